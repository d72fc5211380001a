import { barsOfTable, describeBars, barNotes } from "../../../briefing/bars-of-table.ts";
import type {
  CardsBlock,
  FactCard,
  FigureBlock,
  PageBlock,
  SourcesBlock,
  TableBlock,
} from "../../../briefing/page.ts";
import { shownSources } from "../../../briefing/about-figure.ts";
import { rowsInPicture } from "../../../briefing/rows-in-picture.ts";
import { tableOfFigure } from "../../../briefing/table-of-figure.ts";
import type { Topology } from "topojson-specification";
import { sourceLine } from "../../../figure/build/figure-sources.ts";
import type { Figure, Theme } from "../../../figure/figure.ts";
import { briefingWords } from "../../../i18n/briefing-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { words } from "../../../i18n/words.ts";
import { drawBars, heightOfBars } from "../../../views/charts/bars/draw-bars.ts";
import { drawWithLegend } from "../../../views/drawing/frame/with-legend.ts";
import type { ElementOf } from "../../../views/drawing/svg/tree.ts";
import { loadView, type LoadedView } from "../../../views/index.ts";
import type { DocumentTools } from "../document-format.ts";
import type { PageDrawings } from "./page-drawings.ts";
import { tableHtml } from "./table.ts";
import { h, made, type Html } from "./tree.ts";

/** The room of a picture, in units of its drawing. */
const pictureSize = { width: 1180, height: 600 } as const;

/** What blocks of a page are written with. */
export interface PageTools extends DocumentTools {
  readonly drawings: PageDrawings;
  /** What is said across pictures of made-up figures; null: they are real. */
  readonly synthetic: string | null;
}

/** A block of a page. */
export async function blockHtml(block: PageBlock, locale: Locale, tools: PageTools): Promise<Html> {
  switch (block.is) {
    case "text":
      return h(
        "div",
        { class: block.role, id: block.id },
        block.paragraphs.map((text) => h("p", {}, text)),
      );
    case "cards":
      return cardsHtml(block);
    case "figure":
      return figureHtml(block, tools);
    case "table":
      return h(
        "div",
        {},
        barsHtml(block, locale, tools),
        h("div", { class: "table scroll", tabindex: "0" }, tableHtml(block)),
      );
    case "sources":
      return sourcesHtml(block, locale);
  }
}

function cardsHtml({ id, cards }: CardsBlock): Html {
  return h("div", { class: "cards", id }, cards.map(cardHtml));
}

function cardHtml({ id, label, period, text, value, unit, statusLabel, remarks, cautions }: FactCard): Html {
  return h(
    "section",
    { class: "card", id },
    h("h3", {}, label),
    h(
      "p",
      {
        class: value === null ? "number unknown" : "number",
        "data-value": value === null ? null : String(value),
      },
      text,
      unit === "" ? null : [" ", h("span", {}, unit)],
    ),
    [[period, statusLabel].filter(Boolean).join(" · "), ...remarks].map((line) => h("p", {}, line)),
    cautions.map((line) => h("p", { class: "quiet" }, line)),
  );
}

/** A picture in both themes, under it its figures as a table; where it is there in other periods too, the one that the reader goes to. */
async function figureHtml(block: FigureBlock, tools: PageTools): Promise<Html> {
  const { id, figure, view: name, description, overTime = [] } = block;
  const view = await loadView(name);
  const boundaries = figure.vintage === null ? null : await tools.boundaries(figure.vintage);
  const text = words(figure.locale);
  const steps = overTime.length < 2 ? [figure] : overTime.map((one) => (isOwn(one, figure) ? figure : one));
  const drawn = steps.map((one) =>
    pictureHtml({ ...block, figure: one, id: stepId(id, one, figure) }, view, boundaries, tools),
  );
  const at = steps.indexOf(figure);
  const inStep = (content: readonly Html[], i: number): Html =>
    steps.length === 1
      ? h("div", {}, content)
      : h("div", { class: "step", "data-step": String(i), hidden: i === at ? null : "" }, content);
  return h(
    "figure",
    { id, "aria-label": description, role: "figure" },
    steps.length === 1 ? null : sliderHtml(steps, at, id),
    drawn.map(({ pictures }, i) => inStep(pictures, i)),
    drawn[0]?.attribution === null
      ? null
      : h("figcaption", { class: "certainty" }, drawn[0]?.attribution ?? ""),
    h(
      "details",
      {},
      h("summary", {}, text.views.table),
      steps.map((one, i) =>
        inStep(
          [
            h("div", { class: "scroll" }, tableHtml(tableOfFigure(one, `${stepId(id, one, figure)}-table`))),
            ...(i === at ? [] : [aboutStep(one)]),
          ],
          i,
        ),
      ),
    ),
  );
}

/** The numbers of a table as bars, over it; null: they are not drawn. */
function barsHtml(table: TableBlock, locale: Locale, { drawings, synthetic }: PageTools): Html | null {
  const bars = barsOfTable(table, locale);
  if (bars === null) return null;
  const { width } = pictureSize;
  const drawn = (theme: Theme) =>
    drawBars(bars, { width, height: heightOfBars(bars, width), theme, synthetic });
  return h(
    "figure",
    { "aria-label": describeBars(table, bars), role: "figure" },
    inThemes(drawn("light"), drawn("dark"), `${table.id}-`, drawings),
    barNotes(bars).map((said) => h("figcaption", { class: "certainty" }, said)),
  );
}

/** A drawing in both themes: one, where they differ in colours alone. */
function inThemes(light: Svg, dark: Svg, prefix: string, drawings: PageDrawings): readonly Html[] {
  const both = drawings.inBoth(light, dark, prefix);
  const drawn = (className: string, svg: string): Html =>
    h("div", { class: className, "aria-hidden": "true" }, made(svg));
  if (both !== null) return [drawn("scroll", both)];
  return [
    drawn("scroll in-light", drawings.inOne(light, `${prefix}light-`)),
    drawn("scroll in-dark", drawings.inOne(dark, `${prefix}dark-`)),
  ];
}

type Svg = ElementOf<"svg">;

function isOwn(one: Figure, figure: Figure): boolean {
  return one.period === figure.period;
}

/** The figure's own period has the id of its block, as where there is no other. */
function stepId(id: string, one: Figure, figure: Figure): string {
  return isOwn(one, figure) ? id : `${id}-${one.period}`;
}

/** A Figure drawn, and where its outlines come from. What it shows is said beside it. */
function pictureHtml(
  { id, figure, settings }: FigureBlock,
  view: LoadedView,
  boundaries: Topology | null,
  tools: PageTools,
): { readonly pictures: readonly Html[]; readonly attribution: string | null } {
  const options = { ...settings, ...pictureSize, boundaries };
  const least = view.least?.(figure, pictureSize.width, { ...options, theme: "light" }).height ?? 0;
  const height = Math.ceil(Math.max(pictureSize.height, least));
  const inTheme = (theme: Theme) => drawWithLegend(view, figure, { ...options, theme, height });
  const [light, dark] = [inTheme("light"), inTheme("dark")];
  return {
    attribution: light.attribution,
    pictures: inThemes(light.svg, dark.svg, `${id}-`, tools.drawings),
  };
}

/** Goes through time. It comes to life with the script of the page; without, the figure's own period stays. */
function sliderHtml(steps: readonly Figure[], at: number, id: string): Html {
  const [first] = steps;
  const { road } = briefingWords(first?.locale ?? "vi");
  const said = steps.map((one) => one.sentence);
  return h(
    "div",
    { class: "over-time", hidden: "", "data-periods": JSON.stringify(steps.map((one) => one.periodLabel)) },
    h("label", { for: `${id}-time` }, road.period),
    h("input", {
      type: "range",
      id: `${id}-time`,
      min: "0",
      max: String(steps.length - 1),
      step: "1",
      value: String(at),
      "aria-valuetext": steps[at]?.periodLabel ?? null,
    }),
    h("output", { for: `${id}-time`, "aria-live": "polite" }, steps[at]?.periodLabel ?? ""),
    said.map((sentence, i) =>
      h("p", { class: "step", "data-step": String(i), hidden: i === at ? null : "" }, sentence),
    ),
  );
}

/** How sure the figures of another period are, and where they are from. */
function aboutStep(figure: Figure): Html {
  const sources = shownSources(figure, rowsInPicture(figure, "map")).map((one) =>
    sourceLine(one, figure.locale),
  );
  const { sources: label, noSources } = words(figure.locale).export;
  return h(
    "div",
    { class: "certainty" },
    [...figure.certainty, ...figure.notes].map((said) => h("p", {}, said)),
    h("p", {}, `${label}: ${sources.length === 0 ? noSources : sources.join("; ")}`),
  );
}

/** Sources that are a few in sight, many behind a button; on paper the list at the end has them all. */
function sourcesHtml({ id, lines, sources }: SourcesBlock, locale: Locale): Html {
  const { sources: label } = words(locale).export;
  const items = lines.map((line, i) => {
    const url = sources[i]?.url ?? null;
    return h("li", {}, url === null ? line : h("a", { href: url, rel: "noreferrer" }, line));
  });
  const list = h("ul", {}, items);
  if (lines.length === 0)
    return h("div", { class: "sources", id }, `${label}: ${words(locale).export.noSources}`);
  return lines.length <= 3
    ? h("div", { class: "sources", id }, `${label}:`, list)
    : h("details", { class: "sources", id }, h("summary", {}, `${label} (${lines.length})`), list);
}

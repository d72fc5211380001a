import type { CardsBlock, FactCard, FigureBlock, PageBlock, SourcesBlock } from "../../../briefing/page.ts";
import { tableOfFigure } from "../../../briefing/table-of-figure.ts";
import type { Theme } from "../../../figure/figure.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { words } from "../../../i18n/words.ts";
import { drawWithLegend } from "../../../views/drawing/frame/with-legend.ts";
import { loadView } from "../../../views/index.ts";
import type { DocumentTools } from "../document-format.ts";
import type { PageDrawings } from "./page-drawings.ts";
import { tableHtml } from "./table.ts";
import { h, made, type Html } from "./tree.ts";

/** The room of a picture, in units of its drawing. */
const pictureSize = { width: 1180, height: 600 } as const;

/** What blocks of a page are written with. */
export interface PageTools extends DocumentTools {
  readonly drawings: PageDrawings;
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
      return h("div", { class: "table scroll", tabindex: "0" }, tableHtml(block));
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

/** A picture in both themes; under it its figures as a table. */
async function figureHtml(
  { id, figure, view: name, settings, description }: FigureBlock,
  tools: PageTools,
): Promise<Html> {
  const view = await loadView(name);
  const boundaries = figure.vintage === null ? null : await tools.boundaries(figure.vintage);
  const options = { ...settings, ...pictureSize, boundaries };
  const least = view.least?.(figure, pictureSize.width, { ...options, theme: "light" }).height ?? 0;
  const height = Math.ceil(Math.max(pictureSize.height, least));
  const inTheme = (theme: Theme) => drawWithLegend(view, figure, { ...options, theme, height });
  const [light, dark] = [inTheme("light"), inTheme("dark")];
  const both = tools.drawings.inBoth(light.svg, dark.svg, `${id}-`);
  const drawn =
    both !== null
      ? [pictureHtml("scroll", both)]
      : [
          pictureHtml("scroll in-light", tools.drawings.inOne(light.svg, `${id}-light-`)),
          pictureHtml("scroll in-dark", tools.drawings.inOne(dark.svg, `${id}-dark-`)),
        ];
  const text = words(figure.locale);
  const { attribution } = light;
  return h(
    "figure",
    { id, "aria-label": description, role: "figure" },
    drawn,
    attribution === null ? null : h("figcaption", { class: "certainty" }, attribution),
    h(
      "details",
      {},
      h("summary", {}, text.views.table),
      h("div", { class: "scroll" }, tableHtml(tableOfFigure(figure, `${id}-table`))),
    ),
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

/** A drawing; what it shows is said beside it. */
function pictureHtml(className: string, drawn: string): Html {
  return h("div", { class: className, "aria-hidden": "true" }, made(drawn));
}

import { briefingWords } from "../../i18n/briefing-words.ts";
import { words } from "../../i18n/words.ts";
import { factCourse, courseSentence } from "../../figure/profile/fact-course.ts";
import { figureAttention, type Attention } from "../../figure/profile/attention.ts";
import { formatList } from "../../figure/format/format.ts";
import { countryId } from "../../figure/areas/country.ts";
import { standingSentence } from "../../figure/sentences/rank-sentence.ts";
import type { Figure } from "../../figure/figure.ts";
import type { ViewId } from "../../views/catalogue.ts";
import { askDifference, askPageFigure } from "../asking/ask-figure.ts";
import { askOverTime } from "../asking/ask-over-time.ts";
import { areaCalled } from "../asking/ask-facts.ts";
import type { BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import { figureBlock, notesOf, sourcesBlock, subtitleOf } from "../briefing-of-figure.ts";
import type { PageKind, PictureSettings, WrittenPage } from "../page.ts";
import { rowsInPicture } from "../rows-in-picture.ts";
import { textBlocks } from "./blocks.ts";

/** The kinds of pages that show one Figure, and as which picture; of what has no map, the ranking stands in. */
export const pictures = {
  map: "map",
  difference: "map",
  trend: "trend",
  ranking: "ranking",
  "heat-table": "heat-table",
} as const satisfies Partial<Record<PageKind, ViewId>>;

/** A page of one Figure: what is to be said of it, the picture, how sure it is, its sources. */
export async function writeFigure(
  setting: BriefingSetting,
  page: BriefingPage,
  kind: keyof typeof pictures,
): Promise<WrittenPage> {
  const figure = await (kind === "difference" ? askDifference : askPageFigure)(setting, page);
  const area = page.area === undefined ? null : areaCalled(setting, page.area);
  const view: ViewId = pictures[kind] === "map" && figure.vintage === null ? "ranking" : pictures[kind];
  const settings: PictureSettings = {
    areas: [
      ...new Set([...(page.highlight ?? []), ...(area === null ? toldOf(figure, kind) : [area.id])]),
    ].slice(0, 6),
    from: null,
  };
  const { id } = page;
  const steps = setting.isOverTime === true && kind === "map" ? await askOverTime(setting, page) : [];
  const overTime = steps.length === 0 ? {} : { overTime: steps };
  return {
    id,
    kind,
    title: briefingWords(setting.locale).titles[kind](figure.title),
    subtitle: subtitleOf(figure),
    blocks: [
      ...textBlocks(`${id}-lead`, "lead", leadOf(figure, kind, area?.id ?? null)),
      { ...figureBlock(figure, view, settings, `${id}-${view}`), ...overTime },
      ...textBlocks(`${id}-certainty`, "certainty", certaintyOf(figure, kind, area?.id ?? null)),
      sourcesBlock(figure, view, settings, `${id}-sources`),
    ],
    notes: notesOf(figure, view, settings),
  };
}

/** Whose course is told is drawn, also where the country is many times any province. What was collected here and there is no course. */
function toldOf({ reporting }: Figure, kind: keyof typeof pictures): readonly string[] {
  return kind === "trend" && reporting === "SCHEDULED" ? [countryId] : [];
}

/** What is told first. A trend tells its course, a province's page where it stands, a ranking what stands out. */
function leadOf(figure: Figure, kind: keyof typeof pictures, area: string | null): readonly string[] {
  if (kind === "trend") return [courseSentence(figure, factCourse(figure, area ?? countryId), "lines")];
  const own = area === null ? null : ownSentence(figure, area);
  if (kind === "ranking" && area === null)
    return [figure.sentence, ...figureAttention(figure).map((one) => attentionText(one, figure))];
  return own === null ? [figure.sentence] : [own, figure.sentence];
}

/** A province's own figure, and where it stands among those that may be ranked. */
function ownSentence(figure: Figure, area: string): string | null {
  const row = figure.rows.find(
    (one) => one.area === area && one.period === figure.period && one.member === null,
  );
  const name = figure.areas.find(({ id }) => id === area)?.name;
  if (row === undefined || name === undefined) return null;
  const value =
    row.value === null ? words(figure.locale).status[row.status].toLocaleLowerCase(figure.locale) : row.text;
  const standing = figure.of === "statistics" ? standingSentence(figure, area) : null;
  return [`${name}: ${value}.`, ...(standing === null ? [] : [standing])].join(" ");
}

function certaintyOf(figure: Figure, kind: keyof typeof pictures, area: string | null): readonly string[] {
  const [own] =
    area === null
      ? []
      : rowsInPicture(figure, "fact", [area]).filter(({ period }) => period === figure.period);
  return [
    ...(own?.cautions ?? []),
    // Its course, with the breaks in it, was told first.
    ...(kind === "trend" ? [] : figure.certainty),
    ...(figure.difference === null ? [] : [figure.difference]),
    ...figure.notes,
  ];
}

/** What stands out, as one sentence. */
export function attentionText(
  { before, after, areas, more }: Attention,
  { locale }: Pick<Figure, "locale">,
): string {
  const names = areas.map(({ text }) => text);
  // "and 5 more" brings its own "and".
  return before + (more === null ? formatList(names, locale) : `${names.join(", ")} ${more}`) + after;
}

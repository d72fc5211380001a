import { briefingWords } from "../../i18n/briefing-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import { codedPeriod } from "../../figure/periods/coded-period.ts";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import { figureRow, memberName } from "../../figure/rows/figure-row.ts";
import type {
  BriefingRevisedFragment,
  BriefingRevisionsQuery,
} from "../asking/generated/briefing-revisions.ts";
import { BriefingRevisionsDocument } from "../asking/generated/briefing-revisions.ts";
import type { BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { PageBlock, TableCell, WrittenPage } from "../page.ts";
import { column, valueCell, wordsCell } from "../table-of-figure.ts";
import { textBlocks } from "./blocks.ts";

/** Which figures say something else than they did at an instant, by how much, and why. */
export async function writeRevisions(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  const { locale, dataset } = setting;
  const w = briefingWords(locale);
  const { since = "", indicator, area } = page;
  const { revisions } = await setting.ask(BriefingRevisionsDocument, {
    dataset: dataset.id,
    since,
    indicators: indicator === undefined ? null : [indicator],
    areas: area === undefined ? null : [area],
    boundaries: page.boundaries ?? setting.boundaries,
    lang: languageOf(locale),
  });
  const n = (count: number): string => formatNumber(count, locale);
  const { pageInfo } = revisions;
  const nodes = toldOnce(revisions.nodes);
  const title = w.titles.revisions(formatDate(since.slice(0, 10), locale));
  return {
    id: page.id,
    kind: "revisions",
    title,
    subtitle: words(locale).dataset(dataset.name),
    blocks: [
      ...textBlocks(`${page.id}-lead`, "lead", [
        nodes.length === 0
          ? w.revisions.none
          : (pageInfo.hasNextPage ? w.revisions.newest : w.revisions.count)(n(nodes.length)),
      ]),
      ...(nodes.length === 0 ? [] : [revisionsTable(page.id, title, nodes, setting)]),
    ],
    notes: dataset.synthetic ? [words(locale).synthetic] : [],
  };
}

type Revision = BriefingRevisionsQuery["revisions"]["nodes"][number];

/** A figure of a month that moves takes its quarter and its year with it: told once, of the longest period. Terms are of their own. */
export function toldOnce(nodes: readonly Revision[]): readonly Revision[] {
  const spans = Map.groupBy(nodes, figureOf);
  return nodes.filter((node) => {
    const own = codedPeriod(node.after.period.id);
    return !(spans.get(figureOf(node)) ?? []).some(({ after }) => {
      const other = codedPeriod(after.period.id);
      if (own === null || other === null || other.id === own.id) return false;
      return other.firstDay <= own.firstDay && other.lastDay >= own.lastDay;
    });
  });
}

/** What a figure is of, whatever its period. */
function figureOf({ after }: Revision): string {
  return [after.indicator.id, after.area.id, memberName(after) ?? ""].join("/");
}

function revisionsTable(
  page: string,
  title: string,
  nodes: readonly Revision[],
  { locale }: BriefingSetting,
): PageBlock {
  const w = briefingWords(locale).revisions;
  return {
    is: "table",
    id: `${page}-table`,
    title,
    unit: null,
    indicators: [...new Set(nodes.map(({ after }) => after.indicator.id))],
    columns: [
      column("what", w.what, "words"),
      column("before", w.before, "numbers"),
      column("after", w.after, "numbers"),
      column("cause", w.cause, "words"),
    ],
    rows: nodes.map(({ before, after, cause }) => ({
      id: [after.indicator.id, after.area.id, after.period.id, memberName(after) ?? ""].join("/"),
      role: "plain",
      cells: [
        wordsCell(whatOf(after)),
        cellOf(before, locale),
        cellOf(after, locale),
        wordsCell(w.causes[cause]),
      ],
    })),
    notes: [w.once],
  };
}

/** Which figure it is: indicator with its member, area, period, unit. */
function whatOf(node: BriefingRevisedFragment): string {
  const member = memberName(node);
  const { indicator, area, period } = node;
  return (
    [indicator.name, ...(member === null ? [] : [member]), area.name, period.name].join(" · ") +
    ` (${indicator.unit})`
  );
}

function cellOf(node: BriefingRevisedFragment, locale: BriefingSetting["locale"]): TableCell {
  return valueCell(figureRow(node, { locale, kind: node.indicator.kind, broken: false }));
}

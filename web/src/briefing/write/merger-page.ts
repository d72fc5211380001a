import { briefingWords } from "../../i18n/briefing-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { words } from "../../i18n/words.ts";
import type { Figure, FigurePeriod, FigureRow } from "../../figure/figure.ts";
import { formatDate } from "../../figure/format/format.ts";
import { figureRow } from "../../figure/rows/figure-row.ts";
import { areaCalled } from "../asking/ask-facts.ts";
import { askPageFigure, filterOf } from "../asking/ask-figure.ts";
import { BriefingFormerDocument } from "../asking/generated/briefing-former.ts";
import type { BriefingSetting } from "../asking/setting.ts";
import { sourcesBlock, subtitleOf } from "../briefing-of-figure.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { PageBlock, TableCell, WrittenPage } from "../page.ts";
import { column, valueCell, wordsCell } from "../table-of-figure.ts";
import { textBlocks } from "./blocks.ts";

/** Most periods side by side. */
const mostPeriods = 6;

/** The own figures of the provinces that were merged, over the last periods they had any, beside what they come to on today's boundaries. */
export async function writeMerger(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  const { locale, catalogue } = setting;
  const w = briefingWords(locale);
  const area = areaCalled(setting, page.area);
  const figure = await askPageFigure(setting, { ...page, boundaries: "CURRENT" });
  const former = catalogue.current.find(({ id }) => id === area.id)?.predecessors ?? [];
  const end =
    former
      .flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
      .toSorted()
      .at(-1) ?? null;
  const settings = { areas: [area.id], from: null };
  const blocks =
    former.length < 2 || end === null
      ? textBlocks(`${page.id}-none`, "lead", [w.merger.unchanged(area.name)])
      : await besideMerged(setting, page, figure, former, end);
  return {
    id: page.id,
    kind: "merger",
    title: w.titles.merger(figure.title, area.name),
    subtitle: subtitleOf(figure),
    blocks: [...blocks, sourcesBlock(figure, "fact", settings, `${page.id}-sources`)],
    notes: figure.synthetic === null ? [] : [figure.synthetic],
  };
}

async function besideMerged(
  setting: BriefingSetting,
  page: BriefingPage,
  figure: Figure,
  former: readonly { readonly id: string; readonly name: string }[],
  end: string,
): Promise<readonly PageBlock[]> {
  const { locale } = setting;
  const w = briefingWords(locale).merger;
  const chosen = figure.periods.find(({ id }) => id === figure.period);
  const before = figure.periods.filter(({ kind, lastDay }) => kind === chosen?.kind && lastDay < end);
  const { statistics } = await setting.ask(BriefingFormerDocument, {
    dataset: figure.dataset,
    indicator: figure.indicator,
    areas: former.map(({ id }) => id),
    periods: before.map(({ id }) => id),
    where: filterOf(page),
    lang: languageOf(locale),
  });
  const rows = statistics.nodes.map((node) => figureRow(node, { locale, kind: figure.kind, broken: false }));
  const periods = before
    .filter(({ id }) => rows.some(({ period, value }) => period === id && value !== null))
    .slice(-mostPeriods);
  if (periods.length === 0) return textBlocks(`${page.id}-none`, "lead", [w.none]);
  const shown = chosen === undefined || periods.includes(chosen) ? periods : [...periods, chosen];
  const cellsOf = (id: string, of: readonly FigureRow[]): readonly TableCell[] =>
    shown.map((period) => cellOf(of, id, period, locale));
  const merged = page.area ?? "";
  const isAllKnown = former.every(({ id }) =>
    periods.every((period) => cellOf(rows, id, period, locale).value !== null),
  );
  return [
    ...textBlocks(`${page.id}-lead`, "lead", [
      profileWords(locale).province.beforeLead(formatDate(end, locale)),
    ]),
    {
      is: "table",
      id: `${page.id}-before`,
      title: figure.title,
      unit: figure.unit,
      indicators: [figure.indicator],
      columns: [
        column("place", w.place, "words"),
        ...shown.map(({ id, label }) => column(id, label, "numbers")),
      ],
      rows: [
        ...former.map(({ id, name }) => ({
          id,
          role: "part" as const,
          cells: [wordsCell(w.former(name)), ...cellsOf(id, rows)],
        })),
        {
          id: merged,
          role: "total",
          cells: [wordsCell(profileWords(locale).province.merged), ...cellsOf(merged, figure.rows)],
        },
      ],
      bars: {
        // Parts of a sum stand on one another; of a rate there is none, and of a sum with a part unknown neither.
        form: figure.kind !== "RATIO" && isAllKnown ? "stacked-columns" : "columns",
        along: "columns",
        columns: periods.map(({ id }) => ({ id })),
      },
      notes: [],
    },
  ];
}

function cellOf(
  rows: readonly FigureRow[],
  area: string,
  period: FigurePeriod,
  locale: BriefingSetting["locale"],
): TableCell {
  const row = rows.find((one) => one.area === area && one.period === period.id && one.member === null);
  return row === undefined
    ? { text: words(locale).status.NOT_APPLICABLE, value: null, status: "NOT_APPLICABLE", mark: "cross" }
    : valueCell(row);
}

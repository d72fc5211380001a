import { communesFigure } from "../../figure/build/communes-figure.ts";
import type { Figure } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { communesSize } from "../../figure/queries/communes-size.ts";
import { AtlasCommunesDocument } from "../../figure/queries/generated/communes.ts";
import { isToBeSaid, rankedLines } from "../../figure/rows/ranked-lines.ts";
import { communesSentences } from "../../figure/sentences/communes-sentences.ts";
import { briefingWords } from "../../i18n/briefing-words.ts";
import { communesWords } from "../../i18n/communes/communes-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import { areaCalled } from "../asking/ask-facts.ts";
import { askPageFigure, filterOf } from "../asking/ask-figure.ts";
import { notesOf, sourcesBlock, subtitleOf } from "../briefing-of-figure.ts";
import type { BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { TableBlock, WrittenPage } from "../page.ts";
import { column, valueCell, wordsCell } from "../table-of-figure.ts";
import { textBlocks } from "./blocks.ts";

/** The figures of a province's communes in one period: how many there are, how the province's own stands to them, and a table, highest first where they may be ranked. */
export async function writeCommunes(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  const { locale, catalogue } = setting;
  const { id } = page;
  const area = areaCalled(setting, page.area);
  const base = await askPageFigure(setting, page);
  const answer = await setting.ask(AtlasCommunesDocument, {
    dataset: base.dataset,
    indicator: base.indicator,
    period: base.period,
    where: filterOf(page),
    boundaries: base.boundaries,
    tolerance: 0,
    // The whole question is pinned, not this alone.
    knownAt: null,
    within: area.id,
    first: communesSize.province,
    lang: languageOf(locale),
  });
  const communes = communesFigure(base, answer, null);
  const indicator = catalogue.indicators.find((one) => one.id === base.indicator) ?? { combines: [] };
  const settings = { areas: [area.id], from: null };
  const isKnown = communes.rows.some(({ value }) => value !== null);
  return {
    id,
    kind: "communes",
    title: briefingWords(locale).titles.communes(base.title, area.name),
    subtitle: subtitleOf(base),
    blocks: [
      ...textBlocks(`${id}-lead`, "lead", communesSentences(base, communes, area, indicator)),
      ...(isKnown ? [tableOf(communes, `${id}-table`)] : []),
      sourcesBlock(base, "fact", settings, `${id}-sources`),
    ],
    notes: notesOf(base, "fact", settings),
  };
}

function tableOf(communes: Figure, id: string): TableBlock {
  const { locale } = communes;
  const w = words(locale);
  const lines = rankedLines(communes);
  const isRanked = lines.some(({ place }) => place !== null);
  // What has no figure says so in its place; that the others are whole says nothing.
  const isMinded = lines.some(({ row }) => isToBeSaid(row));
  return {
    is: "table",
    id,
    title: `${communes.title}, ${communes.periodLabel}`,
    unit: communes.unit,
    indicators: [communes.indicator],
    columns: [
      column("area", communesWords(locale).area, "words"),
      column("value", w.export.columns.value, "numbers"),
      ...(isRanked ? [column("place", communesWords(locale).place, "numbers")] : []),
      ...(isMinded ? [column("status", briefingWords(locale).table.status, "words")] : []),
    ],
    rows: lines.map(({ name, place, row }) => ({
      id: row.area,
      role: "plain",
      cells: [
        wordsCell(name),
        valueCell(row),
        ...(isRanked
          ? [{ ...wordsCell(place === null ? "" : formatNumber(place, locale)), value: place }]
          : []),
        ...(isMinded ? [wordsCell(isToBeSaid(row) ? w.status[row.status] : "")] : []),
      ],
    })),
    notes: [],
  };
}

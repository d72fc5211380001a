import { countryId } from "../areas/country.ts";
import { factWords } from "../../i18n/fact-words.ts";
import { words } from "../../i18n/words.ts";
import { changeSentences } from "../sentences/change-caveats.ts";
import { factCourse, type FactCourse } from "./fact-course.ts";
import type { Figure, FigurePeriod, FigureRow } from "../figure.ts";
import { formatHedge, formatNumber, formatPercent } from "../format/format.ts";
import { changeSentence } from "../sentences/nation-sentence.ts";

/** One area's figure of the chosen period with all that is said beside it in few words: what a card, a slide or a report shows. */
export interface Fact {
  /** null: the Figure has none for this area. */
  readonly row: FigureRow | null;
  readonly period: FigurePeriod | null;
  /** The value with its hedge: `≥ 2.114`, `74,7 %`; its status in words for an unknown. */
  readonly number: string;
  /** What is counted: `điểm`; empty for a rate, whose sign is in the number, and for an unknown. */
  readonly unit: string;
  /** Of a rate, what it is made of: `2.481 trên 3.321`; else empty. */
  readonly parts: string;
  /** `Tổng hợp chưa đủ 577/582`; empty for an unknown, whose number says it. */
  readonly status: string;
  /** `Tăng 0,4 điểm phần trăm so với năm 2024`, or that there is none to state; null: no change was asked. */
  readonly change: string | null;
  /** The most weighty thing to mind about the change, in few words: `đơn vị đã sắp xếp lại`; empty where there is none. */
  readonly changeNote: string;
  /** Sentences on how sure value and change are. */
  readonly cautions: readonly string[];
  readonly course: FactCourse;
}

/** The fact of one area of a Figure, the country's where none is named. */
export function factOf(figure: Figure, area: string = countryId): Fact {
  const { locale, kind } = figure;
  const row =
    figure.rows.find((one) => one.area === area && one.period === figure.period && one.member === null) ??
    (figure.national?.area === area ? figure.national : null);
  const period = figure.periods.find(({ id }) => id === figure.period) ?? null;
  const course = factCourse(figure, area);
  if (row === null)
    return {
      row,
      period,
      number: factWords(locale).none,
      unit: "",
      parts: "",
      status: "",
      change: null,
      changeNote: "",
      cautions: [],
      course,
    };
  const isKnown = row.value !== null;
  const isPlain = figure.of === "statistics";
  return {
    row,
    period,
    number: numberOf(figure, row),
    unit: isKnown && kind !== "RATIO" ? figure.unit : "",
    parts:
      !isKnown || row.numerator === null || row.denominator === null
        ? ""
        : factWords(locale).parts(formatNumber(row.numerator, locale), formatNumber(row.denominator, locale)),
    status: isKnown ? statusOf(row, figure) : "",
    change: isPlain && isKnown ? changeOf(row, figure) : null,
    changeNote: isPlain && isKnown ? changeNoteOf(row, figure) : "",
    cautions: isPlain ? cautionsOf(row, figure) : row.cautions,
    course,
  };
}

function numberOf({ of, kind, locale }: Figure, row: FigureRow): string {
  if (row.value === null) return words(locale).status[row.status];
  if (of !== "statistics") return row.text;
  return kind === "RATIO" ? formatHedge(row.qualifier) + formatPercent(row.value, locale) : row.short;
}

function statusOf({ status, reporting, expected }: FigureRow, { locale }: Figure): string {
  const said = words(locale).status[status];
  const isCounted =
    (status === "PARTIAL" && reporting > 0 && reporting < expected) || status === "AGGREGATED";
  return isCounted && expected > 1
    ? factWords(locale).of(said, formatNumber(reporting, locale), formatNumber(expected, locale))
    : said;
}

function changeOf(row: FigureRow, { locale, kind, unit, comparedWith }: Figure): string | null {
  if (row.change === undefined || comparedWith === null) return null;
  // Who is left out is said beside it.
  const alone = { ...row, changeNote: { leftOut: [], reason: null, caveats: [] } };
  const said = changeSentence({ locale, kind, unit, national: alone, previous: comparedWith });
  return said === null ? factWords(locale).noChange(comparedWith) : said.replace(/\.$/u, "");
}

/** In few words the most weighty thing to mind about the change, or why there is none. */
function changeNoteOf(row: FigureRow, { locale, comparedWith }: Figure): string {
  if (row.changeNote === undefined || comparedWith === null) return "";
  const w = factWords(locale).changeNotes;
  return row.changeNote.caveats.map(({ code }) => w[code]).find((note) => note !== undefined) ?? "";
}

/** What is to be known of the value, then of its change. */
function cautionsOf(row: FigureRow, { locale, comparedWith }: Figure): readonly string[] {
  const { changeNote } = row;
  return comparedWith === null || changeNote === undefined
    ? row.cautions
    : [...row.cautions, ...changeSentences(changeNote.caveats, comparedWith, locale)];
}

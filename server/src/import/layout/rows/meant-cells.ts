import { parsePeriod } from "../../../statistics/model/periods.ts";
import { choiceOf } from "../../rows/column-words.ts";
import { columnNames, columns } from "../../rows/columns.ts";
import type { ColumnName } from "../../rows/columns.ts";
import type { Questions } from "../asking/questions.ts";
import { hedgeOf } from "../figures/read-value.ts";
import { resolveArea } from "../figures/resolve.ts";
import { folded } from "../names/fold.ts";
import type { Named } from "../names/name-book.ts";
import type { NameIndex } from "../names/name-index.ts";
import { meantPeriod } from "../words/meant-period.ts";
import { periodWordsOf } from "../words/period-words.ts";

export type Texts = Readonly<Partial<Record<ColumnName, string>>>;

/** Where a row stands, for what must be asked of it. */
export interface RowPlace {
  readonly sheet: string;
  /** The cell of its area. */
  readonly cell: string;
}

/**
 * What the texts of a row of our own columns mean, however the file is stored: an id goes first, then a name, another name or a code, read at the
 * date of the figure (rule 6 of docs/statistics.md); a period and a word in either language. What means nothing stays as it stands, for the
 * checks to refuse it there. Null while its area waits for an answer.
 */
export function meantCells(
  texts: Texts,
  names: NameIndex,
  questions: Questions,
  place: RowPlace,
): Texts | null {
  const cells: Partial<Record<ColumnName, string>> = {};
  for (const name of columnNames) {
    const text = texts[name];
    if (text !== undefined && text !== "") cells[name] = meant(name, text, names);
  }
  if (cells.area === undefined) return cells;
  const area = areaOf(cells.area, cells, names, questions, place);
  return area === null ? null : { ...cells, area };
}

const DIMENSIONS = ["model", "category", "unit_type", "award_level"] as const;

function meant(name: ColumnName, text: string, names: NameIndex): string {
  const member = DIMENSIONS.find((dimension) => dimension === name);
  if (member !== undefined)
    return idOf(
      text,
      names.member(member, text),
      names,
      (named) => named.kind === "member" && named.dimension === member,
    );
  if (name === "indicator")
    return idOf(text, names.indicator(text), names, ({ kind }) => kind === "indicator");
  if (name === "period") return periodOf(text);
  const { choices } = columns[name].words;
  if (choices === null || Object.hasOwn(choices, text)) return text;
  return choiceOf(columns[name].words, text, folded) ?? (name === "qualifier" ? hedgeOf(text) : null) ?? text;
}

function periodOf(text: string): string {
  if (parsePeriod(text) !== null) return text;
  const words = periodWordsOf(text);
  return words?.rest === "" ? (meantPeriod(words.words, null)?.code ?? text) : text;
}

/** The id that a text is, or the only one it names; else the text itself. */
function idOf(
  text: string,
  known: object | undefined,
  names: NameIndex,
  fits: (named: Named) => boolean,
): string {
  if (known !== undefined) return text;
  const [only, ...more] = names.find(text).filter(fits);
  return only !== undefined && more.length === 0 ? only.id : text;
}

function areaOf(
  text: string,
  cells: Texts,
  names: NameIndex,
  questions: Questions,
  { sheet, cell }: RowPlace,
): string | null {
  if (names.area(text) !== undefined) return text;
  const { named, isDoubtful } = areasSaid(text, names);
  const kind = names.indicator(cells.indicator ?? "")?.kind;
  const date = dateOf(cells, kind === "FLOW");
  if (named.length === 0 || kind === undefined || parsePeriod(date) === null) return text;
  const placed = { mention: { text, named }, cell };
  return resolveArea(placed, date, kind, names, questions, {
    sheet,
    waiting: cell,
    oldMap: false,
    isDoubtful,
  });
}

/** The areas that a text names, by name or code; doubtful: of which one has to be asked, for a commune is told by what it lies in. */
function areasSaid(
  text: string,
  names: NameIndex,
): { readonly named: readonly Named[]; readonly isDoubtful: boolean } {
  const found = names.find(text).filter(({ kind }) => kind === "area");
  if (found.length > 0) return { named: found, isDoubtful: false };
  if (/^\d{1,2}$/.test(text)) return { named: names.withCode(text), isDoubtful: false };
  const toNamed = ({ id }: { readonly id: string }): Named => ({ kind: "area", id });
  const coded = names.places.withCode(text);
  if (coded.length > 0) return { named: coded.map(toNamed), isDoubtful: false };
  const maybe = names.placesWithin(text)?.named ?? names.places.maybe(text);
  return { named: maybe.map(toNamed), isDoubtful: maybe.length > 0 };
}

/** When a figure is of: a FLOW of its period, what stands at a moment of the month it is dated. */
function dateOf({ period = "", dated = "", valid_from = "" }: Texts, isFlow: boolean): string {
  if (isFlow) return period;
  return [valid_from.slice(0, 7), dated, period].find((text) => parsePeriod(text) !== null) ?? "";
}

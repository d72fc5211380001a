import { parsePeriod } from "../../statistics/model/periods.ts";
import type { Period } from "../../statistics/model/periods.ts";
import type {
  BreakdownDimension,
  Instant,
  ObservationStatus,
  Qualifier,
} from "../../statistics/model/types.ts";
import { noNumber } from "./cell-text.ts";
import { columnWords } from "./column-words.ts";
import type { ColumnWords } from "./column-words.ts";
import type { Codebook, CodedArea, CodedIndicator, CodedSource } from "./codebook.ts";
import type { Member } from "../problems/cell/matter.ts";
import type { Fault } from "../problem.ts";
import { nearest } from "../../statistics/model/nearest.ts";

/** What a cell comes to: its value, or what is wrong with it. */
export type Read<T> = { readonly ok: T } | { readonly wrong: Fault; readonly accepted: readonly string[] };

/** A column of an import: everything that reading, checking, explaining and offering a template need of it. */
export interface Column<T> {
  readonly words: ColumnWords;
  /** Whether the header must be there. A cell may be empty all the same, if `read` takes it. */
  readonly required: boolean;
  /** What is accepted, in words, for the template and the help. */
  readonly accepts: string;
  /** `text` is trimmed; empty for an empty cell and for a column that is not in the file. */
  readonly read: (text: string, book: Codebook) => Read<T>;
}

const ok = <T>(value: T): Read<T> => ({ ok: value });
const wrong = (fault: Fault, accepted: readonly string[] = []): Read<never> => ({ wrong: fault, accepted });
const isNot = (
  code: "PERIOD_UNKNOWN" | "PERIOD_NOT_PLAIN" | "VERSION_UNREADABLE" | "INSTANT_UNREADABLE",
  accepted: readonly string[],
): Read<never> => wrong({ code, args: {} }, accepted);

/** What the help of the command calls what a cell names. */
const NOUNS: Readonly<Record<Member, string>> = {
  indicator: "an indicator",
  area: "an area",
  model: "a model",
  category: "a category",
  unit_type: "a unit type",
  award_level: "an award level",
  source: "a source of this dataset",
};

/** A cell that names one of the known things. `empty` is what an empty cell means. */
function oneOf<T, E>(
  words: ColumnWords,
  what: Member,
  known: (book: Codebook) => ReadonlyMap<string, T>,
  empty: E | "refused",
  near: (text: string, book: Codebook) => readonly string[] = (text, book) =>
    nearest(text, [...known(book).keys()]),
): Column<T | E> {
  return {
    words,
    required: empty === "refused",
    accepts: `the id of ${NOUNS[what]}${empty === "refused" ? "" : "; empty for the total"}`,
    read(text, book) {
      if (text === "")
        return empty === "refused" ? wrong({ code: "MEMBER_MISSING", args: { what } }) : ok(empty);
      const value = known(book).get(text);
      if (value !== undefined) return ok(value);
      return wrong({ code: "MEMBER_UNKNOWN", args: { what } }, near(text, book));
    },
  };
}

/** An id of a district or commune: its code and the month since when. */
const PLACE_ID = /^([cd]\d{3,5})-\d{6}$/;

/** Of areas: provinces; of what looks like the id of a district or commune all that bore its code, as thousands are near to any. */
function nearArea(text: string, { areas, officialCodes }: Codebook): readonly string[] {
  const [, code] = PLACE_ID.exec(text) ?? [];
  if (code !== undefined)
    return (officialCodes.get(code.slice(1)) ?? [])
      .map((each) => each.code)
      .filter((each) => each.startsWith(`${code}-`));
  const provinces = [...areas.values()].filter(({ level }) => level === "country" || level === "province");
  return nearest(
    text,
    provinces.map((each) => each.code),
  );
}

/** An area may be written by its official code; of those that several bear or bore nobody guesses which is meant. */
function area(byId: Column<CodedArea>): Column<CodedArea> {
  return {
    ...byId,
    read(text, book) {
      const read = byId.read(text, book);
      const official = /^\d{1,5}$/.test(text) ? (book.officialCodes.get(text.padStart(2, "0")) ?? []) : [];
      if ("ok" in read || official.length === 0) return read;
      const ids = official.map(({ code }) => code);
      return official.length === 1
        ? wrong(read.wrong, ids)
        : wrong({ code: "AREA_AMBIGUOUS", args: { written: text } }, ids);
    },
  };
}

/** A cell that holds one of a few words. */
function word<T extends string, E>(words: ColumnWords, known: readonly T[], empty: E): Column<T | E> {
  return {
    words,
    required: false,
    accepts: `${known.join(", ")} or empty`,
    read(text) {
      if (text === "") return ok(empty);
      const found = known.find((candidate) => candidate === text);
      return found === undefined ? wrong({ code: "WORD_UNKNOWN", args: {} }, known) : ok(found);
    },
  };
}

function pattern(
  words: ColumnWords,
  form: RegExp,
  code: "MONTH_UNREADABLE" | "DAY_UNREADABLE",
  accepts: string,
  isReal: (text: string) => boolean,
): Column<string | null> {
  return {
    words,
    required: false,
    accepts: `${accepts} or empty`,
    read: (text) =>
      text === "" ? ok(null) : form.test(text) && isReal(text) ? ok(text) : wrong({ code, args: {} }),
  };
}

function freeText(words: ColumnWords, accepts: string): Column<string | null> {
  return { words, required: false, accepts, read: (text) => ok(text === "" ? null : text) };
}

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};
const isInstant = (text: string): boolean => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** The value of a cell: its text as a numeric, so that no printed decimal is lost. */
export interface PrintedNumber {
  readonly text: string;
  readonly number: number;
  readonly decimals: number;
}

/** Most examples that a figure may name, and the length of each: more would be a list, and lists are counted elsewhere. */
const NAMES = { most: 10, letters: 200 } as const;

/** The columns of an observation, in the order of the template. One entry each; everything else follows from here. */
export const columns = {
  indicator: oneOf<CodedIndicator, never>(
    columnWords.indicator,
    "indicator",
    (book) => book.indicators,
    "refused",
  ),
  area: area(oneOf<CodedArea, never>(columnWords.area, "area", (book) => book.areas, "refused", nearArea)),
  period: {
    words: columnWords.period,
    required: true,
    accepts:
      "a month 2020-07, quarter 2020-Q3, half-year 2020-S2, year 2020 or term 2015/2020, 2015-07/2020-06",
    read(text): Read<Period> {
      const period = parsePeriod(text);
      if (period === null) {
        return isNot("PERIOD_UNKNOWN", [
          "2020-07",
          "2020-Q3",
          "2020-S2",
          "2020",
          "2015/2020",
          "2015-07/2020-06",
        ]);
      }
      const plain = plainCode(period);
      return plain === period.code ? ok(period) : isNot("PERIOD_NOT_PLAIN", [plain]);
    },
  },
  model: oneOf(columnWords.model, "model", (book) => book.models, null),
  category: oneOf(columnWords.category, "category", (book) => book.categories, null),
  unit_type: oneOf(columnWords.unit_type, "unit_type", (book) => book.unitTypes, null),
  award_level: oneOf(columnWords.award_level, "award_level", (book) => book.awardLevels, null),
  value: {
    words: columnWords.value,
    required: true,
    accepts:
      "a plain number, 0 or more, with a decimal point; empty when withheld, not applicable or withdrawn",
    read(text): Read<PrintedNumber | null> {
      if (text === "") return ok(null);
      const match = /^(\d{1,15})(?:\.(\d{1,9}))?$/.exec(text);
      if (match === null) return wrong(...noNumber(text));
      return ok({ text, number: Number(text), decimals: match[2]?.length ?? 0 });
    },
  },
  qualifier: word<Qualifier, null>(columnWords.qualifier, ["AT_LEAST", "AT_MOST", "ABOUT"], null),
  status: word<ObservationStatus, "REPORTED">(
    columnWords.status,
    ["REPORTED", "ESTIMATED", "PROVISIONAL", "WITHHELD", "NOT_APPLICABLE", "WITHDRAWN"],
    "REPORTED",
  ),
  dated: pattern(
    columnWords.dated,
    /^\d{4}-(0[1-9]|1[0-2])$/,
    "MONTH_UNREADABLE",
    "a month such as 2020-07",
    () => true,
  ),
  dated_by: word<"PRINTED" | "PERIOD" | "PUBLICATION", null>(
    columnWords.dated_by,
    ["PRINTED", "PERIOD", "PUBLICATION"],
    null,
  ),
  valid_from: pattern(
    columnWords.valid_from,
    /^\d{4}-\d\d-\d\d$/,
    "DAY_UNREADABLE",
    "a day such as 2025-07-01",
    isDay,
  ),
  valid_to: pattern(
    columnWords.valid_to,
    /^\d{4}-\d\d-\d\d$/,
    "DAY_UNREADABLE",
    "a day such as 2025-07-01",
    isDay,
  ),
  source: oneOf<CodedSource, never>(columnWords.source, "source", (book) => book.sources, "refused"),
  version: {
    words: columnWords.version,
    required: false,
    accepts: "1, 2, …; empty for 1",
    read(text): Read<number | null> {
      if (text === "") return ok(null);
      return /^[1-9]\d{0,5}$/.test(text) ? ok(Number(text)) : isNot("VERSION_UNREADABLE", ["1", "2"]);
    },
  },
  recorded: {
    words: columnWords.recorded,
    required: false,
    accepts: "an instant in UTC such as 2026-11-20T08:00:00Z; empty for the instant of the import",
    read(text): Read<Instant | null> {
      if (text === "") return ok(null);
      const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
      if (!form.test(text) || !isInstant(text)) return isNot("INSTANT_UNREADABLE", ["2026-11-20T08:00:00Z"]);
      return ok(new Date(text).toISOString());
    },
  },
  statement: freeText(
    columnWords.statement,
    "an id shared by the rows printed as one figure; empty when on its own",
  ),
  exhaustive_over: word<BreakdownDimension, null>(
    columnWords.exhaustive_over,
    ["model", "unit_type", "award_level"],
    null,
  ),
  origin: freeText(columnWords.origin, "where the row was read from"),
  note: freeText(columnWords.note, "a short note"),
  names: {
    words: columnWords.names,
    required: false,
    accepts: `up to ${NAMES.most} models or campaigns that the source names as examples, as printed, with | between; or empty`,
    read(text): Read<readonly string[] | null> {
      if (text === "") return ok(null);
      const names = text.split("|").map((name) => name.trim());
      if (names.includes("")) return wrong({ code: "EXAMPLE_EMPTY", args: {} });
      if (new Set(names).size < names.length) return wrong({ code: "EXAMPLE_TWICE", args: {} });
      if (names.length > NAMES.most) return wrong({ code: "EXAMPLES_TOO_MANY", args: { most: NAMES.most } });
      if (names.some(({ length }) => length > NAMES.letters))
        return wrong({ code: "EXAMPLE_TOO_LONG", args: { most: NAMES.letters } });
      return ok(names);
    },
  },
} satisfies Record<string, Column<unknown>>;

export type ColumnName = keyof typeof columns;

type ReadOf<C> = C extends { read: (text: string, book: Codebook) => Read<infer T> } ? T : never;
/** A row whose cells could all be read. */
export type CheckedCells = { readonly [N in ColumnName]: ReadOf<(typeof columns)[N]> };

export const columnNames = Object.keys(columns) as readonly ColumnName[];

function plainCode(period: Period): string {
  if (period.kind !== "TERM") return period.code;
  const [firstYear, lastYear] = [Math.floor(period.first / 12), Math.floor(period.last / 12)];
  if (period.first % 12 !== 0 || period.last % 12 !== 11) return period.code;
  return firstYear === lastYear ? String(firstYear) : `${firstYear}/${lastYear}`;
}

import { parsePeriod } from "../../../statistics/model/periods.ts";
import type { Candidate } from "../layout.ts";
import type { BookLabel, Named } from "../names/name-book.ts";
import { keyOf } from "../names/name-index.ts";
import type { NameIndex } from "../names/name-index.ts";

/** The answers that need no name. */
export const PLAIN = {
  leaveOut: { answer: "leave-out", label: { vi: "Không lấy các ô này", en: "Leave these cells out" } },
  nothing: {
    answer: "nothing",
    label: { vi: "Chữ này không nói gì thêm", en: "These words say nothing further" },
  },
  take: { answer: "take", label: { vi: "Lấy các ô này", en: "Take these cells" } },
  thousands: {
    answer: "thousands",
    label: { vi: "Dấu ngăn hàng nghìn: 4.700 là 4700", en: "The mark parts thousands: 4.700 is 4700" },
  },
  decimal: {
    answer: "decimal",
    label: { vi: "Dấu thập phân: 4.700 là 4,7", en: "The mark is a decimal point: 4.700 is 4.7" },
  },
  negative: { answer: "negative", label: { vi: "Số âm", en: "A negative number" } },
  positive: {
    answer: "positive",
    label: { vi: "Số dương, ngoặc là ghi chú", en: "A positive number, the brackets a note" },
  },
  withheld: {
    answer: "WITHHELD",
    label: { vi: "Có số nhưng không công bố", en: "There is a figure, not released" },
  },
  notApplicable: {
    answer: "NOT_APPLICABLE",
    label: { vi: "Không thể có số này", en: "There can be no such figure" },
  },
  fraction: {
    answer: "fraction",
    label: { vi: "Phần của 1: 0,9 là 90 %", en: "A part of one: 0.9 is 90 %" },
  },
  percent: { answer: "percent", label: { vi: "Phần trăm: 0,9 là 0,9 %", en: "A percentage: 0.9 is 0.9 %" } },
  zero: { answer: "0", label: { vi: "Không phát sinh: 0", en: "None occurred: 0" } },
  last: {
    answer: "last",
    label: { vi: "Địa giới cuối kỳ số liệu", en: "Boundaries at the end of the period" },
  },
  first: {
    answer: "first",
    label: { vi: "Địa giới đầu kỳ số liệu", en: "Boundaries at the beginning of the period" },
  },
} as const satisfies Record<string, Candidate>;

/** A named thing as an answer. */
export function candidateOf(named: Named, names: NameIndex): Candidate {
  return { answer: keyOf(named), label: labelOf(named, names) };
}

function labelOf(named: Named, names: NameIndex): BookLabel {
  switch (named.kind) {
    case "area": {
      const area = names.area(named.id);
      if (area === undefined) return { vi: named.id, en: named.id };
      const { label, validFrom, validTo } = area;
      // Two of one name are told apart by when they were.
      return validTo === null
        ? { vi: `${label.vi} (từ ${vietnameseDay(validFrom)})`, en: `${label.en} (since ${validFrom})` }
        : {
            vi: `${label.vi} (đến trước ${vietnameseDay(validTo)})`,
            en: `${label.en} (until before ${validTo})`,
          };
    }
    case "group":
      return names.book.groups.find(({ id }) => id === named.id)?.label ?? { vi: named.id, en: named.id };
    case "indicator":
      return names.indicator(named.id)?.label ?? { vi: named.id, en: named.id };
    case "member":
      return names.member(named.dimension, named.id)?.label ?? { vi: named.id, en: named.id };
  }
}

function vietnameseDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A period or an area that was said of one book, and is asked for in the next. */
export const ASKED = "?";

/** What an answer of coordinates names; null when it is none. */
export function namedBy(answer: string): {
  readonly named: readonly Named[];
  readonly period: string | null;
  readonly factor: number | null;
} | null {
  const named: Named[] = [];
  let [period, factor] = [null as string | null, null as number | null];
  for (const token of answer.split(" ").filter((each) => each !== "")) {
    const [kind = "", id = ""] = split(token);
    if (id === "") return null;
    switch (kind) {
      case "indicator":
      case "area":
      case "group":
        named.push({ kind, id });
        break;
      case "model":
      case "category":
      case "unit_type":
      case "award_level":
        named.push({ kind: "member", dimension: kind, id });
        break;
      case "period":
        if (id !== ASKED && parsePeriod(id) === null) return null;
        period = id;
        break;
      case "factor":
        factor = Number(id);
        break;
      default:
        return null;
    }
  }
  return named.length > 0 || period !== null || factor !== null ? { named, period, factor } : null;
}

function split(token: string): readonly string[] {
  const at = token.indexOf(":");
  return at < 0 ? [token] : [token.slice(0, at), token.slice(at + 1)];
}

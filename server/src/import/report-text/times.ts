import type { PeriodKind } from "../../statistics/model/types.ts";
import type { Span } from "./proposal.ts";

/** A period that a sentence names. */
export interface Time {
  readonly at: Span;
  readonly code: string;
  readonly kind: PeriodKind;
  /** A day: a STOCK can stand in its month, no FLOW is of it. */
  readonly isDay: boolean;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const two = (digits: string): string => digits.padStart(2, "0");
const quarterOf = (text: string): number => ROMAN[text] ?? Number(text);

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Omit<Time, "at"> | null;
}

const year = (code: string): Omit<Time, "at"> => ({ code, kind: "YEAR", isDay: false });
const term = (from: string, to: string): Omit<Time, "at"> | null =>
  Number(to) > Number(from) ? { code: `${from}/${to}`, kind: "TERM", isDay: false } : null;

/** The longest first: what one has taken the next does not see. */
const FORMS: readonly Form[] = [
  {
    pattern:
      /(?:giai đoạn|nhiệm kỳ|\(|từ|trong)?\s*(?:năm )?(\d{4})\s?(?:-|đến(?: hết)?(?: cuối)?)\s?(?:năm )?(\d{4})/gu,
    read: ([from = "", to = ""]) => term(from, to),
  },
  {
    pattern: /(?:6|sáu) tháng (đầu|cuối)(?: của)? năm (\d{4})/gu,
    read: ([half, of = ""]) => ({
      code: `${of}-S${half === "đầu" ? 1 : 2}`,
      kind: "HALF_YEAR",
      isDay: false,
    }),
  },
  {
    pattern: /quý (iv|i{1,3}|[1-4])(?:\s?[/.-]\s?| năm | )(\d{4})/gu,
    read: ([quarter = "", of = ""]) => ({
      code: `${of}-Q${quarterOf(quarter)}`,
      kind: "QUARTER",
      isDay: false,
    }),
  },
  {
    pattern: /(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/gu,
    read: ([, month = "", of = ""]) => monthOf(month, of, true),
  },
  {
    pattern: /(?:ngày )?\d{1,2} tháng (\d{1,2}) năm (\d{4})/gu,
    read: ([month = "", of = ""]) => monthOf(month, of, true),
  },
  {
    pattern: /tháng (\d{1,2})(?:\s?[/.-]\s?| năm )(\d{4})/gu,
    read: ([month = "", of = ""]) => monthOf(month, of, false),
  },
  { pattern: /(?:năm|đến) (\d{4})(?!\d|\.\d)/gu, read: ([of = ""]) => year(of) },
];

/** Years that figures of the movement can be of. */
const isYear = (code: string): boolean =>
  (code.match(/\d{4}/g) ?? []).every((text) => text >= "1975" && text <= "2100");

function monthOf(month: string, of: string, isDay: boolean): Omit<Time, "at"> | null {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { code: `${of}-${two(month)}`, kind: "MONTH", isDay } : null;
}

/** Before a period that something is only compared with, or is still to come. */
const COMPARED = /(?:so với|cùng kỳ|hơn|kém)(?: của| cùng kỳ)?\s*$/u;

/** The periods of a sentence in plain text, in order. Those that figures are only compared with are left aside. */
export function timesOf(plain: string): Time[] {
  const found: Time[] = [];
  let rest = plain;
  for (const { pattern, read } of FORMS) {
    rest = rest.replaceAll(pattern, (...match: unknown[]) => {
      const whole = String(match[0]);
      const offset = match.findIndex((part) => typeof part === "number");
      const index = Number(match[offset]);
      const time = read(match.slice(1, offset).map((group) => (typeof group === "string" ? group : "")));
      if (time !== null && isYear(time.code) && !COMPARED.test(rest.slice(Math.max(0, index - 20), index))) {
        found.push({ ...time, at: { from: index, to: index + whole.length } });
      }
      return " ".repeat(whole.length);
    });
  }
  return found.toSorted((a, b) => a.at.from - b.at.from);
}

import {
  calendarPeriod,
  monthCode,
  parsePeriod,
  period as periodOf,
} from "../../../statistics/model/periods.ts";
import type { Span } from "../../../statistics/model/periods.ts";
import { productPeriod } from "../../readings/periods/period-code.ts";
import type { PeriodWords } from "./period-words.ts";

/** What words come to beside the period of the report. */
export interface MeantPeriod {
  readonly code: string;
  /** Runs from January on: never to be added to the parts of it. */
  readonly isCumulative: boolean;
  /** The day printed is the last of these months; null: none is. */
  readonly day: string | null;
  /** It is before that of the report, and no part of it. */
  readonly isEarlier: boolean;
}

/** The period that words mean, given that of the report (null: not known); null where they do not decide it. */
export function meantPeriod(words: PeriodWords, report: Span | null): MeantPeriod | null {
  const meant = spanOf(words, report);
  if (meant === null) return null;
  const code = codeOf(meant.span);
  if (code === null) return null;
  return {
    code,
    isCumulative: meant.isCumulative,
    day: meant.day,
    // A quarter of the year that is reported is of the report.
    isEarlier: report !== null && meant.span.last < report.last && meant.span.first < report.first,
  };
}

function spanOf(
  words: PeriodWords,
  report: Span | null,
): { readonly span: Span; readonly isCumulative: boolean; readonly day: string | null } | null {
  const plain = (span: Span, isCumulative = false, day: string | null = null) => ({
    span,
    isCumulative,
    day,
  });
  if (words.relative !== null && report !== null && (words.part === null || words.part.kind === "first")) {
    const span = words.part === null ? report : { first: yearOf(report.last) * 12, last: report.last };
    const isCumulative = words.part !== null;
    const length = report.last - report.first + 1;
    switch (words.relative) {
      case "same":
        return plain(span, isCumulative);
      case "year-before":
        return plain(moved(span, -12), isCumulative);
      case "period-before":
        return words.part === null ? plain(moved(report, -length)) : null;
      case "whole-year-before":
        // Of a report of a part of the year, the whole year before and the same part of it are both called so.
        return length === 12 ? plain(moved(report, -12)) : null;
    }
  }
  if (words.relative !== null && words.relative !== "year-before" && words.relative !== "same") return null;
  const back = words.relative === "year-before" && words.year === null ? 1 : 0;
  const year = (words.year ?? yearWithout(words, report)) - back;
  if (Number.isNaN(year))
    return words.part === null && report !== null && words.relative === null ? plain(report) : null;
  const from = year * 12;
  if (words.part === null) return words.year === null ? null : plain({ first: from, last: from + 11 });
  switch (words.part.kind) {
    case "part": {
      const { months, number: of } = words.part;
      return plain({ first: from + (of - 1) * months, last: from + of * months - 1 });
    }
    case "first": {
      const months = words.part.months ?? (report === null ? 0 : (report.last % 12) + 1);
      return months < 1 || months > 12 ? null : plain({ first: from, last: from + months - 1 }, months > 1);
    }
    case "year":
      return plain({ first: from, last: from + 11 });
    case "years":
      return words.part.to > year ? plain({ first: from, last: words.part.to * 12 + 11 }) : null;
    case "months": {
      const { first, last } = words.part;
      return first <= last
        ? plain({ first: from + first - 1, last: from + last - 1 }, first === 1 && last > 1)
        : null;
    }
    case "days": {
      const { code } = productPeriod(words.part.span);
      return code === null ? null : plain(periodOf(code));
    }
    case "day": {
      const month = from + words.part.month - 1;
      return plain({ first: month, last: month }, false, monthCode(month));
    }
  }
}

/** The year of words that name none: that of the report, or the one before for what would still be to come. */
function yearWithout(words: PeriodWords, report: Span | null): number {
  if (report === null) return Number.NaN;
  const year = yearOf(report.last);
  const { part: said } = words;
  if (said === null) return Number.NaN;
  // Beside the first half of a year the whole of it may be that of the year before, or a plan.
  if (said.kind === "year") return report.last % 12 === 11 ? year : Number.NaN;
  const last =
    said.kind === "part"
      ? said.number * said.months
      : said.kind === "first"
        ? (said.months ?? 1)
        : said.kind === "day"
          ? said.month
          : 0;
  return year * 12 + last - 1 > report.last ? year - 1 : year;
}

const yearOf = (month: number): number => Math.floor(month / 12);
const moved = ({ first, last }: Span, months: number): Span => ({
  first: first + months,
  last: last + months,
});

/** The plainest code of a span of months; null where there is none. */
function codeOf({ first, last }: Span): string | null {
  for (const kind of ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const) {
    const period = calendarPeriod(kind, first);
    if (period.first === first && period.last === last) return period.code;
  }
  const code =
    first % 12 === 0 && last % 12 === 11
      ? `${String(first / 12)}/${String(yearOf(last))}`
      : `${monthCode(first)}/${monthCode(last)}`;
  return parsePeriod(code)?.code ?? null;
}

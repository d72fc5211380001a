import type { LeafUnit } from "../../statistics/read/caveat.ts";
import { nameOf } from "./names.ts";
import { day, number, percent, written } from "./formats.ts";
import { areaNames, lifeEnd, mostNamed, periodNamed, unitNames } from "./sentence-parts.ts";
import type { CaveatWords } from "./caveats-vi.ts";

const EN = "EN";
const leaves: Readonly<Record<LeafUnit, string>> = { AREAS: "units", RETURNS: "returns" };

/** The caveats in English. */
export const caveatsEn: CaveatWords = {
  ESTIMATED: () => "The source marks it as an estimate.",
  PROVISIONAL: () => "The source marks it as provisional.",
  INCOMPLETE: ({ how, reporting, expected, unit }) => {
    const some = `${number(reporting, EN)} of ${number(expected, EN)} ${leaves[unit]}`;
    switch (how) {
      case "rate":
        return `Incomplete: the rate of the ${some} that have both parts.`;
      case "rate of a part":
        return "What is counted is put together from some of its parts only; what it is counted against is complete.";
      case "leaves":
        return unit === "RETURNS"
          ? `Incomplete: ${some} are in, so it is at least this.`
          : `Incomplete: ${some} have figures, so it is at least this.`;
      case "parts":
        return "Put together from the parts that have figures; no source says they are all, so it is at least this.";
      case "greatest part":
        return "Its parts may overlap and are not added up: it is at least its greatest part.";
    }
  },
  MEMBERS_LEFT_OUT: ({ of, areas, count }, catalogue) => {
    const named = areaNames(catalogue, areas, EN);
    const rest = count - Math.min(areas.length, mostNamed);
    const list = rest > 0 ? `${named} and ${number(rest, EN)} more` : named;
    const lead = rest > 0 ? `${number(count, EN)} areas: ` : "";
    return of === "value"
      ? `Missing${rest > 0 ? " " : ": "}${lead}${list}.`
      : `Left out${rest > 0 ? " " : ": "}${lead}${list}, which lack one of the two periods or cannot be compared.`;
  },
  BOUNDS: ({ lower, upper }) => `Certainly between ${percent(lower, EN)} and ${percent(upper, EN)}.`,
  CARRIED: ({ period }, catalogue) =>
    `A figure of ${periodNamed(catalogue, period, EN)}, not of the period chosen.`,
  HEDGED: ({ of, qualifier, value, kind }) => {
    const text = written(value, kind, EN);
    switch (qualifier) {
      case "AT_LEAST":
        return of === "printed" ? `By its source it is at least ${text} (≥).` : "It is at least this (≥).";
      case "AT_MOST":
        if (of === "printed") return `The source says “just under ${text}” (≤).`;
        return of === "change"
          ? "It is at most this (≤)."
          : "Made of a figure printed as “just under” or “more than”, so it may be lower (≤).";
      case "ABOUT":
        return of === "printed" ? `The source says “about ${text}” (≈).` : "It is about this (≈).";
    }
  },
  DISPUTED: ({ of }) =>
    of === "value"
      ? "Sources differ; this is the one published last."
      : "Sources differ on one of the two periods; the one published last is taken.",
  SERIES_BREAK: (args, catalogue) =>
    args.id === null
      ? "Its parts lie on both sides of a change in what is counted."
      : `Between both periods, on ${day(args.date, EN)}, what is counted changed: ${nameOf(catalogue, "break", args.id, EN)}`,
  DISCREPANCY: ({ reported, derived, kind }) =>
    `Printed ${written(reported, kind, EN)}; put together from its parts ${written(derived, kind, EN)}.`,
  UNITS_REORGANISED: ({ of, unitType, date }, catalogue) => {
    const { before, after } = unitNames(catalogue, unitType, date, EN);
    return of === "change"
      ? `Between the two, the units counted went from “${before}” to “${after}”: the change may come of their reorganisation alone.`
      : `Within the period, on ${day(date, EN)}, the units counted went from “${before}” to “${after}”: both sorts are in it.`;
  },
  SPANS_DIFFER: (args, catalogue) =>
    args.of === "value"
      ? `A figure of ${number(args.months, EN)} of ${number(args.outOf, EN)} months${lifeEnd(catalogue, args.area, EN)}: not compared or ranked with those of whole periods.`
      : `Flows are compared only over spans of the same length: this figure is of ${number(args.months, EN)} months, the earlier one of ${number(args.earlierMonths, EN)}.`,
  ROUNDED: () =>
    "The difference is of the figures before rounding, so it may be off the difference of the two rounded ones.",
  PERIODS_OVERLAP: ({ first, last }) =>
    `Flows of periods that overlap (${day(first, EN)} to ${day(last, EN)}) are not compared.`,
  NONE_BEFORE: () => "There is no period of the same kind just before to compare with.",
  NOT_EARLIER: () => "The period compared with must end before this one.",
  KINDS_DIFFER: () =>
    "Flows are compared only between periods of the same kind (months with months, years with years).",
  NOT_BOTH_KNOWN: ({ status, fromStatus }) => {
    if ([status, fromStatus].includes("WITHHELD"))
      return "The figure of one of the two periods is not released.";
    if (status === "CARRIED") return "The figure shown is of an earlier period, not of this one.";
    return [status, fromStatus].includes("PARTIAL")
      ? "One of the two periods is known only in part, and nothing smaller is known in both."
      : "One of the two periods is not known well enough to compare.";
  },
  NO_COMMON_MEMBER: () => "No area is known in both periods.",
};

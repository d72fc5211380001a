import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { day, number } from "./formats.ts";
import { breakdownNames, indicatorNames, listed, periodKindName, periodNamed } from "./sentence-parts.ts";
import { nameOf } from "./names.ts";
import type { NoticeWords } from "./notices-vi.ts";

const EN = "EN";
const dataset = (catalogue: Catalogue, id: string): string => `“${nameOf(catalogue, "dataset", id, EN)}”`;

/** The notices in English. */
export const noticesEn: NoticeWords = {
  NOT_COLLECTED: (args, catalogue) =>
    `The dataset ${dataset(catalogue, args.dataset)} does not collect ${indicatorNames(catalogue, args.indicators, EN)}.`,
  NO_FIGURES: (args, catalogue) =>
    `The dataset ${dataset(catalogue, args.dataset)} holds no figure of ${indicatorNames(catalogue, args.indicators, EN)} yet.`,
  NOT_BROKEN_DOWN: ({ by, indicators, isNarrowed, isScheduled, ...args }, catalogue) => {
    const along = breakdownNames(by, EN);
    const what = indicatorNames(catalogue, indicators, EN);
    const some = isNarrowed ? " with the members filtered for" : "";
    return isScheduled
      ? `The dataset ${dataset(catalogue, args.dataset)} does not collect ${what} by ${along}${some}. Ask without the breakdown for the total.`
      : `No source of ${dataset(catalogue, args.dataset)} gives ${what} by ${along}${some}. Ask without the breakdown for the total.`;
  },
  NO_SUCH_PERIODS: ({ indicators, kind, every, kinds }, catalogue) => {
    const what = indicatorNames(catalogue, indicators, EN);
    const rhythm = every === null ? "" : `: it is reported by ${periodKindName(every, EN)}`;
    const there = listed(
      kinds.map((each) => periodKindName(each, EN)),
      EN,
    );
    return `There are no figures of ${what} by ${periodKindName(kind, EN)}${rhythm}. There are figures by ${there}.`;
  },
  OUT_OF_RANGE: ({ first, last }, catalogue) => {
    const [from, to] = [first, last].map((each) => (each === null ? "…" : periodNamed(catalogue, each, EN)));
    return `The range lies outside what is known: figures are of ${from} to ${to}.`;
  },
  UNKNOWN_THEN: ({ at }) => `By ${day(at.slice(0, 10), EN)} no figure of this indicator was known yet.`,
  NOTHING_NAMED: ({ argument }) => `The list ${argument} is empty: leave it out, or name at least one id.`,
  NO_GROUPS: ({ boundaries }) => `No region is ready-made on the boundaries ${boundaries}.`,
  NO_MEMBER_IN_COMMON: () => "The models and categories filtered for have none in common, so no row is left.",
  ALL_LEFT_OUT: ({ rows, statuses, values }) => {
    const said = listed(
      statuses.map((each) => `${each.status} ${number(each.rows, EN)}`),
      EN,
    );
    const span =
      values === null ? "" : ` Values go from ${number(values.least, EN)} to ${number(values.greatest, EN)}.`;
    return `The condition where leaves out all ${number(rows, EN)} rows; their statuses: ${said}.${span}`;
  },
  UNKNOWN_LEFT_OUT: ({ rows }) =>
    `Rows without a known value lie in no span of where.value: ${number(rows, EN)} are left out.`,
  NOT_PLACED: ({ rows }) =>
    `Not known well enough to have a place, whatever their size, and so in the rest: ${number(rows, EN)} rows.`,
};

import { words } from "../../i18n/words.ts";
import type { AtlasFigureQuery } from "../queries/generated/figure.ts";
import type { FigureBreak, FigurePeriod } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatDate, lowerFirst } from "../format/format.ts";
import type { FigureRequest } from "../queries/figure-request.ts";

type UnitName = AtlasFigureQuery["unitTypes"][number]["names"][number];

/** What the one type of unit that a request asks for was called, from when on; empty where it asks for none or it was never reorganised. */
export function unitNames(
  unitTypes: AtlasFigureQuery["unitTypes"],
  where: FigureRequest["where"],
): readonly UnitName[] {
  const asked = where?.unitTypes ?? [];
  return asked.length === 1 ? (unitTypes.find(({ id }) => id === asked[0])?.names ?? []) : [];
}

/** The days between the first and the last of some periods on which the units were reorganised. */
export function reorganisations(
  names: readonly UnitName[],
  periods: readonly FigurePeriod[],
  locale: Locale,
): readonly FigureBreak[] {
  const w = words(locale).pictures;
  return names.flatMap(({ from, name }, at) => {
    const before = names[at - 1]?.name;
    const isBetween =
      from !== null &&
      before !== undefined &&
      periods.some(({ lastDay }) => lastDay < from) &&
      periods.some(({ lastDay }) => lastDay >= from);
    if (!isBetween) return [];
    const label = w.reorganised(
      formatDate(from, locale),
      lowerFirst(before, locale),
      lowerFirst(name, locale),
    );
    return [{ date: from, label, short: w.reorganisedOn(formatDate(from, locale)), stops: false }];
  });
}

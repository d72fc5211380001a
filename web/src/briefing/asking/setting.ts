import type { FigurePeriod } from "../../figure/figure.ts";
import { standsOnDay, withKindOf, withWholeYears } from "../../figure/periods/whole-years.ts";
import { codedPeriod, namedPeriod } from "../../figure/periods/coded-period.ts";
import { languageOf, type Locale } from "../../i18n/locale.ts";
import type { BriefingDocument } from "../document/briefing-document.ts";
import { BriefingError, type Ask } from "./ask.ts";
import {
  BriefingCatalogueDocument,
  BriefingPeriodsDocument,
  type BriefingCatalogueQuery,
} from "./generated/briefing-catalogue.ts";

/** What all pages of a briefing have in common: how they ask, and what there is to choose from. */
export interface BriefingSetting {
  readonly ask: Ask;
  readonly locale: Locale;
  readonly dataset: BriefingCatalogueQuery["datasets"][number];
  /** Where a page does not say its own. */
  readonly boundaries: string;
  readonly catalogue: BriefingCatalogueQuery;
  /** All periods with figures, and those that they fill, oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** Whether maps are asked in every period of their course: for a document whose reader can go through time. */
  readonly isOverTime?: boolean;
}

/** Asks what a briefing may choose from. Throws BriefingError for an unknown dataset. */
export async function askSetting(
  ask: Ask,
  document: Pick<BriefingDocument, "language" | "dataset" | "boundaries">,
): Promise<BriefingSetting> {
  const { language: locale, dataset: id, boundaries = "CURRENT" } = document;
  const catalogue = await ask(BriefingCatalogueDocument, { dataset: id, lang: languageOf(locale) });
  const dataset = catalogue.datasets.find((one) => one.id === id);
  if (dataset === undefined)
    throw new BriefingError(
      `No dataset is named "${id}". There are ${catalogue.datasets.map((one) => one.id).join(", ")}.`,
    );
  return {
    ask,
    locale,
    dataset,
    boundaries,
    catalogue,
    periods: figurePeriods(withWholeYears(catalogue.periods, locale)),
  };
}

/** The periods that an indicator has figures of, with those they fill, and of the kind of a chosen one. Throws BriefingError for an unknown indicator. */
export async function askPeriods(
  setting: BriefingSetting,
  indicator: string,
  chosen: string,
): Promise<readonly FigurePeriod[]> {
  const { ask, locale, dataset, catalogue } = setting;
  const counted = catalogue.indicators.find(({ id }) => id === indicator);
  if (counted === undefined)
    throw new BriefingError(
      `No indicator is named "${indicator}". There are ${catalogue.indicators.map(({ id }) => id).join(", ")}.`,
    );
  const { periods } = await ask(BriefingPeriodsDocument, {
    dataset: dataset.id,
    indicator,
    lang: languageOf(locale),
  });
  const kind = codedPeriod(chosen)?.kind ?? null;
  return figurePeriods(withKindOf(periods, kind, standsOnDay(counted), locale));
}

/**
 * The periods a page may be of: those of its indicator (null: of none), and terms that the dataset knows and the indicator answers for although none was printed for it: what stands on
 * a day where it has figures of the term's last day, what adds up where its years fill the term.
 *
 * @param own as `askPeriods` gives them
 */
export function withTerms(
  { periods, catalogue }: Pick<BriefingSetting, "periods" | "catalogue">,
  indicator: string | null,
  own: readonly FigurePeriod[],
): readonly FigurePeriod[] {
  const counted = catalogue.indicators.find(({ id }) => id === indicator);
  const known = new Set(own.map(({ id }) => id));
  const days = new Set(own.filter(({ kind }) => kind !== "TERM").map(({ lastDay }) => lastDay));
  const answers = ({ firstDay, lastDay }: FigurePeriod): boolean => {
    if (counted === undefined) return false;
    if (standsOnDay(counted)) return days.has(lastDay);
    const [first, last] = [firstDay, lastDay].map((day) => Number(day.slice(0, 4)));
    const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, i) => String((first ?? 0) + i));
    return (
      firstDay.endsWith("-01-01") && lastDay.endsWith("-12-31") && years.every((year) => known.has(year))
    );
  };
  const terms = periods.filter((one) => one.kind === "TERM" && !known.has(one.id) && answers(one));
  return [...own, ...terms].toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}

/** A period as it is called: as it is listed, else by its code. Throws BriefingError for what is none. */
export function periodCalled(
  { periods, locale }: Pick<BriefingSetting, "periods" | "locale">,
  id: string,
): FigurePeriod {
  const found = periods.find((period) => period.id === id) ?? namedPeriod(id, locale);
  if (found !== null) return found;
  const terms = periods.filter(({ kind }) => kind === "TERM").map((period) => period.id);
  throw new BriefingError(
    id.includes("/") && terms.length > 0
      ? `"${id}" is no term that figures are known of. There are ${terms.join(", ")}.`
      : `"${id}" is no period. Periods are written 2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020.`,
  );
}

function figurePeriods(periods: BriefingCatalogueQuery["periods"]): readonly FigurePeriod[] {
  return periods.map(({ id, kind, name, firstDay, lastDay }) => ({
    id,
    kind,
    label: name,
    firstDay,
    lastDay,
  }));
}

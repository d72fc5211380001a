import { countryId } from "../../figure/areas/country.ts";
import type { Figure, FigureArea } from "../../figure/figure.ts";
import { coursePeriods } from "../../figure/periods/series-periods.ts";
import { changedFrom } from "../../figure/periods/comparable-periods.ts";
import { entryFigures } from "../../figure/profile/entry-figure.ts";
import { ProfileCellsDocument } from "../../figure/profile/generated/profile-cells.ts";
import { ProfileFiguresDocument } from "../../figure/profile/generated/profile-figures.ts";
import type { ProfileCatalogueQuery } from "../../figure/profile/generated/profile-catalogue.ts";
import {
  profileEntries,
  profileIndicators,
  type ProfileEntry,
  type ProfileIndicator,
} from "../../figure/profile/profile-entries.ts";
import { figureQuestions } from "../../figure/queries/figure-questions.ts";
import { languageOf } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import { BriefingError } from "./ask.ts";
import type { BriefingSetting } from "./setting.ts";

/** The figures of one area in one period, known and unknown. */
export interface AreaFacts {
  readonly area: Pick<FigureArea, "id" | "name" | "level" | "code">;
  readonly entries: readonly ProfileEntry[];
  /** A Figure per entry, with its course. */
  readonly figures: readonly Figure[];
}

/** Rows that one question may ask for, so that it costs a part of what a question may. */
const room = { rows: 40, unitRows: 120, cited: 40 } as const;

/** The indicators that the briefing's dataset can answer. */
export function askedIndicators(setting: BriefingSetting): readonly ProfileIndicator[] {
  return profileIndicators(profileCatalogue(setting), setting.dataset.id);
}

/** The area of a page; the country where it names none. Throws BriefingError for an unknown one. */
export function areaCalled(
  { catalogue, locale }: BriefingSetting,
  id: string = countryId,
): AreaFacts["area"] {
  if (id === countryId) return { id, name: words(locale).country, level: "COUNTRY", code: null };
  const current = catalogue.current.find((area) => area.id === id);
  if (current !== undefined) return { id, name: current.name, level: "PROVINCE", code: current.code };
  const former = catalogue.areas.find((area) => area.id === id);
  if (former === undefined)
    throw new BriefingError(
      `No area is named "${id}". Provinces are named as in ${catalogue.current
        .slice(0, 3)
        .map((area) => area.id)
        .join(", ")} …`,
    );
  return { id: former.id, name: former.name, level: "PROVINCE", code: null };
}

/** Asks all figures of an area in a period; changes against `versus`, else the period before. */
export async function askFacts(
  setting: BriefingSetting,
  {
    area: id,
    period,
    versus,
    boundaries = setting.boundaries,
  }: {
    readonly area?: string | undefined;
    readonly period: string;
    readonly versus?: string | undefined;
    readonly boundaries?: string | undefined;
  },
): Promise<AreaFacts> {
  const { ask, locale, dataset, periods, catalogue } = setting;
  const lang = languageOf(locale);
  const area = areaCalled(setting, id);
  const indicators = askedIndicators(setting);
  const previous = changedFrom(periods, period, versus ?? null);
  const wanted = indicators.map(({ id: indicator, breakdowns }) => ({
    indicator,
    period,
    byUnit: breakdowns.includes("UNIT_TYPE"),
  }));
  const common = { dataset: dataset.id, area: area.id, boundaries, lang };
  const answers = await Promise.all(
    figureQuestions(wanted, room, catalogue.unitTypes.length).map((question) =>
      ask(ProfileFiguresDocument, {
        ...common,
        ...question,
        withUnits: question.split.length > 0,
        others: [],
        withOthers: false,
        withOtherUnits: false,
        previous: previous ?? "",
        compare: previous !== null,
        ...room,
      }),
    ),
  );
  const answer = {
    totals: { nodes: answers.flatMap(({ totals }) => totals.nodes) },
    units: { nodes: answers.flatMap(({ units }) => units?.nodes ?? []) },
  };
  const entries = profileEntries(answer, indicators, null, { locale, reporting: dataset.reporting });
  const course = coursePeriods(periods, period);
  const split = indicators.filter(({ breakdowns }) => breakdowns.includes("UNIT_TYPE")).map((one) => one.id);
  const cells =
    course.length === 0
      ? null
      : await ask(ProfileCellsDocument, {
          ...common,
          indicators: indicators.map((one) => one.id),
          split,
          withUnits: split.length > 0,
          periods: course.map((one) => one.id),
        });
  const figures = entryFigures(entries, cells, {
    locale,
    catalogue: profileCatalogue(setting),
    dataset: { ...dataset },
    area,
    boundaries,
    periods: course,
    knownAt: null,
    previous,
  });
  return { area, entries, figures };
}

/** The catalogue as the pages of areas have it; what a briefing says nothing of is not in it. */
function profileCatalogue({ catalogue }: BriefingSetting): ProfileCatalogueQuery {
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((one) => ({ ...one, areasWithFigures: 0 })),
    sources: [],
  };
}

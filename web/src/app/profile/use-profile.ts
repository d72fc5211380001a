import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import type { FigurePeriod } from "../../figure/figure.ts";
import {
  cellKey,
  newestPeriods,
  profileEntries,
  profileIndicators,
  type ProfileEntry,
  type ProfileIndicator,
} from "../../figure/profile/profile-entries.ts";
import { figureQuestions, type WantedFigure } from "../../figure/queries/figure-questions.ts";
import { coursePeriods } from "../../figure/periods/series-periods.ts";
import { previousPeriod } from "../../figure/periods/comparable-periods.ts";
import { withWholeYears } from "../../figure/periods/whole-years.ts";
import type { Language } from "../../generated/graphql.ts";
import type { ProfileCatalogueQuery } from "../../figure/profile/generated/profile-catalogue.ts";
import type { ProfileCellFragment, ProfileCellsQuery } from "../../figure/profile/generated/profile-cells.ts";
import type { ProfileFiguresQuery } from "../../figure/profile/generated/profile-figures.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { isAnswerOfAnyInstant, isAnswerTo } from "../atlas/data/answers.ts";
import { usualPeriod } from "../../figure/periods/newest-period.ts";
import { useAllAnswers } from "../shell/use-all-answers.ts";
import { pageSize } from "./page-size.ts";
import { ProfileCatalogueDocument } from "../../figure/profile/generated/profile-catalogue.ts";
import { ProfileCellsDocument } from "../../figure/profile/generated/profile-cells.ts";
import { ProfileFiguresDocument } from "../../figure/profile/generated/profile-figures.ts";
import { languageOf } from "../../i18n/locale.ts";

export interface Profile {
  readonly catalogue: ProfileCatalogueQuery | null;
  readonly dataset: ProfileCatalogueQuery["datasets"][number] | null;
  readonly indicators: readonly ProfileIndicator[];
  /** All periods that can be chosen, oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** The period shown; null: of each indicator the newest, or there is none. */
  readonly period: FigurePeriod | null;
  /** Whether each figure is of its own newest period. */
  readonly isNewest: boolean;
  readonly entries: readonly ProfileEntry[] | null;
  readonly answer: ProfileFiguresQuery | null;
  /** The area's values over `coursePeriods`; null: not here yet. */
  readonly cells: ProfileCellsQuery | null;
  /** The periods that courses are drawn over, oldest first. */
  readonly coursePeriods: readonly FigurePeriod[];
  /** Code of the period that changes are given against; null: none. */
  readonly previous: string | null;
  /** What the figures were asked with, question by question. */
  readonly questions: readonly Readonly<Record<string, unknown>>[];
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

interface ProfileRequest {
  /** The area whose figures these are; null: not known yet, nothing is asked. */
  readonly area: string | null;
  /** Areas beside it. */
  readonly others: readonly string[];
  readonly boundaries: string;
  /** The day from which the area is no more; null while it exists. */
  readonly until: string | null;
}

/**
 * The figures of an area's page: of the period the address names; where it names none, of a SCHEDULED dataset the newest whole year,
 * of a COLLECTED one each indicator's newest, as its figures are few and scattered.
 */
export function useProfile({ area, others, boundaries, until }: ProfileRequest): Profile {
  const { address, locale, today } = useAtlas();
  const lang: Language = languageOf(locale);
  const { dataset: datasetId, knownAt } = address;
  const [catalogue, askCatalogue] = useQuery({
    query: ProfileCatalogueDocument,
    variables: { dataset: datasetId, lang },
  });
  // The head of the page stays while another instant is chosen in it; nothing is asked by what was known at the one before.
  const asked = { dataset: datasetId, lang };
  const head = isAnswerOfAnyInstant(catalogue.operation, asked) ? (catalogue.data ?? null) : null;
  const known = isAnswerTo(catalogue.operation, asked, knownAt) ? head : null;
  const dataset = head?.datasets.find(({ id }) => id === datasetId) ?? null;
  const periods = useMemo(
    () =>
      withWholeYears(head?.periods ?? [], locale)
        .filter(({ lastDay }) => until === null || lastDay < until)
        .map(({ name, ...period }) => ({ ...period, label: name })),
    [head, locale, until],
  );
  const indicators = useMemo(
    () => (known === null ? [] : profileIndicators(known, datasetId)),
    [known, datasetId],
  );
  const isNewest = dataset?.reporting === "COLLECTED" && address.period === null;
  const period = address.period ?? (isNewest ? null : usualPeriod(periods, today));
  const split = indicators.filter(({ breakdowns }) => breakdowns.includes("UNIT_TYPE")).map(({ id }) => id);
  const common = {
    dataset: datasetId,
    indicators: indicators.map(({ id }) => id),
    split,
    withUnits: split.length > 0,
    area: area ?? "",
    boundaries,
    lang,
  } as const;
  const isReady = known !== null && area !== null && indicators.length > 0;
  // Of each indicator's newest any period may be, and all are looked through.
  const course = useMemo(
    () => (period === null ? periods : coursePeriods(periods, period)),
    [periods, period],
  );
  const cellVariables = { ...common, periods: course.map(({ id }) => id) };
  const [cellsState, askCells] = useQuery({
    query: ProfileCellsDocument,
    variables: cellVariables,
    pause: !isReady || course.length === 0,
  });
  const cells =
    cellsState.data && course.length > 0 && isAnswerTo(cellsState.operation, cellVariables, address.knownAt)
      ? cellsState.data
      : null;
  const newest = useMemo(
    () =>
      isNewest && cells !== null
        ? newestPeriods([...cells.totals.nodes, ...(cells.units?.nodes ?? [])])
        : null,
    [isNewest, cells],
  );
  const previous = period === null ? null : previousPeriod(periods, period);
  // Their ids, so that the same areas are the same question.
  const beside = others.join();
  const questions = useMemo(() => {
    if (!isReady) return [];
    const areasBeside = beside === "" ? [] : beside.split(",");
    const wanted = isNewest
      ? wantedNewest(newest ?? new Map<string, string>())
      : period === null
        ? []
        : indicators.map(({ id, breakdowns }) => ({
            indicator: id,
            period,
            byUnit: breakdowns.includes("UNIT_TYPE"),
          }));
    const size = isNewest ? pageSize.newest : pageSize.chosen;
    return figureQuestions(wanted, size, known.unitTypes.length).map((question) => ({
      dataset: datasetId,
      ...question,
      withUnits: question.split.length > 0,
      area,
      boundaries,
      knownAt,
      lang,
      others: areasBeside,
      withOthers: areasBeside.length > 0,
      withOtherUnits: areasBeside.length > 0 && question.split.length > 0,
      previous: previous ?? "",
      compare: previous !== null,
      ...size,
    }));
  }, [
    isReady,
    isNewest,
    newest,
    period,
    previous,
    indicators,
    known,
    datasetId,
    area,
    boundaries,
    knownAt,
    lang,
    beside,
  ]);
  const figures = useAllAnswers(ProfileFiguresDocument, questions);
  const answer = useMemo(
    () => (figures.answers === null ? null : joined(figures.answers)),
    [figures.answers],
  );
  // Nothing was ever found: known at once, and no question is asked.
  const isNothing =
    (known !== null && area !== null && indicators.length === 0) ||
    (isReady && questions.length === 0 && (isNewest ? newest !== null || periods.length === 0 : true));
  const entries = useMemo(() => {
    if (isNothing) return [];
    if (answer === null || dataset === null) return null;
    return profileEntries(answer, indicators, newest, { locale, reporting: dataset.reporting });
  }, [isNothing, answer, dataset, indicators, newest, locale]);
  return {
    catalogue: head,
    dataset,
    indicators,
    periods,
    period: periods.find(({ id }) => id === period) ?? periodOf(answer, period),
    isNewest,
    entries,
    answer,
    cells,
    coursePeriods: course,
    previous,
    questions,
    error: catalogue.error ?? cellsState.error ?? figures.error,
    retry: () => {
      const again = { requestPolicy: "network-only" } as const;
      askCatalogue(again);
      if (course.length > 0) askCells(again);
      figures.retry();
    },
  };
}

/** Each indicator's newest figure, by the keys of `newestPeriods`. */
function wantedNewest(newest: ReadonlyMap<string, string>): readonly WantedFigure[] {
  return [...newest].map(([key, period]) => {
    const [indicator = "", unit = ""] = key.split("/");
    return { indicator, period, byUnit: unit !== "" };
  });
}

/** Several answers as if all had been asked at once; what more than one of them answers stands once. */
function joined(answers: readonly ProfileFiguresQuery[]): ProfileFiguresQuery {
  const all = <Cell extends ProfileCellFragment>(nodes: readonly Cell[]): Cell[] => [
    ...new Map(
      nodes.map((node) => [`${cellKey(node)}/${node.area.id}/${node.period.id}`, node] as const),
    ).values(),
  ];
  return {
    totals: { nodes: all(answers.flatMap(({ totals }) => totals.nodes)) },
    units: { nodes: all(answers.flatMap(({ units }) => units?.nodes ?? [])) },
    others: { nodes: all(answers.flatMap(({ others }) => others?.nodes ?? [])) },
    otherUnits: { nodes: all(answers.flatMap(({ otherUnits }) => otherUnits?.nodes ?? [])) },
  };
}

/** A period that holds no figures, as the answer names it. */
function periodOf(answer: ProfileFiguresQuery | null, id: string | null): FigurePeriod | null {
  const found = answer?.totals.nodes.find(({ period }) => period.id === id)?.period;
  if (found === undefined) return null;
  const { name, ...period } = found;
  return { ...period, label: name };
}

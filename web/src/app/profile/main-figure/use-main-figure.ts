import { newestKnownPeriod } from "../../../figure/periods/known-periods.ts";
import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import { buildFigure } from "../../../figure/build/build-figure.ts";
import { AtlasCatalogueDocument } from "../../../figure/queries/generated/catalogue.ts";
import { AtlasFigureDocument } from "../../../figure/queries/generated/figure.ts";
import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { cataloguePeriods, seriesPeriods } from "../../../figure/periods/series-periods.ts";
import { figureVariables, type FigureRequest } from "../../../figure/queries/figure-request.ts";
import { previousPeriod } from "../../../figure/periods/comparable-periods.ts";
import { withWholeYears } from "../../../figure/periods/whole-years.ts";
import type { AtlasFigureQuery } from "../../../figure/queries/generated/figure.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { memberFilter } from "../../address/members.ts";
import { countedOn, isAnswerTo, nothing, withYears } from "../../atlas/data/use-statistics.ts";
import { usualPeriod } from "../../../figure/periods/newest-period.ts";
import { languageOf } from "../../../i18n/locale.ts";
import type { Members } from "../../address/address.ts";

/** The one indicator that a page looks at closely. */
export interface MainChoice {
  readonly indicator: string;
  readonly members: Members;
  /** The period wanted; null: the newest. */
  readonly period: string | null;
  /** Whether another period may stand in where nothing is known in this one. */
  readonly mayMove: boolean;
  readonly boundaries: string;
}

export interface MainFigure {
  readonly figure: Figure | null;
  readonly error: CombinedError | null;
}

/** The Figure of a page's main indicator, over all its periods: the very one that the atlas shows. */
export function useMainFigure(choice: MainChoice | null): MainFigure {
  const { address, locale, today } = useAtlas();
  const lang = languageOf(locale);
  const boundaries = choice?.boundaries ?? "CURRENT";
  const catalogueVariables = {
    dataset: address.dataset,
    indicator: choice?.indicator ?? "",
    boundaries: countedOn(boundaries),
    lang,
  } as const;
  const [catalogue] = useQuery({
    query: AtlasCatalogueDocument,
    variables: catalogueVariables,
    pause: choice === null,
  });
  const known =
    choice !== null && isAnswerTo(catalogue.operation, catalogueVariables, address.knownAt)
      ? catalogue.data
      : undefined;
  const periods = useMemo(
    () => (known ? cataloguePeriods({ ...known, periods: withWholeYears(known.periods, locale) }) : []),
    [known, locale],
  );
  const requestFor = (period: string): FigureRequest => ({
    locale,
    dataset: address.dataset,
    indicator: choice?.indicator ?? "",
    period,
    seriesPeriods: seriesPeriods(periods, period),
    boundaries,
    tolerance: 0,
    by: null,
    where: memberFilter(choice?.members ?? {}),
    knownAt: address.knownAt,
    previous: previousPeriod(periods, period),
  });
  const wanted = known ? (choice?.period ?? usualPeriod(periods, today)) : null;
  const first = useAnswer(wanted === null ? null : requestFor(wanted));
  const better = choice?.mayMove === true && first.figure !== null ? betterPeriod(first.figure) : null;
  const second = useAnswer(better === null ? null : requestFor(better));
  return {
    figure: better === null ? first.figure : second.figure,
    error: catalogue.error ?? first.error ?? second.error,
  };
}

function useAnswer(request: FigureRequest | null): MainFigure {
  const { address, locale } = useAtlas();
  const variables = request === null ? null : figureVariables(request);
  const [state] = useQuery<AtlasFigureQuery, ReturnType<typeof figureVariables>>({
    query: AtlasFigureDocument,
    variables: variables ?? noVariables,
    pause: variables === null,
  });
  const key = JSON.stringify(request);
  const answer =
    variables !== null && isAnswerTo(state.operation, variables, address.knownAt) ? state.data : undefined;
  const figure = useMemo(() => {
    if (!answer || key === "null") return null;
    const asked: FigureRequest = JSON.parse(key);
    return buildFigure(withYears(answer, locale), asked);
  }, [answer, key, locale]);
  return { figure, error: state.error ?? null };
}

const noVariables = figureVariables(nothing);

/** The newest period that any province has a figure in, no term where possible, if the one shown has none; else null. */
function betterPeriod(figure: Figure): string | null {
  if (shownRows(figure).some(({ value }) => value !== null)) return null;
  return newestKnownPeriod(figure);
}

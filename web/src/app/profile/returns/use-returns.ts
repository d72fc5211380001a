import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import type { FigurePeriod } from "../../../figure/figure.ts";
import type { ProfileIndicator } from "../../../figure/profile/profile-entries.ts";
import { returnGrid, type ReturnGrid } from "../../../figure/profile/return-grid.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { isAnswerTo } from "../../atlas/data/use-statistics.ts";
import { ProfileReturnsDocument } from "../../../figure/profile/generated/return-grid.ts";
import { lastPeriods } from "./returns-table.tsx";
import { languageOf } from "../../../i18n/locale.ts";

const frequencies = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;

export interface Returns {
  /** How often these returns are due; null: nothing is due in this dataset. */
  readonly every: (typeof frequencies)[number] | null;
  readonly indicators: readonly ProfileIndicator[];
  readonly grid: ReturnGrid | null;
  readonly error: CombinedError | null;
}

interface ReturnsRequest {
  readonly indicators: readonly ProfileIndicator[];
  readonly periods: readonly FigurePeriod[];
  /** One area by its indicators; null: all provinces, indicators together. */
  readonly area: string | null;
  readonly boundaries: string;
  /** Up to this day, the end of the chosen period, or up to today where that is earlier; ISO. */
  readonly until: string;
  readonly isAsked: boolean;
}

/** The returns that are due most often, over their last twelve periods. Only for SCHEDULED datasets: elsewhere nothing is due. */
export function useReturns(request: ReturnsRequest): Returns {
  const { address, locale, today } = useAtlas();
  const totals = request.indicators.filter(
    // Where types of unit do not add there is no total to be due.
    ({ combines }) => !combines.some(({ over, how }) => over === "UNIT_TYPE" && how === "NONE"),
  );
  const every = frequencies.find((kind) => totals.some(({ dueEvery }) => dueEvery === kind)) ?? null;
  const indicators = totals.filter(({ dueEvery }) => dueEvery === every);
  // What ends after today was not due yet.
  const until = request.until < today ? request.until : today;
  const periods = every === null ? [] : lastPeriods(request.periods, every, until);
  const variables = {
    dataset: address.dataset,
    indicators: indicators.map(({ id }) => id),
    areas: request.area === null ? null : [request.area],
    periods: periods.map(({ id }) => id),
    boundaries: request.boundaries,
    lang: languageOf(locale),
  } as const;
  const isAsked = request.isAsked && every !== null && periods.length > 0;
  const [answer] = useQuery({ query: ProfileReturnsDocument, variables, pause: !isAsked });
  const data = isAsked && isAnswerTo(answer.operation, variables, address.knownAt) ? answer.data : undefined;
  const columns = JSON.stringify(periods.map(({ id, label }) => ({ id, name: label })));
  const grid = useMemo(() => {
    if (!data) return null;
    const parsed: ReturnGrid["periods"] = JSON.parse(columns);
    const names = new Map(request.indicators.map(({ id, name }) => [id, name]));
    return returnGrid(data, request.area === null ? "area" : "indicator", parsed, names);
  }, [data, columns, request.area, request.indicators]);
  return {
    every: request.isAsked ? every : null,
    indicators,
    grid,
    error: isAsked ? (answer.error ?? null) : null,
  };
}

import { useMemo } from "react";
import { useQuery } from "urql";
import { buildFigure } from "../../../figure/build/build-figure.ts";
import { AtlasFigureDocument } from "../../../figure/queries/generated/figure.ts";
import type { Figure } from "../../../figure/figure.ts";
import { figureVariables } from "../../../figure/queries/figure-request.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Address } from "../../address/address.ts";
import { isAnswerTo } from "../data/answers.ts";
import { nothing, withYears, type Statistics } from "../data/use-statistics.ts";
import { compareMode } from "../../address/compare-mode.ts";

/** The Figure whose sources a difference cites beside its own. */
export interface Cited {
  /** Null: none is needed, or it cannot be had. */
  readonly figure: Figure | null;
  readonly waiting: boolean;
}

/** The Figure of the period that a difference is taken from: of what was fetched ahead; asked for alone as long as that is not here. */
export function useCited(
  address: Address,
  { request, figureOf }: Pick<Statistics, "request" | "figureOf">,
): Cited {
  const { locale } = useAtlas();
  const period = compareMode(address) === "difference" ? (request?.previous ?? null) : null;
  const ahead = period === null ? null : figureOf(period);
  const asked = useMemo(
    () =>
      request === null || period === null || ahead !== null ? null : { ...request, period, previous: null },
    [request, period, ahead],
  );
  const variables = figureVariables(asked ?? nothing, false);
  const [answer] = useQuery({ query: AtlasFigureDocument, variables, pause: asked === null });
  const isFresh = isAnswerTo(answer.operation, variables, address.knownAt);
  const { data } = answer;
  const found = useMemo(
    () => (asked === null || !isFresh || !data ? null : buildFigure(withYears(data, locale), asked)),
    [asked, isFresh, data, locale],
  );
  return {
    figure: ahead ?? found,
    waiting: asked !== null && found === null && !(isFresh && answer.error !== undefined),
  };
}

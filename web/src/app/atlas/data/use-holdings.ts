import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import { AtlasHoldingsDocument } from "../../../figure/queries/generated/holdings.ts";
import type { Figure } from "../../../figure/figure.ts";
import { buildHoldings } from "../../../figure/build/build-holdings.ts";
import { holdingsVariables, type HoldingsRequest } from "../../../figure/queries/figure-request.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Address } from "../../address/address.ts";
import { isAnswerOfAnyInstant, isAnswerTo } from "./answers.ts";

export interface Holdings {
  readonly figure: Figure | null;
  /** Whether what is known at another instant still stands there. */
  readonly waiting: boolean;
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

/** What is known at all: of the first screen, and of the country's page where it is asked. */
export function useHoldings(address: Address, isAsked = true): Holdings {
  const { locale } = useAtlas();
  const request = useMemo(
    (): HoldingsRequest => ({
      locale,
      dataset: address.dataset,
      boundaries: address.boundaries,
      withSources: true,
    }),
    [locale, address.dataset, address.boundaries],
  );
  const [answer, ask] = useQuery({
    query: AtlasHoldingsDocument,
    variables: holdingsVariables(request),
    pause: !isAsked,
  });
  const figure = useMemo(
    () =>
      isAsked && answer.data && isAnswerOfAnyInstant(answer.operation, holdingsVariables(request))
        ? buildHoldings(answer.data, request)
        : null,
    [isAsked, answer.data, answer.operation, request],
  );
  return {
    figure,
    waiting: figure !== null && !isAnswerTo(answer.operation, holdingsVariables(request), address.knownAt),
    error: answer.error ?? null,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
}

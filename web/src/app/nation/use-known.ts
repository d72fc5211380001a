import { useMemo } from "react";
import { useQuery } from "urql";
import { AtlasHoldingsDocument } from "../../figure/queries/generated/holdings.ts";
import type { Figure } from "../../figure/figure.ts";
import { buildHoldings } from "../../figure/build/build-holdings.ts";
import { holdingsVariables, type HoldingsRequest } from "../../figure/queries/figure-request.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { isAnswerTo } from "../atlas/data/use-statistics.ts";

/** What is known at all of a COLLECTED dataset; null while it is on its way, or where it is not asked. */
export function useKnown(isAsked: boolean): Figure | null {
  const { address, locale, today } = useAtlas();
  const request = useMemo(
    (): HoldingsRequest => ({
      locale,
      dataset: address.dataset,
      boundaries: address.boundaries,
      withSources: true,
    }),
    [locale, address.dataset, address.boundaries],
  );
  const variables = holdingsVariables(request);
  const [answer] = useQuery({ query: AtlasHoldingsDocument, variables, pause: !isAsked });
  return useMemo(
    () =>
      isAsked && answer.data && isAnswerTo(answer.operation, holdingsVariables(request))
        ? buildHoldings(answer.data, request, today)
        : null,
    [isAsked, answer.data, answer.operation, request, today],
  );
}

import { AtlasHoldingsDocument } from "./generated/holdings.ts";
import type { AskedQuery } from "../figure.ts";
import { holdingsVariables, type HoldingsRequest } from "./figure-request.ts";

/** The GraphQL that makes a Figure of holdings. Apart from that of statistics, which the first screen does not ask. */
export function holdingsQuery(request: HoldingsRequest): AskedQuery {
  return { document: AtlasHoldingsDocument, variables: { ...holdingsVariables(request) } };
}

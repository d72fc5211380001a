import { print } from "@0no-co/graphql.web";
import { AtlasHoldingsDocument } from "./generated/holdings.ts";
import type { Figure } from "../figure.ts";
import { holdingsVariables, type HoldingsRequest } from "./figure-request.ts";

/** The GraphQL that makes a Figure of holdings. Apart from that of statistics, which the first screen does not ask. */
export function holdingsQuery(request: HoldingsRequest): Figure["query"] {
  return { document: print(AtlasHoldingsDocument), variables: { ...holdingsVariables(request) } };
}

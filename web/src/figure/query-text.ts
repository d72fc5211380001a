import { print } from "graphql";
import { figureDocument, holdingsDocument } from "./documents.ts";
import type { Figure } from "./figure.ts";
import { figureVariables, holdingsVariables, type FigureRequest, type HoldingsRequest } from "./request.ts";

/** The GraphQL that makes a Figure of statistics, ready to be opened in a query editor. */
export function figureQuery(request: FigureRequest): Figure["query"] {
  return { document: print(figureDocument), variables: { ...figureVariables(request) } };
}

/** The GraphQL that makes a Figure of holdings. */
export function holdingsQuery(request: HoldingsRequest): Figure["query"] {
  return { document: print(holdingsDocument), variables: { ...holdingsVariables(request) } };
}

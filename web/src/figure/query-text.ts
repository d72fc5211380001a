import { print } from "graphql";
import { figureDocument, holdingsDocument } from "./documents.ts";
import type { Figure } from "./figure.ts";
import { figureVariables, holdingsVariables, type FigureRequest, type HoldingsRequest } from "./request.ts";

let text: string | null = null;

/** The GraphQL that makes a Figure of statistics, ready to be opened in a query editor. */
export function figureQuery(request: FigureRequest): Figure["query"] {
  // A document is long, and a Figure is made at each step through time.
  text ??= print(figureDocument);
  return { document: text, variables: { ...figureVariables(request) } };
}

/** The GraphQL that makes a Figure of holdings. */
export function holdingsQuery(request: HoldingsRequest): Figure["query"] {
  return { document: print(holdingsDocument), variables: { ...holdingsVariables(request) } };
}

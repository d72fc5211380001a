import { print } from "@0no-co/graphql.web";
import { AtlasFigureDocument } from "./generated/figure.ts";
import type { Figure } from "../figure.ts";
import { figureVariables, type FigureRequest } from "./figure-request.ts";

let text: string | null = null;

/** The GraphQL that makes a Figure of statistics, ready to be opened in a query editor. */
export function figureQuery(request: FigureRequest): Figure["query"] {
  // A document is long, and a Figure is made at each step through time.
  text ??= print(AtlasFigureDocument);
  return { document: text, variables: { ...figureVariables(request) } };
}

import { AtlasFigureDocument } from "./generated/figure.ts";
import type { AskedQuery } from "../figure.ts";
import { figureVariables, type FigureRequest } from "./figure-request.ts";

/** The GraphQL that makes a Figure of statistics, ready to be opened in a query editor. */
export function figureQuery(request: FigureRequest): AskedQuery {
  return { document: AtlasFigureDocument, variables: { ...figureVariables(request) } };
}

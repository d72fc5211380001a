import { useEffect, useState } from "react";
import { problemsOf, type Problem } from "../editor/problems.ts";
import { askApi } from "../run/ask-api.ts";
import type { Written } from "../kept/kept-question.ts";
import { variablesIn } from "../run/variables-in.ts";
import { type Cost, costOf } from "./cost.ts";

/** Milliseconds without a further letter after which the cost is asked. */
const REST = 350;

/** What is known of the cost of the question in the editor. */
export type CostState =
  | { readonly is: "empty" | "waiting" | "away" }
  | { readonly is: "told"; readonly cost: Cost | null; readonly problems: readonly Problem[] };

/**
 * The cost of a question while it is typed: asked of the API with `GraphQL-Cost: validate`, which runs nothing and spends nothing.
 * While a newer one is on its way, the last one stands.
 */
export function useCost(
  { query, variables, operationName }: Written,
  headers: Readonly<Record<string, string>>,
): CostState {
  const [state, setState] = useState<CostState>({ is: "waiting" });
  const language = headers["accept-language"] ?? "";
  const isEmpty = query.replaceAll(/^\s*#.*$/gmu, "").trim() === "";
  useEffect(() => {
    if (isEmpty) return undefined;
    const read = variablesIn(variables);
    // What cannot be read is told beside the variables.
    if (read === undefined) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      askApi(
        { query, variables: read, operationName },
        {
          headers: { "accept-language": language, "graphql-cost": "validate" },
          signal: controller.signal,
        },
      ).then(
        ({ body }) => setState({ is: "told", cost: costOf(body), problems: problemsOf(body) }),
        () => {
          if (!controller.signal.aborted) setState({ is: "away" });
        },
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [isEmpty, query, variables, operationName, language]);
  return isEmpty ? empty : state;
}

const empty: CostState = { is: "empty" };

import { Kind, parse, valueFromASTUntyped, visit } from "graphql";
import type { CitedQuestion } from "./citation.ts";

/** The ids of the datasets that a cited question names, whichever of its fields does; its variables filled in, or as the document has them. */
export function citedDatasets({ query, variables }: CitedQuestion): readonly string[] {
  const given: Record<string, unknown> = {};
  const named = new Set<unknown>();
  const document = parse(query, { noLocation: true });
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue !== undefined) given[variable.name.value] = valueFromASTUntyped(defaultValue);
    },
  });
  // That it is an object was looked at when the question was read.
  Object.assign(given, variables === null ? {} : JSON.parse(variables));
  visit(document, {
    Argument({ name, value }) {
      if (name.value !== "dataset") return;
      named.add(value.kind === Kind.VARIABLE ? given[value.name.value] : valueFromASTUntyped(value));
    },
  });
  return [...named].filter((id): id is string => typeof id === "string");
}

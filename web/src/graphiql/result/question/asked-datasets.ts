import type { AskedField } from "./asked-fields.ts";

/** The datasets that a document names, whichever of its fields does. */
export function askedDatasets(fields: readonly AskedField[]): readonly string[] {
  const named = fields.flatMap(({ arguments: { dataset }, fields: inner }) => [
    ...(typeof dataset === "string" ? [dataset] : []),
    ...askedDatasets(inner),
  ]);
  return [...new Set(named)];
}

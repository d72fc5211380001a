import { nearest } from "../model/nearest.ts";
import { InputError } from "./request.ts";

/** Where long lists of ids are found. */
const LISTED: Readonly<Record<string, string>> = {
  area: ' The query { areas(boundaries: "AS_REPORTED") { id } } lists them.',
  indicator: " The query { indicators { id } } lists them.",
  model: " The query { models { id } } lists them.",
  category: " The query { categories { id } } lists them.",
  "unit type": " The query { unitTypes { id } } lists them.",
};

/** Unknown indicator "model_point". Did you mean "model_points"? – or, when nothing is near and they are few, what is accepted. */
export function unknownMember(
  argument: string,
  what: string,
  written: string,
  accepted: readonly string[],
): InputError {
  const near = nearest(written, accepted);
  const [best] = near;
  const isFew = accepted.length > 0 && accepted.length <= 12;
  const hint =
    best !== undefined
      ? ` Did you mean "${best}"?`
      : isFew
        ? ` Accepted: ${accepted.map(quoted).join(", ")}.`
        : (LISTED[what] ?? "");
  const suggestions = best === undefined && isFew ? accepted : near;
  return new InputError(argument, `Unknown ${what} "${written.slice(0, 80)}".${hint}`, suggestions);
}

export const quoted = (id: string): string => `"${id}"`;

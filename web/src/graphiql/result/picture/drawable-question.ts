import { countryId } from "../../../figure/areas/country.ts";
import type { ResultWords } from "../../../i18n/desk-words.ts";
import type { AskedField } from "../question/asked-fields.ts";
import type { AnswerList } from "../table/answer-lists.ts";

/** A question whose rows a picture can be made of: a list of statistics, or of a ratio made on the spot. */
export interface DrawableQuestion {
  readonly of: "statistics" | "ratio";
  readonly arguments: AskedField["arguments"];
  /** Whether a picture shows all provinces; else only those that were asked, and nothing may be said of their sum. */
  readonly isWhole: boolean;
  /** Since when the document asks how values changed; `from` null: since the period before. Null: it does not ask. */
  readonly change: { readonly from: string | null } | null;
}

/** Why no picture can be made of a list. */
export type WhyNoDrawing = keyof ResultWords["picture"]["whyNot"];

/** The question behind a list of an answer, or why no picture can be made of it. */
export function drawableQuestion(list: AnswerList | null): DrawableQuestion | WhyNoDrawing {
  const field = list?.outer === null ? list.field : null;
  if (field === null || (field.name !== "statistics" && field.name !== "ratio")) return "otherList";
  const { groups, areas, where } = field.arguments;
  if (isGiven(groups) && !isGiven(areas)) return "groups";
  const { status, value } = typeof where === "object" && where !== null ? (where as Filter) : {};
  const isPart = isGiven(areas) && !(Array.isArray(areas) && areas.length === 1 && areas[0] === countryId);
  return {
    of: field.name,
    arguments: field.arguments,
    isWhole: !isPart && !isGiven(status) && !isGiven(value),
    change: changeAsked(field),
  };
}

/** That of the rows, else of their order; of several the first. */
function changeAsked({ fields, arguments: given }: AskedField): DrawableQuestion["change"] {
  const asked = fieldNamed(fields, "change");
  const order = [given["orderBy"]].flat().find(isByChange);
  const from = asked === null ? order?.from : asked.arguments["from"];
  if (asked === null && order === undefined) return null;
  return { from: typeof from === "string" ? from : null };
}

function fieldNamed(fields: readonly AskedField[], wanted: string): AskedField | null {
  for (const field of fields) {
    const found = field.name === wanted ? field : fieldNamed(field.fields, wanted);
    if (found !== null) return found;
  }
  return null;
}

const isByChange = (order: unknown): order is { readonly by: "CHANGE"; readonly from?: unknown } =>
  typeof order === "object" && order !== null && "by" in order && order.by === "CHANGE";

interface Filter {
  readonly status?: unknown;
  readonly value?: unknown;
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

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
  /** Whether the document asks how values changed, of which a picture shows the values alone. */
  readonly asksChange: boolean;
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
    asksChange: hasField(field.fields, "change") || isOrderedByChange(field.arguments["orderBy"]),
  };
}

function hasField(fields: readonly AskedField[], wanted: string): boolean {
  return fields.some(({ name, fields: inner }) => name === wanted || hasField(inner, wanted));
}

function isOrderedByChange(orderBy: unknown): boolean {
  return [orderBy]
    .flat()
    .some((each) => typeof each === "object" && each !== null && "by" in each && each.by === "CHANGE");
}

interface Filter {
  readonly status?: unknown;
  readonly value?: unknown;
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

import type { AskedField } from "../question/asked-fields.ts";
import { itemFields } from "../table/answer-lists.ts";

/** What a file has columns for when it is asked: the parameter, and the fields of the API that it is. */
const columns: readonly { readonly parameter: string; readonly fields: readonly string[] }[] = [
  { parameter: "share", fields: ["share", "shareReason"] },
  { parameter: "rank", fields: ["rank", "rankReason"] },
  { parameter: "change", fields: ["change"] },
  { parameter: "timeliness", fields: ["dueOn", "receivedOn", "daysLate", "timelinessReason"] },
];

/** As the server reads it: the period just before each row's. */
const justBefore = "JUST_BEFORE";

/** What a list was asked of its rows beside their answers, as parameters of `/data/…`: each once, as it was asked first. */
export function besideParameters(list: AskedField): readonly (readonly [name: string, value: string])[] {
  const asked = itemFields(list);
  return columns.flatMap(({ parameter, fields }) => {
    const field = asked.find(({ name }) => fields.includes(name));
    return field === undefined ? [] : [[parameter, written(parameter, field)] as const];
  });
}

/** The fields that a list was asked for and that a file of it lacks, each once: figures behind a row, and what was asked in a second way. */
export function notInFiles(list: AskedField): readonly string[] {
  const parameters = new Map(besideParameters(list));
  const lacking = itemFields(list).filter((field) => {
    if (field.name === "observations") return true;
    const column = columns.find(({ fields }) => fields.includes(field.name));
    return column !== undefined && parameters.get(column.parameter) !== written(column.parameter, field);
  });
  return [...new Set(lacking.map(({ name }) => name))];
}

function written(parameter: string, { arguments: given }: AskedField): string {
  if (parameter === "share") return text(given["of"]) ?? "";
  return parameter === "change" ? (text(given["from"]) ?? justBefore) : "true";
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

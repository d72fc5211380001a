import type { AskedField } from "../question/asked-fields.ts";
import { itemFields } from "../table/answer-lists.ts";

/** What statistics say that is worked out for a page of rows and that no file has a column for. */
const worked: ReadonlySet<string> = new Set([
  "share",
  "shareReason",
  "rank",
  "rankReason",
  "change",
  "dueOn",
  "receivedOn",
  "daysLate",
  "timelinessReason",
  "observations",
]);

/** The fields that a list was asked for and that a file of it lacks, each once. */
export function notInFiles(field: AskedField): readonly string[] {
  return [...new Set(itemFields(field).map(({ name }) => name))].filter((name) => worked.has(name));
}

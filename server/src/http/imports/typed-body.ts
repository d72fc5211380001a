import { readDocument } from "../../import/hand-ins/rows/document.ts";
import { TYPED, typedFigures } from "../../import/hand-ins/rows/typed-figures.ts";
import { Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { FIGURES } from "./bodies.ts";

/** Figures that were typed on a page. */
export function typed(body: unknown) {
  const given = FIGURES.safeParse(body);
  if (!given.success) throw new Refusal(400, { code: "FILE_MISSING", args: {} }, "file");
  const { dataset, rows, document = null } = given.data;
  const cited = document === null ? null : readDocument(document);
  return {
    dataset,
    // It is found again by what it was read from.
    fileName: cited === null || cited.title === "" ? TYPED : `${cited.title}.csv`,
    bytes: typedFigures(rows),
    document: cited,
    password: null,
  };
}

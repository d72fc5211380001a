import { readDocument } from "../../import/hand-ins/rows/document.ts";
import { TYPED, typedFigures } from "../../import/hand-ins/rows/typed-figures.ts";
import { Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { FIGURES } from "./bodies.ts";

/** Figures that were typed on a page. */
export function typed(body: unknown) {
  const given = FIGURES.safeParse(body);
  if (!given.success) throw new Refusal(400, { code: "FILE_MISSING", args: {} }, "file");
  const { dataset, rows, document = null } = given.data;
  return {
    dataset,
    fileName: TYPED,
    bytes: typedFigures(rows),
    document: document === null ? null : readDocument(document),
    password: null,
  };
}

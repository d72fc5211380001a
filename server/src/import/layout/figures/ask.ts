import { columnName } from "../../books/book.ts";
import { candidateOf, namedBy, PLAIN } from "../asking/candidates.ts";
import { sheetKey } from "../asking/questions.ts";
import type { Candidate } from "../layout.ts";
import { folded } from "../names/fold.ts";
import type { Unit } from "../words/unit-words.ts";
import type { Column } from "./column-headings.ts";
import type { Line } from "./lines.ts";
import type { Sheet } from "./sheet.ts";
import type { Said } from "./text-reader.ts";

/** Asks what words of a stub or a heading mean. */
export function askUnknown(said: Said, line: Line, { reader, grid, lines }: Sheet, cell: string): void {
  const isStub = line.said.includes(said);
  const codes =
    isStub && lines.axis === "AREAS" && line.code !== null ? reader.names.withCode(line.code.text) : [];
  // Beside provinces an unknown name is one of them, above their figures it is none.
  const isAreas = lines.axis === "AREAS";
  reader.ask(said, grid.sheet, cell, codes, ({ kind }) => !isAreas || (kind === "area") === isStub);
}

/** As many unknown places that they are not asked one by one. */
const MANY = 5;

/** Whether a stub names a place below the province, as many others beside it do. */
export function isUnknownPlace(said: Said, line: Line, { lines }: Sheet): boolean {
  return line.said.includes(said) && lines.places.has(line.row) && lines.places.size >= MANY;
}

/** Asks once about all the districts or communes of a table. */
export function askPlaces({ reader, grid }: Sheet, line: Line, cell: string): "left-out" | null {
  const [first] = line.said;
  const answer = reader.questions.ask(
    {
      key: "unknown-places",
      code: "UNKNOWN_PLACES",
      sheet: grid.sheet,
      cell: first?.cell ?? cell,
      found: first?.text.trim() ?? "",
      candidates: [PLAIN.leaveOut],
    },
    cell,
  );
  return answer === PLAIN.leaveOut.answer ? "left-out" : null;
}

/** Asks which indicator the figures of a table are of, if nothing says so. */
export function askIndicator({ reader, grid, title, columns }: Sheet, cell: string): "left-out" | null {
  const [first] = columns;
  const answer = reader.questions.ask(
    {
      key: `sheet-indicator:${sheetKey(grid.sheet)}`,
      code: "INDICATOR",
      sheet: grid.sheet,
      cell: first?.path[0]?.cell ?? null,
      found: title.maybe[0]?.text ?? first?.path.map(({ text }) => text.trim()).join(" – ") ?? "",
      candidates: [
        ...title.maybe.flatMap(({ named }) => named).map((named) => candidateOf(named, reader.names)),
        PLAIN.leaveOut,
      ],
    },
    cell,
  );
  return answer === PLAIN.leaveOut.answer ? "left-out" : null;
}

/** Asks whether a column counts that has no heading. */
export function askColumn(
  { reader, grid }: Sheet,
  { column }: Column,
  cell: string,
): "take" | "left-out" | null {
  const letters = columnName(column);
  const answer = reader.questions.ask(
    {
      key: `column:${sheetKey(grid.sheet)}!${letters}`,
      code: "COLUMN",
      sheet: grid.sheet,
      cell,
      found: letters,
      candidates: [PLAIN.leaveOut, PLAIN.take],
    },
    cell,
  );
  if (answer === null) return null;
  return answer === PLAIN.take.answer ? "take" : "left-out";
}

/** By what the figures of a unit are multiplied; null while that waits for an answer. */
export function factorOf(unit: Unit | null, { reader, grid }: Sheet, cell: string): number | null {
  if (unit === null || !unit.isMixed) return unit?.factor ?? 1;
  const candidate = (factor: number): Candidate => ({
    answer: `factor:${factor}`,
    label: { vi: `Nhân với ${factor}`, en: `By ${factor}` },
  });
  const answer = reader.questions.ask(
    {
      key: `unit:${folded(unit.text)}`,
      code: "UNIT",
      sheet: grid.sheet,
      cell,
      found: unit.text,
      candidates: [candidate(1), candidate(unit.factor)],
    },
    cell,
  );
  return answer === null ? null : (namedBy(answer)?.factor ?? null);
}

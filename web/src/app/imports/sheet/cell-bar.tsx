import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { OneImport } from "../one-import.ts";
import { placeOf } from "./places.ts";
import type { CellMark } from "./sheet-grid.tsx";
import { sheetWords } from "./sheet-words.ts";
import type { SheetCell } from "./use-cells.ts";

type Problem = OneImport["problems"][number];

interface CellBarProps {
  /** As the spreadsheet shows it, such as `C5`. */
  readonly name: string;
  readonly cell: SheetCell | undefined;
  readonly mark: CellMark;
  /** Of the whole sheet, by cell. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly onCell: (cell: string) => void;
}

/** What the cell in use says: as it stands in the file, as it is read, and what is wrong with it. */
export function CellBar({ name, cell, mark, problems, onCell }: CellBarProps): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const note = cell?.note ?? null;
  const own = problems.get(name) ?? [];
  const next = nextOf([...problems.keys()], name);
  return (
    <div className="sheet-bar" role="group" aria-label={text.cell}>
      <p>
        <strong>{name}</strong>
        {cell === undefined ? (
          <span className="quiet"> {text.empty}</span>
        ) : (
          <>
            {" "}
            <span className="quiet">{text.inFile}:</span> <span className="import-found">{cell.text}</span> ·{" "}
            <span className="quiet">{text.readAs}:</span> {cell.value ?? ""}{" "}
            {text.kinds[cell.kind] ?? cell.kind}
            {mark.role === null ? null : (
              <>
                {" "}
                · <span className="quiet">{text.is}:</span> {mark.roleWord}
              </>
            )}
          </>
        )}
      </p>
      {note === null ? null : <p className="note">{note}</p>}
      {own.map((problem) => (
        <p key={problem.key} className="caution">
          {problem.message}{" "}
          <Button look="plain" onPress={() => document.getElementById(problemId(problem.key))?.focus()}>
            {text.toList}
          </Button>
        </p>
      ))}
      {next === null ? null : (
        <p>
          <Button onPress={() => onCell(next)}>
            {text.nextProblem} ({next})
          </Button>
        </p>
      )}
    </div>
  );
}

/** Where a problem stands in the list. */
export const problemId = (key: string): string => `import-problem-${key}`;

/** The next cell with a problem, row by row, from the first again; null: there is no other. */
function nextOf(cells: readonly string[], from: string): string | null {
  const order = (cell: string): number => {
    const at = placeOf(cell);
    return at === null ? 0 : at.row * 20_000 + at.column;
  };
  const others = cells.filter((cell) => cell !== from).toSorted((a, b) => order(a) - order(b));
  return others.find((cell) => order(cell) > order(from)) ?? others[0] ?? null;
}

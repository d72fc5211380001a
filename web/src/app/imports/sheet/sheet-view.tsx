import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { spanOf, type Selection } from "../../../ui/grid/selection.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { importsWords } from "../imports-words.ts";
import type { OneImport } from "../one-import.ts";
import { CellBar } from "./cell-bar.tsx";
import { CorrectPanel } from "./correcting/correct-panel.tsx";
import { anchorOf, widthsOf } from "./geometry.ts";
import { boxOf, Boxes, cellName, columnAt, placeOf, runsOf, type Box } from "./places.ts";
import { SheetGrid, type CellMark } from "./sheet-grid.tsx";
import { sheetWords } from "./sheet-words.ts";
import type { SheetShape, Wanted } from "./sheet-shape.ts";
import { useCells, type InSight } from "./use-cells.ts";

interface SheetViewProps {
  readonly one: OneImport;
  readonly shape: SheetShape;
  readonly again: () => void;
  readonly wanted: Wanted | null;
}

type Range = SheetShape["ranges"][number];

/** Rows that a browser can show one below the other. */
const MOST_ROWS = 500_000;
const START: Selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };

/** One sheet: its grid, what the cell in use says, and the correction of how it is read. */
export function SheetView({ one, shape, again, wanted }: SheetViewProps): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const { leftOutSheet } = importsWords(locale);
  const [selection, setSelection] = useState<Selection>(START);
  const [sight, setSight] = useState<InSight>({ rows: [0, 40], columns: [0, 12] });
  /** How it would be read, while a correction is tried. */
  const [tried, setTried] = useState<readonly Range[] | null>(null);
  const cellAt = useCells(one.id, shape.name, sight);
  const bar = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const ranges = tried ?? shape.ranges;
  const rowCount = Math.min(MOST_ROWS, shape.rowCount);
  const merges = useMemo(() => boxesOf(shape.merges.map((range) => ({ range, is: null }))), [shape.merges]);
  const roles = useMemo(() => boxesOf(ranges.map(({ range, role }) => ({ range, is: role }))), [ranges]);
  const problems = useMemo(
    () =>
      Map.groupBy(
        one.problems.filter(({ sheet, cell }) => (sheet ?? "") === shape.name && cell !== null),
        ({ cell }) => cell ?? "",
      ),
    [one.problems, shape.name],
  );
  const hidden = useMemo(
    () => ({
      row: runsOf(shape.hiddenRows, (end) => Number(end) - 1),
      column: runsOf(shape.hiddenColumns, columnAt),
    }),
    [shape.hiddenRows, shape.hiddenColumns],
  );
  // As wide as what stands at the top; asked for when the first cells have come.
  const isHere = cellAt(0, 0) !== undefined || shape.ranges.some(({ range }) => hasCome(range, cellAt));
  const widths = useMemo(
    () => widthsOf(shape.columnCount, cellAt, merges),
    // What comes later does not move columns under somebody's hand.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [shape.columnCount, merges, isHere],
  );
  const select = useCallback((cell: string): void => {
    const box = boxOf(cell);
    if (box !== null)
      setSelection({
        anchor: { row: box.bottom, column: box.right },
        focus: { row: box.top, column: box.left },
      });
  }, []);
  useEffect(() => {
    if (wanted === null || placeOf(wanted.cell) === null) return;
    select(wanted.cell);
    const element = grid.current?.querySelector<HTMLElement>("[role=grid]");
    element?.focus({ preventScroll: true });
    grid.current?.scrollIntoView({ block: "center" });
  }, [wanted, select]);
  const markAt = (row: number, column: number): CellMark => {
    const role = cellAt(row, column) === undefined ? null : (roles.at(row, column)?.[1] ?? null);
    const all = problems.get(cellName(row, column)) ?? [];
    const severity = all.find((each) => each.severity === "ERROR")?.severity ?? all[0]?.severity;
    return {
      role: role === null ? null : role.toLowerCase().replaceAll("_", "-"),
      roleWord: role === null ? "" : (text.roles[role] ?? role),
      problem: severity === undefined ? null : { severity, word: text.problem[severity] ?? severity },
    };
  };
  const shown = [...new Set(ranges.map(({ role }) => role))];
  const at = anchorOf(selection.focus, merges);
  const hiddenNote = text.hiddenNote(shape.hiddenRows.join(", "), shape.hiddenColumns.join(", "));
  return (
    <>
      {shape.leftOut === null ? null : (
        <p className="caution">{leftOutSheet[shape.leftOut] ?? shape.leftOut}</p>
      )}
      {shape.isWhole && shape.rowCount === rowCount ? null : <p className="note">{text.cut}</p>}
      {hiddenNote === "" && !shape.isHidden ? null : (
        <p className="note">
          {shape.isHidden ? `${text.hiddenSheet}. ` : ""}
          {hiddenNote}
        </p>
      )}
      {shown.length === 0 ? null : (
        <ul className="sheet-legend" aria-label={text.legend}>
          {shown.map((role) => (
            <li key={role}>
              <span
                aria-hidden="true"
                className="sheet-swatch"
                data-role={role.toLowerCase().replaceAll("_", "-")}
              />
              {text.roles[role] ?? role}
            </li>
          ))}
        </ul>
      )}
      <div ref={grid}>
        <SheetGrid
          label={text.gridOf(shape.name === "" ? text.unnamed : shape.name)}
          rowCount={rowCount}
          widths={widths}
          merges={merges}
          hidden={hidden}
          hiddenWord={text.hidden}
          cellAt={cellAt}
          markAt={markAt}
          selection={selection}
          onSelect={setSelection}
          onSight={setSight}
          onEnter={() => bar.current?.querySelector("button")?.focus()}
        />
      </div>
      <div ref={bar}>
        <CellBar
          name={cellName(at.row, at.column)}
          cell={cellAt(at.row, at.column)}
          mark={markAt(at.row, at.column)}
          problems={problems}
          onCell={(cell) => {
            select(cell);
            grid.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
          }}
        />
      </div>
      {one.steps.includes("LAY_OUT") ? (
        <CorrectPanel
          one={one}
          shape={shape}
          box={selectedBox(selection, merges)}
          onSelect={select}
          onTried={setTried}
          again={again}
        />
      ) : null}
    </>
  );
}

function boxesOf<T>(ranges: readonly { readonly range: string; readonly is: T }[]): Boxes<T> {
  return new Boxes(
    ranges.flatMap(({ range, is }) => {
      const box = boxOf(range);
      return box === null ? [] : [[box, is] as const];
    }),
  );
}

function hasCome(range: string, cellAt: (row: number, column: number) => unknown): boolean {
  const box = boxOf(range);
  return box !== null && cellAt(box.top, box.left) !== undefined;
}

/** What is selected; of what is merged, taken by itself, its first cell. */
function selectedBox(selection: Selection, merges: Boxes<null>): Box {
  const { rows, columns } = spanOf(selection);
  const [merge] = merges.at(rows[0], columns[0]) ?? [];
  if (merge !== undefined && rows[1] <= merge.bottom && columns[1] <= merge.right)
    return { top: merge.top, left: merge.left, bottom: merge.top, right: merge.left };
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { movedSelection, spanOf, type Selection } from "../../../ui/grid/selection.ts";
import { anchorOf, columnOffsets, placesInSight, steppedOut, type Sight } from "./geometry.ts";
import { columnLetters, type Boxes } from "./places.ts";
import type { InSight, SheetCell } from "./use-cells.ts";

/** CSS pixels. */
export const ROW = 28;
const HEAD = 28;
const NUMBERS = 60;

/** How a cell is marked. */
export interface CellMark {
  /** What its range is, in the CSS and in words; null: nothing. */
  readonly role: string | null;
  readonly roleWord: string;
  /** What is wrong with it, in a word; null: nothing. */
  readonly problem: { readonly severity: string; readonly word: string } | null;
}

interface SheetGridProps {
  readonly label: string;
  readonly rowCount: number;
  readonly widths: readonly number[];
  readonly merges: Boxes<null>;
  readonly hidden: { readonly row: (at: number) => boolean; readonly column: (at: number) => boolean };
  readonly hiddenWord: string;
  readonly cellAt: (row: number, column: number) => SheetCell | undefined;
  readonly markAt: (row: number, column: number) => CellMark;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onSight: (sight: InSight) => void;
  /** Enter, on the cell in use. */
  readonly onEnter: () => void;
}

/**
 * A sheet as a grid of any size: only what is in sight stands in the page. It has one place in the order of the Tab key; arrows walk its cells, with Shift they
 * draw a rectangle; Shift and space takes the row, Control and space the column.
 */
export function SheetGrid(props: SheetGridProps): ReactNode {
  const { rowCount, widths, merges, hidden, selection, cellAt, markAt, onSight } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const isDrawing = useRef(false);
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, width: 900, height: 400 });
  const offsets = columnOffsets(widths);
  const inSight = placesInSight(sight, { rowCount, rowHeight: ROW, offsets, merges });
  const [firstRow, lastRow] = inSight.rows;
  const [firstColumn, lastColumn] = inSight.columns;
  useEffect(
    () => onSight({ rows: [firstRow, lastRow], columns: [firstColumn, lastColumn] }),
    [onSight, firstRow, lastRow, firstColumn, lastColumn],
  );
  const measure = (): void => {
    const { current } = box;
    if (current === null) return;
    setSight({
      top: current.scrollTop,
      left: current.scrollLeft,
      width: current.clientWidth - NUMBERS,
      height: current.clientHeight - HEAD,
    });
  };
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const active = anchorOf(selection.focus, merges);
  const { row, column } = selection.focus;
  // The cell in use is always in sight, however it was reached.
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const [left, right] = [offsets[column] ?? 0, offsets[column + 1] ?? 0];
    const [width, height] = [current.clientWidth - NUMBERS, current.clientHeight - HEAD];
    if (row * ROW < current.scrollTop) current.scrollTop = row * ROW;
    else if ((row + 1) * ROW > current.scrollTop + height) current.scrollTop = (row + 1) * ROW - height;
    if (left < current.scrollLeft) current.scrollLeft = left;
    else if (right > current.scrollLeft + width) current.scrollLeft = Math.min(left, right - width);
    // Where columns stand is followed only when the cell in use changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [row, column]);
  const keyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const page = Math.max(1, Math.floor(sight.height / ROW) - 1);
    const size = { rows: rowCount, columns: widths.length, page };
    if (key === "Enter") return props.onEnter();
    if (key === " " && (shiftKey || ctrlKey)) {
      event.preventDefault();
      return props.onSelect(
        shiftKey
          ? { anchor: { row, column: widths.length - 1 }, focus: { row, column: 0 } }
          : { anchor: { row: rowCount - 1, column }, focus: { row: 0, column } },
      );
    }
    const moved = movedSelection(selection, { key, shiftKey, isCommand: ctrlKey || metaKey }, size);
    if (moved === null) return;
    event.preventDefault();
    const focus = shiftKey ? moved.focus : steppedOut(selection.focus, moved.focus, merges, size);
    const within = { ...focus, row: Math.max(0, focus.row) };
    props.onSelect({ anchor: shiftKey ? moved.anchor : within, focus: within });
  };
  const point = (event: MouseEvent, isDrawn: boolean): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
    const [at, to] = (cell?.dataset["at"] ?? "").split("/").map(Number);
    if (at === undefined || to === undefined) return;
    const [wholeRow, wholeColumn] = [to < 0, at < 0];
    const focus = { row: Math.max(0, at), column: Math.max(0, to) };
    const end = {
      row: wholeColumn ? rowCount - 1 : focus.row,
      column: wholeRow ? widths.length - 1 : focus.column,
    };
    props.onSelect({ anchor: isDrawn ? selection.anchor : end, focus });
  };
  const span = spanOf(selection);
  const isSelected = (at: number, to: number): boolean =>
    at >= span.rows[0] && at <= span.rows[1] && to >= span.columns[0] && to <= span.columns[1];
  const columns = Array.from(
    { length: Math.max(0, lastColumn - firstColumn + 1) },
    (_, at) => firstColumn + at,
  );
  const width = NUMBERS + (offsets.at(-1) ?? 0);
  const isHere = inSight.cells.get(active.row)?.has(active.column) === true;
  return (
    <div
      ref={box}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={widths.length + 1}
      aria-multiselectable="true"
      {...(isHere ? { "aria-activedescendant": `${id}-${active.row}-${active.column}` } : {})}
      tabIndex={0}
      className="sheet-grid"
      onScroll={measure}
      onKeyDown={keyDown}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        isDrawing.current = true;
        point(event, event.shiftKey);
      }}
      onMouseMove={(event) => {
        // The button may have been let go elsewhere.
        if (isDrawing.current && event.buttons === 1) point(event, true);
      }}
      onMouseUp={() => (isDrawing.current = false)}
    >
      <div role="presentation" className="sheet-all" style={{ width, height: HEAD + rowCount * ROW }}>
        <div role="rowgroup" className="sheet-head" style={{ width, height: HEAD }}>
          <div role="row" aria-rowindex={1}>
            <div role="columnheader" aria-colindex={1} className="sheet-corner" style={{ width: NUMBERS }}>
              <span className="visually-hidden">{props.label}</span>
            </div>
            {columns.map((at) => (
              <div
                key={at}
                role="columnheader"
                aria-colindex={at + 2}
                data-at={`-1/${at}`}
                data-hidden={hidden.column(at) || undefined}
                className="sheet-letter"
                style={{ left: NUMBERS + (offsets[at] ?? 0), width: widths[at] }}
              >
                {columnLetters(at)}
                {hidden.column(at) ? <small> {props.hiddenWord}</small> : null}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {[...inSight.cells].map(([at, places]) => (
            <div
              key={at}
              role="row"
              aria-rowindex={at + 2}
              className="sheet-row"
              style={{ top: HEAD + at * ROW, width, height: ROW }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                data-at={`${at}/-1`}
                data-hidden={hidden.row(at) || undefined}
                className="sheet-number"
                style={{ width: NUMBERS }}
              >
                {at + 1}
                {hidden.row(at) ? <small> {props.hiddenWord}</small> : null}
              </div>
              {[...places]
                .toSorted((a, b) => a - b)
                .map((to) => {
                  const [merge] = merges.at(at, to) ?? [];
                  const mark = markAt(at, to);
                  const right = Math.min(merge?.right ?? to, widths.length - 1);
                  const bottom = Math.min(merge?.bottom ?? at, rowCount - 1);
                  return (
                    <div
                      key={to}
                      id={`${id}-${at}-${to}`}
                      role="gridcell"
                      aria-colindex={to + 2}
                      {...(right > to ? { "aria-colspan": right - to + 1 } : {})}
                      {...(bottom > at ? { "aria-rowspan": bottom - at + 1 } : {})}
                      aria-selected={isSelected(at, to)}
                      data-at={`${at}/${to}`}
                      data-role={mark.role ?? undefined}
                      data-problem={mark.problem?.severity}
                      data-active={(active.row === at && active.column === to) || undefined}
                      data-hidden={hidden.row(at) || hidden.column(to) || undefined}
                      className="sheet-cell"
                      style={{
                        left: NUMBERS + (offsets[to] ?? 0),
                        width: (offsets[right + 1] ?? 0) - (offsets[to] ?? 0),
                        height: (bottom - at + 1) * ROW,
                      }}
                    >
                      <span className="sheet-text">{cellAt(at, to)?.text ?? ""}</span>
                      {mark.role === null ? null : <span className="visually-hidden">, {mark.roleWord}</span>}
                      {mark.problem === null ? null : (
                        <span className="visually-hidden">, {mark.problem.word}</span>
                      )}
                    </div>
                  );
                })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

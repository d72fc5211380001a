import { type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import type { AnswerTable, Cell } from "./answer-table.ts";
import { BodyRow, type GridFrame, HeadRow } from "./grid-row.tsx";
import type { CellWriter } from "./headings.ts";
import { movedSelection, type Selection, spanOf } from "../../../ui/grid/selection.ts";
import type { Sorting } from "./sort-rows.ts";

/** CSS pixels. */
const rowHeight = 30;
const headHeight = 36;

export interface AnswerGridProps {
  readonly label: string;
  readonly table: AnswerTable;
  /** The table's rows, in the order shown. */
  readonly rows: readonly (readonly Cell[])[];
  readonly headings: readonly string[];
  readonly writers: readonly CellWriter[];
  readonly widths: readonly number[];
  /** How many of the first columns stay in sight. */
  readonly frozen: number;
  readonly sorting: Sorting | null;
  /** Orders by a column, turns the order round, or gives it up. */
  readonly onSort: (column: number) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** What is selected goes onto the clipboard. */
  readonly onCopy: (clipboard: DataTransfer) => void;
}

/**
 * A table of any length as a grid: only what is in sight stands in the page. It has one place in the order of the Tab key; arrows walk its
 * cells, the row of headings among them, where Enter orders. The frozen columns and the headings stay in sight.
 */
export function AnswerGrid(props: AnswerGridProps): ReactNode {
  const { table, rows, widths, frozen, selection } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const frozenWidth = widths.slice(0, frozen).reduce((sum, width) => sum + width, 0);
  // Nothing is memoized by a compiler here, which is what the library could not bear.
  // oxlint-disable-next-line react/incompatible-library
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
    // Both directions in one go: rows made twice would be what a reader waits for.
    useFlushSync: false,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => widths[at] ?? 0,
    scrollPaddingStart: frozenWidth,
    overscan: 2,
    useFlushSync: false,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }: Range) => {
      const first = Math.max(frozen, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    },
  });
  useEffect(() => horizontal.measure(), [horizontal, widths, frozen]);
  const { row, column } = selection.focus;
  // The cell in use is always in sight, however it was reached.
  useEffect(() => {
    if (row >= 0) vertical.scrollToIndex(row);
    if (column >= frozen) horizontal.scrollToIndex(column);
  }, [vertical, horizontal, row, column, frozen]);

  const latest = useRef(props.onCopy);
  useEffect(() => {
    latest.current = props.onCopy;
  });
  // Where no text is selected, browsers tell of copying at the body, not where the keyboard is.
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || document.activeElement !== box.current) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    document.addEventListener("copy", listen);
    return () => document.removeEventListener("copy", listen);
  }, []);
  const items = horizontal.getVirtualItems();
  const first = items[0];
  const shownKey = items.map(({ index }) => index).join(" ");
  const gap = Math.max(0, (first?.start ?? 0) - frozenWidth);
  const width = Math.max(horizontal.getTotalSize(), frozenWidth);
  const { columns } = table;
  const { writers } = props;
  const frame = useMemo((): GridFrame => {
    const shown = shownKey === "" ? [] : shownKey.split(" ").map(Number);
    return { id, columns, writers, widths, frozen, shown, gap, width };
  }, [id, columns, writers, widths, frozen, shownKey, gap, width]);
  const span = spanOf(selection);
  // Scrolled away, the cell in use stands in the page no more until a key brings it back.
  const isHere =
    (row < 0 || vertical.getVirtualItems().some(({ index }) => index === row)) &&
    (column < frozen || frame.shown.includes(column));
  const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  const keyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if ((key === "Enter" || key === " ") && row < 0) {
      event.preventDefault();
      props.onSort(column);
      return;
    }
    const size = { rows: rows.length, columns: widths.length, page };
    const moved = movedSelection(selection, { key, shiftKey, isCommand: ctrlKey || metaKey }, size);
    if (moved === null) return;
    event.preventDefault();
    props.onSelect(moved);
  };
  const point = (event: MouseEvent, isDrawn: boolean): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
    if (cell === null) return;
    const focus = { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
    if (isDrawn && focus.row < 0) return;
    props.onSelect({ anchor: isDrawn ? selection.anchor : focus, focus });
    if (focus.row < 0 && event.type === "mousedown") props.onSort(focus.column);
  };
  return (
    <div
      ref={box}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={widths.length}
      aria-multiselectable="true"
      {...(isHere ? { "aria-activedescendant": `${id}-${row}-${column}` } : {})}
      tabIndex={0}
      className="answer-grid"
      onKeyDown={keyDown}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        dragging.current = true;
        point(event, event.shiftKey);
      }}
      onMouseMove={(event) => {
        // The button may have been let go elsewhere.
        if (dragging.current && event.buttons === 1) point(event, true);
      }}
      onMouseUp={() => (dragging.current = false)}
    >
      <div
        role="presentation"
        className="answer-grid-all"
        style={{ width: frame.width, height: vertical.getTotalSize() }}
      >
        <div role="rowgroup" className="answer-grid-head" style={{ width: frame.width, height: headHeight }}>
          <HeadRow
            frame={frame}
            headings={props.headings}
            active={row < 0 ? column : -1}
            sorting={props.sorting}
          />
        </div>
        <div role="rowgroup">
          {vertical.getVirtualItems().map(({ index, start }) => {
            const isSelected = index >= span.rows[0] && index <= span.rows[1];
            return (
              <BodyRow
                key={index}
                frame={frame}
                row={index}
                cells={rows[index] ?? []}
                active={row === index ? column : -1}
                from={isSelected ? span.columns[0] : -1}
                to={isSelected ? span.columns[1] : -1}
                start={start}
                height={rowHeight}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

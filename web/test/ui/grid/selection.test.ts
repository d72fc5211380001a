import { expect, test } from "vitest";
import { movedSelection, type Selection, spanOf } from "../../../src/ui/grid/selection.ts";

const size = { rows: 100, columns: 5, page: 20 };
const at = (row: number, column: number): Selection => ({ anchor: { row, column }, focus: { row, column } });
const press = (from: Selection, key: string, held: { shift?: boolean; command?: boolean } = {}) =>
  movedSelection(from, { key, shiftKey: held.shift ?? false, isCommand: held.command ?? false }, size);

test("arrows walk cells and headings and stop at the edges", () => {
  expect(press(at(0, 0), "ArrowUp")).toEqual(at(-1, 0));
  expect(press(at(-1, 0), "ArrowUp")).toEqual(at(-1, 0));
  expect(press(at(99, 4), "ArrowDown")).toEqual(at(99, 4));
  expect(press(at(3, 2), "ArrowRight")).toEqual(at(3, 3));
  expect(press(at(95, 2), "PageDown")).toEqual(at(99, 2));
  expect(press(at(5, 2), "PageUp")).toEqual(at(0, 2));
  expect(press(at(5, 2), "End", { command: true })).toEqual(at(99, 4));
  expect(press(at(5, 2), "x")).toBeNull();
});

test("with Shift a rectangle is drawn, Control and A takes all; headings are no part of it", () => {
  const drawn = press(at(3, 1), "ArrowDown", { shift: true }) ?? at(0, 0);
  expect(spanOf(drawn)).toEqual({ rows: [3, 4], columns: [1, 1] });
  const all = press(at(3, 1), "a", { command: true }) ?? at(0, 0);
  expect(spanOf(all)).toEqual({ rows: [0, 99], columns: [0, 4] });
  expect(spanOf({ anchor: { row: 2, column: 3 }, focus: { row: -1, column: 1 } })).toEqual({
    rows: [0, 2],
    columns: [1, 3],
  });
});

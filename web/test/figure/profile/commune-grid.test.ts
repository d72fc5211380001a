import { expect, test } from "vitest";
import { communeGrid, gridPeriods } from "../../../src/figure/profile/commune-grid.ts";
import type { CommuneGridQuery } from "../../../src/figure/profile/generated/commune-grid.ts";
import { sampleFigure } from "../../figures/index.ts";

type Node = CommuneGridQuery["communes"]["nodes"][number];
const base = sampleFigure("coverage", "vi");
const periods = gridPeriods(base, 3);
const [before, chosen] = periods.slice(-2);
if (before === undefined || chosen === undefined) throw new Error("The sample has too few periods.");

const node = (
  id: string,
  period: string,
  value: number | null,
  status: Node["status"] = "REPORTED",
): Node => ({
  area: { id, name: `Xã ${id}`, code: id },
  period: { id: period },
  value,
  qualifier: null,
  status,
  completeness: { unit: "AREAS", reporting: value === null ? 0 : 1, expected: 1 },
  seriesBreak: false,
  disputed: false,
});
const gridOf = (...nodes: Node[]) =>
  communeGrid(base, [before, chosen], {
    communes: { totalCount: nodes.length, dataVersion: { id: "77" }, nodes },
  });

test("the periods are those of the chosen one's kind up to it, the chosen one last", () => {
  expect(chosen.id).toBe(base.period);
  expect(new Set(periods.map(({ kind }) => kind)).size).toBe(1);
  expect(gridPeriods(base, 1).map(({ id }) => id)).toEqual([base.period]);
  expect(gridPeriods({ ...base, period: "not there" }, 3)).toEqual([]);
});

test("communes stand in the order of the chosen period, those without a place after them", () => {
  const grid = gridOf(
    node("c1", chosen.id, 40),
    node("c2", chosen.id, null, "NOT_REPORTED"),
    node("c3", chosen.id, 90),
    node("c1", before.id, 99),
  );
  expect(grid.lines.map(({ area, place }) => [area.name, place])).toEqual([
    ["Xã c3", 1],
    ["Xã c1", 2],
    ["Xã c2", null],
  ]);
  expect(grid.known).toBe(2);
  expect(grid.lines[1]?.cells.map((cell) => cell?.row.value)).toEqual([99, 40]);
  // Of a period that was not answered there is no cell.
  expect(grid.lines[0]?.cells[0]).toBeNull();
});

test("classes are of all periods, and a value has the same one whenever it was", () => {
  const grid = gridOf(
    node("c1", before.id, 10),
    node("c1", chosen.id, 90),
    node("c2", before.id, 90),
    node("c2", chosen.id, 10),
  );
  const steps = Object.fromEntries(
    grid.lines.map(({ area, cells }) => [area.id, cells.map((cell) => cell?.step)]),
  );
  expect(steps["c1"]).toEqual(steps["c2"]?.toReversed());
  expect(steps["c1"]?.[0]).not.toBe(steps["c1"]?.[1]);
  expect(grid.classes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

test("what has no value has a letter, and the key says what it stands for", () => {
  const grid = gridOf(
    node("c1", before.id, null, "NOT_COMPARABLE"),
    node("c1", chosen.id, null, "NOT_REPORTED"),
    node("c2", before.id, null, "NOT_REPORTED"),
    node("c2", chosen.id, 5),
  );
  expect(grid.reasons).toEqual([
    { letter: "a", says: "Không so sánh được" },
    { letter: "b", says: "Chưa báo cáo" },
  ]);
  const letters = Object.fromEntries(
    grid.lines.map(({ area, cells }) => [area.id, cells.map((cell) => cell?.letter)]),
  );
  expect(letters).toEqual({ c1: ["a", "b"], c2: ["b", null] });
});

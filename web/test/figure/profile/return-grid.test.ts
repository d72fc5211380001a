import { expect, it } from "vitest";
import { returnsAttention } from "../../../src/figure/profile/attention.ts";
import type { StatusCode } from "../../../src/figure/figure.ts";
import { newestDue, returnCell, returnGrid } from "../../../src/figure/profile/return-grid.ts";
import type { ProfileReturnsQuery } from "../../../src/figure/profile/generated/return-grid.ts";

it.each([
  { is: "all there", statuses: ["REPORTED", "AGGREGATED"], state: "full", known: 2, due: 2 },
  {
    is: "all there, one provisional",
    statuses: ["REPORTED", "PROVISIONAL"],
    state: "provisional",
    known: 2,
    due: 2,
  },
  { is: "one of two there", statuses: ["REPORTED", "NOT_REPORTED"], state: "some", known: 1, due: 2 },
  { is: "one in part", statuses: ["PARTIAL", "NOT_REPORTED"], state: "some", known: 0, due: 2 },
  { is: "nothing there", statuses: ["NOT_REPORTED", "NOT_REPORTED"], state: "none", known: 0, due: 2 },
  { is: "one not due does not count", statuses: ["REPORTED", "NOT_DUE"], state: "full", known: 1, due: 1 },
  { is: "none due", statuses: ["NOT_DUE", "NOT_DUE"], state: "notDue", known: 0, due: 0 },
  {
    is: "what cannot be is not missing",
    statuses: ["NOT_APPLICABLE"],
    state: "notApplicable",
    known: 0,
    due: 0,
  },
  { is: "withheld came, and is not shown", statuses: ["WITHHELD"], state: "full", known: 1, due: 1 },
  { is: "nothing asked", statuses: [], state: "notApplicable", known: 0, due: 0 },
] as const satisfies readonly { statuses: readonly StatusCode[]; [key: string]: unknown }[])(
  "returns: $is",
  ({ statuses, state, known, due }) => {
    expect(returnCell(statuses)).toEqual({ state, known, due });
  },
);

const periods = [
  { id: "2026-09", name: "tháng 9/2026" },
  { id: "2026-10", name: "tháng 10/2026" },
  { id: "2026-11", name: "tháng 11/2026" },
];

function answer(rows: Readonly<Record<string, readonly StatusCode[]>>): ProfileReturnsQuery {
  return {
    statistics: {
      nodes: Object.entries(rows).flatMap(([name, statuses]) =>
        statuses.map((status, at) => ({
          indicator: { id: "attendances" },
          area: { id: name.toLowerCase(), name },
          period: periods[at] ?? { id: "", name: "" },
          status,
        })),
      ),
    },
  };
}

it("who has not sent what was due last is named, with how much is there; what is not due yet is nobody's", () => {
  const grid = returnGrid(
    answer({
      Huế: ["NOT_REPORTED", "REPORTED", "NOT_DUE"],
      "Cà Mau": ["REPORTED", "NOT_REPORTED", "NOT_DUE"],
    }),
    "area",
    periods,
    new Map(),
  );
  expect(newestDue(grid)).toBe(1);
  const [late] = returnsAttention(grid, { locale: "vi" });
  expect(late?.before).toBe("Chưa nhận đủ báo cáo tháng 10/2026: ");
  expect(late?.areas).toEqual([{ id: "cà mau", text: "Cà Mau (có 0/1 chỉ tiêu)" }]);
});

it("where all has come, that is said, and nobody is named", () => {
  const grid = returnGrid(answer({ Huế: ["REPORTED", "PROVISIONAL"] }), "area", periods, new Map());
  const said = returnsAttention(grid, { locale: "vi" });
  expect(said.map(({ before }) => before)).toEqual([
    "Báo cáo tháng 10/2026 đã có đủ của mọi tỉnh, thành phố.",
  ]);
  expect(said[0]?.areas).toEqual([]);
});

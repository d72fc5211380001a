import { expect, test } from "vitest";
import { rulesChanged } from "../../../src/app/catalogue/dataset-history.tsx";

const row = (
  file: string,
  after: Record<string, string> | null,
  before: Record<string, string> | null = null,
) => ({
  file,
  key: file,
  before,
  after,
});
const change = (id: number, rows: readonly ReturnType<typeof row>[]) => ({
  id,
  at: "2026-12-01T00:00:00Z",
  role: "administrator",
  what: "",
  rows,
});

test("the history of a dataset is what changed of its own rules and forms, also what was taken out", () => {
  const due = { dataset: "monthly", indicator: "patrols", every: "MONTH", day: "20" };
  const changes = [
    change(3, [row("models", { id: "m" }), row("due", { ...due, day: "15" }, due)]),
    change(2, [row("due", { ...due, dataset: "yearly" })]),
    change(1, [row("datasets", { id: "monthly" }), row("form_lines", null, { dataset: "monthly" })]),
  ];
  expect(rulesChanged(changes, "monthly").map(({ id, rows }) => [id, rows.map(({ file }) => file)])).toEqual([
    [3, ["due"]],
    [1, ["datasets", "form_lines"]],
  ]);
  expect(rulesChanged(changes, "other")).toEqual([]);
});

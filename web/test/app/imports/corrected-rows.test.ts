import { expect, test } from "vitest";
import {
  correctedRows,
  printedTogether,
  withdrawnRows,
} from "../../../src/app/imports/figure/corrected-rows.ts";
import type { SaidFigure } from "../../../src/app/imports/figure/use-known-figure.ts";

function said(model: string, statement: string | null, source = "s002"): SaidFigure {
  return {
    id: model + source,
    area: { id: "nam-dinh" },
    period: { id: "2015/2020" },
    model: { id: model },
    category: null,
    unitType: { id: "commune" },
    awardLevel: null,
    value: 226,
    qualifier: null,
    status: "REPORTED",
    dated: "2020-07",
    datedBy: "PUBLICATION",
    validFrom: null,
    validTo: null,
    statement,
    note: "as printed",
    names: [],
    source: { id: source, title: source },
  };
}

const figure = {
  indicator: "deployments",
  area: "nam-dinh",
  period: "2015/2020",
  models: ["a"],
  category: null,
  unitType: "commune",
  awardLevel: null,
  value: 230,
  qualifier: null,
};

test("what a source prints once for several models is corrected for all of them, and keeps all else that was said", () => {
  const [one, other] = [said("a", "o003"), said("b", "o003")];
  const printed = printedTogether(one, [one, other, said("c", "o003", "s009"), said("d", null)]);
  const rows = correctedRows(figure, printed, { status: "REPORTED", isReturn: false });
  const row = {
    indicator: "deployments",
    area: "nam-dinh",
    period: "2015/2020",
    unit_type: "commune",
    value: "230",
    statement: "o003",
    dated: "2020-07",
    dated_by: "PUBLICATION",
    note: "as printed",
    source: "s002",
    status: "REPORTED",
  };
  expect(rows).toEqual([
    { ...row, model: "a" },
    { ...row, model: "b" },
  ]);
});

test("a figure that is printed by itself is corrected by itself, and one of a return names no source", () => {
  const one = said("a", null);
  const printed = printedTogether(one, [one, said("b", null)]);
  expect(printed).toEqual([one]);
  const [row] = correctedRows(figure, printed, { status: "PROVISIONAL", isReturn: true });
  expect(row).not.toHaveProperty("source");
  expect(row).toMatchObject({ model: "a", status: "PROVISIONAL" });
});

test("a withdrawal says of every row of the printed number that it counts no more, and no value", () => {
  const [one, other] = [said("a", "o003"), said("b", "o003")];
  const rows = withdrawnRows({ ...figure, value: Number.NaN }, printedTogether(one, [one, other]), false);
  expect(rows.map(({ model, value, status, source }) => [model, value, status, source])).toEqual([
    ["a", "", "WITHDRAWN", "s002"],
    ["b", "", "WITHDRAWN", "s002"],
  ]);
});

import { expect, it } from "vitest";
import { findSources, sourceIndex, type Source } from "../../../src/app/sources/source-search.ts";

type Printed = Source["observations"]["nodes"][number];

function figure(area: { readonly id: string; readonly name: string }, value: number): Printed {
  return {
    id: `${area.id}/${value}`,
    indicator: { id: "model_points", name: "Số điểm mô hình", unit: "điểm", kind: "STOCK" },
    area: { ...area, distinctName: area.name, level: "PROVINCE" },
    period: { id: "2025", name: "năm 2025", lastDay: "2025-12-31" },
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    value,
    qualifier: null,
    status: "REPORTED",
    note: null,
  };
}

function report(id: string, title: string, nodes: readonly Printed[]): Source {
  return {
    id,
    title,
    publisher: null,
    published: null,
    url: null,
    kind: "NEWS",
    note: null,
    figures: nodes.length,
    observations: { totalCount: nodes.length, nodes: [...nodes] },
  };
}

const index = sourceIndex([
  report("s1", "Chuyển đổi số", [figure({ id: "viet-nam", name: "Việt Nam" }, 124000)]),
  report("s2", "Đắk Lắk: tin báo của dân", [figure({ id: "dak-lak", name: "Đắk Lắk" }, 900)]),
  report("s3", "Hội nghị toàn tỉnh", []),
]);

it.each([
  ["cả nước", ["s1"]],
  ["toàn quốc", ["s1"]],
  ["nationwide", ["s1"]],
  ["124.000", ["s1"]],
  ["124,000", ["s1"]],
  ["124000 mo hinh", ["s1"]],
  ["dak lak", ["s2"]],
  ["s3 s1", ["s1", "s3"]],
  ["", ["s1", "s2", "s3"]],
  ["hà nội", []],
])("looking for “%s” finds the reports that say so", (wanted, ids) => {
  expect(findSources(index, wanted).map(({ source }) => source.id)).toEqual(ids);
});

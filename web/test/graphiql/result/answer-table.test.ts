import { describe, expect, test } from "vitest";
import type { Asked } from "../../../src/graphiql/result/asked.ts";
import { askedFields } from "../../../src/graphiql/result/question/asked-fields.ts";
import { answerLists } from "../../../src/graphiql/result/table/answer-lists.ts";
import { answerTable } from "../../../src/graphiql/result/table/answer-table.ts";
import { cellWriters, headingOf } from "../../../src/graphiql/result/table/headings.ts";
import { narrowOrder } from "../../../src/graphiql/result/table/narrow-order.ts";
import { sortRows } from "../../../src/graphiql/result/table/sort-rows.ts";

const asked = (query: string, variables: Asked["variables"] = null): Asked => ({
  query,
  variables,
  operationName: null,
});

/** All tables of an answer, with the headings a reader sees. */
function tables(query: string, data: unknown, locale: "vi" | "en" = "en") {
  return answerLists({ data }, askedFields(asked(query))).map((list) => {
    const table = answerTable(list);
    return {
      path: list.path.join("."),
      headings: table.columns.map((column) => headingOf(column, locale)),
      types: table.columns.map(({ type }) => type),
      rows: table.rows,
      table,
    };
  });
}

const statistics = `{
  statistics(indicators: ["coverage"], boundaries: "VN-2008") {
    totalCount
    dataVersion { id }
    nodes {
      area { id name code }
      period { name lastDay }
      category { name }
      value
      status
      sources { title url }
      change(from: "2024") { difference leftOut { name } }
    }
  }
}`;
const row = {
  area: { id: "ha-noi", name: "Hà Nội", code: "01" },
  period: { name: "tháng 10/2025", lastDay: "2025-10-31" },
  category: null,
  value: 12.5,
  status: "REPORTED",
  sources: [
    { title: "Báo cáo A", url: null },
    { title: "Báo cáo B", url: null },
  ],
  change: null,
};
const page = {
  totalCount: 3,
  dataVersion: { id: "7" },
  nodes: [
    row,
    {
      ...row,
      area: { id: "an-giang", name: "An Giang", code: "89" },
      period: { name: "tháng 9/2025", lastDay: "2025-09-30" },
      value: 3,
      change: { difference: 1, leftOut: [{ name: "Hà Nam" }] },
    },
    { ...row, area: { id: "da-nang", name: "Đà Nẵng", code: "48" }, value: null, status: "NOT_REPORTED" },
  ],
};

describe("an answer as a table", () => {
  test("a page is one table: objects are columns, lists are named, what is null in all rows keeps its column", () => {
    const [table] = tables(statistics, { statistics: page });
    expect(table?.headings).toEqual([
      "Area · Id",
      "Area",
      "Area · Code",
      "Period",
      "Period · Last day",
      "Category",
      "Value",
      "Status",
      "Sources",
      "Change · Difference",
      "Change · Left out",
      "Boundaries",
      "Data version",
    ]);
    expect(table?.rows[1]).toEqual([
      "an-giang",
      "An Giang",
      "89",
      "tháng 9/2025",
      "2025-09-30",
      null,
      3,
      "REPORTED",
      "Báo cáo A; Báo cáo B",
      1,
      "Hà Nam",
      "VN-2008",
      "7",
    ]);
    expect(table?.types).toEqual([
      "text",
      "text",
      "text",
      "text",
      "date",
      "text",
      "number",
      "text",
      "text",
      "number",
      "text",
      "text",
      "text",
    ]);
  });

  test("where rows are of several indicators, counts have no decimals beside percentages", () => {
    const [found] = tables("{ statistics(indicators: []) { nodes { indicator { id } value } } }", {
      statistics: {
        nodes: [
          { indicator: { id: "coverage" }, value: 97.25 },
          { indicator: { id: "coverage" }, value: 80 },
          { indicator: { id: "model_points" }, value: 691 },
        ],
      },
    });
    const table = found?.table ?? { columns: [], rows: [] };
    const at = found?.headings.indexOf("Value") ?? -1;
    const writer = cellWriters(table, "vi")[at];
    expect(table.rows.map((row) => writer?.written(row[at] ?? null, row))).toEqual(["97,25", "80,00", "691"]);
  });

  test("on a narrow screen names and values come before codes and what all rows have in common, each still ordered by what orders it", () => {
    const node = (id: string, name: string, code: string, value: number) => ({
      indicator: { id: "a/b", name: "A ÷ B" },
      area: { id, name },
      period: { id: code, name: `tháng ${code}` },
      value,
      status: "AGGREGATED",
    });
    const [found] = tables(
      "{ ratio { nodes { indicator { id name } area { id name } period { id name } value status } } }",
      {
        ratio: { nodes: [node("ha-noi", "Hà Nội", "2025-02", 1), node("ca-mau", "Cà Mau", "2025-10", 1)] },
      },
    );
    const { columns, rows } = narrowOrder(found?.table ?? { columns: [], rows: [] });
    expect(columns.slice(0, 3).map(({ key }) => key)).toEqual(["area.name", "period.name", "value"]);
    expect(rows[1]?.slice(0, 3)).toEqual(["Cà Mau", "tháng 2025-10", 1]);
    expect(columns.map(({ sortedBy }) => columns[sortedBy]?.key)).toEqual(
      columns.map(({ key }) => (key === "period.name" ? "period.id" : key)),
    );
  });

  test("what is missing is an empty cell, never 0", () => {
    const [table] = tables(statistics, { statistics: page });
    const at = table?.headings.indexOf("Value") ?? -1;
    expect(table?.rows[2]?.[at]).toBeNull();
    expect(cellWriters(table?.table ?? { columns: [], rows: [] }, "vi")[at]?.written(null, [])).toBe("");
  });

  test("codes are written in the reader's words, numbers of a column with as many decimals", () => {
    const [found] = tables(statistics, { statistics: page }, "vi");
    const writers = cellWriters(found?.table ?? { columns: [], rows: [] }, "vi");
    expect(found?.rows[0]?.map((cell, at) => writers[at]?.written(cell, found?.rows[0] ?? []))).toEqual([
      "ha-noi",
      "Hà Nội",
      "01",
      "tháng 10/2025",
      "31/10/2025",
      "",
      "12,5",
      "Số báo cáo",
      "Báo cáo A; Báo cáo B",
      "",
      "",
      "VN-2008",
      "7",
    ]);
    expect(writers[6]?.written(3, found?.rows[0] ?? [])).toBe("3,0");
    expect(found?.headings.slice(0, 3)).toEqual(["Địa bàn · Mã", "Địa bàn", "Địa bàn · Mã số"]);
  });

  test("a list within the rows is a table of its own, behind the columns of its row", () => {
    const found = tables(statistics, { statistics: page });
    expect(found.map(({ path }) => path)).toEqual(["statistics", "statistics.sources"]);
    expect(found[1]?.rows).toHaveLength(6);
    expect(found[1]?.headings.at(-2)).toBe("Sources · Title");
    expect(found[1]?.rows[5]?.[0]).toBe("da-nang");
  });

  test("aliases are named with their field, and each list of a document is found", () => {
    const query = `query Q { first: holdings { figures } of: areas { code } dataVersion { id } }`;
    const found = tables(query, {
      first: [{ figures: 2 }],
      of: [{ code: "01" }],
      dataVersion: { id: "7" },
    });
    expect(found.map(({ path, headings }) => [path, headings])).toEqual([
      ["first", ["Figures", "Boundaries"]],
      ["of", ["Code"]],
    ]);
    const renamed = tables(`{ areas { nameEn: name(lang: EN) } }`, { areas: [{ nameEn: "Ha Noi" }] });
    expect(renamed[0]?.headings).toEqual(["Name (nameEn)"]);
  });

  test("a list without rows has the columns that were asked; what is no list has no table", () => {
    const [empty] = tables(statistics, { statistics: { nodes: [] } });
    expect(empty?.headings.slice(0, 3)).toEqual(["Area · Id", "Area", "Area · Code"]);
    expect(empty?.rows).toEqual([]);
    expect(tables(`{ dataVersion { id } }`, { dataVersion: { id: "7" } })).toEqual([]);
    expect(answerLists({ errors: [{ message: "no" }] }, [])).toEqual([]);
    expect(answerLists({ data: null }, [])).toEqual([]);
  });

  test("an answer to a document that cannot be read is a table all the same", () => {
    const [list] = answerLists({ data: { statistics: page } }, askedFields(asked("{ oh no")));
    const columns = list === undefined ? [] : answerTable(list).columns;
    expect(columns.map((column) => headingOf(column, "en")).slice(0, 2)).toEqual(["Area · Id", "Area"]);
  });
});

describe("the order of rows", () => {
  const [found] = tables(statistics, { statistics: page }, "vi");
  const table = found?.table ?? { columns: [], rows: [] };
  const names = (column: string, direction: "ascending" | "descending") =>
    sortRows(table, { column: found?.headings.indexOf(column) ?? -1, direction }, "vi").map(
      (cells) => cells[1],
    );

  test("numbers are ordered as numbers, what is empty comes last in both directions", () => {
    expect(names("Giá trị", "ascending")).toEqual(["An Giang", "Hà Nội", "Đà Nẵng"]);
    expect(names("Giá trị", "descending")).toEqual(["Hà Nội", "An Giang", "Đà Nẵng"]);
  });

  test("words are ordered in the alphabet of the language: Đ comes before H", () => {
    expect(names("Địa bàn", "ascending")).toEqual(["An Giang", "Đà Nẵng", "Hà Nội"]);
  });

  test("names of periods are ordered in time", () => {
    expect(names("Kỳ", "ascending")).toEqual(["An Giang", "Hà Nội", "Đà Nẵng"]);
  });
});

describe("what a document asks", () => {
  test("variables, their defaults, fragments and directives are followed", () => {
    const query = `
      query Q($of: [ID!] = ["a"], $at: ID, $no: Boolean!) {
        all: statistics(indicators: $of, from: $at, where: { unitTypes: ["commune"] }, by: [MODEL], top: 3) { ...Page }
        left: areas @skip(if: $no) { id }
      }
      fragment Page on StatisticConnection { nodes { ... { value } ...Self } }
      fragment Self on Statistic { area { predecessors { ...Again } } }
      fragment Again on Area { id predecessors { ...Again } }`;
    const [field, ...others] = askedFields(asked(query, { no: true }));
    expect(others).toEqual([]);
    expect(field).toMatchObject({
      key: "all",
      name: "statistics",
      arguments: { indicators: ["a"], where: { unitTypes: ["commune"] }, by: ["MODEL"], top: 3 },
      fields: [{ key: "nodes", fields: [{ key: "value" }, { key: "area" }] }],
    });
    expect(field?.arguments).not.toHaveProperty("from");
  });
});

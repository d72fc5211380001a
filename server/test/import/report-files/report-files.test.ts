import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBook } from "../../../src/import/books/read-book.ts";
import type { Problem } from "../../../src/import/problem.ts";
import { markedFile } from "../../../src/import/report-files/marked-file.ts";
import { reportFile } from "../../../src/import/report-files/report-file.ts";

const FOLDER = join(import.meta.dirname, "../books/made-up");
const PROBLEMS: readonly Problem[] = [
  {
    code: "COUNT_NOT_WHOLE",
    args: {},
    sheet: "Biểu 1",
    cell: "C5",
    row: 5,
    column: "value",
    found: "=1+1",
    accepted: ["1888", ""],
    severity: "ERROR",
  },
  {
    code: "FILE_EMPTY",
    args: {},
    sheet: null,
    cell: null,
    row: 0,
    column: null,
    found: "",
    accepted: [],
    severity: "WARNING",
  },
];
const CHECKED = {
  file: "bao-cao.xlsx",
  dataset: "published",
  at: "2026-11-30T02:00:00.000Z",
  counts: { accepted: 3, unchanged: 2, refused: 1 },
  problems: PROBLEMS,
};

test("the list opens as a workbook, with both languages and no formula", async () => {
  const { bytes, name } = reportFile(CHECKED, "xlsx", "VI");
  expect(name).toBe("bao-cao-report.xlsx");
  const book = await readBook(bytes, { name });
  const [sheet] = book.sheets;
  expect(sheet?.name).toBe("Kết quả kiểm tra");
  expect(sheet?.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  const texts =
    sheet?.cells.map(({ stored }) =>
      "text" in stored ? stored.text : "number" in stored ? stored.number : "",
    ) ?? [];
  expect(texts).toContain("=1+1");
  expect(texts).toContain("Số đếm phải là số nguyên.");
  expect(texts).toContain("A count is a whole number.");
});

test("as JSON each problem is a row with its message in the language asked", () => {
  const json: unknown = JSON.parse(reportFile(CHECKED, "json", "VI").bytes.toString());
  expect(json).toMatchObject({
    accepted: 3,
    lang: "vi",
    problems: [
      {
        sheet: "Biểu 1",
        cell: "C5",
        row: 5,
        column: "value",
        code: "COUNT_NOT_WHOLE",
        found: "=1+1",
        message: "Số đếm phải là số nguyên.",
        accepted: ["1888", ""],
        severity: "ERROR",
      },
      { code: "FILE_EMPTY", severity: "WARNING" },
    ],
  });
});

test("as a European validation report each problem is a validation, each count an aggregation", () => {
  const json = JSON.parse(reportFile(CHECKED, "ess", "EN").bytes.toString()) as unknown[];
  const event = { time: CHECKED.at, actor: "Movement Atlas", agent: "atlas import", trigger: "published" };
  expect(json[0]).toEqual({
    id: "1",
    type: "validation",
    event,
    rule: {
      language: "Movement Atlas, docs/import-problems.md",
      expression: "COUNT_NOT_WHOLE",
      severity: "error",
      description: "A count is a whole number.",
    },
    data: { source: ["bao-cao.xlsx!Biểu 1!C5"], target: ["bao-cao.xlsx!Biểu 1!C5"], description: "=1+1" },
    value: "0",
  });
  expect(json.slice(2)).toMatchObject([
    { id: "3", type: "aggregation", event, aggregate: { expression: "count(accepted)" }, value: "3" },
    { aggregate: { expression: "count(unchanged)" }, value: "2" },
    { aggregate: { expression: "count(refused)" }, value: "1" },
  ]);
});

test.each(["01_bieu_tieu_de_3_tang.xlsx", "08_co_macro.xlsm"])(
  "%s comes back itself, what is of no cell said at its beginning",
  async (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const [sheet] = (await readBook(bytes, { name })).sheets;
    const found = PROBLEMS.map((problem): Problem => ({
      ...problem,
      sheet: problem.sheet === null ? null : (sheet?.name ?? ""),
    }));
    const marked = markedFile({ name, bytes }, found, "VI");
    expect([marked.name, marked.isSame]).toEqual([name.replace(/\.xls/, "-da-kiem-tra.xls"), true]);
    const comments =
      (await readBook(marked.bytes, { name })).sheets[0]?.cells.flatMap(({ comment }) => comment ?? []) ?? [];
    expect(comments).toContain("Số đếm phải là số nguyên. Có thể ghi: 1888, ô trống.");
    expect(comments).toContain("Tệp rỗng: không có cả dòng tiêu đề.");
  },
);

test.each(["11_tcvn3.xls", "12_bieu.ods", "16_nhi_phan.xlsb", "19_tcvn3.csv", "14b_velvetsweatshop.xlsx"])(
  "%s cannot be changed without loss: its list comes back as a workbook",
  async (name) => {
    const marked = markedFile({ name, bytes: readFileSync(join(FOLDER, name)) }, PROBLEMS, "EN");
    expect([marked.isSame, marked.name]).toEqual([false, name.replace(/\.[^.]*$/, "-checked.xlsx")]);
    expect((await readBook(marked.bytes, { name: marked.name })).sheets[0]?.name).toBe("Result of the check");
  },
);

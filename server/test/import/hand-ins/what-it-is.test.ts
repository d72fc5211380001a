import { expect, test } from "vitest";
import { readImport } from "../../../src/import/hand-ins/check-import.ts";
import { importLimits } from "../../../src/import/hand-ins/limits.ts";
import { takeIn } from "../../../src/import/hand-ins/take-in.ts";
import { sentenceOf } from "../../../src/import/problem.ts";
import { lockedXls } from "../books/support/locked-xls.ts";
import { bookOf } from "../seed-books.ts";
import { smallWorld } from "../small-world.ts";
import { NOW, openOffice, outcome, REPORT } from "./office.ts";

const world = await smallWorld();
const office = openOffice(world);
const cells = { indicator: "models_new", area: "Huế", period: "2019", value: "5" };
const workbook = bookOf([{ name: "T", rows: [{ line: 2, cells }] }], "xlsx", "typed");
const csv = Buffer.from("indicator,area,period,value\nmodels_new,Huế,2019,5\n");

async function handIn(fileName: string, bytes: Buffer, password: string | null = null) {
  const handed = { dataset: "published", document: REPORT, fileName, bytes };
  const { id } = await takeIn(world.db, handed, office.onlyOne, importLimits);
  const signal = new AbortController().signal;
  await readImport(world, id, {
    now: () => NOW,
    signal,
    limits: importLimits,
    progress: () => undefined,
    password,
  });
  const checked = await office.checked(id);
  const said = checked?.problems.map((problem) => sentenceOf(problem, "VI")) ?? [];
  return { state: await office.state(id), rows: checked?.counts.rows, said };
}

test("a file is what its bytes say: a workbook named .csv and a CSV file named .xlsx are read", async () => {
  for (const [name, bytes] of [
    ["figures.csv", workbook],
    ["figures.xlsx", csv],
  ] as const)
    expect(await handIn(name, bytes)).toEqual({ state: "DRAFT", rows: 1, said: [] });
});

test("a file of no bytes is not taken, one of an empty line is said to be empty", async () => {
  const empty = takeIn(
    world.db,
    { dataset: "published", document: REPORT, fileName: "figures.xlsx", bytes: Buffer.alloc(0) },
    office.onlyOne,
    importLimits,
  );
  expect(await outcome(empty)).toBe("FILE_EMPTY");
  const { state, said } = await handIn("figures.csv", Buffer.from("\r\n"));
  expect([state, said.length]).toEqual(["UNREADABLE", 1]);
});

test("a workbook that Excel 97 to 2003 locked is said to be locked, and read with its password", async () => {
  const locked = lockedXls([Object.keys(cells), Object.values(cells)], "mật khẩu");
  const without = await handIn("locked.xls", locked);
  expect([without.state, without.said[0]]).toEqual(["UNREADABLE", expect.stringContaining("mật khẩu")]);
  expect((await handIn("wrong.xls", locked, "sai")).state).toBe("UNREADABLE");
  expect(await handIn("open.xls", locked, "mật khẩu")).toEqual({ state: "DRAFT", rows: 1, said: [] });
});

test("a form that nobody filled in says so, and where", async () => {
  const empty = bookOf(
    [{ name: "Biểu", rows: [{ line: 2, cells: { ...cells, value: "" } }] }],
    "xlsx",
    "text",
  );
  expect(await handIn("form.xlsx", empty)).toEqual({
    state: "UNREADABLE",
    rows: 0,
    said: [
      'Biểu mẫu chưa có số liệu nào: hãy ghi vào các ô D2 của trang tính "Biểu" rồi nộp lại. Không phát sinh thì ghi 0.',
    ],
  });
});

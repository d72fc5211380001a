import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { writeReadings } from "../../src/cli/importing/write-readings.ts";
import { WrongInput } from "../../src/cli/wrong-input.ts";

const book = (file: string): string =>
  fileURLToPath(new URL(`../import/books/made-up/${file}`, import.meta.url));

test("what each cell says is written as JSON, its sheet named as its tab is and as it is read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readings-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const out = join(folder, "out.json");
  expect(await writeReadings(book("09_tcvn3.xlsx"), { out, password: undefined, lang: "EN" })).toBe(16);
  const readings = JSON.parse(await readFile(out, "utf8")) as readonly Record<string, unknown>[];
  expect(readings.find(({ ref }) => ref === "A4")).toMatchObject({
    sheet: "BiÓu 1",
    sheetName: "Biểu 1",
    kind: "text",
    value: "Chỉ tiêu",
    qualifier: null,
    candidates: [],
    hidden: null,
    note: null,
  });
  expect(readings.find(({ ref }) => ref === "B5")).toMatchObject({ kind: "number", value: 1234.5 });
});

test("a locked workbook is said to be locked, in the language asked, and nothing is written", async () => {
  const written = writeReadings(book("14_mat_khau.xlsx"), {
    out: join(tmpdir(), "never", "written.json"),
    password: undefined,
    lang: "VI",
  });
  await expect(written).rejects.toThrow(WrongInput);
  await expect(written).rejects.toThrow("bị khóa bằng mật khẩu");
});

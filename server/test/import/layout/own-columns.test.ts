import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { Questions } from "../../../src/import/layout/asking/questions.ts";
import { NameIndex } from "../../../src/import/layout/names/name-index.ts";
import { meantRow, surelyMeantRow } from "../../../src/import/layout/rows/meant-row.ts";
import { allRows } from "../../../src/import/rows/csv-rows.ts";
import type { RawRow } from "../../../src/import/rows/csv-rows.ts";
import { NAMES } from "./small-names.ts";
import { laidOut, typed } from "./typed-sheet.ts";
import type { Typed } from "./typed-sheet.ts";

const names = new NameIndex(NAMES);
const HEADING = "indicator,area,period,model,unit_type,value,dated,qualifier";

/** The same row as text of a CSV file and as a sheet of a workbook. */
async function bothWays(row: string): Promise<{ csv: RawRow; sheet: ReturnType<typeof laidOut> }> {
  const [read] = await allRows(Readable.from([`${HEADING}\n${row}`]));
  if (read === undefined) throw new Error("There is no row.");
  const sheet = laidOut(typed([HEADING.split(","), row.split(",").map((text): Typed => text)]));
  return { csv: read, sheet };
}

const of = ({ cells }: RawRow): string =>
  ["indicator", "area", "period", "model", "unit_type", "qualifier"]
    .map((name) => cells[name] ?? "")
    .filter((text) => text !== "")
    .join(" ");

test.each([
  ["model_points,ha-noi,2024,,,5,,", "model_points ha-noi 2024"],
  [
    "Số điểm mô hình đang hoạt động,Hà Nội,Năm 2024,Camera an ninh,,5,,",
    "model_points ha-noi 2024 camera_an_ninh",
  ],
  ["model_points,TP.HCM,2026,,,5,,hơn", "model_points ho-chi-minh-2025 2026 AT_LEAST"],
  // A name and a code are those of the date of the figure.
  ["model_points,Hà Nội,2007,,,5,,", "model_points ha-noi-until-2008 2007"],
  ["model_points,Đồng Tháp,2024,,,5,,", "model_points dong-thap 2024"],
  ["model_points,Đồng Tháp,2026-01,,,5,,", "model_points dong-thap-2025 2026-01"],
  ["model_points,82,2024,,,5,,", "model_points tien-giang 2024"],
  ["model_points,82,2026-01,,,5,,", "model_points dong-thap-2025 2026-01"],
  // What stands at the end of a month is of the areas of that month, not of those at the end of its period.
  ["model_points,Bắc Ninh,2025,,,5,2025-03,", "model_points bac-ninh 2025"],
  ["model_points,Bắc Ninh,2025,,,5,,", "model_points bac-ninh-2025 2025"],
  // An id goes before a name: `commune` is a unit type here, whatever bears that name elsewhere.
  ["antt_met,bac-ninh,2024,,commune,5,,", "antt_met bac-ninh 2024 commune"],
  ["antt_met,bac ninh,2024,,Xã phường đặc khu,5,,", "antt_met bac-ninh 2024 commune"],
])("%s is read alike in a CSV file and in a workbook", async (row, expected) => {
  const { csv, sheet } = await bothWays(row);
  const questions = new Questions({}, {});
  const read = meantRow(csv, names, questions);
  expect([read === null ? null : of(read), questions.list()]).toEqual([expected, []]);
  expect([sheet.rows.map(of), sheet.open]).toEqual([[expected], []]);
  expect(of(surelyMeantRow(csv, names))).toBe(expected);
});

test("what the date does not decide is asked, the same question in both, and what is answered counts", async () => {
  const { csv, sheet } = await bothWays("awards_individuals,Bắc Ninh,2025,,,7,,");
  const questions = new Questions({}, {});
  expect(meantRow(csv, names, questions)).toBeNull();
  const [asked] = questions.list();
  expect([asked?.code, asked?.cell, asked?.candidates.map(({ answer }) => answer)]).toEqual([
    "WHICH_MAP",
    "B2",
    ["last", "first"],
  ]);
  expect(sheet.open).toEqual([asked?.key]);
  const answered = new Questions({ [asked?.key ?? ""]: "first" }, {});
  expect(meantRow(csv, names, answered)?.cells["area"]).toBe("bac-ninh");
});

test("where nobody can be asked it stays as written, with what may be meant, that of the last day first", async () => {
  const { csv } = await bothWays("Số lượt khen thưởng cá nhân,Bắc Ninh,2025,,,7,,");
  const read = surelyMeantRow(csv, names);
  expect([read.cells["area"], read.candidates?.area]).toEqual(["Bắc Ninh", ["bac-ninh-2025", "bac-ninh"]]);
  // All else of the row is read, so that it is told of nothing else.
  expect(read.cells["indicator"]).toBe("awards_individuals");
});

test("a name that is nearly one stays as it stands, for the checks to refuse it there", async () => {
  const { csv } = await bothWays("model_points,Hà Nộii,2024,Camera,,5,,");
  expect(of(surelyMeantRow(csv, names))).toBe("model_points Hà Nộii 2024 Camera");
});

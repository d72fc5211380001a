import { describe, expect, test } from "vitest";
import { sayNote } from "../../../src/import/readings/notes.ts";
import { readingsInTurns, readingsOf } from "../../../src/import/readings/readings-of.ts";
import { book, cell, read, rows, said, sheet, text } from "./book-of.ts";

describe("what a cell is in its sheet", () => {
  const form = book(
    rows("Biểu 1", [
      ["UBND TỈNH MẪU", null, null, null, null],
      ["STT", "Chỉ tiêu", "Mã số", 2023, 2024],
      ["A", "B", "C", 1, "2=1*2"],
      [null, "TỔNG SỐ", "01", 30, 40],
      ["I", "Cấp tỉnh", "02", 10, "-"],
      [1, "  - Sở", "03", 10, "…"],
      ["a)", "    + Phòng", "04", 10, 2024],
      [null, null, null, null, null],
      ["Ghi chú: số liệu năm 2024 là số ước.", null, null, null, null],
      [null, null, null, "Nơi mẫu, ngày 20 tháng 6 năm 2024", null],
      ["Người lập biểu", null, null, "CỤC TRƯỞNG", null],
    ]),
  );

  test("index rows, ordinals and footers are no data; codes stay text; years head columns", () => {
    expect(said(form, "A3", "D3", "E3", "A5", "A6", "A7", "C6", "D2", "E2", "A9", "D10", "D11")).toEqual([
      "index-row A",
      "index-row 1",
      "index-row 2=1*2",
      "ordinal I",
      "ordinal 1",
      "ordinal a)",
      "text 03",
      "period 2023",
      "period 2024",
      "footer Ghi chú: số liệu năm 2024 là số ước.",
      "footer Nơi mẫu, ngày 20 tháng 6 năm 2024",
      "footer CỤC TRƯỞNG",
    ]);
  });

  test("an amount of 2024 among figures is no year, a dash there is none, three dots are no data", () => {
    expect(said(form, "E5", "E6", "E7")).toEqual([
      "missing zero-or-none",
      "missing not-available",
      "number 2024",
    ]);
  });

  test("lines have their level, values are trimmed, the text as it stood is kept", () => {
    const readings = read(form);
    expect(["B4", "B6", "B7"].map((name) => readings.get(name)?.level)).toEqual([1, 2, 3]);
    expect(readings.get("B6")).toMatchObject({ value: "- Sở", raw: "  - Sở" });
  });

  test("figures in order under names are not a row that counts columns, nor is a line called A", () => {
    const table = book(
      rows("S", [
        ["Tên", "Một", "Hai"],
        ["Xã Mẫu", 1, 2],
        ["A", 1, 2],
        ["B", 3, 4],
      ]),
    );
    expect(said(table, "B2", "C2", "A3", "B3")).toEqual(["number 1", "number 2", "text A", "number 1"]);
  });

  test("a remark right under the last line with nothing after it may be a line", () => {
    expect(
      said(
        book(
          rows("S", [
            ["Số hộ", 5],
            ["Ghi chú: chung", null],
          ]),
        ),
        "A2",
      ),
    ).toEqual(["text Ghi chú: chung"]);
  });

  test("figures of 2024 in a plain table are amounts; under a heading of years they are years", () => {
    expect(
      said(
        book(
          rows("S", [
            ["Địa phương", "Số hộ"],
            ["Xã A", 2024],
            ["Xã B", 2025],
          ]),
        ),
        "B2",
        "B3",
      ),
    ).toEqual(["number 2024", "number 2025"]);
    expect(
      said(
        book(
          rows("S", [
            ["Địa phương", "Số hộ", "Số người"],
            ["Xã A", 2024, 2025],
          ]),
        ),
        "B2",
        "C2",
      ),
    ).toEqual(["number 2024", "number 2025"]);
    expect(
      said(
        book(
          rows("S", [
            ["Năm", "Số hộ"],
            ["2024", "2024"],
            ["2025", "17"],
          ]),
        ),
        "A2",
        "B2",
        "A3",
      ),
    ).toEqual(["period 2024", "number 2024", "period 2025"]);
    expect(
      said(
        book(
          rows("S", [
            ["Chỉ tiêu", "2024"],
            ["Thóc (tấn)", 52_000],
          ]),
        ),
        "B1",
      ),
    ).toEqual(["period 2024"]);
    expect(
      said(
        book(
          rows("S", [
            ["Tỉnh Mẫu A", 2024],
            ["Tỉnh Mẫu B", 1893],
          ]),
        ),
        "B1",
      ),
    ).toEqual(["number 2024"]);
  });

  test("what is hidden says by what", () => {
    const made = book(
      rows(
        "S",
        [
          ["a", "b"],
          [1, 2],
          [3, 4],
        ],
        { hiddenRows: new Set([1]), hiddenColumns: new Set([1]) },
      ),
      rows("Nháp", [["c"]], { hidden: true }),
    );
    expect(readingsOf(made).map(({ hidden }) => hidden)).toEqual([
      null,
      "column",
      "row",
      "row",
      null,
      "column",
      "sheet",
    ]);
  });
});

describe("days", () => {
  test("written in both orders in one file are not decided", () => {
    expect(said(book(rows("S", [["01/02/2024"], ["12/31/2023"]])), "A1", "A2")).toEqual([
      "ambiguous",
      "period 2023-12-31",
    ]);
  });

  test("that a program of another language took for others are flagged", () => {
    const made = book(
      sheet("S", [
        cell("A1", { type: "date", date: "2024-01-02", serial: 45_293 }),
        text("A2", "15/02/2024"),
      ]),
    );
    expect(read(made).get("A1")?.notes).toEqual([{ code: "DAY_ORDER_MAY_BE_SWAPPED", args: { cell: "A2" } }]);
  });
});

test("each note has words in both languages", () => {
  const note = { code: "STALE", args: { recomputed: 30 } } as const;
  expect([sayNote(note, "en"), sayNote(note, "vi")]).toEqual([
    "stale: recomputation gives 30",
    "giá trị lưu đã cũ: tính lại được 30",
  ]);
});

test("a long sheet is read to its end, in turns as at once, and no further than asked", async () => {
  const long = book(rows("S", [["Số hộ"], ...Array.from({ length: 150_000 }, (_, at) => [at + 3000])]));
  const readings = await readingsInTurns(long, new AbortController().signal);
  expect(readings).toHaveLength(150_001);
  expect(readings.at(-1)).toMatchObject({ kind: "number", value: 152_999 });
  await expect(readingsInTurns(long, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
});

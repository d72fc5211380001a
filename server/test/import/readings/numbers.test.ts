import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { legendOf, meaningOf } from "../../../src/import/readings/numbers/missing.ts";
import { readNumberCell } from "../../../src/import/readings/numbers/number-cell.ts";
import { readNumberText } from "../../../src/import/readings/numbers/number-text.ts";
import { readingsOf } from "../../../src/import/readings/readings-of.ts";
import { book, rows } from "./book-of.ts";

const NO_LEGEND = new Map<string, never>();

describe("a number that was typed as text", () => {
  test.each([
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["1 234 567,8", 1_234_567.8],
    ["1\u00a0234", 1234],
    ["1'234'567", 1_234_567],
    ["0,5", 0.5],
    ["0.500", 0.5],
    ["12.5", 12.5],
    ["12,3456", 12.3456],
    ["1234,567", 1234.567],
    ["−3,2", -3.2],
    ["–3", -3],
    ["+7", 7],
    ["１２", 12],
    [" 77 ", 77],
    ["12,5%", 12.5],
    ["5 triệu", 5_000_000],
    ["1,2 tỷ", 1_200_000_000],
    ["12,6 nghìn", 12_600],
    ["15*", 15],
    ["15(1)", 15],
    ["15 (a)", 15],
  ])("%s is one number however it is read", (typed, value) => {
    expect(readNumberText(typed, "comma")).toMatchObject({ kind: "number", value });
    expect(readNumberText(typed, "point")).toMatchObject({ kind: "number", value });
  });

  test.each([
    ["4.700", [4700, 4.7]],
    ["100.000", [100_000, 100]],
    ["4,700", [4700, 4.7]],
    ["-4.700", [-4700, -4.7]],
    ["4.700%", [4700, 4.7]],
    ["1,500 triệu", [1_500_000_000, 1_500_000]],
    ["(12,5)", [-12.5, 12.5]],
    ["(5)", [-5, 5]],
    ["- 5", [-5, 5]],
    ["5-", [-5, 5]],
    ["1 234.567", [1_234_567, 1234.567]],
  ])("%s is ambiguous, thousands first where nothing else is known", (typed, candidates) => {
    expect(readNumberText(typed, null)).toMatchObject({ kind: "ambiguous", value: null, candidates });
  });

  test.each([
    ["hơn 4.700", 4700, "hơn"],
    ["~ 250", 250, "~"],
    ["gần 5 triệu", 5_000_000, "gần"],
    ["trên 300", 300, "trên"],
    ["khoảng trên 300", 300, "khoảng trên"],
    ["≥ 12", 12, "≥"],
    ["Khoảng 1.200", 1200, "Khoảng"],
    ["không dưới 30%", 30, "không dưới"],
    ["300 trở lên", 300, "trở lên"],
    ["ước đạt 95,5%", 95.5, "ước đạt"],
  ])("%s is about %d, its hedge kept as printed", (typed, value, qualifier) => {
    expect(readNumberText(typed, "comma")).toMatchObject({ kind: "approximate", value, qualifier });
  });

  test.each([
    ["3.500 – 4.000", [3500, 4000]],
    ["từ 10 đến 12", [10, 12]],
    ["khoảng 3 - 5 triệu", [3_000_000, 5_000_000]],
  ])("%s is a range", (typed, candidates) => {
    expect(readNumberText(typed, "comma")).toMatchObject({ kind: "range", value: null, candidates });
  });

  test.each([
    "O,5",
    "1O0",
    "1.234.56",
    "1,,5",
    "12,34,567.8",
    "1e5",
    "1,2E+05",
    "4.150²",
    "5 - 3",
    "(4.700)",
    "12 (5)",
    "1 23",
    "01,5",
  ])("%s is no number", (typed) => {
    expect(readNumberText(typed, "comma")).toMatchObject({ kind: "invalid", value: null });
  });

  test.each(["0012", "05", "0912.345.678", "226/822", "1.2.3"])("%s is a code, a ratio: a text", (typed) => {
    expect(readNumberText(typed, "comma")).toMatchObject({ kind: "text", value: null });
  });

  test.each(["15 mô hình", "km2", "Quý 1", "", "xã", "1234567890123456", "hơn một nghìn", "6/6 ấp"])(
    "%s says no number by itself",
    (typed) => {
      expect(readNumberText(typed, "comma")?.kind ?? "text").toBe("text");
    },
  );
});

test("signs and words for no number have each its meaning, and the legend of the sheet goes before", () => {
  const said = ["-", "– –", "…", "...", "x", "N/A", "Không", "chưa có số liệu", "0", "a"].map((sign) =>
    meaningOf(sign, NO_LEGEND),
  );
  expect(said).toEqual([
    "zero-or-none",
    "zero-or-none",
    "not-available",
    "not-available",
    "suppressed-or-not-applicable",
    "not-available",
    "none",
    "not-available",
    null,
    null,
  ]);
  const legend = legendOf(["Ghi chú: (-) chưa có số liệu; (…) không phát sinh; (x) số liệu bảo mật"]);
  expect(["-", "...", "x"].map((sign) => meaningOf(sign, legend))).toEqual([
    "not-available",
    "zero-or-none",
    "suppressed-or-not-applicable",
  ]);
});

test.each([
  [0.125, "0.00%", 12.5, "%", []],
  [0.07, "0%", 7, "%", []],
  [1_234_567, "#,##0,", 1_234_567, null, ["FORMAT_SCALES"]],
  [0, '#,##0;-#,##0;"-"', 0, null, ["ZERO_SHOWN_AS"]],
  [0, "#,##0", 0, null, []],
  [-12.5, String.raw`#,##0.0_);\(#,##0.0\)`, -12.5, null, []],
  [0.1 + 0.2, null, 0.3, null, []],
  [4.7, "0.000", 4.7, null, ["SHOWN_LIKE_THOUSANDS"]],
  [3, "00", 3, null, ["LEADING_ZEROS_SHOWN"]],
  [5, '0.0" triệu"', 5, null, ["FORMAT_WORDS"]],
  [5, ";;;", 5, null, ["HIDDEN_BY_FORMAT"]],
  [1234, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 1234, null, []],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 0, null, ["ZERO_SHOWN_AS"]],
] as const)(
  "the number %d in the format %s is %d: what is stored counts, what is seen otherwise is said",
  (stored, format, value, unit, notes) => {
    const read = readNumberCell(stored, format);
    expect({ ...read, notes: read.notes.map(({ code }) => code) }).toEqual({ value, unit, notes });
  },
);

/** A number as one of the three ways of writing writes it. */
const STYLES = {
  vietnamese: [".", ","],
  english: [",", "."],
  school: [" ", ","],
} as const;

function written(units: number, decimals: number, [group, mark]: readonly [string, string]): string {
  const digits = String(units).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return decimals === 0 ? whole : whole + mark + digits.slice(-decimals);
}

const amounts = fc.record({
  units: fc.integer({ min: 0, max: 999_999_999 }),
  decimals: fc.integer({ min: 0, max: 4 }),
});

test("a column written in one way reads back: each number is it, or is ambiguous with it first where the column proves its way", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(["vietnamese", "english", "school"] as const)),
      fc.array(amounts, { minLength: 1, maxLength: 12 }),
      (style, numbers) => {
        const signs = STYLES[style];
        const proof = style === "english" ? "1,234.5" : "1.234,5";
        const table = [
          ["Địa phương", "Giá trị"],
          ["Xã 0", proof],
          ...numbers.map(({ units, decimals }, at) => [`Xã ${at}`, written(units, decimals, signs)]),
        ];
        const read = readingsOf(book(rows("S", table))).filter(({ column, row }) => column === 1 && row > 1);
        for (const [at, { units, decimals }] of numbers.entries()) {
          const reading = read[at];
          const value = Number((units / 10 ** decimals).toPrecision(15));
          if (reading?.kind === "number") expect(reading.value).toBe(value);
          else {
            expect(reading?.kind).toBe("ambiguous");
            expect(reading?.candidates[0]).toBe(value);
            expect(reading?.because?.[0]).toBe(`S!B2 "${proof}"`);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("no text is silently a wrong number: what reads as one is written as that number is in one way", () => {
  const sign = fc.constantFrom(..."0123456789012345.,  '-()%*OolI/–~hơn".split(""));
  fc.assert(
    fc.property(
      fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join("")),
      (typed) => {
        const read = readNumberText(typed, "comma");
        if (read?.kind !== "number" || read.value === null || read.footnote !== null) return;
        const bare = typed
          .trim()
          .replace(/^[-–+]/, "")
          .replace(/\s*%$/, "");
        const decimals = /[.,](\d+)$/.exec(bare)?.[1]?.length ?? 0;
        const ways = [
          ["", ","],
          ["", "."],
          [".", ","],
          [",", "."],
          [" ", ","],
          [" ", "."],
          ["'", "."],
          ["'", ","],
        ] as const;
        const size = Math.abs(read.value);
        const all = [0, decimals].flatMap((count) =>
          ways.map((way) => written(Math.round(size * 10 ** count), count, way)),
        );
        expect(all).toContain(bare);
        // And with the other decimal mark it would not be another number.
        expect(readNumberText(typed, "point")?.value).toBe(read.value);
      },
    ),
    { numRuns: 20_000 },
  );
});

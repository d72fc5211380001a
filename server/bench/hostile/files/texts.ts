import { filesOf, type HostileFile } from "./file.ts";

const HEADER = "indicator,area,period,value";
const GOOD = "model_points,ha-noi,2024,5";
const lines = (...each: readonly string[]): Buffer => Buffer.from(each.join("\n"));
const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://127.0.0.1:9")',
  "＝1+1",
  "%0A=1",
];

/** Texts that are no tables, or tables without end. */
export const hostileTexts: readonly HostileFile[] = [
  ...filesOf(
    "texts as tables",
    "so-lieu.csv",
    {
      "a quote that never ends": () => lines(HEADER, `"${"x".repeat(5_000_000)}`),
      "five million quotes": () => lines(HEADER, '"'.repeat(5_000_000)),
      "quotes within quotes": () => lines(HEADER, `${'""'.repeat(500_000)}"x"y`),
      "19 MB in one line": () => Buffer.alloc(19_000_000, "a"),
      "more than a file may have": () => Buffer.alloc(20_000_001, "a"),
      "five million commas": () => Buffer.from(",".repeat(5_000_000)),
      "a million lines of nothing": () => lines(HEADER, "\n".repeat(1_000_000)),
      "200,000 rows": () => lines(HEADER, `${GOOD}\n`.repeat(200_000)),
      "100,000 columns": () => lines(Array.from({ length: 100_000 }, (_, n) => `c${n}`).join(","), GOOD),
      "a column 1,000 times": () => lines(Array.from({ length: 1_000 }, () => "value").join(","), GOOD),
      "columns of JavaScript": () => lines(`${HEADER},__proto__,constructor`, `${GOOD},x,y`),
      "ends of lines of every sort": () =>
        Buffer.from(`${HEADER}\r${GOOD}\r\n${GOOD}\n\r${GOOD}\u2028${GOOD}\u0085`),
      "separators of every sort": () => lines("a,b;c\td|e", "1;2,3\t4|5"),
      "a word that says the separator": () => lines("sep=\0", HEADER, GOOD),
      "NUL in every cell": () => lines(HEADER, "\0,\0,\0,\0"),
      "half letters (UTF-16)": () =>
        Buffer.concat([Buffer.from(`\uFEFF${HEADER}\n${GOOD}`, "utf16le"), Buffer.from([0x00, 0xd8])]),
      "an odd number of bytes (UTF-16)": () =>
        Buffer.from(`\uFEFF${HEADER}\n${GOOD}`, "utf16le").subarray(0, -1),
      "letters turned around (UTF-16)": () => Buffer.from(`\uFEFF${HEADER}\n${GOOD}`, "utf16le").swap16(),
      "UTF-32": () => Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0x2c, 0, 0, 0]),
      "UTF-7": () => lines("+ADw-script+AD4-,b", "1,2"),
      "overlong letters": () =>
        Buffer.concat([lines(HEADER, ""), Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf8, 0x88])]),
      "every byte there is": () =>
        Buffer.from(Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7 + 3) & 255)),
      "two marks at the beginning": () => lines(`\uFEFF\uFEFF${HEADER}`, GOOD),
      "accents without end": () => lines(HEADER, `model_points,h${"\u0301".repeat(200_000)},2024,5`),
      "signs that turn the line around": () => lines(HEADER, "model_points,\u202Eion-ah\u202C,2024,5"),
      "an area like all of them": () =>
        lines(HEADER, ...Array.from({ length: 3_000 }, (_, n) => `model_points,ha-noi${n},2024,5`)),
      "comments before a page": () => Buffer.from(`${"<!---->".repeat(500)}x`),
      "the head of a letter": () => Buffer.from(`From: a\n${"a-b: c\n".repeat(500)}x`),
      "what begins like a PDF": () => Buffer.from("%PDF-1.7\n%%EOF"),
      nothing: () => Buffer.alloc(0),
      "one byte": () => Buffer.from([0]),
    },
    (make) => make(),
  ),
  ...filesOf(
    "formulas in cells",
    "so-lieu.csv",
    Object.fromEntries(FORMULAS.map((formula) => [JSON.stringify(formula), formula])),
    (formula) =>
      lines(
        `${HEADER},note`,
        `model_points,"${formula.replaceAll('"', '""')}",2024,"${formula.replaceAll('"', '""')}","${formula.replaceAll('"', '""')}"`,
      ),
  ),
  ...filesOf(
    "numbers in cells",
    "so-lieu.csv",
    Object.fromEntries(
      [
        "1e999",
        "9".repeat(4_000),
        "-0",
        "NaN",
        "Infinity",
        "0x10",
        "1.2.3.4",
        "٣٤",
        "1,2,3",
        "½",
        "1e-999",
        "--5",
      ].map((value) => [value.slice(0, 20), value]),
    ),
    (value) => lines(HEADER, `model_points,ha-noi,2024,"${value}"`),
  ),
  ...filesOf(
    "periods in cells",
    "so-lieu.csv",
    Object.fromEntries(
      [
        "9999999",
        "0000",
        "2024-13",
        "2024-02-30",
        "-2024",
        "2024/2025/2026",
        "Q5/2024",
        "\u0000",
        "tháng ".repeat(300),
      ].map((value) => [JSON.stringify(value.slice(0, 20)), value]),
    ),
    (value) => lines(HEADER, `model_points,ha-noi,"${value}",5`),
  ),
  ...filesOf(
    "texts of reports",
    "bao-cao.txt",
    {
      "years without end": () => Buffer.from("Năm 2019, năm 2020, ".repeat(4_000)),
      "numbers without end": () => Buffer.from("1.234.567,89 ".repeat(6_000)),
      "one number of 60,000 digits": () => Buffer.from(`Có ${"1".repeat(60_000)} mô hình.`),
      "points without end": () => Buffer.from(`Có 1${".000".repeat(15_000)} mô hình.`),
      "areas without end": () => Buffer.from("tỉnh Hà Nam, thành phố Hà Nội, ".repeat(2_500)),
      "brackets without end": () => Buffer.from("(".repeat(70_000)),
      "spaces without end": () => Buffer.from(`Năm 2019 ${" ".repeat(70_000)}có 41 mô hình.`),
      "lines without end": () => Buffer.from("\n".repeat(70_000)),
      "a million words": () => Buffer.from("mô hình ".repeat(1_000_000)),
      "accents without end": () => Buffer.from(`Năm 2019 có 41 mô h${"\u0300".repeat(60_000)}ình.`),
      "comments before a page": () => Buffer.from(`${"<!---->".repeat(500)}x`),
      NUL: () => Buffer.from("Năm 2019\0 có 41 mô hình."),
      "signs that turn the line around": () => Buffer.from("Năm \u202E9102\u202C có 41 mô hình."),
      "nothing but spaces": () => Buffer.from(" ".repeat(1_000)),
    },
    (make) => make(),
    "reports",
  ),
];

import { expect, test } from "vitest";
import { asHtml, asText, type Copied } from "../../../src/graphiql/result/table/clipboard.ts";

const part = (locale: "vi" | "en"): Copied => ({
  headings: ["Mã số", "Tên", "Giá trị", "Ngày"],
  types: ["text", "text", "number", "date"],
  rows: [
    ["01", '=HYPERLINK("http://x")', 1234.5, "2025-07-01"],
    ["048", 'Đà\tNẵng & "Huế"', null, null],
    ["079", "Hà Nội", 1888, "2025-07-01"],
  ],
  written: String,
  remark: null,
  locale,
});

test("as text, numbers have the language's decimal sign and no grouping, formulas are neutralised, tabs quoted", () => {
  expect(asText(part("vi"))).toBe(
    'Mã số\tTên\tGiá trị\tNgày\r\n01\t"\'=HYPERLINK(""http://x"")"\t1234,5\t2025-07-01\r\n' +
      '048\t"Đà\tNẵng & ""Huế"""\t\t\r\n079\tHà Nội\t1888\t2025-07-01\r\n',
  );
  expect(asText(part("en"))).toContain("\t1234.5\t");
});

test("as HTML, a fraction brings its value, a day its number, and a code stays text; what is empty is an empty cell", () => {
  const html = asHtml(part("vi"));
  expect(html).toContain('<td x:num="1234.5" sdval="1234.5" sdnum="1033;">1234,5</td>');
  expect(html).toContain("<td>1888</td>");
  expect(html).toMatch(/<td x:num="45839" [^>]*>2025-07-01<\/td>/);
  expect(html).toMatch(/<td x:str sdnum="1033;0;@" [^>]*>01<\/td>/);
  expect(html).toContain("<td></td><td></td></tr>");
  expect(html).toMatch(/<td x:str [^>]*>'=HYPERLINK/);
  expect(html).toContain("<td>Hà Nội</td>");
});

test("what is to be known of a table goes under its rows, in both forms", () => {
  const copied = { ...part("vi"), remark: "Dữ liệu giả lập" };
  expect(asText(copied)).toMatch(/\r\nDữ liệu giả lập\r\n$/);
  expect(asHtml(copied)).toMatch(/>Dữ liệu giả lập<\/td><\/tr><\/tbody>/);
});

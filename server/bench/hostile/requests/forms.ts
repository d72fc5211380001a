import { type HostileRequest, kindOf, LINE_END as LINE, spoken } from "./request.ts";

const BOUNDARY = "----hostile";
interface PartSaid {
  readonly head: string;
  readonly body?: string | Buffer;
}
const file = (name: string, body: string | Buffer = "a,b\n1,2"): PartSaid => ({
  head: `Content-Disposition: form-data; name="file"; filename="${name}"${LINE}Content-Type: text/csv`,
  body,
});
const field = (name: string, value: string | Buffer): PartSaid => ({
  head: `Content-Disposition: form-data; name="${name}"`,
  body: value,
});
const form = (...parts: readonly PartSaid[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ head, body = "" }) => [
      Buffer.from(`--${BOUNDARY}${LINE}${head}${LINE}${LINE}`),
      Buffer.from(body),
      Buffer.from(LINE),
    ]),
    Buffer.from(`--${BOUNDARY}--${LINE}`),
  ]);
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const DATASET = field("dataset", "published");

/** Forms with a file, sent to the two routes that take some. */
const FORMS: Readonly<
  Record<string, { readonly body: Buffer; readonly type?: string; readonly length?: number }>
> = {
  "no boundary": { body: form(DATASET), type: "multipart/form-data" },
  "an empty boundary": { body: form(DATASET), type: "multipart/form-data; boundary=" },
  "a boundary of 5,000 letters": {
    body: form(DATASET),
    type: `multipart/form-data; boundary=${"x".repeat(5_000)}`,
  },
  "another boundary than is said": { body: form(DATASET), type: "multipart/form-data; boundary=other" },
  nothing: { body: Buffer.alloc(0) },
  "no file": { body: form(DATASET) },
  "an empty file": { body: form(DATASET, file("a.csv", "")) },
  "two files": { body: form(DATASET, file("a.csv"), file("b.csv")) },
  "5,000 parts": { body: form(...Array.from({ length: 5_000 }, (_, n) => field(`f${n}`, "x"))) },
  "a field of 2,000,000 letters": { body: form(field("dataset", "x".repeat(2_000_000)), file("a.csv")) },
  "a field twice": { body: form(DATASET, DATASET, file("a.csv")) },
  "a field that there is not": { body: form(DATASET, field("isPublished", "true"), file("a.csv")) },
  "fields of JavaScript": { body: form(field("__proto__", "x"), field("constructor", "y"), file("a.csv")) },
  "headers of a part without end": {
    body: form(DATASET, {
      head: `${"X-Y: z\r\n".repeat(20_000)}Content-Disposition: form-data; name="file"; filename="a"`,
      body: "x",
    }),
  },
  "a part within a part": {
    body: form(DATASET, {
      head: `Content-Disposition: form-data; name="file"${LINE}Content-Type: multipart/mixed; boundary=inner`,
      body: `--inner${LINE}${LINE}x${LINE}--inner--`,
    }),
  },
  "a part without a name": { body: form(DATASET, { head: "Content-Disposition: form-data", body: "x" }) },
  "a part without a head": { body: form(DATASET, { head: "", body: "x" }) },
  "ended in the middle": { body: form(DATASET, file("a.csv", "x".repeat(10_000))).subarray(0, 5_000) },
  "longer than its length": { body: form(DATASET, file("a.csv")), length: 80 },
  "NUL in the dataset": { body: form(field("dataset", "de\0mo"), file("a.csv")) },
  "a dataset that there is not": { body: form(field("dataset", "../../etc"), file("a.csv")) },
  "bytes that are no UTF-8": { body: form(field("dataset", Buffer.from([0xff, 0xfe, 0x80])), file("a.csv")) },
  "a document of a page with script": {
    body: form(
      DATASET,
      field("title", "<script>"),
      field("url", "javascript:alert(1)"),
      file("a.csv", "indicator\nx"),
    ),
  },
  "in place of one that there is not": {
    body: form(DATASET, field("replaces", "\0"), file("a.csv", "replaces\nx")),
  },
};

/** What is handed in: forms with a file, and figures that are typed. */
export const ofForms: readonly HostileRequest[] = [
  ...kindOf(
    "forms with a file",
    "refusal",
    FORMS,
    ({ body, type = TYPE, length }, target) =>
      spoken(target, "POST /imports", {
        by: "clerk",
        body,
        type,
        headers: length === undefined ? {} : { "content-length": String(length) },
      }),
    { within: 120_000, never: /<script>|root:x:/ },
  ),
  ...kindOf(
    "forms with a report",
    "refusal",
    Object.fromEntries(
      Object.entries(FORMS).filter(([name]) => /boundary|parts|within|NUL|UTF-8|middle|two files/.test(name)),
    ),
    ({ body, type = TYPE, length }, target) =>
      spoken(target, "POST /imports/reading-text", {
        by: "clerk",
        body,
        type,
        headers: length === undefined ? {} : { "content-length": String(length) },
      }),
    { within: 120_000 },
  ),
  ...kindOf(
    "names of files",
    "any",
    Object.fromEntries(
      [
        "../../../etc/passwd",
        "..\\\\..\\\\boot.ini",
        "C:\\\\x\\\\y.csv",
        "a\u0000b.csv",
        "\u202Evsc.exe",
        "a\u001b[2J.csv",
        "CON.csv",
        "x".repeat(5_000),
        "<img src=x>.csv",
        "a;b=c.csv",
        "%2e%2e%2f.csv",
        "=cmd|'/c calc'!A1.csv",
        "\u0301".repeat(1_000),
        "",
      ].map((name, n) => [`the ${n + 1}. name`, name]),
    ),
    (name, target) =>
      spoken(target, "POST /imports", {
        by: "clerk",
        type: TYPE,
        body: form(DATASET, file(name, `indicator,note\nx,${name.length}`)),
      }),
  ),
  ...kindOf("forms with a file", "any", { "letters that are packed": "base64" }, (encoding, target) =>
    spoken(target, "POST /imports", {
      by: "clerk",
      type: TYPE,
      body: form(DATASET, {
        head: `Content-Disposition: form-data; name="file"; filename="a.csv"${LINE}Content-Transfer-Encoding: ${encoding}`,
        body: "!!!",
      }),
    }),
  ),
  ...kindOf(
    "figures that are typed",
    "refusal",
    {
      "a prototype": '{"dataset":"published","rows":[{"__proto__":"x"}]}',
      "no rows": '{"dataset":"published","rows":[]}',
      "a row of 3,000 columns": JSON.stringify({
        dataset: "published",
        rows: [Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`c${n}`, ""]))],
      }),
      "10,000 rows": JSON.stringify({
        dataset: "published",
        rows: Array.from({ length: 10_000 }, () => ({ value: "1" })),
      }),
      "a dataset with NUL": '{"dataset":"\\u0000","rows":[{"value":"1"}]}',
      "2,000,001 bytes": `{"dataset":"${"x".repeat(2_000_001)}"}`,
    },
    (body, target) => spoken(target, "POST /imports", { by: "clerk", body }),
  ),
  ...kindOf(
    "forms to fill in",
    "refusal",
    {
      "of an area that there is not": "dataset=published&area=%00&period=2025",
      "of a period that there is not": "dataset=published&area=ha-noi&period=%27",
      "a parameter of JavaScript": "constructor=x",
      twice: "dataset=a&dataset=b",
    },
    (query, target) => spoken(target, `GET /imports/template.xlsx?${query}`, { by: "clerk" }),
  ),
];

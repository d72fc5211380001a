import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { madePdf } from "../../../test/import/report-documents/made-pdf.ts";
import { createRandom } from "../../random.ts";
import { filesOf, type HostileFile } from "./file.ts";
import { WAYS } from "./mutations.ts";

const BOOKS = new URL("../../../test/import/books/", import.meta.url);
const bookAt = (path: string): Buffer => readFileSync(new URL(path, BOOKS));
const at = (bytes: Buffer, offset: number, value: number): Buffer => {
  bytes.writeUInt32LE(value >>> 0, offset);
  return bytes;
};
/** The records of a stream within a compound file lie in sectors of 512 bytes: each sector from the first on is taken as records. */
const records = (bytes: Buffer, change: (record: Buffer, n: number) => void): Buffer => {
  let n = 0;
  for (let from = 512; from + 4 <= bytes.length; n += 1) {
    const length = bytes.readUInt16LE(from + 2);
    change(bytes.subarray(from), n);
    from += 4 + length;
  }
  return bytes;
};

/** Files of Excel before 2007, which are a small file system, and of its binary form after. */
const COMPOUND: Readonly<Record<string, (xls: Buffer) => Buffer>> = {
  "a chain of sectors that is its own next": (xls) => xls.fill(0, 512, 1_024),
  "a list of sectors in a circle": (xls) => at(at(xls, 0x44, 0), 0x48, 0xff_ff_ff),
  "a directory in a circle": (xls) => {
    const start = 512 + xls.readUInt32LE(0x30) * 512;
    for (let entry = start; entry + 128 <= Math.min(xls.length, start + 512); entry += 128)
      for (const link of [68, 72, 76]) at(xls, entry + link, 0);
    return xls;
  },
  "a stream of 4 GB": (xls) => {
    const start = 512 + xls.readUInt32LE(0x30) * 512;
    for (let entry = start; entry + 128 <= xls.length; entry += 128) at(xls, entry + 120, 0xff_ff_ff_ff);
    return xls;
  },
  "sectors of two billion bytes": (xls) => {
    xls.writeUInt16LE(31, 0x1e);
    return xls;
  },
  "small sectors larger than sectors": (xls) => {
    xls.writeUInt16LE(30, 0x20);
    return xls;
  },
  "a directory behind the end": (xls) => at(xls, 0x30, 0x7f_ff_ff_f0),
  "more lists of sectors than sectors": (xls) => at(xls, 0x2c, 0xff_ff_ff_ff),
  "records that say they are long": (xls) =>
    records(xls, (record, n) => void (n % 7 === 3 && record.writeUInt16LE(0xff_ff, 2))),
  "records of no length": (xls) => xls.fill(0, 1_536, 4_096),
  "records of other sorts": (xls) =>
    records(xls, (record, n) => void (n % 3 === 1 && record.writeUInt16LE((n * 257) & 0xff_ff, 0))),
  "a head alone": (xls) => xls.subarray(0, 512),
  "a head and zeros": (xls) => xls.fill(0, 512),
  "a head and ones": (xls) => xls.fill(255, 512),
};

const wayOf = (bytes: Buffer, way: string, seed: number): Buffer =>
  WAYS[way]?.(bytes, createRandom(seed)) ?? bytes;
const ways = (seed: number): Record<string, readonly [string, number]> =>
  Object.fromEntries(Object.keys(WAYS).map((way, n) => [way, [way, seed + n]]));

const PAGE = [{ text: "Năm 2019, tỉnh Hà Nam có 41 mô hình.", x: 60, y: 780 }];
/** A PDF of objects as they are written. */
const pdfOf = (...objects: readonly (string | Buffer)[]): Buffer => {
  const parts = objects.map((object, n) =>
    Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]),
  );
  return Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...parts,
    Buffer.from(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF`),
  ]);
};
const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGES = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
const ONE_PAGE =
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>";
const stream = (bytes: Buffer, more: string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${more} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
const packed = (plain: Buffer, rounds: number): Buffer => {
  let bytes = plain;
  for (let round = 0; round < rounds; round += 1) bytes = deflateSync(bytes);
  return bytes;
};

/** Binary files: old books, locked ones, PDFs. */
export const hostileBinaries: readonly HostileFile[] = [
  ...["made-up/11_tcvn3.xls", "converted/formulas.xls"].flatMap((path) =>
    filesOf(`an old book (${path.split("/")[1]})`, "so-lieu.xls", COMPOUND, (change) => change(bookAt(path))),
  ),
  ...filesOf("a locked book", "so-lieu.xlsx", { ...ways(91), ...COMPOUND }, (given) =>
    typeof given === "function"
      ? given(bookAt("made-up/14_mat_khau.xlsx"))
      : wayOf(bookAt("made-up/14_mat_khau.xlsx"), ...given),
  ),
  ...filesOf("a PDF", "bao-cao.pdf", ways(171), (given) => wayOf(madePdf([PAGE, PAGE]), ...given), "reports"),
  ...filesOf(
    "a PDF",
    "bao-cao.pdf",
    {
      "pages in a circle": () => pdfOf(CATALOG, "<< /Type /Pages /Count 9 /Kids [2 0 R] >>"),
      "two billion pages": () =>
        pdfOf(
          CATALOG,
          "<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>",
          "<< /Type /Page /Parent 2 0 R >>",
        ),
      "pages 20,000 deep": () =>
        pdfOf(
          CATALOG,
          ...Array.from({ length: 20_000 }, (_, n) => `<< /Type /Pages /Count 1 /Kids [${n + 3} 0 R] >>`),
        ),
      "5,000 pages": () => madePdf(Array.from({ length: 5_000 }, () => PAGE)),
      "a page of 100 MB": () =>
        pdfOf(
          CATALOG,
          PAGES,
          ONE_PAGE,
          stream(packed(Buffer.alloc(100_000_000, " "), 1), "/Filter /FlateDecode"),
        ),
      "a page packed eight times": () =>
        pdfOf(
          CATALOG,
          PAGES,
          ONE_PAGE,
          stream(packed(Buffer.alloc(100_000_000), 8), `/Filter [${"/FlateDecode ".repeat(8)}]`),
        ),
      "a page that draws itself": () =>
        pdfOf(
          CATALOG,
          PAGES,
          ONE_PAGE,
          stream(
            Buffer.from("/X Do ".repeat(50)),
            "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 4 0 R >> >>",
          ),
        ),
      "a length that is its own stream": () =>
        pdfOf(CATALOG, PAGES, ONE_PAGE, "<< /Length 4 0 R >>\nstream\nx\nendstream"),
      "a table of places that is its own next": () =>
        Buffer.from(
          "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF",
        ),
      "a script": () =>
        pdfOf(
          "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL('http://127.0.0.1:9')) >> >>",
          PAGES,
          ONE_PAGE,
          stream(Buffer.from(""), ""),
        ),
      "a file within": () =>
        pdfOf(
          "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(x) << /F (/etc/passwd) >>] >> >> >>",
          PAGES,
          ONE_PAGE,
          stream(Buffer.from(""), "/F (/etc/passwd)"),
        ),
      "lists 100,000 deep": () => pdfOf(CATALOG, `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
      "a million operators": () =>
        pdfOf(
          CATALOG,
          PAGES,
          ONE_PAGE,
          stream(packed(Buffer.from("BT ET q Q ".repeat(1_000_000)), 1), "/Filter /FlateDecode"),
        ),
      "q without end": () => pdfOf(CATALOG, PAGES, ONE_PAGE, stream(Buffer.from("q ".repeat(500_000)), "")),
      "a picture of four billion points": () =>
        pdfOf(
          CATALOG,
          PAGES,
          ONE_PAGE,
          stream(
            Buffer.from("x"),
            "/Type /XObject /Subtype /Image /Width 65535 /Height 65535 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
          ),
        ),
      locked: () =>
        Buffer.concat([
          madePdf([PAGE]).subarray(0, -6),
          Buffer.from("\ntrailer << /Encrypt << /Filter /Standard /V 9 /R 9 >> /Root 1 0 R >>\n%%EOF"),
        ]),
    },
    (make) => make(),
    "reports",
  ),
];

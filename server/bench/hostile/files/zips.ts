import { crc32, deflateRawSync } from "node:zlib";
import { partsOf, xlsxOf } from "../../../test/import/books/support/xlsx-of.ts";
import { zipOf, type TestPart } from "../../../test/import/books/support/zip-of.ts";
import { filesOf, type HostileFile } from "./file.ts";

const GOOD = partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const withPart = (name: string, bytes: string | Uint8Array, says?: TestPart["says"]): Buffer =>
  zipOf([...GOOD, { name, bytes, ...(says !== undefined && { says }) }]);
const changed = (change: (zip: Buffer) => Buffer): Buffer => change(Buffer.from(zipOf(GOOD)));
/** Where the list of parts ends. */
const endOf = (zip: Buffer): number => zip.length - 22;

/** Many names for the same packed bytes: a zip of a few kilobytes that becomes gigabytes. */
function overlapping(names: number, megabytes: number): Buffer {
  const plain = Buffer.alloc(megabytes * 1_000_000, " ");
  const packed = deflateRawSync(plain);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(plain), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(plain.length, 18);
  header.writeUInt16LE(1, 22);
  const list = Array.from({ length: names }, (_, n) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6);
    const name = Buffer.from(`xl/worksheets/sheet${n}.xml`);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  });
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names, 8);
  end.writeUInt16LE(names, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(30 + 1 + packed.length, 16);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, Buffer.from("a"), packed, directory, end]);
}

const nested = (levels: number): Buffer =>
  levels === 0 ? xlsxOf({}) : withPart("xl/embeddings/inner.xlsx", nested(levels - 1));

/** What can be wrong with the zip around a book. */
export const hostileZips: readonly HostileFile[] = [
  ...filesOf(
    "zips that become large",
    "so-lieu.xlsx",
    {
      "a part of 60 MB of spaces": () => withPart("xl/worksheets/sheet2.xml", Buffer.alloc(60_000_000, " ")),
      "a part of 100 MB": () => withPart("xl/worksheets/sheet2.xml", Buffer.alloc(100_000_000)),
      "a sheet of 60 MB": () => xlsxOf({ sheet: Buffer.alloc(60_000_000, " ") }),
      "40 parts of 6 MB": () =>
        zipOf([
          ...GOOD,
          ...Array.from({ length: 40 }, (_, n) => ({ name: `xl/p${n}.xml`, bytes: Buffer.alloc(6_000_000) })),
        ]),
      "a part that says it is small": () =>
        withPart("xl/sharedStrings.xml", Buffer.alloc(10_000_000), { size: 10 }),
      "a sheet that says it is small": () => {
        const [sheet] = GOOD.slice(-1);
        return zipOf([
          ...GOOD.slice(0, -1),
          { name: sheet?.name ?? "", bytes: Buffer.alloc(30_000_000, " "), says: { size: 100 } },
        ]);
      },
      "zips within zips, 20 levels": () => nested(20),
      "500 names for the same 10 MB": () => overlapping(500, 10),
      "30,000 names for the same MB": () => overlapping(30_000, 1),
      "30,000 empty parts": () =>
        zipOf([...GOOD, ...Array.from({ length: 30_000 }, (_, n) => ({ name: `x${n}`, bytes: "" }))]),
    },
    (make) => make(),
  ),
  ...filesOf(
    "names of parts",
    "so-lieu.xlsx",
    Object.fromEntries(
      [
        "../../../../etc/passwd",
        "..\\..\\boot.ini",
        "/etc/passwd",
        "C:\\x",
        "xl/\0workbook.xml",
        "xl/\u202Elmx.xml",
        "x".repeat(60_000),
        "xl/workbook.xml",
        "XL/WORKBOOK.XML",
        "xl/worksheets/../worksheets/sheet1.xml",
        "__proto__",
        "constructor",
        "\n",
        "",
        "a/".repeat(5_000),
        "xl//workbook.xml",
      ].map((name, n) => [`the ${n + 1}. name`, name]),
    ),
    (name) => withPart(name, "<a/>"),
  ),
  ...filesOf(
    "zips that lie",
    "so-lieu.xlsx",
    {
      "a method that there is not": () => withPart("xl/a.xml", "x", { method: 99 }),
      "a sum that is not right": () => xlsxOfLying({ checksum: 1 }),
      "a size beyond 32 bits": () => xlsxOfLying({ size: 0xff_ff_ff_ff }),
      locked: () => xlsxOfLying({ flags: 1 }),
      "a size that comes later": () => xlsxOfLying({ flags: 8 }),
      "names in another alphabet": () => xlsxOfLying({ flags: 0 }),
      "more parts than there are": () =>
        changed((zip) => {
          zip.writeUInt16LE(0xff_fe, endOf(zip) + 10);
          return zip;
        }),
      "a list that begins elsewhere": () =>
        changed((zip) => {
          zip.writeUInt32LE(7, endOf(zip) + 16);
          return zip;
        }),
      "a list that begins behind the end": () =>
        changed((zip) => {
          zip.writeUInt32LE(0x7f_ff_ff_ff, endOf(zip) + 16);
          return zip;
        }),
      "a list that is its own part": () =>
        changed((zip) => {
          zip.writeUInt32LE(endOf(zip), endOf(zip) + 16);
          return zip;
        }),
      "a comment that is a second end": () =>
        changed((zip) => Buffer.concat([zip.subarray(0, -2), Buffer.from([22, 0]), zip.subarray(-22)])),
      "a comment longer than the file": () =>
        changed((zip) => {
          zip.writeUInt16LE(0xff_ff, zip.length - 2);
          return zip;
        }),
      "two zips, one behind the other": () =>
        Buffer.concat([zipOf(GOOD), zipOf([{ name: "a", bytes: "b" }])]),
      "a program before it": () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500), zipOf(GOOD)]),
      "an end alone": () => zipOf([]),
      "200 ends": () => Buffer.concat(Array.from({ length: 200 }, () => zipOf([]))),
      "ends without end": () =>
        Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from("PK\x05\x06".repeat(200_000), "latin1")]),
    },
    (make) => make(),
  ),
];

function xlsxOfLying(says: NonNullable<TestPart["says"]>): Buffer {
  return zipOf(GOOD.map((part) => ({ ...part, says })));
}

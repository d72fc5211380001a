import { partsOf } from "../../../test/import/books/support/xlsx-of.ts";
import { zipOf } from "../../../test/import/books/support/zip-of.ts";
import { filesOf, type HostileFile } from "./file.ts";

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join("");
const LAUGHS = `<!DOCTYPE r [<!ENTITY a0 "ha">${times(30, (n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)}]>`;

/** What can stand in XML, whatever it is of: what comes before its root, and what stands in it. */
const BOMBS: Readonly<
  Record<
    string,
    { readonly before?: string; readonly within?: string; readonly bytes?: (plain: string) => Uint8Array }
  >
> = {
  "a file of the machine": {
    before: '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    within: "&x;",
  },
  "an address of the network": {
    before: '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
    within: "&y;",
  },
  "laughs by the billion": { before: LAUGHS, within: "&a30;" },
  "an entity that nobody made": { within: "&x;" },
  "letters that are none": { within: "&#0;&#xD800;&#x110000;&#99999999999;" },
  "50,000 elements within each other": { within: `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}` },
  "an element that never ends": { within: "<a".repeat(20_000) },
  "20,000 attributes": { within: `<a ${times(20_000, (n) => `b${n}="c" `)}/>` },
  "an attribute of 5 MB": { within: `<a b="${"x".repeat(5_000_000)}"/>` },
  "comments that end nowhere": { before: "<!---->".repeat(2_000), within: "<!--".repeat(2_000) },
  "signs of a program": {
    before: "<?xml-stylesheet href='http://127.0.0.1:9/x.xsl'?>",
    within: `<?a ${"b".repeat(100_000)}?>`,
  },
  "plain text without end": { within: `<![CDATA[${"]]".repeat(500_000)}` },
  "in another alphabet than it says": {
    bytes: (plain) => Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${plain}`),
  },
  "half letters": {
    bytes: (plain) => Buffer.concat([Buffer.from(`\uFEFF${plain}`, "utf16le"), Buffer.from([0, 0xd8, 0])]),
  },
  "bytes that are no letters": {
    bytes: (plain) =>
      Buffer.concat([Buffer.from(plain.slice(0, -3)), Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80])]),
  },
};

type Bomb = (typeof BOMBS)[string];

/** Puts what means ill before and into a root. */
function bombed(root: string, { before = "", within = "", bytes }: Bomb): Uint8Array {
  const end = root.lastIndexOf("</");
  const plain = `${before}${root.slice(0, end)}${within}${root.slice(end)}`;
  return bytes === undefined ? Buffer.from(plain) : bytes(plain);
}

const SHEET = partsOf({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
  strings: "<si><t>a</t></si>",
  styles: "<cellXfs><xf/></cellXfs>",
});
const inXlsx = (part: string, bomb: Bomb): Buffer =>
  zipOf(
    SHEET.map((one) =>
      one.name === part ? { ...one, bytes: bombed(Buffer.from(one.bytes).toString(), bomb) } : one,
    ),
  );
const ODS =
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet><table:table table:name="S"></table:table></office:spreadsheet></office:body></office:document-content>';
export const odsOf = (content: string | Uint8Array): Buffer =>
  zipOf([
    { name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet" },
    { name: "content.xml", bytes: content },
    { name: "META-INF/manifest.xml", bytes: "<manifest/>" },
  ]);
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const docxOf = (document: string | Uint8Array): Buffer =>
  zipOf([
    { name: "[Content_Types].xml", bytes: "<Types/>" },
    { name: "word/document.xml", bytes: document },
  ]);
const DOCUMENT = `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>Năm 2019 có 41 mô hình.</w:t></w:r></w:p></w:body></w:document>`;
const XML_2003 =
  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table></Table></Worksheet></Workbook>';

/** XML that means ill, in every part of every format that is XML. */
export const hostileXml: readonly HostileFile[] = [
  ...SHEET.flatMap(({ name }) =>
    filesOf(`XML of ${name}`, "so-lieu.xlsx", BOMBS, (bomb) => inXlsx(name, bomb)),
  ),
  ...filesOf("XML of an ODS", "so-lieu.ods", BOMBS, (bomb) => odsOf(bombed(ODS, bomb))),
  ...filesOf("XML of a table of 2003", "so-lieu.xml", BOMBS, (bomb) => bombed(XML_2003, bomb)),
  ...filesOf("a page as a table", "so-lieu.xls", BOMBS, (bomb) =>
    bombed("<html><table><tr><td>1</td></tr></table></html>", bomb),
  ),
  ...filesOf("XML of a DOCX", "bao-cao.docx", BOMBS, (bomb) => docxOf(bombed(DOCUMENT, bomb)), "reports"),
];

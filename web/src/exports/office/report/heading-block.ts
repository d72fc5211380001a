import type { OfficeTexts } from "../../report/office-texts.ts";
import type { XmlElement } from "../package/xml.ts";
import { boldWidth } from "../../report/bold-width.ts";
import { headingColumns, ruleShare, size, textWidth } from "../../report/layout.ts";
import { emptyLine, paragraph, rule, run, sideBySide } from "./word-elements.ts";

/** Points between a line and the rule under it: below the marks under letters. */
const underRule = 1.5;

/** The top of page 1: bodies and number at the left, national title, place and date at the right (annex I, blocks 1 to 4). */
export function headingBlock({
  superior,
  issuing,
  nation,
  motto,
  number,
  placeAndDate,
}: OfficeTexts): XmlElement {
  const [left, right] = headingColumns;
  const bold = { size: size.body, bold: true };
  return sideBySide(
    headingColumns,
    [
      [
        paragraph({ align: "center" }, run(superior, { size: size.body })),
        paragraph({ align: "center", after: underRule }, run(issuing, bold)),
        rule(Math.min(boldWidth(issuing, size.body), left) * ruleShare, left, 4),
      ],
      [
        paragraph({ align: "center" }, run(nation, { size: size.nationalTitle, bold: true })),
        paragraph({ align: "center", after: underRule }, run(motto, { size: size.motto, bold: true })),
        rule(boldWidth(motto, size.motto), right, 4),
      ],
    ],
    [
      [paragraph({ align: "center" }, run(number, { size: size.number }))],
      [
        paragraph(
          { align: "center" },
          run(placeAndDate, {
            size: size.placeAndDate,
            italic: true,
          }),
        ),
      ],
    ],
  );
}

/** Kind of document, what it is about, and the rule under it (block 5a); then to whom it goes (block 9a), if it goes to somebody. */
export function titleBlock(summary: string, { kind, addressee }: OfficeTexts): readonly XmlElement[] {
  const bold = { size: size.summary, bold: true };
  return [
    emptyLine(size.text),
    paragraph({ align: "center", keepNext: true }, run(kind, { size: size.title, bold: true })),
    paragraph({ align: "center", after: underRule, keepNext: true }, run(summary, bold)),
    rule(Math.min(boldWidth(summary, size.summary), textWidth) * ruleShare, textWidth, 12),
    ...(addressee === null
      ? []
      : [paragraph({ align: "center", after: 12 }, run(addressee, { size: size.addressee }))]),
  ];
}

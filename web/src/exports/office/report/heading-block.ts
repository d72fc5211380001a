import type { OfficeDetails } from "../../../briefing/document/office-details.ts";
import type { ReportWords } from "../../../i18n/report-words.ts";
import type { XmlElement } from "../package/xml.ts";
import { boldWidth } from "./bold-width.ts";
import { headingColumns, ruleShare, size, textWidth } from "./layout.ts";
import { leftOpen, monthFigures, twoFigures } from "./figures.ts";
import { emptyLine, paragraph, rule, run, sideBySide } from "./word-elements.ts";

/** Points between a line and the rule under it: below the marks under letters. */
const underRule = 1.5;

/** The top of page 1: bodies and number at the left, national title, place and date at the right (annex I, blocks 1 to 4). */
export function headingBlock(details: OfficeDetails, w: ReportWords): XmlElement {
  const [left, right] = headingColumns;
  const issuing = details.issuing ?? w.issuing;
  const bold = { size: size.body, bold: true };
  return sideBySide(
    headingColumns,
    [
      [
        paragraph({ align: "center" }, run(upper(details.superior ?? w.superior), { size: size.body })),
        paragraph({ align: "center", after: underRule }, run(upper(issuing), bold)),
        rule(Math.min(boldWidth(upper(issuing), size.body), left) * ruleShare, left, 4),
      ],
      [
        paragraph({ align: "center" }, run(w.nation, { size: size.nationalTitle, bold: true })),
        paragraph({ align: "center", after: underRule }, run(w.motto, { size: size.motto, bold: true })),
        rule(boldWidth(w.motto, size.motto), right, 4),
      ],
    ],
    [
      [paragraph({ align: "center" }, run(w.numbered(numberText(details, w)), { size: size.number }))],
      [
        paragraph(
          { align: "center" },
          run(`${details.place ?? leftOpen}, ${dateText(details, w)}`, {
            size: size.placeAndDate,
            italic: true,
          }),
        ),
      ],
    ],
  );
}

/** Kind of document, what it is about, and the rule under it (block 5a); then to whom it goes (block 9a), if it goes to somebody. */
export function titleBlock(summary: string, details: OfficeDetails, w: ReportWords): readonly XmlElement[] {
  const bold = { size: size.summary, bold: true };
  return [
    emptyLine(size.text),
    paragraph({ align: "center", keepNext: true }, run(w.kind, { size: size.title, bold: true })),
    paragraph({ align: "center", after: underRule, keepNext: true }, run(summary, bold)),
    rule(Math.min(boldWidth(summary, size.summary), textWidth) * ruleShare, textWidth, 12),
    ...(details.addressee === undefined
      ? []
      : [
          paragraph(
            { align: "center", after: 12 },
            run(w.addressee(details.addressee), { size: size.addressee }),
          ),
        ]),
  ];
}

/** `05/BC-BCĐ`, with dots where the office fills it in. */
export function numberText({ number, abbreviation }: OfficeDetails, w: ReportWords): string {
  return w.number(number === undefined ? leftOpen : twoFigures(Number(number)), abbreviation ?? leftOpen);
}

/** `ngày 03 tháng 02 năm 2026`, with dots where the office fills it in. */
export function dateText({ date }: OfficeDetails, w: ReportWords): string {
  if (date === undefined) return w.date(leftOpen, leftOpen, leftOpen);
  const [year = "", month = "", day = ""] = date.split("-");
  return w.date(twoFigures(Number(day)), monthFigures(Number(month)), year);
}

function upper(text: string): string {
  return text.toLocaleUpperCase("vi");
}

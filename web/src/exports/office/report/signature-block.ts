import type { OfficeDetails } from "../../../briefing/document/office-details.ts";
import type { ReportWords } from "../../../i18n/report-words.ts";
import type { XmlElement } from "../package/xml.ts";
import { headingColumns, size } from "./layout.ts";
import { leftOpen } from "./figures.ts";
import { emptyLine, paragraph, run, sideBySide } from "./word-elements.ts";

/** Room for a signature, a seal and a name, which are never printed. */
const signatureLines = 4;

/** Recipients at the left, authority and position at the right, with an empty place for signature and seal (blocks 7 and 9b). */
export function signatureBlock(details: OfficeDetails, w: ReportWords): XmlElement {
  const { addressee, recipients = [], department, signer } = details;
  const listed = [
    ...(addressee === undefined ? [] : [w.asAbove]),
    ...recipients.map((recipient) => `- ${recipient};`),
    w.filed(department ?? leftOpen),
  ];
  return sideBySide(headingColumns, [
    [
      paragraph(
        { align: "left" },
        run(w.recipients, { size: size.recipientsTitle, bold: true, italic: true }),
      ),
      ...listed.map((line) => paragraph({ align: "left" }, run(line, { size: size.recipients }))),
    ],
    [
      paragraph(
        { align: "center" },
        run((signer ?? w.signer).toLocaleUpperCase("vi"), { size: size.signature, bold: true }),
      ),
      ...Array.from({ length: signatureLines }, () => emptyLine(size.signature)),
    ],
  ]);
}

import type { OfficeTexts } from "../../report/office-texts.ts";
import type { XmlElement } from "../package/xml.ts";
import { headingColumns, size } from "../../report/layout.ts";
import { emptyLine, paragraph, run, sideBySide } from "./word-elements.ts";

/** Room for a signature, a seal and a name, which are never printed. */
const signatureLines = 4;

/** Recipients at the left, authority and position at the right, with an empty place for signature and seal (blocks 7 and 9b). */
export function signatureBlock({ recipientsTitle, recipients, signer }: OfficeTexts): XmlElement {
  return sideBySide(headingColumns, [
    [
      paragraph(
        { align: "left" },
        run(recipientsTitle, { size: size.recipientsTitle, bold: true, italic: true }),
      ),
      ...recipients.map((line) => paragraph({ align: "left" }, run(line, { size: size.recipients }))),
    ],
    [
      paragraph({ align: "center" }, run(signer, { size: size.signature, bold: true })),
      ...Array.from({ length: signatureLines }, () => emptyLine(size.signature)),
    ],
  ]);
}

import type { ReportItem, ReportRun } from "../../report/report-content.ts";
import { paragraph as spacing, size } from "../../report/layout.ts";
import type { XmlElement } from "../package/xml.ts";
import { formTable } from "./form-table.ts";
import type { DrawnPictures } from "./pictures.ts";
import { keptParagraph, type Letters, paragraph, run, textParagraph } from "./word-elements.ts";

const letters: Letters = { size: size.text };
const looks: Readonly<Record<ReportRun["look"], Letters>> = {
  plain: letters,
  bold: { ...letters, bold: true },
  italic: { ...letters, italic: true },
  raised: { ...letters, isRaised: true },
};
/** Points of the words that stand under a picture. */
const captionSize = 11;

/** What a report says, as Word has it. */
export function itemElements(item: ReportItem, pictures: DrawnPictures): readonly XmlElement[] {
  switch (item.is) {
    case "heading":
      return [heading(item.text)];
    case "text": {
      const runs = item.runs.map(({ text, look }) => run(text, looks[look]));
      return [item.keepNext ? keptParagraph(...runs) : textParagraph(...runs)];
    }
    case "picture":
      return [
        ...(pictures.get(item.id) ?? []),
        // Whoever takes a picture out of the report takes the line under it too.
        ...(item.caption === null
          ? []
          : [
              paragraph(
                { align: "center", before: 6, after: 6 },
                run(item.caption, { size: captionSize, italic: true }),
              ),
            ]),
      ];
    case "form":
      return formTable(item.form);
  }
}

function heading(text: string): XmlElement {
  return paragraph(
    {
      align: "both",
      firstLine: spacing.firstLine,
      before: spacing.after,
      after: spacing.after,
      lines: spacing.lines,
      keepNext: true,
      outline: 0,
    },
    run(text, looks.bold),
  );
}

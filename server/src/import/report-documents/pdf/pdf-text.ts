import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { type Piece, paragraphsOf } from "./lines-of-page.ts";

/** What a PDF says, or why its text is not taken. */
export type PdfText =
  | { readonly text: string }
  | { readonly refused: "LOCKED" | "BROKEN" | "TOO_MANY_PAGES" }
  /** Pages that are pictures of writing. */
  | { readonly scanned: readonly number[] };

/** Pages of a report. */
export const MOST_PAGES = 200;

/** The text of a PDF, page after page. Pages without letters but with a picture are scans: of such a report nothing is taken. */
export async function pdfText(bytes: Uint8Array, most: number): Promise<PdfText> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { useSystemFonts: false });
  } catch (error) {
    return { refused: error instanceof Error && error.name === "PasswordException" ? "LOCKED" : "BROKEN" };
  }
  if (document.numPages > MOST_PAGES) return { refused: "TOO_MANY_PAGES" };
  const { OPS } = await getResolvedPDFJS();
  const scanned: number[] = [];
  let text = "";
  for (let number = 1; number <= document.numPages && text.length <= most; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!("str" in item) || item.str === "") return [];
      const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform;
      // What is written up or down the page, as a stamp is, is not of its lines.
      if (Math.abs(b) > Math.abs(a)) return [];
      return [{ text: item.str, x, y, width: item.width, size: Math.abs(a) || item.height }];
    });
    if (pieces.some((piece) => /\p{L}|\d/u.test(piece.text))) text += `${paragraphsOf(pieces).join("\n")}\n`;
    else {
      const { fnArray } = await page.getOperatorList();
      const pictures: readonly number[] = [
        OPS.paintImageXObject,
        OPS.paintInlineImageXObject,
        OPS.paintImageMaskXObject,
      ];
      if (fnArray.some((operator) => pictures.includes(operator))) scanned.push(number);
    }
    page.cleanup();
  }
  return scanned.length > 0 ? { scanned } : { text };
}

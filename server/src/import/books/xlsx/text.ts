import type { Cell } from "../book.ts";
import type { Attributes } from "../xml/walk-xml.ts";

export interface RichText {
  readonly text: string;
  /** Only where there are several; the font is null where the run has that of its cell. */
  readonly runs?: NonNullable<Cell["runs"]>;
}

/** Gathers the text of an `si`, an `is` or a comment, run by run; what is only said how to pronounce is left out. */
export class TextGatherer {
  private readonly runs: { text: string; font: string | null }[] = [];
  private isRun = false;

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    if (name === "r") {
      this.runs.push({ text: "", font: null });
      this.isRun = true;
    } else if (name === "t" && !this.isRun && this.runs.length === 0)
      this.runs.push({ text: "", font: null });
    else if (name === "rFont" && path.at(-2) === "rPr") {
      const run = this.runs.at(-1);
      if (run !== undefined) run.font = attributes.val ?? null;
    }
  }

  text(piece: string, path: readonly string[]): void {
    const run = this.runs.at(-1);
    if (run !== undefined && path.at(-1) === "t" && path.at(-2) !== "rPh") run.text += piece;
  }

  finish(): RichText {
    const runs = this.runs
      .map(({ text, font }) => ({ text: unescapeText(text), font }))
      .filter(({ text }) => text !== "");
    const text = runs.map((run) => run.text).join("");
    const [only] = runs;
    return runs.length > 1 || (only !== undefined && only.font !== null) ? { text, runs } : { text };
  }
}

/** `_x000D_` stands for a sign that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

import type { Attributes } from "../xml/walk-xml.ts";

/** Blanks that one element may stand for. */
const MOST_BLANKS = 32_767;

interface Run {
  text: string;
  readonly style: string | null;
}

/** Gathers the paragraphs of a cell or of a note, run by run. */
export class Paragraphs {
  private readonly runs: Run[] = [];
  private readonly styles: (string | null)[] = [];
  private paragraphs = 0;

  open(name: string, attributes: Attributes): void {
    if (name === "p" || name === "h") {
      if (this.paragraphs > 0) this.add("\n");
      this.paragraphs++;
    } else if (name === "span") this.styles.push(attributes["text:style-name"] ?? null);
    else if (name === "s")
      this.add(" ".repeat(Math.min(MOST_BLANKS, Number(attributes["text:c"] ?? 1) || 1)));
    else if (name === "tab") this.add("\t");
    else if (name === "line-break") this.add("\n");
  }

  close(name: string): void {
    if (name === "span") this.styles.pop();
  }

  /** Blanks and line ends of the XML are one blank; more of them have elements of their own. */
  piece(text: string): void {
    const collapsed = text.replaceAll(/[ \t\r\n]+/g, " ");
    const last = this.runs.at(-1)?.text.at(-1) ?? "\n";
    this.add(last === "\n" ? collapsed.trimStart() : collapsed);
  }

  private add(text: string): void {
    if (text === "") return;
    const style = this.styles.at(-1) ?? null;
    const last = this.runs.at(-1);
    if (last?.style === style) last.text += text;
    else this.runs.push({ text, style });
  }

  /** Null where there is not one paragraph. */
  finish(): { readonly text: string; readonly runs: readonly Run[] } | null {
    if (this.paragraphs === 0) return null;
    return { text: this.runs.map(({ text }) => text).join(""), runs: this.runs };
  }
}

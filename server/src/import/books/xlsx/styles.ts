import { builtInFormat } from "../cells/number-formats.ts";
import type { Limits } from "../guard/limits.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { walkXml } from "../xml/walk-xml.ts";

/** What the style of a cell says of what stands in it. */
export interface CellStyle {
  readonly font: string | null;
  readonly format: string | null;
}

/** The style of each number that a cell may name; a cell without a number, or with one that there is not, has the first. */
export class Styles {
  private readonly styles: readonly CellStyle[];

  constructor(styles: readonly CellStyle[]) {
    this.styles = styles;
  }

  of(index: number | null): CellStyle {
    return this.styles[index ?? 0] ?? this.styles[0] ?? { font: null, format: null };
  }
}

/** @throws BookRefusal when there are too many */
export function readStyles(bytes: Uint8Array, part: string, limits: Limits): Styles {
  const formats = new Map<number, string>();
  const fonts: (string | null)[] = [];
  const styles: { font: number; format: number }[] = [];
  walkXml(
    { bytes, part, limits },
    {
      open(name, attributes, path) {
        const parent = path.at(-2);
        if (name === "numFmt" && parent === "numFmts")
          formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
        else if (name === "font" && parent === "fonts") fonts.push(null);
        else if (name === "name" && parent === "font" && path.at(-3) === "fonts")
          fonts[fonts.length - 1] = attributes.val ?? null;
        else if (name === "xf" && parent === "cellXfs")
          styles.push({ font: Number(attributes.fontId ?? 0), format: Number(attributes.numFmtId ?? 0) });
        if (styles.length > limits.styles || fonts.length > limits.styles || formats.size > limits.styles)
          throw new BookRefusal({
            code: "TOO_MANY",
            args: { what: "styles", where: null, is: null, most: limits.styles },
          });
      },
    },
  );
  const [defaultFont = null] = fonts;
  return new Styles(
    styles.map(({ font, format }) => ({
      font: fonts[font] ?? defaultFont,
      format: general(formats.get(format) ?? builtInFormat(format)),
    })),
  );
}

function general(format: string | null): string | null {
  return format === null || format === "" || format.toLowerCase() === "general" ? null : format;
}

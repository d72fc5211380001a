import { encode } from "uqr";
import type { PathData } from "../svg/path.ts";
import { element, type SvgElement } from "../svg/tree.ts";

/** Light modules that a reader needs around a code (ISO/IEC 18004). */
const quiet = 4;

/**
 * A QR code (ISO/IEC 18004, level M) of a text in a square with its quiet zone, dark on light in every theme. Pure: the same text is the same code.
 */
export function drawQrCode(text: string, x: number, y: number, side: number): SvgElement {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const module = side / (size + 2 * quiet);
  const left = x + quiet * module;
  const top = y + quiet * module;
  // Each row's dark modules that follow one another are one rectangle: no hairline shows between them.
  const path = data.flatMap((row, line): PathData =>
    runs(row).flatMap(([from, to]): PathData => [
      "M",
      left + from * module,
      top + line * module,
      "h",
      (to - from) * module,
      "v",
      // A trace over the next row, for the same reason.
      module * 1.02,
      "h",
      (from - to) * module,
      "z",
    ]),
  );
  return element(
    "g",
    { "data-role": "qr", "data-link": text },
    element("rect", { x, y, width: side, height: side, fill: "#FFFFFF" }),
    element("path", { d: path, fill: "#000000" }),
  );
}

/** Where dark modules begin and end in a row. */
function runs(row: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, at) => {
    if (!dark) return;
    const last = found.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else found.push([at, at + 1]);
  });
  return found;
}

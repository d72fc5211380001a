/** How what stands in an object is written anew. */
export interface Rewriting {
  /** The number of an object by the number it had. */
  readonly number: (before: number) => number;
  /** An id of a tag, or one that it names; absent: as it is. */
  readonly id?: (said: string) => string;
}

/** Ids of tags (14.7.2), and of the heads that a cell of a table belongs to (14.8.5.7). */
const beforeId = /\/(?:ID|Headers \[[^\]]*)\s*$/u;
const begun = />>\s*stream\r?\n/u;

/** The dictionary of an object, and the bytes that follow it, if any. */
export function splitObject(body: string): readonly [said: string, stream: string] {
  const found = begun.exec(body);
  return found === null ? [body, ""] : [body.slice(0, found.index + 2), body.slice(found.index + 2)];
}

/** An object with other numbers; what stands in strings or in its stream is no number of an object, whatever it looks like (ISO 32000-1, 7.3.4 and 7.3.10). */
export function rewritten(body: string, { number, id = (said) => said }: Rewriting): string {
  const [said, stream] = splitObject(body);
  const mark = /[(<]|\b(\d+) 0 (R|obj)\b/gu;
  let [out, from] = ["", 0];
  for (let found = mark.exec(said); found !== null; found = mark.exec(said)) {
    const [whole, object, sign] = found;
    out += said.slice(from, found.index);
    from = found.index + whole.length;
    if (whole === "(") {
      const end = endOfString(said, from);
      const text = said.slice(from, end);
      out += `(${beforeId.test(out) ? id(text) : text})`;
      from = end + 1;
    } else if (whole === "<" && said[from] !== "<") {
      // Letters as hexadecimal numbers.
      const end = said.indexOf(">", from) + 1;
      out += said.slice(found.index, end);
      from = end;
    } else if (whole === "<") {
      out += "<<";
      from += 1;
    } else out += `${number(Number(object))} 0 ${sign ?? ""}`;
    mark.lastIndex = from;
  }
  return out + said.slice(from) + stream;
}

/** Where a string ends that begins at a place: parentheses within it come in pairs, or have a backslash before them. */
function endOfString(text: string, begin: number): number {
  let depth = 1;
  for (let at = begin; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")" && (depth -= 1) === 0) return at;
  }
  throw new RangeError("a string in the PDF has no end");
}

/** A text as PDF has it: UTF-16, most significant byte first. */
export function pdfText(text: string): string {
  let units = "FEFF";
  for (let at = 0; at < text.length; at += 1)
    units += text.charCodeAt(at).toString(16).padStart(4, "0").toUpperCase();
  return `<${units}>`;
}

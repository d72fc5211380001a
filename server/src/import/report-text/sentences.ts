import type { Span } from "./proposal.ts";

/** After these a full stop ends nothing. */
const SHORT = /(?:^|[\s(])(?:tp|tx|tt|ths|ts|gs|pgs|mr|ms|st|vd|v\.v|đ\/c|q|h|p|tr|no)$/iu;

/** No sentence that people write is longer; what is gets cut, so that reading one has a bound. */
const LONGEST = 2_000;

/** The sentences of a text. A line ends one, a full stop between digits or after an abbreviation does not. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const end = (to: number): void => {
    if (text.slice(from, to).trim() !== "") found.push({ from, to });
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (at - from >= LONGEST) end(cutOf(text, from, at));
    if (sign === "\n" || sign === "\r") end(at + 1);
    else if (sign === "." || sign === "!" || sign === "?" || sign === "…") {
      const next = text.slice(at + 1, at + 3);
      if (/^\s*$/.test(next) || /^["”’)]?\s/.test(next)) {
        if (sign !== "." || !SHORT.test(text.slice(from, at))) end(at + 1);
      }
    }
  }
  end(text.length);
  return found;
}

/** Where what is too long is cut: between two words, and in no number, which would be two others. */
function cutOf(text: string, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (/[^\d\s]\s/.test(text.slice(at - 2, at))) return at;
  return to;
}

import type { Limits } from "../guard/limits.ts";
import { walkXml } from "../xml/walk-xml.ts";
import { TextGatherer } from "./text.ts";
import type { RichText } from "./text.ts";

/** The texts that cells name by number. */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: Limits): RichText[] {
  const strings: RichText[] = [];
  let gatherer: TextGatherer | null = null;
  walkXml(
    { bytes, part, limits },
    {
      open(name, attributes, path) {
        if (name === "si" && path.length === 2) gatherer = new TextGatherer();
        else gatherer?.open(name, attributes, path);
      },
      text: (piece, path) => gatherer?.text(piece, path),
      close(name, path) {
        if (name !== "si" || path.length !== 2 || gatherer === null) return;
        strings.push(gatherer.finish());
        gatherer = null;
      },
    },
  );
  return strings;
}

import type { Limits } from "../guard/limits.ts";
import { walkXml } from "../xml/walk-xml.ts";
import { TextGatherer } from "./text.ts";

/** What is noted at cells, by their names. Who noted it is not read. */
export function readComments(bytes: Uint8Array, part: string, limits: Limits): Map<string, string> {
  const comments = new Map<string, string>();
  let gatherer: TextGatherer | null = null;
  let cell = "";
  walkXml(
    { bytes, part, limits },
    {
      open(name, attributes, path) {
        if (name === "comment") {
          gatherer = new TextGatherer();
          cell = attributes.ref ?? "";
        } else gatherer?.open(name, attributes, path);
      },
      text: (piece, path) => gatherer?.text(piece, path),
      close(name) {
        if (name !== "comment" || gatherer === null) return;
        comments.set(cell, gatherer.finish().text);
        gatherer = null;
      },
    },
  );
  return comments;
}

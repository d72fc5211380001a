import { hostileBinaries } from "./binaries.ts";
import { hostileCells } from "./cells.ts";
import type { HostileFile } from "./file.ts";
import { brokenBooks } from "./mutations.ts";
import { hostileTexts } from "./texts.ts";
import { hostileXml } from "./xml.ts";
import { hostileZips } from "./zips.ts";

/** All there are for the pages: kind by kind; good books that were broken are of a seed. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...hostileZips,
  ...hostileXml,
  ...hostileCells,
  ...hostileTexts,
  ...hostileBinaries,
  ...brokenBooks(20_261_201, 3),
];

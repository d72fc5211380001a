import type { Package } from "../guard/zip.ts";
import type { Limits } from "../guard/limits.ts";
import { walkXml } from "../xml/walk-xml.ts";

/** Where a part of the file points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`: the rest differs between editions of the standard. */
  readonly type: string;
  /** The name of a part; of a target outside of the file what it says itself. It is never followed. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part; none where it has none. */
export function relationshipsOf(zip: Package, part: string, limits: Limits): Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = zip.parts.get(name.toLowerCase());
  if (found === undefined) return [];
  const relationships: Relationship[] = [];
  walkXml(
    { bytes: found.read(), part: name, limits },
    {
      open(element, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) {
        if (element !== "Relationship") return;
        const external = mode === "External";
        relationships.push({
          id,
          type: type.slice(type.lastIndexOf("/") + 1),
          target: external ? target : resolve(folder, target),
          external,
        });
      },
    },
  );
  return relationships;
}

/** A target within the file, from the folder of the part that names it. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const names: string[] = [];
  for (const name of path.replaceAll("\\", "/").split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}

import { zipSync, type Zippable } from "fflate";
import type { OpenedPackage } from "./read-package.ts";

/** A package with some of its parts changed, all others byte for byte as they were, in the same order. */
export function repacked(opened: OpenedPackage, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of opened)
    files[path] = [changed.get(path) ?? bytes, { mtime: new Date(1980, 0, 1), level: 6 }];
  return zipSync(files);
}

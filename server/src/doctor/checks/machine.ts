import { readFile } from "node:fs/promises";
import { arch, release, totalmem, type } from "node:os";
import { programVersion } from "../../telemetry/program-version.ts";
import { type Finding, found } from "../finding.ts";

const MEBIBYTE = 1024 * 1024;
/** Of Node, of the memory of the machine or what it lets us have, and of files open at once. */
const [LEAST_NODE, LEAST_MEMORY, LEAST_FILES] = [24, 1_024, 4_096];

/** The program, what it runs on, and how much of that it may have. */
export async function lookAtMachine(): Promise<Finding[]> {
  const node = process.versions.node;
  const constrained = process.constrainedMemory();
  // A limit that is larger than the machine is none.
  const memory = Math.min(totalmem(), constrained > 0 ? constrained : Infinity);
  const mebibytes = Math.floor(memory / MEBIBYTE);
  const files = await mostOpenFiles();
  return [
    found("well", "VERSIONS", {
      program: programVersion(),
      node,
      system: `${type()} ${release()} ${arch()}`,
    }),
    ...(Number.parseInt(node, 10) < LEAST_NODE
      ? [found("ill", "NODE_OLD", { node, least: LEAST_NODE })]
      : []),
    found(mebibytes < LEAST_MEMORY ? "note" : "well", "MEMORY", { mebibytes, least: LEAST_MEMORY }),
    ...(files === null
      ? []
      : [found(files < LEAST_FILES ? "note" : "well", "OPEN_FILES", { most: files, least: LEAST_FILES })]),
  ];
}

/** Null where the system does not say; Infinity where there is no limit. */
async function mostOpenFiles(): Promise<number | null> {
  const limits = await readFile("/proc/self/limits", "utf8").catch(() => "");
  const [, soft] = /^Max open files\s+(\S+)/mu.exec(limits) ?? [];
  if (soft === undefined) return null;
  return soft === "unlimited" ? Number.MAX_SAFE_INTEGER : Number(soft);
}

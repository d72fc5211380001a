import { trailerLine } from "../../src/audit/audit-file.ts";
import { type Act, type Head, NOTHING, seal, THE_ATLAS } from "../../src/audit/entry.ts";

/** A chain of some entries as a file has it: the acts sealed one on the other, and the line that counts them. */
export function chainFile(acts: readonly string[]): {
  readonly lines: readonly string[];
  readonly head: Head;
} {
  let head = NOTHING;
  const lines = acts.map((kind) => {
    const act: Act = { kind, by: THE_ATLAS, about: { what: kind } };
    const { text, number, hash } = seal("data", head, { ...act, at: "2026-11-20T08:00:00.000Z" });
    head = { count: number, hash };
    return text;
  });
  return { lines: [...lines, trailerLine("data", head)], head };
}

import { canonical, type Plain } from "./canonical.ts";
import { type Break, ChainCheck } from "./check-chain.ts";
import { type ChainName, type Head, headText, isChain, readHead } from "./entry.ts";

/** The last line of a file of a chain: how many entries there are, and the hash of the last. */
export const trailerLine = (chain: ChainName, head: Head): string =>
  canonical({ chain, trailer: headText(head) });

/** A chain as it was written into a file, checked. */
export interface CheckedFile {
  readonly chain: ChainName;
  readonly head: Head;
  readonly broken: Break | null;
}

/**
 * Checks a file of a chain, without any database: a line for each entry, whose SHA-256 stands in the next one, and a last line that counts them.
 *
 * @param kept heads that were kept elsewhere
 * @returns null when it is no such file
 */
export async function checkAuditFile(
  lines: AsyncIterable<string> | Iterable<string>,
  kept: readonly Head[] = [],
): Promise<CheckedFile | null> {
  let check: ChainCheck | null = null;
  let chain: ChainName | null = null;
  let trailer: Head | null = null;
  for await (const line of lines) {
    if (line === "") continue;
    if (check === null || chain === null) {
      chain = chainOf(line);
      if (chain === null) return null;
      check = new ChainCheck(chain, kept);
    }
    // What stands behind the line that counts is not counted.
    if (trailer !== null) check.doubt(trailer.count + 1, "something stands behind the line that counts");
    const head = trailerOf(line, chain);
    if (head === null) check.take(line);
    else trailer = head;
  }
  if (check === null || chain === null) return null;
  check.end(trailer);
  return { chain, head: check.head, broken: check.broken };
}

/** The head that the last line of a file of a chain says; null when it is none. */
export function trailerOf(line: string, chain: ChainName | null = null): Head | null {
  const said = objectOf(line);
  if (said === null || typeof said["trailer"] !== "string") return null;
  if (chain !== null && said["chain"] !== chain) return null;
  return readHead(said["trailer"]);
}

function chainOf(line: string): ChainName | null {
  const chain = objectOf(line)?.["chain"];
  return typeof chain === "string" && isChain(chain) ? chain : null;
}

function objectOf(line: string): { readonly [name: string]: Plain } | null {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === "object" && said !== null && !Array.isArray(said)
      ? (said as { readonly [name: string]: Plain })
      : null;
  } catch {
    return null;
  }
}

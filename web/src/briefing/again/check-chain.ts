import type { Ask } from "../asking/ask.ts";
import { BriefingChainDocument } from "../asking/generated/briefing-chain.ts";

/** A file and the record of what was done to the data: whether that still holds what it held when the file was made. */
export type ChainFound =
  /** The file is older than the record, or does not say. */
  | "unsaid"
  | "same"
  /** Entries were written anew since. */
  | "other"
  /** It has fewer entries by now than it had. */
  | "shorter";

/**
 * Holds what a file says of the record against the record.
 *
 * @param chain count and hash, as the file carries them: `57:9f2c…`
 */
export async function checkChain(ask: Ask, chain: string | null): Promise<ChainFound> {
  const count = /^(\d{1,9}):/u.exec(chain ?? "")?.[1];
  if (chain === null || count === undefined) return "unsaid";
  const found = await ask(BriefingChainDocument, { count: Number(count) });
  return found.chain === null ? "shorter" : found.chain === chain ? "same" : "other";
}

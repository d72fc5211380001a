import { createHash } from "node:crypto";
import { canonical, type Plain } from "./canonical.ts";

/** What became of the data; who came in, may what, and took what away. Two chains, so that the first can be shown to everybody. */
export const CHAINS = ["data", "access"] as const;
export type ChainName = (typeof CHAINS)[number];
export const isChain = (name: string): name is ChainName => CHAINS.some((chain) => chain === name);

/** Who did it. Of a person nothing but the number of the account. */
export interface By {
  /** null: nobody signed in, or no person at all. */
  readonly account: number | null;
  /** In which role: `approver`, `only one`, `command line`, `nobody`, `the atlas`. */
  readonly as: string;
  /** The key that a program of theirs showed. */
  readonly key?: number | undefined;
}

/** The atlas itself: seeds, the passing of time. */
export const THE_ATLAS: By = { account: null, as: "the atlas" };
/** Whoever runs the atlas. */
export const COMMAND_LINE: By = { account: null, as: "command line" };

/** Something that is put on record. */
export interface Act {
  readonly kind: string;
  readonly by: By;
  /** What it was done to. */
  readonly about: { readonly [name: string]: Plain | undefined };
  /** ISO instant; the present of the database when not given. */
  readonly at?: string | undefined;
}

/** An entry as it is kept. */
export interface Sealed {
  readonly chain: ChainName;
  /** 1, 2, … */
  readonly number: number;
  /** The canonical text; its SHA-256 is what the next entry names as `previous`. */
  readonly text: string;
  readonly hash: Buffer;
}

/** Where a chain stands. */
export interface Head {
  readonly count: number;
  readonly hash: Buffer;
}

/** Before the first entry. */
export const NOTHING: Head = { count: 0, hash: Buffer.alloc(32) };

/** How a head is written wherever it is kept: `57:9f2c…`. */
export const headText = ({ count, hash }: Head): string => `${count}:${hash.toString("hex")}`;

/** A head as it was written; null where it is none. */
export function readHead(text: string): Head | null {
  const [, count = "", hash = ""] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return count === "" ? null : { count: Number(count), hash: Buffer.from(hash, "hex") };
}

/** SHA-256 of an entry's text. */
export const hashOfEntry = (text: string): Buffer => createHash("sha256").update(text).digest();

/** The next entry of a chain. */
export function seal(chain: ChainName, head: Head, act: Act & { readonly at: string }): Sealed {
  const number = head.count + 1;
  const { at, kind, by, about } = act;
  const text = canonical({
    chain,
    number,
    previous: head.hash.toString("hex"),
    at,
    kind,
    by: { ...by },
    about,
  });
  return { chain, number, text, hash: hashOfEntry(text) };
}

import { createHash } from "node:crypto";
import { InputError } from "./request.ts";

/** A row of one request, as of the data that answered it: what comes after it is answered from the same data, whatever has come in since. */
export interface StatisticsCursor {
  /** Number of the commit of data that answered. */
  readonly commit: number;
  /** Place of the row then, from 0. */
  readonly index: number;
  /** Which row it was, as {@link rowMark}. */
  readonly row: string;
  /** The period that the request was taken to ask for, where it named none; else null. */
  readonly period: string | null;
}

/** A row's coordinates in few letters. */
export function rowMark(coordinates: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(coordinates)).digest("base64url").slice(0, 8);
}

/** The cursor in opaque letters. */
export function writeCursor(request: string, { commit, index, row, period }: StatisticsCursor): string {
  return Buffer.from([request, commit, index, row, period ?? ""].join(" ")).toString("base64url");
}

/** What a cursor of a request says. Throws InputError on what is no cursor, or one of another request. */
export function readCursor(written: string, request: string): StatisticsCursor {
  const text = Buffer.from(written.slice(0, 200), "base64url").toString("utf8");
  const [, of, commit = "", index = "", row = "", period = ""] =
    /^([\w-]{12}) (\d{1,9}) (\d{1,9}) ([\w-]{8}) ([\w/-]{0,20})$/.exec(text) ?? [];
  const cursor = { commit: Number(commit), index: Number(index), row, period: period === "" ? null : period };
  if (of === undefined || writeCursor(of, cursor) !== written)
    throw new InputError("after", { code: "NOT_A_CURSOR", args: {} });
  if (of !== request) throw new InputError("after", { code: "CURSOR_OF_ANOTHER", args: {} });
  return cursor;
}

import officeCrypto from "officecrypto-tool";
import { FILEPASS, recordsFrom } from "../binary/biff/records.ts";
import { workbookStream } from "../binary/workbook-stream.ts";
import type { Streams } from "../guard/compound-file.ts";
import type { Limits } from "../guard/limits.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { decryptAgile, isAgile } from "./agile.ts";

/** What Excel locks a workbook with that is only to be read, and opens it with without asking. */
const OF_EXCEL_ITSELF = "VelvetSweatshop";

/** Records at the beginning among which the one stands that says that a workbook is locked. */
const LOOKED_AT = 20;

/** Whether a compound file holds a workbook that is locked with a password. */
export function isEncrypted(streams: Streams): boolean {
  if (streams.has("encryptedpackage") || streams.has("drmcontent")) return true;
  const stream = workbookStream(streams);
  if (stream === null) return false;
  let looked = 0;
  for (const { id } of recordsFrom(stream, 0)) {
    if (id === FILEPASS) return true;
    if (++looked === LOOKED_AT) break;
  }
  return false;
}

/**
 * The workbook inside, opened with the password that was given, else as Excel opens it by itself.
 *
 * @throws BookRefusal when neither opens it, or it is locked in another way
 */
export async function decrypt(
  bytes: Uint8Array,
  streams: Streams,
  { password, limits }: { readonly password: string | undefined; readonly limits: Limits },
): Promise<Uint8Array> {
  const locked = streams.get("encryptedpackage");
  const info = streams.get("encryptioninfo");
  // Without a description of the key, only a server has it.
  if (streams.has("drmcontent") || (locked !== undefined && info === undefined)) throw notTaken("IRM");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const open = async (key: string): Promise<Uint8Array | null> =>
    locked !== undefined && info !== undefined && isAgile(info)
      ? decryptAgile({ info, locked }, key, limits)
      : openWith(file, key);
  const given = password === undefined || password === "" ? [] : [password];
  for (const key of [...given, OF_EXCEL_ITSELF]) {
    const opened = await open(key);
    if (opened !== null) return opened;
  }
  throw new BookRefusal({ code: given.length === 0 ? "ENCRYPTED" : "WRONG_PASSWORD", args: {} });
}

/** Older ways, in which a password is hashed a fixed number of times. Null where the key does not fit. */
async function openWith(file: Buffer, password: string): Promise<Uint8Array | null> {
  try {
    return await officeCrypto.decrypt(file, { password });
  } catch (error) {
    if (error instanceof Error && /password is incorrect/i.test(error.message)) return null;
    throw notTaken("unknown");
  }
}

function notTaken(way: string): BookRefusal {
  return new BookRefusal({ code: "ENCRYPTION_NOT_TAKEN", args: { way } });
}

import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, link, lstat, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BackupFault } from "./backup-fault.ts";

/** What a file that is being written is called until it is whole. */
export const UNFINISHED = ".unfinished";

/**
 * Writes a file that is there whole or not at all: beside its place, on the disk for certain, and only then under its name. A file
 * of that name is never written over. Whoever is not its owner cannot read it.
 *
 * @throws BackupFault when it is there already, cannot be written, or the disk is full; nothing is left then
 */
export async function writeNewFile<T>(
  file: string,
  fill: (write: (bytes: Buffer) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (await exists(file)) throw new BackupFault({ code: "FILE_EXISTS", args: { file } });
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString("hex")}${UNFINISHED}`);
  // Ctrl-C leaves nothing either.
  const remove = (): void => rmSync(beside, { force: true });
  process.once("exit", remove);
  let handle: FileHandle | null = null;
  try {
    handle = await open(beside, "wx", 0o600);
    const opened = handle;
    const result = await fill(async (bytes) => {
      for (let at = 0; at < bytes.length;) at += (await opened.write(bytes, at)).bytesWritten;
    });
    await handle.sync();
    await handle.close();
    handle = null;
    await giveName(beside, file);
    await syncFolder(dirname(file));
    return result;
  } catch (error) {
    throw inWords(error, file);
  } finally {
    process.off("exit", remove);
    await handle?.close().catch(() => undefined);
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** A second name is only given where there is none; where a disk knows no second names, the look before has to do. */
async function giveName(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") throw new BackupFault({ code: "FILE_EXISTS", args: { file } });
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(code)) throw error;
    if (await exists(file)) throw new BackupFault({ code: "FILE_EXISTS", args: { file } });
    await rename(beside, file);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some network disks know no such thing of folders.
    if (!["EINVAL", "ENOTSUP", "EOPNOTSUPP", "EBADF"].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

function inWords(error: unknown, file: string): unknown {
  const code = codeOf(error);
  // What PostgreSQL says has codes of its own, which are told elsewhere.
  if (!(error instanceof Error) || !("syscall" in error) || !("errno" in error)) return error;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new BackupFault({ code: "DISK_FULL", args: { file } }, error);
  if (["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EISDIR", "EFBIG", "EIO"].includes(code))
    return new BackupFault({ code: "FILE_UNWRITABLE", args: { file, why: error.message } }, error);
  return error;
}

function codeOf(error: unknown): string {
  const code: unknown = Reflect.get(Object(error), "code");
  return typeof code === "string" ? code : "";
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { inspect } from "node:util";
import { join } from "node:path";
import { checkAuditFile } from "../../../src/audit/audit-file.ts";
import { BackupFault } from "../../../src/backup/backup-fault.ts";
import { restoreBackup } from "../../../src/backup/restore-backup.ts";
import { faultInWords } from "../../../src/backup/words/backup-words.ts";
import type { Connection } from "../../../src/db/connect.ts";
import type { HostileFile, Taker } from "../files/file.ts";
import type { Clerks } from "./clerks.ts";
import { insideIn } from "./judge.ts";
import type { Outcome } from "./outcome.ts";

/** Files under way at a time, each of another clerk. */
const LANES = 3;
/** Milliseconds until a file must have been read or refused, and its turn with it. */
export const WITHIN = 300_000;

export interface Takers {
  readonly clerks: Clerks;
  /** An empty database. */
  readonly empty: Connection;
}

interface Ended {
  readonly trouble: string | null;
  readonly isHang: boolean;
}

const GOOD: Ended = { trouble: null, isHang: false };
const bad = (trouble: string): Ended => ({ trouble, isHang: false });

/** Hands files in, a few at a time, and tells how each ended. */
export async function sendFiles(files: readonly HostileFile[], takers: Takers): Promise<readonly Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-hostile-"));
  const outcomes: Outcome[] = [];
  try {
    const waiting = [...files];
    const lane = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const { kind, name, taker } = file;
        const bytes = await file.bytes();
        const started = performance.now();
        const ended = await TAKE[taker](file, bytes, takers, folder).catch((error: unknown) =>
          bad(`thrown: ${String(error).slice(0, 300)}`),
        );
        const milliseconds = performance.now() - started;
        outcomes.push({ kind, name, milliseconds, within: WITHIN, isSlowItself: false, ...ended });
      }
    };
    // A database is restored one at a time.
    const lanes = files.some(({ taker }) => taker === "restore" || taker === "audit") ? 1 : LANES;
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return outcomes;
}

const TAKE: Readonly<
  Record<Taker, (file: HostileFile, bytes: Uint8Array, takers: Takers, folder: string) => Promise<Ended>>
> = {
  async imports({ fileName }, bytes, { clerks }) {
    const { status, state, id, told } = await clerks.handIn(fileName, bytes, WITHIN);
    const inside = told.map(insideIn).find((each) => each !== null) ?? null;
    if (inside !== null) return bad(inside);
    if (id === null)
      return isRefusal(status, told.join("")) ? GOOD : bad(`${status}: ${told.join("").slice(0, 200)}`);
    if (state === null) return { trouble: "hangs: it is still being read", isHang: true };
    // What a person is told of a fault of ours is that there was one.
    return told.some((text) => text.includes("READING_FAILED"))
      ? bad("a fault of ours: READING_FAILED")
      : GOOD;
  },

  async reports({ fileName }, bytes, { clerks }) {
    for (const lang of ["vi", "en"]) {
      const { status, text } = await clerks.readReport(fileName, bytes, lang);
      const inside = insideIn(text);
      if (inside !== null) return bad(inside);
      if (status !== 200 && !isRefusal(status, text)) return bad(`${status}: ${text.slice(0, 200)}`);
    }
    return GOOD;
  },

  async restore({ fileName }, bytes, { empty }, folder) {
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    const fault = await restoreBackup(empty.pool, { file: path }).then(
      () => null,
      (error: unknown) => error,
    );
    const { rows } = await empty.pool.query(
      "select 1 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    if (rows.length > 0) return bad("it left something in the database");
    if (fault === null) return bad("it was restored");
    if (!(fault instanceof BackupFault)) return bad(`thrown: ${inspect(fault).slice(0, 300)}`);
    const words = (["vi", "en"] as const).map((lang) => faultInWords(fault, lang));
    return words.every((text) => text.trim() !== "") ? GOOD : bad("no words");
  },

  async audit({ fileName }, bytes, _, folder) {
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    const checked = await checkAuditFile(
      createInterface({ input: createReadStream(path), crlfDelay: Infinity }),
    );
    return checked === null || checked.broken !== null ? GOOD : bad("it was taken for whole");
  },
};

/** Whether an answer is a refusal with a code and words. */
function isRefusal(status: number, text: string): boolean {
  return (
    status >= 400 &&
    status < 504 &&
    status !== 500 &&
    /"code":"[A-Z_]+"/.test(text) &&
    /"message":"./.test(text)
  );
}

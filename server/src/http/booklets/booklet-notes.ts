import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { identity, lives } from "../../process/alive.ts";
import type { BookletJob } from "./booklet-job.ts";

/** What other processes of this machine are told of a booklet. */
export type BookletNote = Pick<
  BookletJob,
  "id" | "folder" | "wish" | "state" | "done" | "all" | "area" | "why" | "files" | "reason"
> & {
  /** Whoever wants it, as a hash. */
  readonly caller: string;
  /** The process that makes it. */
  readonly pid: number;
  readonly identity: string | null;
};

const ID = /^[\w-]{24}$/;

export const hashOf = (caller: string): string => createHash("sha256").update(caller).digest("hex");

/**
 * Notes beside the folders of booklets, by which processes of one atlas know of each other's: each has a folder of its own beside those of the others, in which it alone writes.
 * What one that was killed had not ended has failed; its folder goes when it, or another one, is started again.
 */
export class BookletNotes {
  readonly #own: string;
  readonly #hasOthers: boolean;

  /** @param hasOthers whether folders beside this one are those of other processes */
  constructor(own: string, hasOthers: boolean) {
    this.#own = own;
    this.#hasOthers = hasOthers;
  }

  /** Tells others how far one of ours is. */
  write(job: BookletJob): void {
    if (!this.#hasOthers) return;
    const { id, folder, wish, state, done, all, area, why, files, reason } = job;
    const note: BookletNote = {
      id,
      folder,
      wish,
      state,
      done,
      all,
      area,
      why,
      files,
      reason,
      caller: hashOf(job.caller),
      pid: process.pid,
      identity: identity(process.pid),
    };
    const path = join(this.#own, `${id}.json`);
    // Whole or not at all.
    writeFileSync(`${path}.new`, JSON.stringify(note), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  remove(id: string): void {
    rmSync(join(this.#own, `${id}.json`), { force: true });
  }

  /** One of another process; undefined: there is none. */
  find(id: string): BookletNote | undefined {
    if (!ID.test(id)) return undefined;
    return this.#folders().flatMap((folder) => read(join(folder, `${id}.json`)))[0];
  }

  /** All of other processes. */
  others(): readonly BookletNote[] {
    return this.#folders().flatMap(notesIn);
  }

  /** Takes away what processes that are gone have left. */
  clearAway(): void {
    for (const folder of this.#folders()) {
      const notes = notesIn(folder);
      if (notes.length > 0 && !notes.some(isWriterThere)) rmSync(folder, { recursive: true, force: true });
    }
  }

  #folders(): readonly string[] {
    if (!this.#hasOthers) return [];
    const shelf = dirname(this.#own);
    return list(shelf)
      .filter((name) => name !== basename(this.#own))
      .map((name) => join(shelf, name));
  }
}

function notesIn(folder: string): readonly BookletNote[] {
  return list(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => read(join(folder, name)));
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It is no folder, or has just been taken away.
    return [];
  }
}

function read(path: string): readonly BookletNote[] {
  try {
    const note = JSON.parse(readFileSync(path, "utf8")) as BookletNote;
    const isUnfinished = note.state === "waiting" || note.state === "working";
    return [isUnfinished && !isWriterThere(note) ? { ...note, state: "failed", files: [] } : note];
  } catch {
    return [];
  }
}

const isWriterThere = ({ pid, identity: noted }: BookletNote): boolean => noted === null || lives(pid, noted);

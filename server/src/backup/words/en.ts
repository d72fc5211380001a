import { counted } from "../../messages/words.ts";
import type { Place } from "../backup-fault.ts";
import type { BackupWords } from "./matter.ts";

const brief = (name: string): string => JSON.stringify(name.slice(0, 60));
const n = counted("en-US");
const where = ({ block, byte, table }: Place): string =>
  [
    ...(block === null ? [] : [`block ${n(block)}`]),
    `from byte ${n(byte)} on`,
    ...(table === null ? [] : [`in the rows of the table "${table}"`]),
  ].join(", ");
const TAKE_ANOTHER = "Nothing was restored from it. Take another backup.";

/** What is said of backups, in English. */
export const backupEn: BackupWords = {
  NO_BACKUP: ({ file }) =>
    `${file} is no backup of Movement Atlas, or its beginning is damaged: its first line is another one.`,
  OTHER_FORMAT: ({ file, version }) =>
    `${file} has form ${version} of backups, which this program does not know. Restore it with the program that made it, or a newer one.`,
  CHANGED: ({ file, place }) =>
    `${file} is not as it was written: ${where(place)}, something was changed. ${TAKE_ANOTHER}`,
  CUT_OFF: ({ file, place }) =>
    `${file} ends too early: ${where(place)}, the rest is missing. ${TAKE_ANOTHER}`,
  TOO_LONG: ({ file, place }) =>
    `${file} goes on after its end: ${where(place)}, something was added. ${TAKE_ANOTHER}`,
  FILE_EXISTS: ({ file }) => `${file} is there already, and is not written over. Choose another name.`,
  FILE_UNWRITABLE: ({ file, why }) => `${file} cannot be written: ${why}. No backup was made.`,
  FILE_UNREADABLE: ({ file, why }) => `${file} cannot be read: ${why}.`,
  DISK_FULL: ({ file }) =>
    `The disk that ${file} was to be on is full. No backup was made and nothing of it is left; make room, or choose another disk.`,
  UNDER_WAY: () =>
    "Another backup of this database is being made right now, by this or another machine. Wait for that one.",
  NO_ORDER: ({ tables }) => `These tables refer to one another in a circle: ${tables.join(", ")}.`,
  NOTHING_THERE: () => "There is nothing in this database yet, so there is nothing to back up.",
  NOT_EMPTY: ({ tables }) =>
    `The database is not empty: it has ${n(tables.length)} tables (${tables.slice(0, 3).join(", ")}, …). A backup is restored into a new one only: DATA_DIR=some-new-folder, or createdb and DATABASE_URL.`,
  NEWER: ({ program, unknown }) =>
    `The backup was made by a newer program (${program}), which knows ${unknown.join(", ")}. Restore it with that one or a newer one.`,
  NOT_OF_ATLAS: ({ names }) =>
    `The backup names what no atlas of its version has: ${names.map(brief).join(", ")}. Nothing was restored.`,
  made: ({ file, bytes, rows, tables }) =>
    `${file}: ${n(rows)} rows of ${n(tables)} tables, ${n(bytes)} bytes.`,
  whole: ({ file, header, rows, bytes }) => [
    `${file} is whole: every block is as it was written.`,
    `  made ${header.madeAt} by Movement Atlas ${header.program}, with PostgreSQL ${header.postgres}`,
    `  schema ${header.schema.at(-1) ?? "–"} (${n(header.schema.length)} migrations)`,
    `  data version ${header.dataVersion === null ? "–" : `${n(header.dataVersion.id)} of ${header.dataVersion.committedAt}`}`,
    ...Object.entries(header.chains).map(([name, head]) => `  audit chains: ${name} ${head}`),
    `  ${n(rows)} rows, ${n(bytes)} bytes`,
  ],
  leftOut: ({ table, why }) => `  left out: ${table} (${why})`,
  restored: ({ rows, tables }) =>
    `${n(rows)} rows of ${n(tables)} tables are restored. People sign in again; links that were not used are made anew (npm run atlas -- user link).`,
  checked: ({ bytes }) => `the file is whole (${n(bytes)} bytes)`,
  table: ({ table, rows }) => `${table}: ${n(rows)} rows`,
  migration: ({ name }) => `migration ${name}`,
  answers: () => "every answer is worked out from the figures",
  progress: ({ table, percent }) => `${percent} %, ${table}`,
};

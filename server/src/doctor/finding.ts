/** What each thing that is looked at has to say. Nothing secret is in it: whoever asks for help sends it along. */
export interface FindingMatter {
  VERSIONS: { program: string; node: string; system: string };
  NODE_OLD: { node: string; least: number };
  MEMORY: { mebibytes: number; least: number };
  OPEN_FILES: { most: number; least: number };
  SETTING_WRONG: { problem: string };
  SETTINGS: { host: string; port: number; database: string; auth: string; readers: string };
  DISK: { what: Place; path: string; freeMebibytes: number; leastMebibytes: number };
  NOT_WRITABLE: { what: Place; path: string; why: string };
  OPEN_TO_OTHERS: { path: string; mode: string };
  PORT_FREE: { port: number };
  PORT_OURS: { port: number };
  PORT_NOT_READY: { port: number; reason: string };
  PORT_TAKEN: { port: number; why: string };
  PUBLIC_URL_OURS: { address: string };
  PUBLIC_URL_OTHER: { address: string; status: number };
  PUBLIC_URL_UNREACHED: { address: string; why: string };
  PUBLIC_URL_PLAIN: { address: string };
  NO_PROXY_TRUSTED: Record<string, never>;
  CERTIFICATE_ENDS: { address: string; days: number; least: number };
  CERTIFICATE_EXPIRED: { address: string; days: number };
  CERTIFICATE_DISTRUSTED: { address: string; why: string };
  ASSET_MISSING: { path: string };
  ASSETS: { files: number };
  PAGES_NOT_BUILT: Record<string, never>;
  DATABASE_UNREACHED: { why: string };
  DATABASE: { version: string; mebibytes: number; milliseconds: number };
  DATABASE_SETTING: { name: string; value: string; wanted: string };
  CONNECTIONS: { used: number; most: number; wanted: number };
  LONG_TRANSACTION: { seconds: number; program: string; pid: number };
  WAITING_FOR_LOCK: { seconds: number; program: string };
  STANDBY_LAG: { name: string; seconds: number };
  SLOT_LEFT: { name: string; mebibytes: number };
  ARCHIVE_FAILS: { file: string; seconds: number };
  DATABASE_READ_ONLY: Record<string, never>;
  REPLICA: { name: string; commits: number; seconds: number; most: number };
  REPLICA_FEEDBACK: { name: string };
  REPLICA_NONE: { name: string };
  REPLICA_OTHER: { name: string };
  REPLICA_UNREACHED: { name: string; why: string };
  SPREAD: {
    workers: readonly { readonly name: string; readonly families: number; readonly mebibytes: number }[];
    parts: number;
  };
  SPREAD_UNEVENLY: { workers: number; parts: number; moves: number };
  NOT_SPREAD: { citus: string; workers: number };
  TABLES_LEFT: { tables: readonly string[] };
  WORKER_UNREACHED: { name: string; why: string };
  WORKER_OTHER: { name: string; is: string; wanted: string };
  WRAPAROUND: { transactions: number };
  CLOCK: { seconds: number };
  COMMIT_IN_FUTURE: { at: string };
  SCHEMA: { newest: string };
  MIGRATIONS_PENDING: { names: readonly string[] };
  SCHEMA_NEWER: { names: readonly string[] };
  NO_ATLAS_YET: Record<string, never>;
  CONTENT: { observations: number; answers: number; version: number | null };
  ANSWERS_RIGHT: { dataset: string; compared: number };
  ANSWERS_WRONG: { dataset: string; differences: number };
  CHAIN_RIGHT: { chain: string; entries: number };
  CHAIN_BROKEN: { chain: string; entry: number; why: string };
  NO_BACKUPS: Record<string, never>;
  BACKUPS_BESIDE_DATA: { folder: string };
  NO_BACKUP_YET: { folder: string };
  BACKUP_OLD: { file: string; hours: number; every: number };
  BACKUP_RECENT: { file: string; hours: number };
  BACKUP_DAMAGED: { file: string; fault: string };
  NOT_LOOKED_AT: { what: string; why: string };
}

/** Where something is kept. */
export type Place = "data" | "backups" | "temporary";

/** well: as it should be · note: worth knowing, nothing has to be done now · ill: something has to be done. */
export type Level = "well" | "note" | "ill";

/** What was found, not yet in any language. */
export type Finding = {
  readonly [Code in keyof FindingMatter]: {
    readonly level: Level;
    readonly code: Code;
    readonly args: FindingMatter[Code];
  };
}[keyof FindingMatter];

export type FindingCode = keyof FindingMatter;

/** One finding. */
export function found<Code extends FindingCode>(
  level: Level,
  code: Code,
  args: FindingMatter[Code],
): Finding {
  // The parts belong together by their type parameter, which the union cannot follow.
  return { level, code, args } as Finding;
}

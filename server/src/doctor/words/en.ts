import { counted } from "../../messages/words.ts";
import type { WordsOf } from "../../messages/words-of.ts";
import type { FindingMatter, Place } from "../finding.ts";

const n = counted("en-US");
const places: Readonly<Record<Place, string>> = {
  data: "data",
  backups: "backups",
  temporary: "temporary files",
};
const names = (all: readonly string[]): string => all.join(", ");

/** What was found, in English: what is the matter, and where something has to be done, what. */
export const doctorEn: WordsOf<FindingMatter> = {
  VERSIONS: ({ program, node, system }) => `Movement Atlas ${program}, Node ${node}, ${system}`,
  NODE_OLD: ({ node, least }) =>
    `Node ${node} is too old; ${least} or newer is needed. Start by npm start, which brings its own.`,
  MEMORY: ({ mebibytes, least }) =>
    `memory: ${n(mebibytes)} MiB${mebibytes < least ? `, less than the ${n(least)} MiB that it wants: large questions may be refused` : ""}`,
  OPEN_FILES: ({ most, least }) =>
    most < least
      ? `only ${n(most)} files may be open at once, ${n(least)} are wanted: ulimit -n ${least}, or LimitNOFILE=${least} in systemd`
      : `${n(most)} files may be open at once`,
  SETTING_WRONG: ({ problem }) => `a setting is not right: ${problem}`,
  SETTINGS: ({ host, port, database, auth, readers }) =>
    `listens on ${host}:${port}, database ${database}, AUTH=${auth}, READERS=${readers}`,
  DISK: ({ what, path, freeMebibytes, leastMebibytes }) =>
    `room for ${places[what]} (${path}): ${n(freeMebibytes)} MiB${freeMebibytes < leastMebibytes ? `, less than ${n(leastMebibytes)} MiB: make room, or choose another disk` : ""}`,
  NOT_WRITABLE: ({ what, path, why }) =>
    `${path}, for ${places[what]}, cannot be written (${why}). Start as its owner, or change its permissions.`,
  OPEN_TO_OTHERS: ({ path, mode }) =>
    `${path} can be read by others (${mode}), and holds secrets or their hashes: chmod go= ${path}`,
  PORT_FREE: ({ port }) => `port ${port} is free: the atlas is not running here`,
  PORT_OURS: ({ port }) => `the atlas answers at port ${port} and is ready`,
  PORT_NOT_READY: ({ port, reason }) => `the atlas runs at port ${port} and is not ready: ${reason}`,
  PORT_TAKEN: ({ port, why }) => `port ${port} cannot be had (${why}). Stop who has it, or set PORT.`,
  PUBLIC_URL_OURS: ({ address }) => `${address} leads here`,
  PUBLIC_URL_OTHER: ({ address, status }) =>
    `${address} (PUBLIC_URL) does not lead to the atlas: HTTP ${status} at /healthz. Is the atlas running, does the proxy lead to its port, is the address written right?`,
  PUBLIC_URL_UNREACHED: ({ address, why }) =>
    `${address} (PUBLIC_URL) is not reached from here (${why}). Is the proxy running, does the name lead to it, does a firewall stand between?`,
  PUBLIC_URL_PLAIN: ({ address }) =>
    `${address} (PUBLIC_URL) is without TLS: people can sign in on this machine only. Put a proxy with TLS before it and set PUBLIC_URL=https://…`,
  NO_PROXY_TRUSTED: () =>
    "PUBLIC_URL is set and TRUST_PROXY is not: behind a proxy all readers count as one caller, with one caller's limits. Set TRUST_PROXY to the proxy's address.",
  CERTIFICATE_ENDS: ({ address, days, least }) =>
    `the certificate of ${address} holds for ${n(days)} more days${days < least ? ": renew it; does whoever renews it by itself still run?" : ""}`,
  CERTIFICATE_EXPIRED: ({ address, days }) =>
    `the certificate of ${address} ended ${n(days)} days ago, so browsers refuse the page: renew it, and load it into the proxy again`,
  CERTIFICATE_DISTRUSTED: ({ address, why }) =>
    `the certificate of ${address} is not trusted by this machine (${why}). Readers' browsers have to know who made it, and its name has to be this address.`,
  ASSET_MISSING: ({ path }) =>
    `${path} is missing or empty, so this copy of the program is not whole. Install it again.`,
  ASSETS: ({ files }) => `seeds, schema and fonts are there (${n(files)} looked at)`,
  PAGES_NOT_BUILT: () => "the pages are not built yet; npm start builds them",
  DATABASE_UNREACHED: ({ why }) => `the database cannot be used: ${why}`,
  DATABASE: ({ version, mebibytes, milliseconds }) =>
    `PostgreSQL ${version}, ${n(mebibytes)} MiB, answers within ${n(milliseconds)} ms`,
  DATABASE_SETTING: ({ name, value, wanted }) =>
    `PostgreSQL has ${name} = ${value}; with anything but ${wanted} figures can be lost or damaged when the machine fails`,
  CONNECTIONS: ({ used, most, wanted }) =>
    `connections: ${n(used)} of ${n(most)} are in use${most - used < wanted ? `, and one server wants up to ${n(wanted)}: raise max_connections` : ""}`,
  LONG_TRANSACTION: ({ seconds, program, pid }) =>
    `a transaction of ${program === "" ? "a program without a name" : program} has been open for ${n(seconds)} s; what was deleted meanwhile takes room until it ends. If nobody needs it: select pg_terminate_backend(${pid})`,
  WAITING_FOR_LOCK: ({ seconds, program }) =>
    `${program} has waited for a lock for ${n(seconds)} s: select * from pg_locks where not granted`,
  STANDBY_LAG: ({ name, seconds }) =>
    `the standby ${name} is ${n(seconds)} s behind${seconds > 60 ? ": what was published since would be missing there. Is it, or the network to it, overloaded? Does a long question there hold it up?" : ""}`,
  REPLICA: ({ name, commits, seconds, most }) =>
    commits > 0
      ? `the replica ${name} lacks the newest ${n(commits)} commits of data and is ${n(seconds)} s behind: its readers are answered from the primary. Does it still receive (pg_stat_wal_receiver), does a long question hold it up, is it overloaded?`
      : `the replica ${name} has the newest data${seconds > most ? ` but is ${n(seconds)} s behind in what else was written: is it, or the network to it, overloaded?` : ""}`,
  REPLICA_FEEDBACK: ({ name }) =>
    `the replica ${name} has hot_standby_feedback = off: long answers and files read there may be ended by what is cleared away at the primary. Set it to on in its postgresql.conf and reload it.`,
  REPLICA_NONE: ({ name }) =>
    `${name} in READ_DATABASE_URL does not follow the primary (it takes changes itself, as after it was promoted): nothing is read there. Make it follow anew, or take it out of READ_DATABASE_URL.`,
  REPLICA_OTHER: ({ name }) =>
    `${name} in READ_DATABASE_URL is a database of its own, not a copy of the one that DATABASE_URL names: nothing is read there. Make it with pg_basebackup from the primary (docs/operating/replicas.md).`,
  REPLICA_UNREACHED: ({ name, why }) =>
    `the replica ${name} cannot be asked (${why}); its readers are answered from the primary. Does it run, is the address in READ_DATABASE_URL right, does its pg_hba.conf let this machine in?`,
  SPREAD: ({ workers, parts }) =>
    `the big tables are spread over ${n(workers.length)} workers in ${n(parts)} parts: ${workers.map(({ name, families, mebibytes }) => `${name} ${n(families)} families of indicators, ${n(mebibytes)} MiB`).join("; ")}`,
  SPREAD_UNEVENLY: ({ workers, parts, moves }) =>
    moves > 0
      ? `the big tables are spread over ${n(workers)} workers, unevenly: ${n(moves)} of ${n(parts)} parts would lie better elsewhere. While no server runs: npm run atlas -- distribute`
      : `one of ${n(workers)} workers is new and holds nothing yet. While no server runs: npm run atlas -- distribute`,
  NOT_SPREAD: ({ citus, workers }) =>
    `Citus ${citus} is there with ${n(workers)} workers, and nothing is spread over them. What it would be: npm run atlas -- distribute --plan`,
  TABLES_LEFT: ({ tables }) =>
    `not spread as the others are: ${names(tables)}. While no server runs: npm run atlas -- distribute`,
  WORKER_UNREACHED: ({ name, why }) =>
    `the worker ${name} is not reached (${why}): whatever is of the families that lie there is not answered. Does it run, does its pg_hba.conf let the coordinator in?`,
  WORKER_OTHER: ({ name, is, wanted }) =>
    `the worker ${name} is ${is}, the coordinator ${wanted}: they have to be alike, or figures are put in another order there`,
  SLOT_LEFT: ({ name, mebibytes }) =>
    `nobody fetches the log of changes for the slot ${name}; the database keeps ${n(mebibytes)} MiB for it and goes on until its disk is full. Start who fetches it (pg_receivewal, the standby), or: select pg_drop_replication_slot('${name}')`,
  ARCHIVE_FAILS: ({ file, seconds }) =>
    `archive_command failed ${n(seconds)} s ago, at ${file}, and has not succeeded since: the database keeps its log until its disk is full, and nobody can go back to an instant from then on. Why stands in PostgreSQL's log.`,
  DATABASE_READ_ONLY: () =>
    "this PostgreSQL is a standby or still recovering, and takes no changes: DATABASE_URL has to lead to the one that does, or: select pg_promote()",
  WRAPAROUND: ({ transactions }) =>
    `the oldest row is ${n(transactions)} transactions old; before 2,000,000,000 PostgreSQL stops. Is autovacuum off? vacuum freeze`,
  CLOCK: ({ seconds }) =>
    seconds > 2
      ? `the clocks of this machine and of the database differ by ${n(seconds)} s: set both by the same time server`
      : "the clocks of this machine and of the database agree",
  COMMIT_IN_FUTURE: ({ at }) =>
    `the newest commit of data is of ${at}, which is still to come: a clock was wrong then. What comes until that day counts as of a moment after it.`,
  SCHEMA: ({ newest }) => `all tables are of this version (${newest})`,
  MIGRATIONS_PENDING: ({ names: all }) =>
    `the tables are of an older version; the next start brings them up to date (${names(all)}). Back up first.`,
  SCHEMA_NEWER: ({ names: all }) =>
    `the tables are of a newer version of the program (${names(all)}): start that one, or restore the backup made before it`,
  NO_ATLAS_YET: () => "there is no atlas in this database yet; npm start makes it",
  CONTENT: ({ observations, answers, version }) =>
    `${n(observations)} figures, ${n(answers)} answers, data version ${version === null ? "–" : n(version)}`,
  ANSWERS_RIGHT: ({ dataset, compared }) =>
    `${dataset}: ${n(compared)} answers of one family of indicators are what the figures give`,
  ANSWERS_WRONG: ({ dataset, differences }) =>
    `${dataset}: ${n(differences)} answers differ from what the figures give. Tell us, then: npm run atlas -- recompute`,
  CHAIN_RIGHT: ({ chain, entries }) => `the record of ${chain} is whole (${n(entries)} entries)`,
  CHAIN_BROKEN: ({ chain, entry, why }) =>
    `the record of ${chain} is not what was written, from entry ${n(entry)} on: ${why}`,
  NO_BACKUPS: () =>
    "no backups are made by schedule: set BACKUP_DIR, or see that npm run atlas -- backup is called by somebody else",
  BACKUPS_BESIDE_DATA: ({ folder }) =>
    `the backups in ${folder} lie on the disk of the data, and are lost with it: copy them to another machine`,
  NO_BACKUP_YET: ({ folder }) => `there is no backup in ${folder} yet; a running atlas makes one`,
  BACKUP_OLD: ({ file, hours, every }) =>
    `the newest backup is ${n(hours)} hours old, one is due every ${n(every)}: ${file}. Why stands in the log: "the backup failed".`,
  BACKUP_RECENT: ({ file, hours }) => `the newest backup is ${n(hours)} hours old: ${file}`,
  BACKUP_DAMAGED: ({ fault }) => fault,
  NOT_LOOKED_AT: ({ what, why }) => `${what} could not be looked at: ${why}`,
};

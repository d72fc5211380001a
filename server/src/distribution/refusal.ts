import type { Facts } from "./facts.ts";

/** What was tried: older ones are refused rather than found out about. */
export const LEAST = { citus: "13.2", postgres: 15 } as const;

/** The database is not spread: why, and what would be right. */
export class NotDistributed extends Error {
  override readonly name = "NotDistributed";
}

/** Programs that may be at work beside this one. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "movement-atlas": "the server",
  "movement-atlas-watch": "the server",
  "movement-atlas-wire": "the server",
  "movement-atlas-tool": "the tool (npm run atlas)",
  "movement-atlas-backup": "a backup",
};

/** One thing that is in the way, looked at in this order: the later ones cannot be told before the earlier are right. */
const LOOKS: readonly ((facts: Facts) => string | null)[] = [
  ({ isCoordinator, local }) =>
    isCoordinator
      ? null
      : `This is a worker (${local}). DATABASE_URL must name the coordinator, which knows where everything lies.`,
  ({ postgres }) =>
    postgres >= LEAST.postgres
      ? null
      : `It is PostgreSQL ${postgres}; Citus ${LEAST.citus} needs version ${LEAST.postgres} or newer, on every machine.`,
  ({ citus, isCitusAtHand }) => {
    if (citus !== null) return null;
    return isCitusAtHand
      ? "Citus is installed at this PostgreSQL and not in this database. As a superuser, in the database of this name on the coordinator and on every worker: create extension citus"
      : "This PostgreSQL has no Citus. DATABASE_URL must name the coordinator of a cluster of PostgreSQL with the extension Citus; the PostgreSQL that comes along with the atlas has none.";
  },
  ({ citus }) =>
    citus === null || isAtLeast(citus, LEAST.citus)
      ? null
      : `It is Citus ${citus}; version ${LEAST.citus} or newer is needed: install it on every machine, then in each: alter extension citus update`,
  ({ pending, newer, isEmpty }) => {
    if (isEmpty)
      return "There is no atlas in this database yet. Fill it first: npm start, and stop it again.";
    if (newer.length > 0)
      return `The database was used by a newer version of the program (${newer.join(", ")}). Use that one.`;
    return pending.length === 0
      ? null
      : `The tables are of an older version (to run: ${pending.join(", ")}). Start this version once, which brings them up to date, and stop it again.`;
  },
  ({ isKnownToItself }) =>
    isKnownToItself
      ? null
      : "The coordinator does not know its own address, by which the workers reach it. As a superuser: select citus_set_coordinator_host('NAME', PORT)",
  ({ workers }) =>
    workers.length > 0
      ? null
      : "The coordinator knows no worker that takes parts of tables. As a superuser, for each: select citus_add_node('NAME', PORT)",
  ({ workers }) => {
    const away = workers.filter(({ fault }) => fault !== null);
    return away.length === 0
      ? null
      : `Not reached: ${away.map(({ name, fault }) => `${name} (${fault})`).join("; ")}. Does it run, does its pg_hba.conf let the coordinator in as this user, is there a database of this name with Citus?`;
  },
  ({ workers, sameEverywhere }) => {
    const other = workers.filter((worker) => worker.same !== null && worker.same !== sameEverywhere);
    return other.length === 0
      ? null
      : `Every machine has to be alike in version of PostgreSQL, encoding and order of letters. The coordinator is ${sameEverywhere}; ${other.map(({ name, same }) => `${name} is ${same}`).join("; ")}.`;
  },
  ({ user, tablesOfOthers }) =>
    tablesOfOthers.length === 0
      ? null
      : `The user ${user} does not own ${tablesOfOthers.slice(0, 3).join(", ")}${tablesOfOthers.length > 3 ? ` and ${tablesOfOthers.length - 3} more` : ""}. DATABASE_URL must name their owner, or: reassign owned by OWNER to ${user}`,
];

/** Why a database cannot be spread, and what would be right; null: it can. */
export function refusalOf(facts: Facts): string | null {
  for (const look of LOOKS) {
    const why = look(facts);
    if (why !== null) return why;
  }
  return null;
}

/** Which programs of the atlas are to be stopped before anything is changed; null: none is at work. */
export function usedBy({ others }: Facts): string | null {
  const programs = [...new Set(others.map((program) => PROGRAMS[program] ?? program))];
  return programs.length === 0
    ? null
    : `In use by ${programs.join(" and ")} of the atlas. Stop it first, on every machine; readers are not answered meanwhile.`;
}

/** What is to be done where a server was started while tables were laid: it plans its statements for one machine. */
export function startedMeanwhile({ others }: Facts): readonly string[] {
  return others.includes("movement-atlas")
    ? ["A server was started meanwhile and does not know of it: start it again."]
    : [];
}

/** Whether a version such as 13.2-1 is another one or newer. */
function isAtLeast(version: string, least: string): boolean {
  const [a = [], b = []] = [version, least].map((text) => text.split(/[.-]/).map(Number));
  const at = b.findIndex((part, index) => (a[index] ?? 0) !== part);
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
}

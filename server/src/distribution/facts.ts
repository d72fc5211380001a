import type pg from "pg";
import { ranMigrations } from "../db/migrate.ts";
import { migrations } from "../db/migrations/index.ts";
import { LAYOUT } from "../db/spreading/layout.ts";
import { hasCitus, type LyingNow, readLying } from "../db/spreading/lying.ts";

/** A machine that holds parts of tables. */
export interface Worker {
  /** Address and port. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly group: number;
  /** Why it is not reached; null: it is. */
  readonly fault: string | null;
  /** What machines have to be alike in, in words; null: not known. */
  readonly same: string | null;
}

/** What has to be known of a database before it is spread. */
export interface Facts {
  /** The major version. */
  readonly postgres: number;
  /** Of the extension in this database. */
  readonly citus: string | null;
  readonly isCitusAtHand: boolean;
  readonly isCoordinator: boolean;
  readonly isKnownToItself: boolean;
  /** Address of the machine asked, as it is known to itself. */
  readonly local: string;
  readonly workers: readonly Worker[];
  readonly sameEverywhere: string;
  readonly isEmpty: boolean;
  readonly pending: readonly string[];
  readonly newer: readonly string[];
  readonly user: string;
  readonly tablesOfOthers: readonly string[];
  /** Names of our programs that are connected beside this one. */
  readonly others: readonly string[];
  readonly lying: LyingNow;
}

const SAME = `'PostgreSQL ' || current_setting('server_version_num')::int / 10000 || ', ' || pg_encoding_to_char(encoding) || ', ' || datcollate`;
const SAME_HERE = `select ${SAME} as same from pg_database where datname = current_database()`;

/** Looks at a database; changes nothing. */
export async function readFacts(client: pg.ClientBase): Promise<Facts> {
  const { rows } = await client.query<{ postgres: number; citus: string | null; at: boolean; user: string }>(
    `select current_setting('server_version_num')::int / 10000 as postgres, current_user as user,
       (select extversion from pg_extension where extname = 'citus') as citus,
       exists (select from pg_available_extensions where name = 'citus') as at`,
  );
  const { postgres = 0, citus = null, at = false, user = "" } = rows[0] ?? {};
  const { rows: same } = await client.query<{ same: string }>(SAME_HERE);
  const ran = await ranMigrations(client);
  const ours = migrations.map(({ name }) => name);
  const lying = await readLying(client);
  return {
    postgres,
    citus,
    isCitusAtHand: at,
    ...((await hasCitus(client)) ? await readMachines(client) : ALONE),
    sameEverywhere: same[0]?.same ?? "",
    isEmpty: ran.length === 0,
    pending: ran.length === 0 ? [] : ours.filter((name) => !ran.includes(name)),
    newer: ran.filter((name) => !ours.includes(name)),
    user,
    tablesOfOthers: await tablesOfOthers(client),
    others: await others(client),
    lying,
  };
}

type Machines = Pick<Facts, "isCoordinator" | "isKnownToItself" | "local" | "workers">;
const ALONE: Machines = { isCoordinator: true, isKnownToItself: false, local: "", workers: [] };

/** The machines of a cluster, each asked how it is. */
export async function readMachines(client: pg.ClientBase): Promise<Machines> {
  const { rows: here } = await client.query<{ group: number }>(
    "select groupid as group from pg_dist_local_group",
  );
  const group = here[0]?.group ?? 0;
  const { rows: nodes } = await client.query<Pick<Worker, "host" | "port" | "group"> & { takes: boolean }>(
    `select nodename as host, nodeport as port, groupid as group, shouldhaveshards and isactive and groupid <> 0 as takes
     from pg_dist_node where noderole = 'primary' order by nodename, nodeport`,
  );
  const nameOf = ({ host, port }: { host: string; port: number }): string => `${host}:${port}`;
  const own = nodes.find((node) => node.group === group);
  const asked =
    group === 0 && nodes.some((node) => node.group !== 0)
      ? await client.query<{ host: string; port: number; success: boolean; result: string }>(
          "select nodename as host, nodeport as port, success, result from run_command_on_workers($1)",
          [SAME_HERE],
        )
      : { rows: [] };
  const answers = new Map(asked.rows.map((row) => [nameOf(row), row]));
  return {
    isCoordinator: group === 0,
    isKnownToItself: own !== undefined,
    local: own === undefined ? "" : nameOf(own),
    workers: nodes
      .filter(({ takes }) => takes)
      .map(({ host, port, group: of }) => {
        const answer = answers.get(nameOf({ host, port }));
        const isWell = answer?.success === true;
        return {
          name: nameOf({ host, port }),
          host,
          port,
          group: of,
          fault: isWell ? null : ((answer?.result ?? "it does not answer").split("\n")[0] ?? ""),
          same: isWell ? answer.result : null,
        };
      }),
  };
}

async function tablesOfOthers(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = to_regnamespace(quote_ident(current_schema())) and relkind in ('r', 'p')
       and relname = any($1) and not pg_has_role(relowner, 'usage') order by 1`,
    [Object.keys(LAYOUT)],
  );
  return rows.map(({ name }) => name);
}

async function others(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ program: string }>(
    `select distinct application_name as program from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'movement-atlas%' order by 1`,
  );
  return rows.map(({ program }) => program);
}

import type pg from "pg";
import { tablesLying } from "../db/spreading/layout.ts";
import { isSpread, tablesLeft } from "../db/spreading/lying.ts";
import { layingStatements } from "../db/spreading/lay-tables.ts";
import type { Facts, Worker } from "./facts.ts";
import { choosePartCount, heldBy, partOf, placeAgain, placeParts, sizesOfParts } from "./parts.ts";
import { type FamilyOfIndicators, readFamilies, readSizes, type TableSize } from "./sizes.ts";

/** A part of the big tables that is to lie elsewhere. */
export interface Move {
  readonly part: number;
  readonly to: Worker;
}

/** What spreading a database would come to, or come to again. */
export interface Plan {
  /** Whether it is spread already. */
  readonly isAgain: boolean;
  readonly coordinator: string;
  readonly workers: readonly Worker[];
  readonly parts: number;
  /** Tables that are laid, with what they take. */
  readonly left: readonly TableSize[];
  readonly families: readonly FamilyOfIndicators[];
  /** The worker of each family. */
  readonly lies: ReadonlyMap<number, Worker>;
  /** Bytes of the big tables on each worker, in their order. */
  readonly held: readonly number[];
  /** Run in one transaction. */
  readonly statements: readonly string[];
  /** Where parts are to lie in the end, the worker of each. */
  readonly places: readonly Worker[];
  /** Parts that lie elsewhere now; of a database that is not spread yet it is known only when it is. */
  readonly moves: readonly Move[];
  /** Workers that lack the tables which all of them hold. */
  readonly lacking: readonly Worker[];
}

/** Parts of the big tables as they lie. */
export interface PartNow {
  readonly shard: number;
  readonly least: number;
  readonly host: string;
  readonly port: number;
  readonly group: number;
}

/** Works out what is to be done. Changes nothing, and reads the big tables once to count them. */
export async function makePlan(client: pg.ClientBase, facts: Facts): Promise<Plan> {
  const { workers, lying } = facts;
  const isAgain = isSpread(lying);
  const left = tablesLeft(lying);
  const sizes = await readSizes(client, lying, [...new Set([...left, ...tablesLying("spread")])]);
  const families = await readFamilies(client, sizes);
  const now = isAgain ? await readParts(client) : [];
  const parts = isAgain ? now.length : choosePartCount(families);
  const bytes = sizesOfParts(families, parts);
  const machineOf = ({ group }: PartNow): number | null => {
    const at = workers.findIndex((worker) => worker.group === group);
    return at < 0 ? null : at;
  };
  const nowAt = now.map(machineOf);
  const machines = isAgain ? placeAgain(bytes, nowAt, workers.length) : placeParts(bytes, workers.length);
  const places = machines.flatMap((machine) => workers[machine] ?? []);
  return {
    isAgain,
    coordinator: facts.local,
    workers,
    parts,
    left: sizes.filter(({ table }) => left.includes(table)),
    families,
    lies: new Map(
      families.flatMap(({ id, hash }) => {
        const worker = places[partOf(hash, parts)];
        return worker === undefined ? [] : [[id, worker] as const];
      }),
    ),
    held: heldBy(bytes, machines, workers.length),
    statements: await layingStatements(client, lying, left, parts),
    places,
    moves: movesTo(places, now),
    lacking: isAgain ? await readLacking(client, workers) : [],
  };
}

/** Parts that lie on another worker than they are to. */
export function movesTo(places: readonly Worker[], now: readonly PartNow[]): readonly Move[] {
  return now.flatMap(({ group }, part) => {
    const to = places[part];
    return to === undefined || to.group === group ? [] : [{ part, to }];
  });
}

/** The parts that the big tables are in, in the order of their hashes. */
export async function readParts(client: pg.ClientBase): Promise<readonly PartNow[]> {
  const { rows } = await client.query<PartNow>(
    `select s.shardid::float8 as shard, s.shardminvalue::int as least, n.nodename as host, n.nodeport as port, n.groupid as group
     from pg_dist_shard s join pg_dist_placement p on p.shardid = s.shardid and p.shardstate = 1
     join pg_dist_node n on n.groupid = p.groupid and n.noderole = 'primary'
     where s.logicalrelid = 'cube'::regclass order by 2`,
  );
  return rows;
}

async function readLacking(client: pg.ClientBase, workers: readonly Worker[]): Promise<readonly Worker[]> {
  const { rows } = await client.query<{ group: number }>(
    `select p.groupid as group from pg_dist_placement p join pg_dist_shard s using (shardid) where s.logicalrelid = 'area'::regclass and p.shardstate = 1`,
  );
  const have = new Set(rows.map(({ group }) => group));
  return workers.filter(({ group }) => !have.has(group));
}

import { type Kysely, sql } from "kysely";
import type { Database } from "./tables.ts";

/** What somebody spent in their minute on all servers. */
export interface SpentPoints {
  /** A hash, in hexadecimal. */
  readonly who: string;
  readonly spent: number;
  /** Milliseconds until the minute is over. */
  readonly left: number;
}

const SHOWN = sql`encode(who, 'hex') as who, spent, extract(epoch from ends_at - clock_timestamp())::float8 * 1000 as left`;

/** Adds what was spent on this server, and says what was spent on all. A minute begins with the first point of somebody whose last one is over. */
export async function addSpentPoints(
  db: Kysely<Database>,
  told: readonly { readonly who: string; readonly points: number }[],
): Promise<readonly SpentPoints[]> {
  const hashes = told.map(({ who }) => who);
  const points = told.map((each) => Math.round(each.points));
  // In the order of the hashes: two servers that tell of the same callers do not wait for each other in a circle.
  const { rows } = await sql<SpentPoints>`
    insert into spent_points as known (who, spent, ends_at)
    select decode(hash, 'hex'), points, clock_timestamp() + interval '60 seconds'
    from unnest(${hashes}::text[], ${points}::bigint[]) as told (hash, points) order by hash
    on conflict (who) do update set
      spent = excluded.spent + case when known.ends_at > clock_timestamp() then known.spent else 0 end,
      ends_at = case when known.ends_at > clock_timestamp() then known.ends_at else excluded.ends_at end
    returning ${SHOWN}
  `.execute(db);
  return rows;
}

export async function findSpentPoints(
  db: Kysely<Database>,
  hashes: readonly string[],
): Promise<readonly SpentPoints[]> {
  const { rows } = await sql<SpentPoints>`
    select ${SHOWN} from spent_points
    where who in (select decode(hash, 'hex') from unnest(${[...hashes]}::text[]) as asked (hash)) and ends_at > clock_timestamp()
  `.execute(db);
  return rows;
}

/** Forgets those whose minute is over. */
export async function forgetSpentPoints(db: Kysely<Database>): Promise<void> {
  await sql`delete from spent_points where ends_at < clock_timestamp()`.execute(db);
}

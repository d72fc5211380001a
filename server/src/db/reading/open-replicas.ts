import type { Connection } from "../connect.ts";
import { Replicas } from "./replicas.ts";

/** Connections to each replica: as many as to the primary. */
const MAX = 10;

/**
 * The replicas of a database, each used once it has been found to be one and to answer; null where there are none. The primary has to answer.
 *
 * @param say told in one line each when one goes away and comes back
 */
export async function openReplicas(
  { pool, options }: Connection,
  addresses: readonly string[],
  say: (line: string) => void,
): Promise<Replicas | null> {
  if (addresses.length === 0) return null;
  const { rows } = await pool.query<{ cluster: string }>(
    "select system_identifier::text as cluster from pg_control_system()",
  );
  const cluster = rows[0]?.cluster ?? "";
  const { statementTimeout = 0 } = options;
  return new Replicas({ addresses, cluster, max: MAX, statementTimeout }, say);
}

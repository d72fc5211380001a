import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { type Actor, type Grant, isRole, isScope } from "../may.ts";
import { hashOf } from "../secrets.ts";
import { isKeySecret } from "./key-secret.ts";

/** Minutes for which nothing is written of a key that is in use: when it was last used is told to the hour. */
const USED_ANEW = 30;

/** A program that shows a key. */
export interface KeyActor {
  readonly actor: Actor;
  /** Points a minute that are its own; null: as many as everybody has. */
  readonly pointsAMinute: number | null;
}

/**
 * Who shows a key: the account whose key it is, as far as the key goes. Asked of the database each time, so that a key that is revoked is so at once, on every server, and one whose owner loses a
 * role loses it too.
 *
 * @returns null where there is no such key in use
 */
export async function actorOfKey(db: Kysely<Database>, secret: string): Promise<KeyActor | null> {
  if (!isKeySecret(secret)) return null;
  const { rows } = await sql<{
    id: number;
    account: number;
    scopes: string[];
    territories: string[];
    points: number | null;
    is_old: boolean;
    grants: { role: string; territory: string | null }[];
  }>`
    select api_key.id, account.id as account, scopes, territories, points_a_minute as points,
      coalesce(used_at < now() - make_interval(mins => ${USED_ANEW}), true) as is_old,
      (select coalesce(json_agg(json_build_object('role', role, 'territory', territory) order by role, territory), '[]')
         from account_role where account_id = account.id) as grants
    from api_key join account on account.id = api_key.account_id
    where hash = ${hashOf(secret)} and ended_at is null and revoked_at is null and expires_at > now()
  `.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  const { id, account, territories, points } = found;
  if (found.is_old) await sql`update api_key set used_at = now() where id = ${id}`.execute(db);
  const grants = found.grants.flatMap(({ role, territory }): Grant[] =>
    isRole(role) ? [{ role, territory }] : [],
  );
  const key = { id, scopes: found.scopes.filter(isScope), territories };
  return { actor: { account, grants, isOnlyOne: false, key }, pointsAMinute: points };
}

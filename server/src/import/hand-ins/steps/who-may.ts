import type { Kysely } from "kysely";
import { type Action, type Actor, may, type Verdict } from "../../../accounts/may.ts";
import type { By } from "../../../audit/entry.ts";
import { coverage } from "../../../accounts/territories.ts";
import type { Database } from "../../../db/tables.ts";

/** As it stands on record by which role somebody did something. */
export type ActedAs = "contributor" | "approver" | "only one" | "command line";

/** Who does something. */
export interface Doer {
  readonly actor: Actor;
  /** Whoever runs the atlas, at its command line. */
  readonly isCommandLine?: boolean;
}

/** The country: whoever's territory it is may see what is of no area that is known. */
const COUNTRY = "viet-nam";

/** Whose matter an import is. */
export interface ImportMatter {
  /** Ids of the areas of all its rows. */
  readonly areas: readonly string[];
  /** The account that handed it in; null: the only one. */
  readonly handedInBy: number | null;
}

type Covers = (territory: string, area: string) => boolean;

/** Whose matter figures of which area are, as the areas stand now. */
export async function readCoverage(db: Kysely<Database>): Promise<Covers> {
  const areas = await db.selectFrom("area").select(["id", "code", "level"]).execute();
  const whole = await db
    .selectFrom("lineage")
    .innerJoin("area as t", "t.id", "to_id")
    .select(["from_id", "t.code as to"])
    .where("transfer", "=", "exact")
    .execute();
  const successors = Map.groupBy(whole, ({ from_id }) => from_id);
  return coverage(
    areas.map(({ id, code, level }) => ({
      id: code,
      level,
      successors: (successors.get(id) ?? []).map(({ to }) => to),
    })),
  );
}

/**
 * May somebody do this to an import? A book over several provinces needs the right for each.
 *
 * @param isOfAreas whether it is a matter of its areas; else of the import as such
 */
export function mayWithImport(
  actor: Actor,
  action: Action,
  { areas, handedInBy }: ImportMatter,
  covers: Covers,
  isOfAreas = true,
): Verdict {
  const isOwn = handedInBy === actor.account;
  const matters = isOfAreas && areas.length > 0 ? areas : [isOwn || actor.isOnlyOne ? null : COUNTRY];
  for (const area of matters) {
    const verdict = may(actor, action, { area, handedInBy }, covers);
    if (!verdict.may) return verdict;
  }
  return { may: true };
}

/** The same for the chain of audit entries. */
export function byOf(doer: Doer, action: Action): By {
  const { account, key } = doer.actor;
  return { account, as: actedAs(doer, action), ...(key !== undefined && { key: key.id }) };
}

/** By which role it goes on record. */
export function actedAs({ actor, isCommandLine }: Doer, action: Action): ActedAs {
  if (isCommandLine === true) return "command line";
  if (actor.isOnlyOne) return "only one";
  return action === "HAND_IN" ? "contributor" : "approver";
}

import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../db/tables.ts";

export const KINDS = ["briefing", "question"] as const;
export type Kind = (typeof KINDS)[number];

/** Whose it is: an account; null: the only one of an atlas without sign-in. */
export type Owner = number | null;

/** Which one, of whom. */
export interface Place {
  readonly owner: Owner;
  readonly kind: Kind;
  readonly id: string;
}

/** What is kept, as its owner gets it back. */
export interface Kept {
  readonly id: string;
  /** Counts its changes, from 1. */
  readonly version: number;
  /** ISO instant of the last. */
  readonly changed: string;
  /** In the link by which others read it; null: it has none. */
  readonly shared: string | null;
  /** JSON, as it was sent. */
  readonly document: string;
}

/** Most that one person keeps of a kind: what more there is goes as files. */
export const MOST_KEPT = 200;

/** What became of a wish to change something. */
export type Outcome =
  | { readonly is: "kept"; readonly version: number; readonly changed: string; readonly isNew: boolean }
  /** Somebody was quicker: it is of this version by now. */
  | { readonly is: "changed"; readonly version: number; readonly changed: string }
  | { readonly is: "gone" }
  | { readonly is: "too many" };

/** All that somebody keeps of a kind, changed last first. */
export async function listKept(db: Kysely<Database>, owner: Owner, kind: Kind): Promise<readonly Kept[]> {
  const rows = await ofOwner(db, owner, kind).orderBy("changed_at", "desc").orderBy("id").execute();
  return rows.map(keptOf);
}

/** One of them; null: there is none. */
export async function findKept(db: Kysely<Database>, { owner, kind, id }: Place): Promise<Kept | null> {
  const row = await ofOwner(db, owner, kind).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : keptOf(row);
}

/**
 * Keeps a document in place of the version that its writer began from, 0 where there was none; where it is of another by now, nothing is overwritten. The same text again is no change:
 * whoever did not hear the answer may send it once more.
 */
export function putKept(
  db: Kysely<Database>,
  place: Place,
  {
    version,
    title,
    document,
  }: { readonly version: number; readonly title: string; readonly document: string },
): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    await inTurn(tx, place.owner);
    const before = await findKept(tx, place);
    if (before !== null && before.document === document)
      return { is: "kept", version: before.version, changed: before.changed, isNew: false };
    if (before !== null && before.version !== version)
      return { is: "changed", version: before.version, changed: before.changed };
    if (before === null && version !== 0) return { is: "gone" };
    const { owner, kind, id } = place;
    if (before === null) {
      const { n } = await tx
        .selectFrom("kept_document")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("account_id", "is not distinct from", owner)
        .where("kind", "=", kind)
        .executeTakeFirstOrThrow();
      if (Number(n) >= MOST_KEPT) return { is: "too many" };
    }
    const row =
      before === null
        ? await tx
            .insertInto("kept_document")
            .values({ account_id: owner, kind, id, version: 1, title, document, shared: null })
            .returning(["version", "changed_at"])
            .executeTakeFirstOrThrow()
        : await tx
            .updateTable("kept_document")
            .set({ version: version + 1, title, document, changed_at: sql<string>`now()` })
            .where("account_id", "is not distinct from", owner)
            .where("kind", "=", kind)
            .where("id", "=", id)
            .returning(["version", "changed_at"])
            .executeTakeFirstOrThrow();
    return { is: "kept", version: row.version, changed: instant(row.changed_at), isNew: before === null };
  });
}

/** Takes one away, if it is still of the version that its reader saw. One that is gone already is gone. */
export function removeKept(db: Kysely<Database>, place: Place, version: number): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    await inTurn(tx, place.owner);
    const before = await findKept(tx, place);
    if (before === null) return { is: "gone" };
    if (before.version !== version)
      return { is: "changed", version: before.version, changed: before.changed };
    await tx
      .deleteFrom("kept_document")
      .where("account_id", "is not distinct from", place.owner)
      .where("kind", "=", place.kind)
      .where("id", "=", place.id)
      .execute();
    return { is: "gone" };
  });
}

/**
 * Gives a briefing a link by which others read it, the same as long as it has one; or takes it away, for good: the next is another.
 *
 * @returns what stands in the link; null where there is none, as there is no such briefing or it is no longer shared
 */
export async function shareKept(
  db: Kysely<Database>,
  place: Place,
  isShared: boolean,
): Promise<string | null> {
  const fresh = isShared ? randomBytes(16).toString("base64url") : null;
  const row = await db
    .updateTable("kept_document")
    .set({ shared: isShared ? sql<string>`coalesce(shared, ${fresh})` : null })
    .where("account_id", "is not distinct from", place.owner)
    .where("kind", "=", "briefing")
    .where("id", "=", place.id)
    .returning("shared")
    .executeTakeFirst();
  return row?.shared ?? null;
}

/** What a link is of; null: nothing any more. That of an account that was ended is nobody's to read. */
export async function findShared(db: Kysely<Database>, shared: string): Promise<Kept | null> {
  const row = await db
    .selectFrom("kept_document")
    .leftJoin("account", "account.id", "kept_document.account_id")
    .select(["kept_document.id", "version", "changed_at", "shared", "document"])
    .where("shared", "=", shared)
    .where("account.ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : keptOf(row);
}

function ofOwner(db: Kysely<Database>, owner: Owner, kind: Kind) {
  return db
    .selectFrom("kept_document")
    .select(["id", "version", "changed_at", "shared", "document"])
    .where("account_id", "is not distinct from", owner)
    .where("kind", "=", kind);
}

/** One after the other for each person: what is counted and compared stays so until it is written. */
async function inTurn(tx: Transaction<Database>, owner: Owner): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('kept_document'), ${owner ?? 0})`.execute(tx);
}

function keptOf({ id, version, changed_at, shared, document }: KeptRow): Kept {
  return { id, version, changed: instant(changed_at), shared, document };
}

interface KeptRow {
  readonly id: string;
  readonly version: number;
  readonly changed_at: string;
  readonly shared: string | null;
  readonly document: string;
}

const instant = (at: string): string => new Date(at).toISOString();

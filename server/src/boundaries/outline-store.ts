import { type Kysely, sql } from "kysely";
import type { Database } from "../db/tables.ts";
import type { MadeOutlines } from "./make-outlines.ts";
import type { TileAddress } from "./tiles/tile-grid.ts";

/** Outlines that are shown. */
export interface OutlinesInForce {
  readonly version: string;
  readonly vintage: string;
  readonly synthetic: boolean;
  /** The file they come from; empty where they are made up. */
  readonly origin: string;
}

/** Those of a vintage; null where none were made yet. */
export async function outlinesInForce(
  db: Kysely<Database>,
  vintage: string,
): Promise<OutlinesInForce | null> {
  const found = await db
    .selectFrom("outlines")
    .select(["version", "vintage_id as vintage", "synthetic", "origin"])
    .where("vintage_id", "=", vintage)
    .where("in_force", "=", true)
    .executeTakeFirst();
  return found ?? null;
}

/** Whoever changes the outlines of any vintage waits here for those who do so before, until their transaction is over. */
export async function takeTurn(tx: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('movement-atlas/outlines'))`.execute(tx);
}

/** Rows of tiles written in one statement. */
const AT_ONCE = 100;

/** Keeps outlines and shows them from the end of this transaction on. Made-up ones that they take the place of are forgotten; those of the office stay, and can be taken up again. */
export async function putInForce(
  tx: Kysely<Database>,
  { version, vintage, synthetic, origin }: OutlinesInForce,
  made: MadeOutlines,
): Promise<void> {
  await withdraw(tx, vintage);
  await tx.deleteFrom("outlines").where("version", "=", version).execute();
  const { topology, centres, tiles } = made;
  await tx
    .insertInto("outlines")
    .values({
      version,
      vintage_id: vintage,
      synthetic,
      in_force: true,
      origin,
      topology: Buffer.from(topology),
      centres,
    })
    .execute();
  for (let at = 0; at < tiles.length; at += AT_ONCE) {
    const rows = tiles
      .slice(at, at + AT_ONCE)
      .map((tile) => ({ ...tile, version, body: Buffer.from(tile.body) }));
    await tx.insertInto("outline_tile").values(rows).execute();
  }
}

/** Shows none of a vintage any more. */
export async function withdraw(tx: Kysely<Database>, vintage: string): Promise<void> {
  await tx.deleteFrom("outlines").where("vintage_id", "=", vintage).where("synthetic", "=", true).execute();
  await tx.updateTable("outlines").set({ in_force: false }).where("vintage_id", "=", vintage).execute();
}

/** Shows outlines again that were taken before. False where there are none such. */
export async function showAgain(tx: Kysely<Database>, vintage: string, version: string): Promise<boolean> {
  const known = await readCentres(tx, version);
  if (known?.vintage !== vintage) return false;
  await withdraw(tx, vintage);
  await tx.updateTable("outlines").set({ in_force: true }).where("version", "=", version).execute();
  return true;
}

/** All that there are, by vintage, those that are shown first. */
export function listOutlines(db: Kysely<Database>) {
  return db
    .selectFrom("outlines")
    .select([
      "vintage_id as vintage",
      "version",
      "synthetic",
      "in_force as inForce",
      "origin",
      "made_at as madeAt",
    ])
    .orderBy("vintage_id")
    .orderBy("in_force", "desc")
    .orderBy("made_at", "desc")
    .execute();
}

/** A tile as it goes over the wire, compressed; null where nothing is on it. */
export async function readTile(
  db: Kysely<Database>,
  version: string,
  { z, x, y }: TileAddress,
): Promise<Buffer | null> {
  const found = await db
    .selectFrom("outline_tile")
    .select("body")
    .where("version", "=", version)
    .where("z", "=", z)
    .where("x", "=", x)
    .where("y", "=", y)
    .executeTakeFirst();
  return found?.body ?? null;
}

/** Of a version: of which vintage it is, and a point in each of its communes as JSON; null where there is none such. */
export async function readCentres(
  db: Kysely<Database>,
  version: string,
): Promise<{ readonly vintage: string; readonly centres: string } | null> {
  const found = await db
    .selectFrom("outlines")
    .select(["vintage_id as vintage", "centres"])
    .where("version", "=", version)
    .executeTakeFirst();
  return found ?? null;
}

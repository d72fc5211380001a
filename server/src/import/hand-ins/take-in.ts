import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import { may } from "../../accounts/may.ts";
import type { Database } from "../../db/tables.ts";
import { nearest } from "../../statistics/model/nearest.ts";
import type { Corrections } from "../layout/layout.ts";
import type { CitedDocument } from "./rows/document.ts";
import { hashOf } from "./hash.ts";
import type { ImportLimits } from "./limits.ts";
import { NotAllowed, Refusal } from "./steps/refusal.ts";
import { withdrawWithin } from "./give-back.ts";
import { holdImport, record } from "./steps/take-step.ts";
import { actedAs, type Doer } from "./steps/who-may.ts";

/** A file as somebody hands it in. */
export interface HandIn {
  readonly dataset: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Where its figures were printed; null: its rows say so, or are a return. */
  readonly document: CitedDocument | null;
  /** Where its figures stand, where that is known beforehand. */
  readonly layout?: Corrections | null;
  /** The import that this one takes the place of: one of theirs, not published, which is withdrawn. */
  readonly replaces?: string | null;
}

/** The import that a file became; `isKnown`: that it was already, by the same person. */
export interface TakenIn {
  readonly id: string;
  readonly isKnown: boolean;
}

/** Keeps a file that somebody hands in, to be read. Once this has returned it is not lost. */
export async function takeIn(
  db: Kysely<Database>,
  handIn: HandIn,
  doer: Doer,
  limits: ImportLimits,
): Promise<TakenIn> {
  const { actor } = doer;
  const verdict = may(actor, "HAND_IN", { area: null }, () => false);
  if (!verdict.may) throw new NotAllowed(verdict);
  if (handIn.bytes.length === 0) throw new Refusal(400, { code: "FILE_EMPTY", args: {} }, "file");
  return db.transaction().execute(async (tx) => {
    const datasetId = await datasetOf(tx, handIn.dataset);
    // One at a time for each person, so that counts hold.
    await sql`select pg_advisory_xact_lock(402026, ${actor.account ?? 0}::int)`.execute(tx);
    const { layout = null, replaces = null } = handIn;
    const before = replaces === null ? null : await holdImport(tx, replaces);
    const cited = handIn.document ?? before?.document ?? null;
    const document = cited === null ? null : JSON.stringify(cited);
    const fileHash = hashOf(handIn.bytes, document ?? "");
    const known = await tx
      .selectFrom("import")
      .select("id")
      .where("dataset_id", "=", datasetId)
      .where("file_hash", "=", fileHash)
      .where("account_id", "is not distinct from", actor.account)
      .where("state", "in", ["READING", "DRAFT", "IN_REVIEW", "SENT_BACK", "PUBLISHED"])
      .executeTakeFirst();
    if (known !== undefined) return { id: known.id, isKnown: true };
    if (replaces !== null) await withdrawWithin(tx, replaces, doer, null);
    if (doer.isCommandLine !== true) await checkCounts(tx, actor.account, limits);
    await makeRoom(tx, handIn.bytes.length, limits);
    const id = randomBytes(18).toString("hex");
    await tx
      .insertInto("import")
      .values({
        id,
        dataset_id: datasetId,
        account_id: actor.account,
        state: "READING",
        file_name: plainName(handIn.fileName),
        file_bytes: handIn.bytes.length,
        file_hash: fileHash,
        document,
        layout: layout === null ? null : JSON.stringify(layout),
      })
      .execute();
    await tx.insertInto("import_file").values({ import_id: id, bytes: handIn.bytes }).execute();
    const about = { dataset: handIn.dataset, file: fileHash.toString("hex") };
    await record(tx, id, "HAND_IN", doer, actedAs(doer, "HAND_IN"), null, null, about);
    return { id, isKnown: false };
  });
}

/** The key of a dataset. Throws a Refusal that names those there are. */
export async function datasetOf(tx: Kysely<Database>, code: string): Promise<number> {
  const all = await tx.selectFrom("dataset").select(["id", "code"]).orderBy("id").execute();
  const found = all.find((dataset) => dataset.code === code);
  if (found !== undefined) return found.id;
  const codes = all.map((dataset) => dataset.code);
  const near = nearest(code, codes);
  const accepted = near.length > 0 ? near : codes.slice(0, 20);
  const said = code === "" ? ({ code: "DATASET_MISSING", args: {} } as const) : null;
  throw new Refusal(400, said ?? { code: "DATASET_UNKNOWN", args: { dataset: code, accepted } }, "dataset");
}

async function checkCounts(
  tx: Transaction<Database>,
  account: number | null,
  { unfinished, anHour }: ImportLimits,
): Promise<void> {
  const { rows } = await sql<{ open: number; fresh: number }>`
    select count(*) filter (where state in ('READING', 'DRAFT', 'IN_REVIEW', 'SENT_BACK'))::int as open,
      count(*) filter (where created_at > statement_timestamp() - interval '1 hour')::int as fresh
    from import where account_id is not distinct from ${account}::int
  `.execute(tx);
  const { open = 0, fresh = 0 } = rows[0] ?? {};
  if (open >= unfinished) throw new Refusal(429, { code: "IMPORTS_UNFINISHED", args: { most: unfinished } });
  if (fresh >= anHour)
    throw new Refusal(429, { code: "IMPORTS_TODAY", args: { most: anHour, seconds: 3_600 } });
}

/** Gives up files that are not needed any more; where that is not enough, none is taken. */
async function makeRoom(
  tx: Transaction<Database>,
  bytes: number,
  { keptBytes, keptDays }: ImportLimits,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(4020261131)`.execute(tx);
  await sql`
    with kept as (
      select f.import_id, i.state in ('PUBLISHED', 'REVERSED', 'WITHDRAWN') as is_over, i.changed_at,
        sum(i.file_bytes) over (order by i.state in ('PUBLISHED', 'REVERSED', 'WITHDRAWN'), i.changed_at desc) + ${bytes}::bigint as upto
      from import_file f join import i on i.id = f.import_id)
    delete from import_file where import_id in (
      select import_id from kept where is_over and (upto > ${keptBytes}
        or changed_at < statement_timestamp() - make_interval(days => ${keptDays}::int)))
  `.execute(tx);
  const { rows } = await sql<{ sum: number | null }>`
    select sum(i.file_bytes) as sum from import_file f join import i on i.id = f.import_id
  `.execute(tx);
  if ((rows[0]?.sum ?? 0) + bytes > keptBytes)
    throw new Refusal(503, { code: "FILES_FULL", args: { seconds: 3_600 } });
}

/** The name of a file without the folders it lay in, in signs that can be shown. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .normalize("NFC");
  return plain === "" ? "file" : Array.from(plain).slice(0, 200).join("");
}

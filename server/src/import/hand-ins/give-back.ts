import type { Transaction } from "kysely";
import type { Connection } from "../../db/connect.ts";
import type { Database } from "../../db/tables.ts";
import { readReason, takeStep } from "./steps/take-step.ts";
import type { Doer } from "./steps/who-may.ts";

/** What somebody remarks on a cell, or, without one, on the whole. */
export interface Remark {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
}

/** Keeps remarks on an import in review. */
export async function remarkOn(
  { db }: Connection,
  id: string,
  doer: Doer,
  remarks: readonly Remark[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await takeStep(tx, id, "REMARK", doer);
    await keepRemarks(tx, id, doer, remarks);
  });
}

/** Gives an import back to whoever handed it in, with a reason and remarks. */
export async function sendBack(
  { db }: Connection,
  id: string,
  doer: Doer,
  { reason, remarks }: { readonly reason: string; readonly remarks: readonly Remark[] },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await takeStep(tx, id, "SEND_BACK", doer, { reason });
    await keepRemarks(tx, id, doer, remarks);
  });
}

/** Takes back what was handed in and not published. Its file is not kept. */
export async function withdrawImport(
  { db }: Connection,
  id: string,
  doer: Doer,
  reason: string | null,
): Promise<void> {
  await db.transaction().execute((tx) => withdrawWithin(tx, id, doer, reason));
}

/** The same within what is done already. */
export async function withdrawWithin(
  tx: Transaction<Database>,
  id: string,
  doer: Doer,
  reason: string | null,
): Promise<void> {
  await takeStep(tx, id, "WITHDRAW", doer, { reason });
  await tx.deleteFrom("import_file").where("import_id", "=", id).execute();
}

async function keepRemarks(
  tx: Transaction<Database>,
  id: string,
  { actor }: Doer,
  remarks: readonly Remark[],
): Promise<void> {
  const values = remarks.map(({ sheet, cell, text }) => ({
    import_id: id,
    sheet,
    cell,
    text: readReason(text, true) ?? "",
    account_id: actor.account,
  }));
  if (values.length > 0) await tx.insertInto("import_remark").values(values).execute();
}

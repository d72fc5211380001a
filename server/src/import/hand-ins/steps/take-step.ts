import { sql } from "kysely";
import type { Transaction } from "kysely";
import { append } from "../../../audit/append.ts";
import type { Act } from "../../../audit/entry.ts";
import type { Database } from "../../../db/tables.ts";
import { dropSheets } from "../sheets/kept-sheets.ts";
import { noSuchImport, NotAllowed, Refusal } from "./refusal.ts";
import { type EventKind, type State, type Step, type StepName, STEPS } from "./states.ts";
import { actedAs, type Doer, type ImportMatter, mayWithImport, readCoverage } from "./who-may.ts";

/** An import as somebody finds it who has it to themselves until their transaction ends. */
export interface HeldImport extends ImportMatter {
  readonly id: string;
  readonly dataset: string;
  readonly datasetId: number;
  readonly state: State;
  readonly fileName: string;
  readonly checked: unknown;
  readonly document: unknown;
  readonly layout: unknown;
}

/** Letters of a reason or a remark. */
export const LONGEST_REASON = 1_000;

/**
 * Takes a step with an import: the only place where a state changes. Whoever else wants to waits for the end of this transaction, and finds it as it is
 * then. Who takes it, by which role, when and why goes on record.
 *
 * @throws Refusal when there is no such import for whoever asks, when it is not in a state for that, or words are missing
 * @throws NotAllowed
 */
export async function takeStep(
  tx: Transaction<Database>,
  id: string,
  name: StepName,
  doer: Doer,
  { reason = null }: { readonly reason?: string | null } = {},
): Promise<HeldImport> {
  const step: Step = STEPS[name];
  const held = await holdForStep(tx, id, name, doer);
  const words = readReason(reason, step.needsReason);
  if (step.to !== null) await setState(tx, id, step.to);
  await record(tx, id, name, doer, actedAs(doer, step.action), words);
  return held;
}

/**
 * An import with which somebody may take a step as it stands; nothing is done yet.
 *
 * @throws as takeStep
 */
export async function holdForStep(
  tx: Transaction<Database>,
  id: string,
  name: StepName,
  doer: Doer,
): Promise<HeldImport> {
  const step: Step = STEPS[name];
  const held = await holdImport(tx, id);
  const covers = await readCoverage(tx);
  const isSeen = isPublic(held.state) || mayWithImport(doer.actor, "SEE_DRAFT", held, covers).may;
  if (!isSeen) throw noSuchImport();
  const verdict = mayWithImport(doer.actor, step.action, held, covers, step.isOfAreas);
  if (!verdict.may) throw new NotAllowed(verdict);
  const from: readonly State[] =
    name === "PUBLISH" && doer.actor.isOnlyOne ? [...step.from, "DRAFT", "SENT_BACK"] : step.from;
  if (!from.includes(held.state))
    throw new Refusal(409, { code: "IMPORT_NOT_SO", args: { state: held.state, step: name } });
  return held;
}

/** Whether anybody may know of it. */
export const isPublic = (state: State): boolean => state === "PUBLISHED" || state === "REVERSED";

/** Words as they are kept. Throws a Refusal when they are missing or too long. */
export function readReason(reason: string | null, isNeeded: boolean): string | null {
  const words = reason?.trim() ?? "";
  if (words === "" && isNeeded) throw new Refusal(400, { code: "REASON_MISSING", args: {} }, "reason");
  if (Array.from(words).length > LONGEST_REASON)
    throw new Refusal(400, { code: "REASON_TOO_LONG", args: { most: LONGEST_REASON } }, "reason");
  return words === "" ? null : words;
}

/** Takes hold of an import until the transaction ends. */
export async function holdImport(tx: Transaction<Database>, id: string): Promise<HeldImport> {
  const row = await tx
    .selectFrom("import")
    .innerJoin("dataset", "dataset.id", "dataset_id")
    .where("import.id", "=", id)
    .select([
      "import.id",
      "dataset.code as dataset",
      "dataset_id as datasetId",
      "state",
      "file_name as fileName",
      "account_id as handedInBy",
      "checked",
      "document",
      "layout",
    ])
    .forUpdate("import")
    .executeTakeFirst();
  if (row === undefined) throw noSuchImport();
  const areas = await tx
    .selectFrom("import_area")
    .innerJoin("area", "area.id", "area_id")
    .where("import_id", "=", id)
    .select("code")
    .execute();
  return { ...row, state: row.state as State, areas: areas.map(({ code }) => code) };
}

/** For the steps that the product itself takes: reading, checking. */
export async function setState(tx: Transaction<Database>, id: string, state: State): Promise<void> {
  await tx
    .updateTable("import")
    .set({ state, changed_at: sql<string>`statement_timestamp()` })
    .where("id", "=", id)
    .execute();
  // Its file may be kept for a while; what was read of it is looked at only while something may be done with it.
  if (ENDED.has(state)) await dropSheets(tx, id);
}

const ENDED: ReadonlySet<State> = new Set(["WITHDRAWN", "PUBLISHED", "REVERSED"]);

/** What is a link of the audit chain of data by itself; PUBLISH and REVERSE are one with their commit. */
const ON_RECORD: ReadonlySet<EventKind> = new Set(["HAND_IN", "SUBMIT", "SEND_BACK", "WITHDRAW"]);

/** Puts on record that something was done with an import. */
export async function record(
  tx: Transaction<Database>,
  id: string,
  kind: EventKind,
  { actor }: Doer,
  role: string,
  reason: string | null,
  counts: Readonly<Record<string, number>> | null = null,
  about: Act["about"] = {},
): Promise<void> {
  await tx
    .insertInto("import_event")
    .values({
      import_id: id,
      kind,
      account_id: actor.account,
      role,
      reason,
      at: sql<string>`statement_timestamp()`,
      counts: counts === null ? null : JSON.stringify(counts),
    })
    .execute();
  if (!ON_RECORD.has(kind)) return;
  const { account, key } = actor;
  const by = { account, as: role, ...(key !== undefined && { key: key.id }) };
  await append(tx, "data", { kind, by, about: { import: id, ...about } });
}

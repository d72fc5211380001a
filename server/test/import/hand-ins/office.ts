import { addAccount } from "../../../src/accounts/accounts.ts";
import { type Actor, ONLY_ONE, type Role } from "../../../src/accounts/may.ts";
import type { Connection } from "../../../src/db/connect.ts";
import { answerWarnings, submitImport } from "../../../src/import/hand-ins/answers.ts";
import { checkAgain, type CheckOptions, readImport } from "../../../src/import/hand-ins/check-import.ts";
import { type Checked, checkedIn } from "../../../src/import/hand-ins/checked.ts";
import { type ImportLimits, importLimits } from "../../../src/import/hand-ins/limits.ts";
import { publishImport, type Published } from "../../../src/import/hand-ins/publish-import.ts";
import { NotAllowed, Refusal } from "../../../src/import/hand-ins/steps/refusal.ts";
import { type Reversed, reverseImport } from "../../../src/import/hand-ins/reverse-import.ts";
import type { StepName } from "../../../src/import/hand-ins/steps/states.ts";
import { takeIn, type TakenIn } from "../../../src/import/hand-ins/take-in.ts";
import { takeStep } from "../../../src/import/hand-ins/steps/take-step.ts";
import type { Doer } from "../../../src/import/hand-ins/steps/who-may.ts";

export const NOW = "2026-11-20T08:00:00.000Z";
export const REPORT = {
  title: "Report of 2026",
  publisher: "",
  published: "2026-10-05",
  url: "",
  kind: "REPORT",
} as const;

/** People who hand in and publish, on one database. */
export function openOffice(connection: Connection) {
  let people = 0;
  const options: CheckOptions = {
    now: () => NOW,
    signal: new AbortController().signal,
    limits: importLimits,
    progress: () => undefined,
  };
  const person = async (...roles: readonly (readonly [Role, string | null])[]): Promise<Doer> => {
    const grants = roles.map(([role, territory]) => ({ role, territory }));
    const name = `Person ${(people += 1)}`;
    const account = await connection.db
      .transaction()
      .execute((tx) => addAccount(tx, { name, address: `office-${people}@example.vn`, grants }));
    const actor: Actor = { account, grants, isOnlyOne: false };
    return { actor };
  };
  const handIn = (
    doer: Doer,
    text: string,
    given: { dataset?: string; document?: typeof REPORT | null; limits?: Partial<ImportLimits> } = {},
  ): Promise<TakenIn> => {
    const { dataset = "published", document = REPORT, limits = {} } = given;
    const file = { dataset, document, fileName: "figures.csv", bytes: Buffer.from(text) };
    return takeIn(connection.db, file, doer, { ...importLimits, ...limits });
  };
  const office = {
    person,
    onlyOne: { actor: ONLY_ONE } satisfies Doer,
    handIn,
    read: (id: string): Promise<void> => readImport(connection, id, options),
    checkAgain: (id: string): Promise<void> => checkAgain(connection, id, options),
    /** Handed in and read: a draft. */
    async draft(doer: Doer, text: string, given: Parameters<typeof handIn>[2] = {}): Promise<string> {
      const { id } = await handIn(doer, text, given);
      await readImport(connection, id, options);
      return id;
    },
    /** A draft whose changes are explained, in review. */
    async submitted(doer: Doer, text: string, given: Parameters<typeof handIn>[2] = {}): Promise<string> {
      const id = await office.draft(doer, text, given);
      const { warnings = {} } = (await office.checked(id)) ?? {};
      await office.answer(id, doer, Object.keys(warnings));
      await submitImport(connection, id, doer);
      return id;
    },
    answer: (id: string, doer: Doer, problems: readonly string[]): Promise<void> =>
      answerWarnings(
        connection,
        id,
        doer,
        problems.map((problem) => ({ problem, reason: "counted again" })),
      ),
    submit: (id: string, doer: Doer): Promise<void> => submitImport(connection, id, doer),
    publish: (id: string, doer: Doer, now = NOW): Promise<Published> =>
      publishImport(connection, id, doer, { now: () => now }),
    reverse: (id: string, doer: Doer, now = NOW): Promise<Reversed> =>
      reverseImport(connection, id, doer, { now: () => now, reason: "the wrong month" }),
    step: (id: string, name: StepName, doer: Doer): Promise<unknown> =>
      connection.db.transaction().execute((tx) => takeStep(tx, id, name, doer, { reason: "because" })),
    async state(id: string): Promise<string> {
      const row = await connection.db
        .selectFrom("import")
        .select("state")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return row.state;
    },
    async checked(id: string): Promise<Checked | null> {
      const row = await connection.db
        .selectFrom("import")
        .select("checked")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return checkedIn(row.checked);
    },
  };
  return office;
}

export type Office = ReturnType<typeof openOffice>;

/** What comes of something that may be refused: `ok`, or the code of why not. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (error) {
    if (error instanceof Refusal) return error.said.code;
    if (error instanceof NotAllowed) return error.verdict.why;
    throw error;
  }
}

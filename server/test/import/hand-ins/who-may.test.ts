import { beforeAll, describe, expect, test } from "vitest";
import { STATES, STEP_NAMES, type State, type StepName } from "../../../src/import/hand-ins/steps/states.ts";
import type { Doer } from "../../../src/import/hand-ins/steps/who-may.ts";
import { takeStep } from "../../../src/import/hand-ins/steps/take-step.ts";
import { NOBODY } from "../../../src/accounts/may.ts";
import { smallWorld } from "../small-world.ts";
import { openOffice, outcome } from "./office.ts";

const world = await smallWorld();
const office = openOffice(world);
const ROWS = "indicator,area,period,value\nmodels_new,nam-dinh,2019,5\nmodels_new,hue,2019,5";
const people: Record<string, Doer> = {};
let id = "";

beforeAll(async () => {
  const clerk = await office.person(["contributor", "ninh-binh-2025"], ["contributor", "hue"]);
  Object.assign(people, {
    nobody: { actor: NOBODY },
    clerk,
    "clerk of one province": await office.person(["contributor", "hue"]),
    "another clerk": await office.person(["contributor", "viet-nam"]),
    "approver of one province": await office.person(["approver", "hue"]),
    approver: await office.person(["approver", "viet-nam"]),
    administrator: await office.person(["administrator", null]),
  });
  id = await office.draft(clerk, ROWS);
});

/** Tries a step in a state, and leaves everything as it was. */
async function tried(state: State, name: StepName, doer: Doer): Promise<string> {
  const undone = new Error("undone");
  return outcome(
    world.db
      .transaction()
      .execute(async (tx) => {
        await tx.updateTable("import").set({ state }).where("id", "=", id).execute();
        await takeStep(tx, id, name, doer, { reason: "because" });
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      }),
  );
}

/** By person, the states in which each step can be taken; every other is refused. */
const TABLE: Readonly<Record<string, Partial<Record<StepName, readonly State[]>>>> = {
  nobody: {},
  clerk: {
    ANSWER: ["DRAFT", "SENT_BACK"],
    LAY_OUT: ["UNREADABLE", "DRAFT", "SENT_BACK"],
    SUBMIT: ["DRAFT", "SENT_BACK"],
    WITHDRAW: ["READING", "UNREADABLE", "DRAFT", "IN_REVIEW", "SENT_BACK"],
  },
  "clerk of one province": {},
  "another clerk": {},
  "approver of one province": {},
  approver: {
    REMARK: ["IN_REVIEW"],
    SEND_BACK: ["IN_REVIEW"],
    PUBLISH: ["IN_REVIEW"],
    REVERSE: ["PUBLISHED"],
  },
  administrator: {},
};

describe("a book of two provinces", () => {
  test.each(Object.entries(TABLE))("%s", async (name, allowed) => {
    const doer = people[name];
    if (doer === undefined) throw new Error(name);
    const found: Record<string, State[]> = {};
    for (const step of STEP_NAMES)
      for (const state of STATES) {
        const said = await tried(state, step, doer);
        if (said === "ok") (found[step] ??= []).push(state);
        else expect(said).toMatch(/^(NO_SUCH_IMPORT|IMPORT_NOT_SO|SIGN_IN|ROLE|TERRITORY|OTHERS_DRAFT)$/);
      }
    expect(found).toEqual(allowed);
  });

  test("is not known to whoever may not see the figures of each, until it is published", async () => {
    for (const name of ["nobody", "clerk of one province", "approver of one province", "administrator"]) {
      const doer = people[name];
      if (doer === undefined) throw new Error(name);
      expect([name, await tried("IN_REVIEW", "PUBLISH", doer)]).toEqual([name, "NO_SUCH_IMPORT"]);
      expect(await tried("PUBLISHED", "REVERSE", doer)).not.toBe("NO_SUCH_IMPORT");
    }
  });

  test("is not published by who handed it in, whatever else they may", async () => {
    const both = await office.person(["contributor", "viet-nam"], ["approver", "viet-nam"]);
    const own = await office.submitted(both, ROWS.replaceAll("2019", "2018"));
    expect(await outcome(office.publish(own, both))).toBe("OWN_DRAFT");
    expect(await outcome(office.publish(own, people["approver"] ?? both))).toBe("ok");
  });

  test("is published by the only one of an atlas without sign-in, and the record says so", async () => {
    const own = await office.draft(office.onlyOne, ROWS.replaceAll("2019", "2017"));
    await office.publish(own, office.onlyOne);
    const events = await world.db
      .selectFrom("import_event")
      .select(["kind", "role", "account_id"])
      .where("import_id", "=", own)
      .orderBy("id")
      .execute();
    expect(events.map(({ kind, role }) => `${kind} by ${role}`)).toEqual([
      "HAND_IN by only one",
      "READ by product",
      "PUBLISH by only one",
    ]);
  });

  test("a clerk can neither submit areas that are not theirs, nor hide that they handed them in", async () => {
    const own = await office.draft(people["clerk of one province"] ?? office.onlyOne, ROWS);
    const doer = people["clerk of one province"] ?? office.onlyOne;
    expect(await outcome(office.submit(own, doer))).toBe("TERRITORY");
    expect(await outcome(office.step(own, "WITHDRAW", doer))).toBe("ok");
  });
});

test("one person has so many imports that are not finished, and so many an hour", async () => {
  const clerk = await office.person(["contributor", "hue"]);
  const text = (n: number): string => `indicator,area,period,value\nmodels_new,hue,2010,${n}`;
  const limits = { unfinished: 2, anHour: 3 };
  const first = await office.handIn(clerk, text(1), { limits });
  await office.handIn(clerk, text(2), { limits });
  expect(await outcome(office.handIn(clerk, text(3), { limits }))).toBe("IMPORTS_UNFINISHED");
  await office.step(first.id, "WITHDRAW", clerk);
  await office.handIn(clerk, text(3), { limits });
  await office.step((await office.handIn(clerk, text(2), { limits })).id, "WITHDRAW", clerk);
  expect(await outcome(office.handIn(clerk, text(4), { limits }))).toBe("IMPORTS_TODAY");
});

test("files are given up when there is no room, those of ended imports first", async () => {
  const clerk = await office.person(["contributor", "hue"]);
  const text = (n: number): string => `indicator,area,period,value\nmodels_new,hue,2011,${n}`;
  const { sum } = await world.db
    .selectFrom("import_file")
    .innerJoin("import", "import.id", "import_id")
    .where("state", "in", ["READING", "DRAFT", "IN_REVIEW", "SENT_BACK", "UNREADABLE"])
    .select(({ fn }) => fn.sum<number>("file_bytes").as("sum"))
    .executeTakeFirstOrThrow();
  const limits = { keptBytes: sum + 2 * text(1).length };
  const first = await office.handIn(clerk, text(1), { limits });
  await office.handIn(clerk, text(2), { limits });
  expect(await outcome(office.handIn(clerk, text(3), { limits }))).toBe("FILES_FULL");
  await office.step(first.id, "WITHDRAW", clerk);
  await office.handIn(clerk, text(3), { limits });
  const kept = await world.db
    .selectFrom("import_file")
    .select("import_id")
    .where("import_id", "=", first.id)
    .execute();
  expect(kept).toEqual([]);
});

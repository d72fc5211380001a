import { afterAll, describe, expect, test } from "vitest";
import { connect } from "../../../src/db/connect.ts";
import { evaluateFamily, type FamilyTask, type Told } from "../../../src/statistics/cube/evaluate-family.ts";
import { FamilyThread } from "../../../src/statistics/cube/family-threads.ts";
import { worldOf } from "../../../src/statistics/cube/make-world.ts";
import { readFigures } from "../../../src/statistics/cube/read-figures.ts";
import { readReference } from "../../../src/statistics/cube/read-reference.ts";
import { threadsFor } from "../../../src/statistics/cube/work-out.ts";
import { openSeededDatabase } from "../../seeded-database.ts";

const { db, close } = connect({ connectionString: await openSeededDatabase(true), max: 1 });
const { id } = await db
  .selectFrom("dataset")
  .select("id")
  .where("code", "=", "published")
  .executeTakeFirstOrThrow();
const reference = await readReference(db, id);
const thread = new FamilyThread(reference);
const told: Told = {
  identify: async () => ({ breakdowns: new Map(), periods: new Map() }),
  progress: () => undefined,
  readStored: async () => [],
  readAll: async () => await Promise.reject(new Error("Nothing was stored")),
};

afterAll(async () => {
  await thread.end();
  await close();
});

async function linesOf(blocks: ReturnType<typeof evaluateFamily>): Promise<Record<string, string>> {
  const lines = { answers: "", ended: "" };
  for await (const { into, text } of blocks) lines[into] += new TextDecoder().decode(text);
  return lines;
}

async function taskOf(family: (typeof reference.families)[number]): Promise<FamilyTask> {
  const slice = { family, within: null };
  return { slice, since: null, figures: await readFigures(db, id, slice), stored: null };
}

describe("a family worked out in a thread", () => {
  test("has the answers it has when it is worked out in place, one family after the other", async () => {
    let characters = 0;
    for (const family of reference.families.filter((_, index) => index % 8 === 0)) {
      const task = await taskOf(family);
      const since =
        worldOf(reference, task.slice, task.figures)
          .observations.map(({ recorded }) => recorded)
          .toSorted()[0] ?? null;
      for (const each of [task, { ...task, since }]) {
        const inPlace = await linesOf(evaluateFamily(reference, each, told));
        expect(await linesOf(thread.evaluate(each, told))).toEqual(inPlace);
        characters += inPlace["answers"]?.length ?? 0;
      }
    }
    expect(characters).toBeGreaterThan(1_000);
  });

  test("fails with what the thread could not do, and goes on with the next", async () => {
    const [family] = reference.families;
    if (family === undefined) throw new Error("no family");
    const tasks = await Promise.all(reference.families.map(taskOf));
    const task = tasks.find(({ figures }) => figures.area !== "{}");
    if (task === undefined) throw new Error("no figure");
    const wrong = { ...task, figures: { ...task.figures, area: task.figures.area.replace(/\d+/, "-1") } };
    await expect(linesOf(thread.evaluate(wrong, told))).rejects.toThrow("area -1");
    expect((await linesOf(thread.evaluate(task, told)))["answers"]).not.toBe("");
  });

  test("fails when the thread ends before it is done", async () => {
    const other = new FamilyThread(reference);
    const [task] = await Promise.all(reference.families.slice(0, 1).map(taskOf));
    if (task === undefined) throw new Error("no family");
    const identify: Told["identify"] = async (unidentified) => {
      await other.end();
      return told.identify(unidentified);
    };
    const answers = linesOf(other.evaluate(task, { ...told, identify }));
    await expect(answers).rejects.toThrow("has ended");
    // As an import does that fails: one that has ended long since is not waited for.
    await other.end();
  });
});

test("threads are as many as processors, for many figures only, and the largest families are not worked on together without bound", () => {
  expect(threadsFor([900, 90, 10], 4)).toBe(0);
  expect(threadsFor([], 4)).toBe(0);
  expect(threadsFor([20_000], 4)).toBe(1);
  expect(threadsFor([20_000, 10_000, 10_000], 2)).toBe(2);
  expect(threadsFor([70_000, 50_000, 100], 4)).toBe(1);
  expect(threadsFor([5_000_000], 4)).toBe(1);
});

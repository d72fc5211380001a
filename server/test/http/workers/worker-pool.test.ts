import { NOBODY } from "../../../src/accounts/may.ts";
import { expect, test } from "vitest";
import { usualLimits } from "../../../src/config.ts";
import { GivenUpError } from "../../../src/graphql/errors.ts";
import type { Question } from "../../../src/http/answers/question.ts";
import { WorkerLost, WorkerPool } from "../../../src/http/workers/worker-pool.ts";
import type { WorkerSettings } from "../../../src/http/workers/task.ts";
import { atEnd } from "../../at-end.ts";

const settings: WorkerSettings = {
  replicas: null,
  database: { connectionString: "postgres://nowhere" },
  limits: usualLimits(),
  freshFor: undefined,
};

function openPool(grace = 60_000): WorkerPool {
  const script = new URL("unruly-worker.ts", import.meta.url).href;
  const pool = new WorkerPool({ size: 1, warm: false, settings, heap: 24, grace, script });
  atEnd(() => pool.close());
  return pool;
}

const question = (search: string): Question => ({
  method: "GET",
  headers: {},
  search,
  body: null,
  document: null,
  atLeast: 0,
  requestId: "1",
  actor: NOBODY,
  encoding: null,
  lang: "EN",
});
const never = new AbortController().signal;

test.each([["exit"], ["hoard"]])(
  "a worker that ends (%s) costs its one question, and another takes its place",
  async (how) => {
    const pool = openPool();
    const { answer, free } = pool.hand(question(how), never);
    await expect(answer).rejects.toThrow(WorkerLost);
    await free;
    expect(await pool.hand(question("good"), never).answer).toMatchObject({ status: 200 });
  },
);

test("a worker that is killed from outside is replaced", async () => {
  const pool = openPool();
  await pool.hand(question("good"), never).answer;
  const { answer } = pool.hand(question("listen"), never);
  await pool.threads[0]?.terminate();
  await expect(answer).rejects.toThrow(WorkerLost);
  expect(await pool.hand(question("good"), never).answer).toMatchObject({ status: 200 });
});

test("who gives up is told at once, and the worker is asked to stop and goes on to the next question", async () => {
  const pool = openPool();
  await pool.hand(question("good"), never).answer;
  const [thread] = pool.threads;
  const end = new AbortController();
  const { answer, free } = pool.hand(question("listen"), end.signal);
  end.abort(new GivenUpError("the time was up"));
  await expect(answer).rejects.toThrow("the time was up");
  await free;
  expect(await pool.hand(question("good"), never).answer).toMatchObject({ status: 200 });
  expect(pool.threads).toEqual([thread]);
});

test("a worker that does not stop when it is asked to is ended", async () => {
  const pool = openPool(10);
  await pool.hand(question("good"), never).answer;
  const end = new AbortController();
  const { answer, free } = pool.hand(question("spin"), end.signal);
  end.abort(new GivenUpError("the reader went away"));
  await expect(answer).rejects.toThrow("the reader went away");
  await free;
  expect(await pool.hand(question("good"), never).answer).toMatchObject({ status: 200 });
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GivenUpError, TooBusyError } from "../../src/graphql/errors.ts";
import { type Turn, Turns } from "../../src/graphql/turns.ts";

const PATIENCE = 5_000;
let turns: Turns;
beforeEach(() => {
  vi.useFakeTimers();
  turns = new Turns({ rowsAtOnce: 40_000, patience: PATIENCE });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request that asks for rows, and how far it is. */
function ask(rows: number): { turn: Turn; state: () => unknown } {
  const turn = turns.next();
  let state: unknown = "waiting";
  turn.take(rows).then(
    () => (state = "working"),
    (error: unknown) => (state = error),
  );
  return { turn, state: () => state };
}

/** Lets everything happen that needs no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test("large questions are worked on side by side up to the limit, the others in the order they came", async () => {
  const [first, second, third, fourth] = [15_000, 15_000, 15_000, 5_000].map(ask);
  await settle();
  // The fourth would fit, but who came first is not passed by.
  expect([first, second, third, fourth].map((one) => one?.state())).toEqual([
    "working",
    "working",
    "waiting",
    "waiting",
  ]);
  expect(turns.now).toEqual({ rows: 30_000, waiting: 2 });
  first?.turn.leave();
  await settle();
  expect([third?.state(), fourth?.state(), turns.now]).toEqual([
    "working",
    "working",
    { rows: 35_000, waiting: 0 },
  ]);
});

test("small questions pass large ones that wait", async () => {
  for (let index = 0; index < 10; index += 1) ask(20_000);
  const small = ask(63);
  await settle();
  expect(small.state()).toBe("working");
});

test("a question larger than the limit is worked on, alone", async () => {
  const whole = ask(100_000);
  const next = ask(1_001);
  await settle();
  expect([whole.state(), next.state()]).toEqual(["working", "waiting"]);
  whole.turn.leave();
  await settle();
  expect(next.state()).toBe("working");
});

test("who waits too long, or finds the line too long, is told when to ask again", async () => {
  const waiting = Array.from({ length: 34 }, () => ask(40_000));
  await settle();
  const late = waiting.at(-1);
  expect([late?.state(), late?.turn.refusedFor]).toEqual([expect.any(TooBusyError), 5]);
  expect(waiting[1]?.state()).toBe("waiting");
  await vi.advanceTimersByTimeAsync(PATIENCE);
  expect(waiting[1]?.state()).toMatchObject({ extensions: { code: "TOO_BUSY", retryAfter: 5 } });
  expect([waiting[0]?.state(), turns.now]).toEqual(["working", { rows: 40_000, waiting: 0 }]);
});

test("who leaves while waiting makes place for those behind, and nothing is kept", async () => {
  const [working, leaving, behind] = [30_000, 20_000, 5_000].map(ask);
  await settle();
  leaving?.turn.leave();
  await settle();
  expect([leaving?.state(), behind?.state()]).toEqual([expect.any(GivenUpError), "working"]);
  for (const one of [working, leaving, behind, behind]) one?.turn.leave();
  expect([turns.now, vi.getTimerCount()]).toEqual([{ rows: 0, waiting: 0 }, 0]);
});

test("what the fields of a request ask together counts together", async () => {
  const turn = turns.next();
  const taken = Promise.all([turn.take(600), turn.take(600)]);
  await taken;
  expect(turns.now.rows).toBe(1_200);
  turn.leave();
  await expect(turn.take(1)).rejects.toThrow(GivenUpError);
});

test("two requests that both want more than they have never wait for each other", async () => {
  const [one, other] = [ask(20_000), ask(20_000)];
  await settle();
  const more = [one, other].map(({ turn }) => turn.take(15_000).then(() => turn.leave()));
  await settle();
  await Promise.all(more);
  expect(turns.now).toEqual({ rows: 0, waiting: 0 });
});

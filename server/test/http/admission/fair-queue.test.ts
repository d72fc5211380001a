import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GivenUpError, RateLimitedError, TooBusyError } from "../../../src/graphql/errors.ts";
import { FairQueue, type Leave } from "../../../src/http/admission/fair-queue.ts";

const PATIENCE = 5_000;
let queue: FairQueue;
beforeEach(() => {
  vi.useFakeTimers();
  queue = new FairQueue({ slots: 2, slotsPerCaller: 1, waiting: 8, waitingPerCaller: 5, patience: PATIENCE });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Asked {
  readonly caller: string;
  readonly end: AbortController;
  state: "waiting" | "working" | Error;
  leave: Leave;
}

function ask(caller: string): Asked {
  const end = new AbortController();
  const asked: Asked = { caller, end, state: "waiting", leave: () => undefined };
  queue.enter(caller, end.signal).then(
    (leave) => Object.assign(asked, { state: "working", leave }),
    (error: unknown) => Object.assign(asked, { state: error }),
  );
  return asked;
}

/** Lets everything happen that needs no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test("a caller never has all slots: another one's question begins at once, however many of the first one's wait", async () => {
  const flood = Array.from({ length: 5 }, () => ask("flood"));
  await settle();
  expect(flood.map(({ state }) => state)).toEqual(["working", "waiting", "waiting", "waiting", "waiting"]);
  const other = ask("other");
  await settle();
  expect(other.state).toBe("working");
});

test("a free slot goes to the next caller in turn, not to who came first", async () => {
  const [a1, a2, a3, b1] = [ask("a"), ask("a"), ask("a"), ask("b")];
  await settle();
  const [b2, c1] = [ask("b"), ask("c")];
  await settle();
  expect([a1, b1].map(({ state }) => state)).toEqual(["working", "working"]);
  a1.leave();
  await settle();
  // b has its one slot already; c came last, but a has just been served.
  expect([a2.state, b2.state, c1.state]).toEqual(["waiting", "waiting", "working"]);
  b1.leave();
  await settle();
  expect([a2.state, a3.state, b2.state]).toEqual(["working", "waiting", "waiting"]);
});

test("a caller with too many waiting is told so, and the others are not", async () => {
  const flood = Array.from({ length: 7 }, () => ask("flood"));
  await settle();
  expect(flood.at(-1)?.state).toBeInstanceOf(RateLimitedError);
  expect(flood.at(-1)?.state).toMatchObject({ status: 429, extensions: { code: "RATE_LIMITED" } });
  const other = ask("other");
  await settle();
  expect(other.state).toBe("working");
});

test("when too many wait over all, or one waits too long, it is told when to come back", async () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(ask);
  await settle();
  const late = ask("k");
  await settle();
  expect(late.state).toMatchObject({ status: 503, extensions: { code: "TOO_BUSY", retryAfter: 5 } });
  await vi.advanceTimersByTimeAsync(PATIENCE);
  expect(many[2]?.state).toBeInstanceOf(TooBusyError);
  expect(queue.now).toEqual({ working: 2, waiting: 0 });
});

test("who goes away leaves the line, and nothing is kept of anybody", async () => {
  const [working, leaving, behind] = [ask("a"), ask("a"), ask("a")];
  await settle();
  leaving.end.abort(new GivenUpError("gone"));
  await settle();
  expect([leaving.state, behind.state]).toEqual([expect.any(GivenUpError), "waiting"]);
  working.leave();
  working.leave();
  await settle();
  expect(behind.state).toBe("working");
  behind.leave();
  await settle();
  expect([queue.now, vi.getTimerCount()]).toEqual([{ working: 0, waiting: 0 }, 0]);
});

import { describe, expect, it } from "vitest";
import {
  leastBetween,
  mostBetween,
  patience,
  Wall,
} from "../../../../src/app/briefings/present/wall/wall.ts";

/** A world with a clock of its own, three slides, and answers that the test gives. */
function world(answer: () => Promise<string | null>) {
  let now = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];
  let at = 0;
  const seen: string[] = [];
  const asked: number[] = [];
  const signals: AbortSignal[] = [];
  const wall = new Wall<string>(10, {
    later: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    now: () => now,
    shown: () => ({ at, count: 3 }),
    turn: (to) => {
      at = to;
      seen.push(String(to));
    },
    renew: (signal) => {
      asked.push(now);
      signals.push(signal);
      return answer();
    },
    replace: (show) => {
      at = 0;
      seen.push(show);
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    for (;;) {
      const [next] = timers.filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.act();
      // Whatever was answered is heard before the next slide comes.
      for (let i = 0; i < 8; i += 1) await Promise.resolve();
    }
    now = end;
  };
  return { wall, pass, seen, asked, signals, timers: () => timers.length };
}

describe("a wall", () => {
  it("turns by itself and begins again", async () => {
    const { wall, pass, seen } = world(() => Promise.resolve(null));
    wall.restart();
    await pass(50_000);
    expect(seen).toEqual(["1", "2", "0", "1", "2"]);
  });

  it("stands still while it is paused, and gives a slide its whole time then", async () => {
    const { wall, pass, seen } = world(() => Promise.resolve(null));
    wall.restart();
    await pass(9_000);
    wall.pause();
    await pass(100_000);
    expect(seen).toEqual([]);
    wall.restart();
    await pass(9_999);
    expect(seen).toEqual([]);
    await pass(1);
    expect(seen).toEqual(["1"]);
  });

  it("shows newer data where a round begins, never between, and asks no more than once a minute", async () => {
    let rounds = 0;
    const { wall, pass, seen, asked } = world(() => Promise.resolve(`round ${(rounds += 1)}`));
    wall.restart();
    await pass(200_000);
    expect(seen.slice(0, 9)).toEqual(["1", "2", "0", "1", "2", "0", "1", "2", "round 1"]);
    for (const [i, when] of asked.entries())
      if (i > 0) expect(when - (asked[i - 1] ?? 0)).toBeGreaterThanOrEqual(leastBetween);
    expect(seen.filter((one) => one.startsWith("round")).length).toBeGreaterThan(1);
  });

  it("goes on with what it has while newer data does not come, and asks less and less often", async () => {
    const { wall, pass, seen, asked } = world(() => Promise.reject(new Error("away")));
    wall.restart();
    await pass(10 * 3_600_000);
    expect(seen.length).toBe(3600);
    expect(seen.every((one) => one.length === 1)).toBe(true);
    const pauses = asked.slice(1).map((when, i) => when - (asked[i] ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(2 * leastBetween);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(mostBetween);
    expect(asked.length).toBeLessThan(40);
  });

  it("gives up a question that is never answered, and keeps no timer of it", async () => {
    const { wall, pass, signals, timers, seen } = world(() => new Promise(() => undefined));
    wall.restart();
    await pass(patience + 2 * leastBetween);
    expect(signals[0]?.aborted).toBe(true);
    expect(timers()).toBeLessThanOrEqual(2);
    expect(seen.length).toBeGreaterThan(40);
    wall.stop();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

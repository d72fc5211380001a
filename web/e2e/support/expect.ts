import { expect as plain } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import { allStandStill } from "./stillness.ts";

/** Milliseconds until it is looked whether more can come. */
const LOOK = 3_000;
/** Milliseconds after which it is given up even if something still moves. */
const PATIENCE = 120_000;

const quick = plain.configure({ timeout: LOOK });

/**
 * Playwright's `expect`, which waits as long as anything still happens on the pages, however slow the machine is, and gives up
 * when they stand still: what has not come by then never will.
 */
export const expect = new Proxy(quick, {
  apply: (target, self, given: Parameters<typeof quick>) => patient(Reflect.apply(target, self, given)),
  get(target, name) {
    const value: unknown = Reflect.get(target, name);
    if (name !== "poll" || typeof value !== "function") return value;
    return (asked: () => unknown, options: object = {}) =>
      patient(Reflect.apply(value, target, [asked, { timeout: LOOK, ...options }]));
  },
});

/** The same matchers, where those that wait do it patiently. */
function patient<Matchers extends object>(matchers: Matchers): Matchers {
  return new Proxy(matchers, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "not" && typeof value === "object" && value !== null) return patient(value);
      if (typeof value !== "function") return value;
      const match = (...given: unknown[]): unknown => {
        const here = new Error();
        Error.captureStackTrace(here, match);
        const attempt = (): unknown => Reflect.apply(value, target, given);
        try {
          const first = attempt();
          return first instanceof Promise ? waitFor(first, attempt, here) : first;
        } catch (error) {
          throw at(here, error);
        }
      };
      return match;
    },
  });
}

async function waitFor(first: Promise<unknown>, again: () => unknown, here: Error): Promise<unknown> {
  const end = Date.now() + PATIENCE;
  let isOver = false;
  for (let attempt: unknown = first; ; attempt = again()) {
    try {
      return await attempt;
    } catch (error) {
      if (isOver) throw at(here, error);
      // Once more also then: it may have come just before all stood still.
      isOver = await Promise.race([allStandStill(), sleep(end - Date.now(), true)]);
    }
  }
}

/** An error as if it had been thrown where the test stands. */
function at(here: Error, error: unknown): unknown {
  if (error instanceof Error) error.stack = `${error.message}\n${(here.stack ?? "").replace(/^.*\n/u, "")}`;
  return error;
}

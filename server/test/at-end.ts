import { afterAll } from "vitest";

const steps: (() => unknown)[] = [];

// Said here, once per test file: vitest forgets an `afterAll` that is called while a hook or a test runs.
afterAll(async () => {
  for (const step of steps.splice(0).reverse()) await step();
});

/** Has something cleaned up after the last test of the calling file: what was opened last is closed first. */
export function atEnd(step: () => unknown): void {
  steps.push(step);
}

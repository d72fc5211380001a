import { expect, test } from "vitest";
import { nextInTurn } from "../../../src/http/imports/import-jobs.ts";

interface Waiting {
  readonly owner: string;
}

test("whoever hands many files in waits for themselves: another's is read between each two of theirs", () => {
  let waiting = ["a", "a", "a", "a", "b", "c"].map((owner): Waiting => ({ owner }));
  const order: string[] = [];
  while (waiting.length > 0) {
    const next: Waiting | undefined = nextInTurn(waiting, order.at(-1) ?? null);
    waiting = waiting.filter((each) => each !== next);
    order.push(next?.owner ?? "nobody");
  }
  expect(order.join("")).toBe("abacaa");
});

import { setTimeout as sleep } from "node:timers/promises";
import { GraphQLError } from "graphql";
import { DatabaseAwayError } from "../../../src/db/database-away.ts";
import { ToldError } from "../../../src/graphql/errors.ts";
import type { FileHead, FileTask } from "../../../src/http/writers/file-task.ts";
import { Outlet } from "../../../src/http/writers/outlet.ts";
import { asThreadError } from "../../../src/http/writers/thread-error.ts";
import { InputError } from "../../../src/statistics/request/request.ts";

const head: FileHead = { etag: '"1"', name: "file", committedAt: "2026-01-01", part: null, isEmpty: false };

const ERRORS: Readonly<Record<string, () => Error>> = {
  input: () => new InputError("indicators", { code: "PARAMETER_TWICE", args: { name: "x" } }, ["y"]),
  told: () =>
    new ToldError("QUERY_TOO_COSTLY", { code: "BODY_TOO_LONG", args: {} }, { extensions: { limit: 7 } }),
  away: () => new DatabaseAwayError(),
  fault: () => Object.assign(new Error("something of ours"), { code: "57014" }),
  broken: () => new GraphQLError("not said by us"),
};

/** A thread that does what the name of the format says, for the test of what asks it. */
export default async function write({ wanted: { format }, port }: FileTask): Promise<void> {
  const outlet = new Outlet(port);
  const error = ERRORS[format];
  if (error !== undefined) return outlet.fail(asThreadError(error()));
  if (format === "exit") process.exit(7);
  if (format === "hoard") {
    const hoard: number[][] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => index + hoard.length / 3));
  }
  outlet.charge(1);
  outlet.begin(head);
  // As many parts as are taken: each says how many had been made.
  for (let made = 0; !outlet.gone.aborted && made < 20; made++) {
    outlet.charge(10);
    await outlet.give(new TextEncoder().encode(String(made))).catch(() => undefined);
    if (format === "exit later" && made === 1) {
      await sleep(1);
      process.exit(7);
    }
  }
  outlet.end();
}

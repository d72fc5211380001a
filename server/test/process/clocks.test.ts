import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const PROJECT = resolve(import.meta.dirname, "../../..");

/** Where the time of day itself is wanted, and why. */
const OF_THE_DAY: Readonly<Record<string, string>> = {
  "server/src/doctor/checks/database.ts": "the clocks of two machines are compared",
  "server/src/telemetry/metrics/process-readings.ts": "when the process began is an instant",
  "server/src/http/graphql-route.ts": "how long until the instant that is told",
  "server/src/http/boundaries/boundaries-route.ts": "how long until the instant that is told",
  "server/src/http/data/data-route.ts": "how long until the instant that is told",
  "server/src/http/feed/feed-route.ts": "how long until the instant that is told",
  "server/src/http/print/print-route.ts": "how long until the instant that is told",
  "server/src/http/booklets/booklets-route.ts": "how long until the instant that is told",
};

test("how long something lasts is measured by a clock that nobody sets", () => {
  const files = ["server/src/**/*.ts", "tools/{child,run,supervise/*}.mjs"].flatMap((pattern) =>
    globSync(pattern, { cwd: PROJECT }),
  );
  // In comments it may be named.
  const measured = files.filter((file) =>
    /^(?!\s*(?:\*|\/[/*])).*Date\.now\(\)/m.test(readFileSync(join(PROJECT, file), "utf8")),
  );
  expect(measured.toSorted()).toEqual(Object.keys(OF_THE_DAY).toSorted());
});

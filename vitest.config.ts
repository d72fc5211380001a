import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// How busy a machine is must not make a test fail: these are for what never ends.
const patient = { testTimeout: 1_200_000, hookTimeout: 1_200_000 };

// Files run one after the other in one process and their modules are loaded once: no module of ours keeps anything but what follows
// from its arguments, no test puts another one in its place, and what a file opened is closed after it.
const together = { isolate: false, setupFiles: ["server/test/each-file.ts"] };

// As all programs of the project (tools/project.mjs), also where vitest is started alone: the processes that tests start come up in half the time.
process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "node_modules/.cache/compiled");

/** One run of everything that needs no browser. All tests that need a PostgreSQL share one, started once per run. */
export default defineConfig({
  test: {
    reporters: ["default"],
    globalSetup: ["server/test/global-setup.ts"],
    // Much of the time is spent waiting for PostgreSQL: on two cores one worker would leave one idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        // As Node does: else our code and Apollo's would each bring a graphql of its own.
        resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
        test: {
          name: "server",
          include: ["server/test/**/*.test.ts"],
          ...together,
          ...patient,
        },
      },
      {
        test: {
          name: "web",
          include: ["web/test/**/*.test.{ts,tsx}"],
          environment: "node",
          ...together,
          ...patient,
        },
      },
      { test: { name: "tools", include: ["tools/test/**/*.test.ts"], ...together, ...patient } },
    ],
  },
});

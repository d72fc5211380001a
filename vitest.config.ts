import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// How busy a machine is must not make a test fail: these are for what never ends.
const patient = { testTimeout: 1_200_000, hookTimeout: 1_200_000 };

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
          ...patient,
        },
      },
      {
        test: {
          name: "web",
          include: ["web/test/**/*.test.{ts,tsx}"],
          environment: "node",
          // Pure functions: nothing of a file is left for the next, and their modules are loaded once.
          isolate: false,
          ...patient,
        },
      },
      { test: { name: "tools", include: ["tools/test/**/*.test.ts"], ...patient } },
    ],
  },
});

import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { existsSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { BROWSER_FLAGS, type Browser, findBrowser } from "./e2e/support/browser.ts";

/** An atlas that runs already, to try a test on without starting another. */
const runningAtlas = process.env["ATLAS_URL"];

// Every worker reads this file again: what must be the same for all is found once and handed on in the environment.
const shared = (process.env["ATLAS_E2E"] ??= JSON.stringify(await prepare()));
const { browser, port, dataDir } = JSON.parse(shared) as Awaited<ReturnType<typeof prepare>>;

interface Prepared {
  readonly browser: Browser;
  readonly port: number;
  readonly dataDir: string;
}

async function prepare(): Promise<Prepared> {
  return {
    browser: await findBrowser(process.env),
    port: await freePort(),
    // The tests before may have left a database with everything that comes along: filling another one takes most of a minute.
    dataDir: handedOn() ?? mkdtempSync(join(tmpdir(), "movement-atlas-e2e-")),
  };
}

/** The data directory that the tests before this one left (server/test/hand-on.ts), or null. */
function handedOn(): string | null {
  const place = process.env["ATLAS_FILLED"];
  return place !== undefined && existsSync(join(place, "postgres")) ? place : null;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // The report of the last run is made by tools/test.mjs; a person reads the list.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] === undefined ? "list" : [["list"], ["json"]],
  forbidOnly: true,
  // A failed test is run once more to record what happens, which takes half as long again; it has failed all the same. What is
  // expected and will not come is given up as soon as the page stands still (support/expect.ts), what is refused at once.
  retries: 1,
  failOnFlakyTests: true,
  // A page keeps more than one core busy: Chromium draws in a process of its own, and the product answers. But pages wait as well.
  workers: Math.max(3, Math.floor(availableParallelism() / 2)),
  // Every test has a page of its own, and files differ much in length.
  fullyParallel: true,
  // How busy a machine is must not make a test fail: these are for what never comes.
  timeout: 900_000,
  globalTeardown: "./e2e/support/clean-up.ts",
  metadata: { dataDir },
  use: {
    baseURL: runningAtlas ?? `http://127.0.0.1:${port}`,
    locale: "vi-VN",
    // What moves is drawn again and again, which is half of what a page costs here; it ends up the same.
    contextOptions: { reducedMotion: "reduce" },
    trace: "on-first-retry",
    // What does not come is told of before the whole test is given up.
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...definedOnly(process.env), ...browser.env },
      args: BROWSER_FLAGS,
      chromiumSandbox: false,
    },
  },
  ...(runningAtlas === undefined ? { webServer: product() } : {}),
});

function product(): NonNullable<PlaywrightTestConfig["webServer"]> {
  return {
    // The product itself, as anybody starts it, on data of its own.
    command: "exec npm start",
    cwd: resolve(import.meta.dirname, ".."),
    url: `http://127.0.0.1:${port}/readyz`,
    env: {
      ...definedOnly(process.env),
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      // All tests are one caller who asks much, and a busy machine answers late.
      POINTS_A_MINUTE: "0",
      CHECKS_A_MINUTE: "0",
      REQUEST_TIMEOUT_MS: "600000",
      // Not a line for each of ten thousand requests.
      LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn",
    },
    timeout: 900_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
  };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

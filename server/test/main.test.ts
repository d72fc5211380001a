import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { openTestDatabase } from "./database.ts";

/** The program itself, as `npm start` runs it. */
const MAIN = resolve(import.meta.dirname, "../src/main.ts");
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Run {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  until(words: string): Promise<void>;
}

function start(environment: Record<string, string>, ...words: readonly string[]): Run {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ...environment },
  });
  running.push(child);
  let said = "";
  child.stdout.on("data", (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const until = async (words: string): Promise<void> => {
    const end = Date.now() + 180_000;
    while (!said.includes(words)) {
      if (Date.now() > end) throw new Error(`It never said "${words}":\n${said}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  return { child, said: () => said, ended, until };
}

test("settings that are wrong are all told, and nothing is started", async () => {
  const { ended, said } = start({ PORT: "seven", LOG_LEVEL: "loud" });
  expect(await ended).toBe(1);
  expect(said()).toContain("PORT must be a whole number");
  expect(said()).toContain("LOG_LEVEL must be one of");
});

test("asked how it is used it says so, and used wrongly it starts nothing", async () => {
  const asked = start({}, "--help");
  expect(await asked.ended).toBe(0);
  expect(asked.said()).toContain("DATABASE_URL");
  const wrong = start({}, "--port", "5000");
  expect(await wrong.ended).toBe(2);
  expect(wrong.said()).toContain("Usage: npm start");
});

test("a taken port is told at once, with what to do", async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as AddressInfo;
  const { ended, said } = start({ PORT: String(port), DATABASE_URL: await openTestDatabase() });
  expect(await ended).toBe(1);
  other.close();
  expect(said()).toContain(`Port ${port} of 127.0.0.1 is taken by another program.`);
  expect(said()).toContain(`PORT=${port + 1} npm start`);
});

test("stopped while figures are on their way in, it ends cleanly and leaves no half of them", async () => {
  const connectionString = await openTestDatabase();
  const { child, ended, until } = start({ PORT: "0", DATABASE_URL: connectionString });
  await until("reference data");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(
    `select count(*)::int as figures, (select count(*)::int from cube) as answers,
       (select count(*)::int from seed where name in ('published', 'demo')) as seeds from observation`,
  );
  await client.end();
  // Whole or not at all.
  expect(rows[0].figures > 0).toBe(rows[0].seeds > 0);
  expect(rows[0].answers > 0).toBe(rows[0].seeds > 0);
});

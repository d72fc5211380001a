import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isAlive } from "../../src/process/alive.ts";
import { waitUntil } from "../../src/embedded/processes.ts";
import { startedFolder } from "./first-start.ts";
import { hold, people, query, startedBy, temporaryFolder } from "./holder.ts";

const KEEP = "create table kept as select 42 as answer";
const READ = "select answer from kept";
const KEPT = [{ answer: 42 }];

describe.each(people)("as $who", ({ account }) => {
  test("a fresh directory gets a database, and a second start finds what the first one left", async () => {
    const dataDir = temporaryFolder(account);
    const first = await hold({ dataDir }, account);
    const { connectionString, how, pid } = startedBy(first);
    expect(how).toBe("started");
    await query(connectionString, KEEP);
    expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).toContain("ready to accept connections");
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await hold({ dataDir }, account);
    expect(startedBy(second).how).toBe("started");
    expect(await query(startedBy(second).connectionString, READ)).toEqual(KEPT);
    await second.stop();
  });

  test("after kill -9 of our process the next start takes over the server that was left running", async () => {
    const dataDir = await startedFolder(account);
    const first = await hold({ dataDir }, account);
    const { connectionString, pid } = startedBy(first);
    await query(connectionString, KEEP);
    await first.kill();
    expect(isAlive(pid)).toBe(true);

    const second = await hold({ dataDir }, account);
    expect(startedBy(second)).toMatchObject({ how: "adopted", pid, connectionString });
    expect(await query(connectionString, READ)).toEqual(KEPT);
    await second.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test("after kill -9 of PostgreSQL it comes back under the same address, with what was committed", async () => {
    const dataDir = await startedFolder(account);
    const holder = await hold({ dataDir, durable: true }, account);
    const { connectionString, pid } = startedBy(holder);
    await query(connectionString, KEEP);
    process.kill(pid, "SIGKILL");
    const answers = async (): Promise<boolean> => {
      const rows = await query(connectionString, READ).catch(() => []);
      return rows.length === 1;
    };
    await waitUntil(() => !isAlive(pid), 180_000);
    expect(await waitUntil(answers, 180_000)).toBe(true);
    await holder.stop();
    await expect(query(connectionString, READ)).rejects.toThrow("ECONNREFUSED");
  });

  test("after kill -9 of both the next start recovers", async () => {
    const dataDir = await startedFolder(account);
    const first = await hold({ dataDir, durable: true }, account);
    const { connectionString, pid } = startedBy(first);
    await query(connectionString, KEEP);
    await first.kill();
    process.kill(pid, "SIGKILL");

    const second = await hold({ dataDir, durable: true }, account);
    expect(startedBy(second).how).toBe("started");
    expect(await query(startedBy(second).connectionString, READ)).toEqual(KEPT);
    await second.stop();
  });
});

test("a port that is taken is left to its owner", async () => {
  const other = createServer();
  const port = await new Promise<number>((done) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const holder = await hold({ dataDir: await startedFolder(null), port });
  expect(Number(new URL(startedBy(holder).connectionString).port)).toBeGreaterThan(port);
  await holder.stop();
  other.close();
});

test("text is UTF-8 in code-point order and time is UTC, whatever the machine's settings", async () => {
  const holder = await hold({ dataDir: temporaryFolder(null) });
  const rows = await query(
    startedBy(holder).connectionString,
    `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
       current_setting('listen_addresses') as listens, upper('đồng tháp') as upper`,
  );
  expect(rows).toEqual([{ encoding: "UTF8", zone: "UTC", listens: "127.0.0.1", upper: "ĐỒNG THÁP" }]);
  await holder.stop();
});

test("without its password nobody gets in", async () => {
  const holder = await hold({ dataDir: await startedFolder(null) });
  const url = new URL(startedBy(holder).connectionString);
  expect(url.password).toMatch(/^[0-9a-f]{48}$/);
  url.password = "wrong";
  await expect(query(url.href, "select 1")).rejects.toThrow("password authentication failed");
  await holder.stop();
});

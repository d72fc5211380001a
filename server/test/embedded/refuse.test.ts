import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAlive } from "../../src/process/alive.ts";
import { startedFolder } from "./first-start.ts";
import { errorOf, hold, isRoot, people, query, startedBy, temporaryFolder } from "./holder.ts";

test("a directory in use by another of our processes is refused, naming the process", async () => {
  const dataDir = await startedFolder(null);
  const first = await hold({ dataDir });
  const second = await hold({ dataDir });
  expect(errorOf(second)).toBe(
    `EmbeddedError: The data directory ${dataDir} is in use by another Movement Atlas (process ${first.child.pid}). ` +
      "Stop that one first, or set DATA_DIR to another directory.",
  );
  expect(await query(startedBy(first).connectionString, "select 1 as one")).toEqual([{ one: 1 }]);
  await first.stop();
});

test("a command joins the server that already runs, and leaves it running", async () => {
  const dataDir = await startedFolder(null);
  const first = await hold({ dataDir });
  const guest = await hold({ dataDir, role: "tool" });
  const { pid, connectionString } = startedBy(first);
  expect(startedBy(guest)).toMatchObject({ how: "joined", pid, connectionString });
  await guest.stop();
  expect(isAlive(pid)).toBe(true);
  await first.stop();
});

test("two first starts at the same moment: one gets the directory, the other is told", async () => {
  const dataDir = temporaryFolder(null);
  const both = await Promise.all([hold({ dataDir }), hold({ dataDir })]);
  const winners = both.filter(({ answer }) => "pid" in answer);
  expect(winners).toHaveLength(1);
  await Promise.all(both.map((holder) => holder.stop()));
});

test("a server that is not ours is explained, and left running", async () => {
  const dataDir = await startedFolder(null);
  const first = await hold({ dataDir });
  const { pid } = startedBy(first);
  await first.kill();
  writeFileSync(join(dataDir, "password"), "of somebody else");
  const second = await hold({ dataDir });
  expect(errorOf(second)).toContain(
    `A PostgreSQL server that Movement Atlas cannot use (process ${pid}) runs on`,
  );
  expect(isAlive(pid)).toBe(true);
});

test("a note left by a dead server, whose number another program has now, is no obstacle", async () => {
  const dataDir = await startedFolder(null);
  const first = await hold({ dataDir });
  const { pid } = startedBy(first);
  const note = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8");
  await first.stop();
  const bystander = spawn("sleep", ["60"]);
  writeFileSync(join(dataDir, "postgres/postmaster.pid"), note.replace(String(pid), String(bystander.pid)));
  const second = await hold({ dataDir });
  expect(startedBy(second).how).toBe("started");
  await second.stop();
  bystander.kill();
});

test("a directory with something else in the database's place is refused untouched", async () => {
  const dataDir = temporaryFolder(null);
  mkdirSync(join(dataDir, "postgres"));
  writeFileSync(join(dataDir, "postgres/diary.txt"), "mine");
  const holder = await hold({ dataDir });
  expect(errorOf(holder)).toContain("is not empty, and no PostgreSQL data is in it");
  expect(readFileSync(join(dataDir, "postgres/diary.txt"), "utf8")).toBe("mine");
});

test("a directory that cannot be made is refused, saying what to do", async () => {
  const file = join(temporaryFolder(null), "file");
  writeFileSync(file, "");
  const holder = await hold({ dataDir: join(file, "data") });
  expect(errorOf(holder)).toContain("cannot be made or opened");
  expect(errorOf(holder)).toContain("Set DATA_DIR to a directory this user can write.");
});

test("the data of another major version is refused, naming both", async () => {
  const dataDir = temporaryFolder(null);
  mkdirSync(join(dataDir, "postgres"));
  writeFileSync(join(dataDir, "postgres/PG_VERSION"), "15\n");
  const holder = await hold({ dataDir });
  expect(errorOf(holder)).toContain("was made by PostgreSQL 15; this program brings PostgreSQL 18");
});

// Root reads everything: only an ordinary user can be shut out.
const ordinary = people.filter(({ who }) => who !== "root");
for (const { account } of ordinary) {
  test("a directory whose data this user cannot read is refused, naming its owner", async () => {
    const dataDir = temporaryFolder(account);
    mkdirSync(join(dataDir, "postgres"));
    chmodSync(join(dataDir, "postgres"), 0o000);
    const holder = await hold({ dataDir }, account);
    expect(errorOf(holder)).toMatch(/cannot be read and written by this user: .* belongs to user \d+/);
    chmodSync(join(dataDir, "postgres"), 0o700);
  });

  test("a directory this user cannot write is refused", async () => {
    const dataDir = temporaryFolder(account, 0o755);
    chmodSync(dataDir, 0o555);
    const holder = await hold({ dataDir }, account);
    expect(errorOf(holder)).toContain(`The data directory ${dataDir} cannot be written`);
    chmodSync(dataDir, 0o755);
  });
}

test("the cases for an ordinary user were run", () => {
  // From a project under root's private home no other user can run anything.
  if (ordinary.length === 0)
    console.warn("not run: cases for an ordinary user, who cannot reach this project");
  expect(ordinary.length > 0 || isRoot).toBe(true);
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BackupFault } from "../../src/backup/backup-fault.ts";
import { checkBackup } from "../../src/backup/read-backup.ts";
import { backupFiles, backupName } from "../../src/backup/schedule/backup-files.ts";
import { keepBackups } from "../../src/backup/schedule/keep-backups.ts";
import { makeDueBackup } from "../../src/backup/schedule/make-due-backup.ts";
import { atEnd } from "../at-end.ts";
import { migratedDatabase } from "../db/test-database.ts";

const HOUR = 3_600_000;
const { options } = await migratedDatabase();
const { connectionString } = options;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-schedule-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const at = (hour: number): Date => new Date(Date.UTC(2026, 11, 1, hour));
const namesIn = (folder: string): string[] => readdirSync(folder).toSorted();

test("a backup is made when the newest is old enough, and the newest few are kept; other files are left alone", async () => {
  const folder = join(newFolder(), "made/when/missing");
  const schedule = { folder, every: 6 * HOUR, keep: 2 };
  const look = (hour: number) => makeDueBackup(connectionString, schedule, at(hour));
  expect(await look(0)).toMatchObject({ did: "backup", removed: [] });
  writeFileSync(join(folder, "mine.backup"), "");
  writeFileSync(join(folder, ".movement-atlas-x.unfinished"), "of one that was killed");
  expect(await look(5)).toEqual({ did: "nothing" });
  expect(await look(6)).toMatchObject({ did: "backup", removed: [] });
  expect(await look(12)).toMatchObject({ did: "backup", removed: [backupName(at(0))] });
  expect(namesIn(folder)).toEqual(["mine.backup", backupName(at(6)), backupName(at(12))]);
  await checkBackup(join(folder, backupName(at(12))));
  // A clock that was wrong once stops nothing.
  writeFileSync(join(folder, backupName(at(1_000))), "");
  expect(await look(18)).toMatchObject({
    did: "backup",
    removed: [backupName(at(6)), backupName(at(1_000))],
  });
  expect(namesIn(folder)).toContain(backupName(at(18)));
});

test("of several servers on one database one makes it", async () => {
  const folder = newFolder();
  const looks = await Promise.all(
    [1, 2, 3].map(() =>
      makeDueBackup(connectionString, { folder, every: HOUR, keep: 3 }, at(0)).catch(
        (error: unknown) => error,
      ),
    ),
  );
  const others = looks.filter((look) => !(look instanceof BackupFault && look.fault.code === "UNDER_WAY"));
  expect(others.filter((look) => Reflect.get(Object(look), "did") === "backup")).toHaveLength(1);
  expect(namesIn(folder)).toEqual([backupName(at(0))]);
});

test("one that fails is told loudly, tried again, and well again when it can be made", async () => {
  const parent = newFolder();
  const folder = join(parent, "backups");
  // Where a folder has to be is a file.
  writeFileSync(folder, "");
  const errors: string[] = [];
  const made: object[] = [];
  const keeper = keepBackups({
    connectionString,
    schedule: { folder, every: HOUR, keep: 3 },
    log: { info: (what) => made.push(what), error: (_, words) => errors.push(words) },
    look: 10,
    again: 10,
    now: () => at(0),
  });
  await expect.poll(() => keeper.state.failures, { timeout: 120_000 }).toBeGreaterThan(0);
  expect(keeper.state.failure?.why).toContain("cannot be written");
  expect(errors[0]).toMatch(/^the backup failed: .*backups cannot be written/);
  rmSync(folder);
  await expect.poll(() => made.length, { timeout: 120_000 }).toBe(1);
  await expect.poll(() => keeper.state.failure, { timeout: 120_000 }).toBeNull();
  await expect.poll(() => keeper.state.newest, { timeout: 120_000 }).toEqual(at(0));
  await keeper.close();
  expect(namesIn(folder)).toEqual([backupName(at(0))]);
  expect((await backupFiles(folder))[0]?.at).toEqual(at(0));
});

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";
import { WrongInput } from "../../src/cli/wrong-input.ts";
import type { Connection } from "../../src/db/connect.ts";
import { atEnd } from "../at-end.ts";
import { openTestDatabase } from "../database.ts";
import { connectionTo, migratedDatabase } from "../db/test-database.ts";

const folder = mkdtempSync(join(tmpdir(), "movement-atlas-cli-backup-"));
atEnd(() => rmSync(folder, { recursive: true }));

async function run(connection: Connection, ...args: string[]): Promise<{ printed: string; said: string[] }> {
  const [printed, said]: [string[], string[]] = [[], []];
  const program = buildProgram({
    withDatabase: (work, how) => {
      // Neither may change what it finds: an old database is backed up as it is, an empty one stays empty until all is checked.
      expect(how).toEqual({ asItIs: true });
      return work(connection);
    },
    seedAll: async () => undefined,
    print: (more) => printed.push(...more),
    say: (line) => said.push(line),
    now: () => new Date("2026-12-01T00:00:00Z"),
  });
  for (const command of program.commands) command.configureOutput({ writeErr: () => undefined });
  await program.parseAsync(args, { from: "user" });
  return { printed: printed.join("\n"), said };
}

test("a database is backed up, the file checked and restored by three commands", async () => {
  const file = join(folder, "atlas.backup");
  const database = await migratedDatabase();
  expect((await run(database, "backup", "--out", file)).printed).toMatch(
    /atlas\.backup: \d+ rows of \d+ tables, [\d,]+ bytes\.$/,
  );
  const { printed } = await run(database, "backup", "verify", file);
  expect(printed).toContain("is whole");
  expect(printed).toMatch(/[0-9a-f]{64} {2}breakdown: 1 rows/);
  expect(printed).toContain("left out: session (people sign in again");
  expect((await run(database, "backup", "verify", file, "--lang", "vi")).printed).toContain("nguyên vẹn");
  const empty = connectionTo(await openTestDatabase());
  const restored = await run(empty, "restore", file);
  expect(restored.printed).toContain("are restored");
  expect(restored.said).toContain("breakdown: 1 rows");
  await expect(run(empty, "restore", file)).rejects.toThrow(WrongInput);
  await expect(run(empty, "restore", file, "--lang", "vi")).rejects.toThrow("Cơ sở dữ liệu không trống");
  await expect(run(database, "backup", "--out", file)).rejects.toThrow("is not written over");
  await expect(run(database, "backup")).rejects.toThrow("--out");
  const missing = join(folder, "missing");
  await expect(run(empty, "restore", missing)).rejects.toThrow("cannot be read");
  expect(existsSync(missing)).toBe(false);
});

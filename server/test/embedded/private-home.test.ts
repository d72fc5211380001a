import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { chooseAccount } from "../../src/embedded/postgres/os-account.ts";
import { findPackage, prepareBinaries } from "../../src/embedded/postgres/binaries.ts";
import { errorOf, hold, isRoot, query, startedBy, temporaryFolder } from "./holder.ts";

if (isRoot) {
  test("under a private home, root's data goes where PostgreSQL's account reaches it", async () => {
    const wanted = join(temporaryFolder(null, 0o700), ".data");
    const first = await hold({ dataDir: wanted, explicit: false });
    const { dataDir, connectionString } = startedBy(first);
    try {
      expect(dataDir).toMatch(/^\/var\/lib\/movement-atlas\/data-[0-9a-f]{8}$/);
      expect(existsSync(wanted)).toBe(false);
      expect(statSync(join(dataDir, "postgres")).uid).not.toBe(0);
      await query(connectionString, "create table kept ()");
      await first.stop();
      const second = await hold({ dataDir: wanted, explicit: false });
      expect(await query(startedBy(second).connectionString, "table kept")).toEqual([]);
      await second.stop();
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  test("a DATA_DIR under a private home is refused for root, saying why", async () => {
    const dataDir = join(temporaryFolder(null, 0o700), "data");
    const holder = await hold({ dataDir });
    expect(errorOf(holder)).toContain(`DATA_DIR ${dataDir} cannot be reached by the user `);
    expect(errorOf(holder)).toContain("a folder above it is private");
  });

  test("programs under a private home are run from a copy", async () => {
    const folder = join(temporaryFolder(null, 0o700), "package");
    cpSync(findPackage().folder, folder, { recursive: true, verbatimSymlinks: true });
    const copies = join(temporaryFolder(null), "copies");
    const account = await chooseAccount(null);
    const { postgres } = prepareBinaries(account, copies, { folder, version: "1" });
    expect(postgres).toBe(join(copies, "postgresql-1/native/bin/postgres"));
  });
} else {
  test("programs installed by somebody else are run from a copy with its libraries linked", async () => {
    const folder = join(temporaryFolder(null), "package");
    cpSync(findPackage().folder, folder, { recursive: true, verbatimSymlinks: true });
    const link = join(folder, "native/lib/libpq.so.5");
    rmSync(link);
    chmodSync(dirname(link), 0o555);
    const copies = join(temporaryFolder(null), "copies");
    mkdirSync(copies);
    const { postgres } = prepareBinaries(null, copies, { folder, version: "1" });
    chmodSync(dirname(link), 0o755);
    expect(postgres).toBe(join(copies, "postgresql-1/native/bin/postgres"));
    expect(existsSync(join(copies, "postgresql-1/native/lib/libpq.so.5"))).toBe(true);
  });
}

import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { connect } from "../../../server/src/db/connect.ts";
import { openTestDatabase } from "../../../server/test/database.ts";
import { openSeededDatabase } from "../../../server/test/seeded-database.ts";
import { PROJECT } from "../shell.ts";
import { run, type Ways } from "./typing.ts";

/** The ways that need no atlas. */
export const toolWays: Ways = {
  async "npm test"() {
    // This is what runs all this. Left to show: that CI types the same, and that the last line is what README says.
    expect(readFileSync(join(PROJECT, ".ci/run"), "utf8")).toMatch(/^npm test /mu);
    expect((await run("npm test -- format", {})).said).toMatch(/\n\d+ passed, \d+ failed\n$/u);
  },

  async "npm run atlas -- --help"(command) {
    const { code, said } = await run(command, {});
    expect(code).toBe(0);
    for (const name of ["import", "export", "recompute"]) expect(said).toContain(name);
  },

  async "npm run atlas -- catalogue import catalogue/ --dry-run"(command) {
    const folder = await mkdtemp(join(tmpdir(), "movement-atlas-readme-catalogue-"));
    const database = await openSeededDatabase(false);
    await writeFile(join(folder, "models.csv"), "id,category,tags,printed\ntry_out,school,,Thử\n");
    await mkdir(join(folder, "labels"));
    for (const [lang, name] of [
      ["vi", "Thử"],
      ["en", "Try-out"],
    ]) {
      const heading = "kind,id,name,definition,unit,other_names";
      await writeFile(join(folder, `labels/${lang}.csv`), `${heading}\nmodel,try_out,${name},,,\n`);
    }
    const typed = command.replace("catalogue/", folder);
    const { code, said } = await run(typed, { DATABASE_URL: database, SEED: "none" });
    expect(said).toMatch(/^3 new, 0 changed, 0 as they are$/mu);
    expect(said).toContain("Only tried: nothing was kept.");
    expect(code).toBe(0);
    await rm(folder, { recursive: true });
  },

  async "npm run atlas -- backup --out atlas.backup"(command) {
    const folder = await mkdtemp(join(tmpdir(), "movement-atlas-readme-backup-"));
    const file = join(folder, "atlas.backup");
    const typed = command.replace("atlas.backup", file);
    const made = await run(typed, { DATABASE_URL: await openSeededDatabase(false) });
    expect(made.said).toMatch(/atlas\.backup: [\d,]+ rows of \d+ tables, [\d,]+ bytes\.$/mu);
    expect(made.code).toBe(0);
    const restored = await run(`npm run atlas -- restore ${file}`, {
      DATABASE_URL: await openTestDatabase(),
    });
    expect(restored.said).toMatch(/^[\d,]+ rows of \d+ tables are restored\./mu);
    expect(restored.code).toBe(0);
    await rm(folder, { recursive: true });
  },

  async "npm run atlas -- recompute --check"(command) {
    // Of the published figures alone: with the synthetic ones it would take most of a minute.
    const database = await openSeededDatabase(true);
    const { pool, close } = connect({ connectionString: database, max: 2 });
    const { code, said } = await run(command, { DATABASE_URL: database });
    expect(said).toMatch(/^published: [1-9]\d{3,} answers compared, 0 differ$/mu);
    expect(code).toBe(0);
    await pool.query("update cube set value = value + 1 where value > 0");
    const wrong = await run(command, { DATABASE_URL: database });
    expect(wrong.said).toMatch(/^published: \d+ answers compared, [1-9]\d* differ$/mu);
    expect(wrong.code).toBe(1);
    await close();
  },
};

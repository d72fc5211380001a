import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { afterAll, expect, test } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";
import { WrongInput } from "../../src/cli/wrong-input.ts";
import { importText, smallWorld } from "../import/small-world.ts";

const world = await smallWorld();
const folder = await mkdtemp(join(tmpdir(), "movement-atlas-cli-"));
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ printed: string; error: unknown }> {
  const lines: string[] = [];
  const program = buildProgram({
    withDatabase: (work) => work(world),
    seedAll: async () => undefined,
    print: (more) => lines.push(...more),
    now: () => new Date("2026-11-20T00:00:00Z"),
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeErr: () => undefined, writeOut: (text) => lines.push(text) });
  }
  const error: unknown = await program.parseAsync(args, { from: "user" }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { printed: lines.join("\n"), error };
}

test("every command explains itself", async () => {
  for (const args of [
    ["--help"],
    ["import", "--help"],
    ["export", "--help"],
    ["recompute", "--help"],
    ["seed", "--help"],
  ]) {
    const { printed, error } = await run(...args);
    expect(printed).toContain("Usage:");
    expect(error).toMatchObject({ exitCode: 0 });
  }
});

test("used wrongly: no command, an unknown one, a missing option", async () => {
  for (const args of [[], ["imp"], ["import"], ["recompute", "--chek"]]) {
    const { error } = await run(...args);
    expect(error).toBeInstanceOf(CommanderError);
    expect(error).toMatchObject({ exitCode: 1 });
  }
});

test("a file that ends after its heading says that it has no rows, and is wrong input", async () => {
  const file = join(folder, "empty.csv");
  await writeFile(file, "");
  expect((await run("import", file, "--dataset", "published")).error).toBeInstanceOf(WrongInput);
  await writeFile(file, "indicator,area,period,value,source\n");
  const { printed, error } = await run("import", file, "--dataset", "published");
  expect(printed).toBe("empty.csv: no rows below the heading, nothing imported");
  expect(error).toBeInstanceOf(WrongInput);
});

test("a file without rows may still bring sources", async () => {
  const [file, sources] = [join(folder, "none.csv"), join(folder, "new-sources.csv")];
  await writeFile(file, "indicator,area,period,value,source\n");
  await writeFile(
    sources,
    "id,title,publisher,published,url,kind,note\nbrought,A report,,2024-01-01,,NEWS,\n",
  );
  const args = ["import", file, "--dataset", "published", "--sources", sources];
  expect(await run(...args)).toEqual({
    printed: "none.csv: imported into published (0 new, 0 already there, 0 refused)",
    error: null,
  });
  // Nothing of it is new the second time, which is no mistake.
  expect((await run(...args)).error).toBeNull();
});

test("a file with a fault is refused where it stands, a good one is imported", async () => {
  await importText(world, "indicator,area,period,value,source\nmodels_new,nam-dinh,2018,5,late");
  const file = join(folder, "figures.csv");
  await writeFile(file, "indicator,area,period,value,source\nmodels_new,nam-dinh,2019,x,late\n");
  const bad = await run("import", file, "--dataset", "published");
  expect(bad.error).toBeInstanceOf(WrongInput);
  expect(bad.printed).toContain('row 2, value (D2) "x"');
  await writeFile(file, "indicator,area,period,value,source\nmodels_new,nam-dinh,2019,6,late\n");
  const good = await run("import", file, "--dataset", "published");
  expect(good.error).toBeNull();
  expect(good.printed).toBe("figures.csv: imported into published (1 new, 0 already there, 0 refused)");
  expect((await run("import", file, "--dataset", "nonesuch")).error).toBeInstanceOf(WrongInput);
  expect((await run("import", join(folder, "none.csv"), "--dataset", "published")).error).toBeInstanceOf(
    WrongInput,
  );
});

test("a kept answer that is wrong is found by recompute --check and mended by recompute", async () => {
  expect((await run("recompute", "--check")).error).toBeNull();
  const mutated = await world.db
    .updateTable("cube")
    .set({ value: 77 })
    .where("value", "=", 6)
    .executeTakeFirst();
  expect(Number(mutated.numUpdatedRows)).toBeGreaterThan(0);
  const check = await run("recompute", "--check", "--dataset", "published");
  expect(check.error).toBeInstanceOf(WrongInput);
  expect(check.printed).toContain("models_new nam-dinh 2019");
  expect((await run("recompute")).error).toBeNull();
  expect((await run("recompute", "--check")).error).toBeNull();
  expect((await run("recompute", "--dataset", "nonesuch")).error).toBeInstanceOf(WrongInput);
});

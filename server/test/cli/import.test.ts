import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";
import { WrongInput } from "../../src/cli/wrong-input.ts";
import { smallWorld } from "../import/small-world.ts";
import { standing } from "../import/hand-ins/standing.ts";

const world = await smallWorld();
const folder = await mkdtemp(join(tmpdir(), "movement-atlas-cli-import-"));
afterAll(() => rm(folder, { recursive: true }));
const BOOKS = resolve(import.meta.dirname, "../import/books/made-up");

async function run(file: string, ...args: string[]): Promise<{ printed: string; error: unknown }> {
  const lines: string[] = [];
  const program = buildProgram({
    withDatabase: (work) => work(world),
    seedAll: async () => undefined,
    print: (more) => lines.push(...more),
    now: () => new Date("2026-11-20T00:00:00Z"),
  });
  const error: unknown = await program
    .parseAsync(["import", file, "--dataset", "published", "--title", "A report", ...args], { from: "user" })
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  return { printed: lines.join("\n"), error };
}

async function csv(name: string, ...rows: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, ["indicator,area,period,value", ...rows].join("\n"));
  return file;
}
const imports = async (): Promise<string[]> =>
  (await world.db.selectFrom("import").select("state").orderBy("created_at").execute()).map(
    ({ state }) => state,
  );

test("a dry run says what would move and leaves nothing; publishing does it, on record", async () => {
  const file = await csv("figures.csv", "models_new,hue,2019,5");
  const tried = await run(file, "--dry-run");
  expect(tried.error).toBeNull();
  expect(tried.printed).toContain("models_new hue 2019: – → 5");
  expect([await imports(), await standing(world)]).toEqual([[], []]);
  const done = await run(file);
  expect(done.error).toBeNull();
  expect(done.printed).toContain("imported into published (1 new, 0 already there, 0 refused)");
  expect(await standing(world)).toEqual(["models_new hue 2019 1 5 PUBLISHED D2"]);
  const events = await world.db.selectFrom("import_event").select(["kind", "role"]).orderBy("id").execute();
  expect(events.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
    "HAND_IN command line",
    "READ product",
    "PUBLISH command line",
  ]);
  expect((await run(file)).error).toBeNull();
  expect(await imports()).toEqual(["PUBLISHED"]);
});

test("a change wants a reason; a fault is told where it stands, in a file too, and nothing counts", async () => {
  const file = await csv("changed.csv", "models_new,hue,2019,6");
  const refused = await run(file);
  expect(refused.error).toBeInstanceOf(WrongInput);
  expect(String(refused.error)).toContain("still without an answer");
  expect(refused.printed).toContain("D2");
  expect((await run(file, "--reason", "counted again")).error).toBeNull();
  expect((await standing(world)).at(-1)).toBe("models_new hue 2019 2 6 PUBLISHED D2 counted again");
  const report = join(folder, "report.json");
  const faulty = await run(await csv("faulty.csv", "models_new,huy,2018,6"), "--report", report);
  expect(faulty.error).toBeInstanceOf(WrongInput);
  expect(faulty.printed).toContain("B2");
  expect(JSON.parse(await readFile(report, "utf8"))).toMatchObject({
    refused: 1,
    problems: [{ cell: "B2", code: "MEMBER_UNKNOWN", found: "huy" }],
  });
  expect(await imports()).toEqual(["PUBLISHED", "WITHDRAWN", "PUBLISHED", "WITHDRAWN"]);
});

test("a workbook is read, and what must be answered first is asked", async () => {
  const { printed, error } = await run(
    join(BOOKS, "01_bieu_tieu_de_3_tang.xlsx"),
    "--dry-run",
    "--lang",
    "vi",
  );
  expect(printed).toContain("01_bieu_tieu_de_3_tang.xlsx");
  expect(error === null || error instanceof WrongInput).toBe(true);
  const locked = await run(join(BOOKS, "14_mat_khau.xlsx"), "--dry-run");
  expect(locked.error).toBeInstanceOf(WrongInput);
  expect(locked.printed).toContain("locked with a password");
});

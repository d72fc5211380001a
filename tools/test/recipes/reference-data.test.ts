import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { anyLanguage, editedByReadme, languages, Scratch, type Changes } from "./scratch.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** How to reach the PostgreSQL that this run of the tests shares. */
    postgres: string;
  }
}

const reference = "seeds/reference/";
const labels = (language: string) => `${reference}labels/${language}.csv`;
const label = (language: string) => `indicator,club_members,Club members (${language}),,,\n`;

let scratch: Scratch;
const counted: Record<string, Changes> = {};

beforeAll(() => {
  scratch = new Scratch();
  scratch.append(`${reference}indicators.csv`, "club_members,STOCK,sum,,,,,,,yes\n");
  for (const language of languages) scratch.append(labels(language), label(language));
  counted["an indicator"] = scratch.changes();
  for (const language of languages) scratch.remove(labels(language), label(language));
  scratch.remove(`${reference}indicators.csv`, "club_members,STOCK,sum,,,,,,,yes\n");

  // Huế and Đà Nẵng become one, long after all that is known today.
  const day = "2090-01-01";
  const united = "hue-da-nang-2090";
  scratch.edit(`${reference}areas.csv`, (text) =>
    text
      .replaceAll(/^((?:hue|da-nang-2025),.*,\d{4}-\d\d-\d\d),,/gmu, `$1,${day},`)
      .concat(`${united},province,Huế - Đà Nẵng,Hue - Da Nang,city,46,,${day},,\n`),
  );
  for (const old of ["hue", "da-nang-2025"])
    scratch.append(`${reference}lineage.csv`, `${old},${united},${day},merge,exact,\n`);
  const boundaries: {
    validFrom: string;
    objects: Record<string, { geometries: { id: string; properties: { province?: string } }[] }>;
  } = JSON.parse(scratch.read(`${reference}boundaries/VN-2025.topo.json`));
  const { provinces, archipelagos } = boundaries.objects;
  if (provinces === undefined || archipelagos === undefined) throw new Error("no provinces");
  provinces.geometries = provinces.geometries
    .filter(({ id }) => id !== "hue")
    .map((one) => (one.id === "da-nang-2025" ? { ...one, id: united } : one));
  for (const { properties } of archipelagos.geometries)
    if (properties.province === "da-nang-2025") properties.province = united;
  scratch.write(
    `${reference}boundaries/VN-2090.topo.json`,
    JSON.stringify({ ...boundaries, validFrom: day }),
  );
  for (const language of languages) scratch.append(labels(language), `vintage,VN-2090,33 (${language}),,,\n`);
  counted["a boundary reform"] = scratch.changes();
  // Both stand in the copy that is read below.
  scratch.append(`${reference}indicators.csv`, "club_members,STOCK,sum,,,,,,,yes\n");
  for (const language of languages) scratch.append(labels(language), label(language));
});
afterAll(() => scratch[Symbol.dispose]());

/** Does something with an empty database of its own, whose tables stand (`connection`), and the copy's `seedReference()`. */
function withDatabase(source: string): unknown {
  return scratch.run(`
    import { readFileSync, writeFileSync } from "node:fs";
    import { connect } from "./server/src/db/connect.ts";
    import { migrate } from "./server/src/db/migrate.ts";
    import { seed } from "./server/src/import/seed.ts";
    import { labelOf } from "./server/src/statistics/catalogue/catalogue.ts";
    import { readCatalogue } from "./server/src/statistics/catalogue/read-catalogue.ts";
    const name = "recipe_" + process.pid;
    const server = connect({ connectionString: ${JSON.stringify(inject("postgres"))} });
    await server.pool.query("create database " + name);
    const url = new URL(${JSON.stringify(inject("postgres"))});
    url.pathname = "/" + name;
    const connection = connect({ connectionString: url.href });
    const seedReference = () => seed(connection.pool, { folder: "seeds", datasets: [] });
    try {
      await migrate(connection.pool);
      ${source}
    } finally {
      await connection.close();
      await server.pool.query("drop database " + name + " with (force)");
      await server.close();
    }`);
}

it("an indicator is a row and a label per language", () => {
  expect(counted["an indicator"]).toEqual({
    made: [],
    edited: [`${reference}indicators.csv`, ...languages.map(labels)].toSorted(),
  });
});

it("a boundary reform is a boundary file, rows of areas and lineage, and a label per language", () => {
  expect(counted["a boundary reform"]).toEqual({
    made: [`${reference}boundaries/VN-2090.topo.json`],
    edited: [`${reference}areas.csv`, `${reference}lineage.csv`, ...languages.map(labels)].toSorted(),
  });
});

it.each(["an indicator", "a boundary reform"])("the README says what %s costs", (recipe) => {
  expect(editedByReadme(recipe)).toEqual(anyLanguage(counted[recipe]?.edited ?? []));
});

it("what is forgotten is asked for; then the catalogue has the indicator with its names, and the vintage after the one before it", () => {
  const found = withDatabase(`
    const languages = ${JSON.stringify(languages)};
    const asked: string[] = [];
    for (const language of languages) {
      const file = "${reference}labels/" + language + ".csv";
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(/^indicator,club_members,.*\\n/mu, ""));
      await seedReference().catch((error: unknown) => asked.push(String(error)));
      writeFileSync(file, text);
    }
    await seedReference();
    const catalogue = await readCatalogue(connection.db);
    tell({
      asked,
      names: languages.map((language) => labelOf(catalogue, "indicator", "club_members", language as "vi").name),
      vintages: catalogue.vintages.slice(-2).map(({ id, validFrom, validTo }) => [id, validFrom, validTo]),
    });`);
  expect(found).toEqual({
    asked: languages.map((language) =>
      expect.stringContaining(`labels/${language}.csv has no name of the indicator "club_members".`),
    ),
    names: languages.map((language) => `Club members (${language})`),
    vintages: [
      [expect.any(String), expect.any(String), "2090-01-01"],
      ["VN-2090", "2090-01-01", null],
    ],
  });
});

it("the tool then has its boundaries with a place for each tile, and the demo's time goes on as it was", () => {
  expect(
    scratch.run(`
      import { readDemoInput, DEMO_SEED } from "./server/src/demo/demo-seed.ts";
      import { makeWorld } from "./server/src/demo/world.ts";
      import { nodeTools } from "./web/src/headless/node-tools.ts";
      import { tileLayoutOf } from "./web/src/views/charts/tile-layout.ts";
      const layout = tileLayoutOf(nodeTools("VN-2090").boundaries);
      const world = async (folder: string) => {
        const made = makeWorld(DEMO_SEED, await readDemoInput(folder));
        return JSON.stringify([made.units.map(({ eligible, ...unit }) => [unit, [...eligible]]), made.reporters.map(({ id, first, last }) => [id, first, last])]);
      };
      tell({
        tile: layout?.tiles.has("hue-da-nang-2090"),
        isSame: (await world("seeds")) === (await world(${JSON.stringify(new URL("../../../seeds", import.meta.url).pathname)})),
      });`),
  ).toEqual({ tile: true, isSame: true });
});

it("no code names a vintage", () => {
  for (const part of ["web/src", "server/src"])
    // What is generated repeats the SDL's examples.
    for (const path of scratch.files(part).filter((one) => /^(?!.*\/generated\/).*\.tsx?$/u.test(one)))
      expect(scratch.read(path), path).not.toMatch(/["'`]VN-\d{4}["'`]/u);
});

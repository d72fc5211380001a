import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";
import { columnNames } from "../../src/import/rows/columns.ts";
import type { Connection } from "../../src/db/connect.ts";
import { WrongInput } from "../../src/cli/wrong-input.ts";
import { openSeededDatabase } from "../seeded-database.ts";
import { connect } from "../../src/db/connect.ts";
import { atEnd } from "../at-end.ts";

const folder = await mkdtemp(join(tmpdir(), "movement-atlas-observations-"));
afterAll(() => rm(folder, { recursive: true }));

async function open(published: boolean): Promise<Connection> {
  const connection = connect({ connectionString: await openSeededDatabase(published), max: 3 });
  atEnd(() => connection.close());
  return connection;
}

async function run(connection: Connection, ...args: string[]): Promise<string> {
  const lines: string[] = [];
  const program = buildProgram({
    withDatabase: (work) => work(connection),
    seedAll: async () => undefined,
    print: (more) => lines.push(...more),
    now: () => new Date("2026-12-20T00:00:00Z"),
  });
  await program.parseAsync(args, { from: "user" });
  return lines.join("\n");
}

/** All that is known of every figure, but for numbers that a database gives itself. */
async function figuresOf({ pool }: Connection): Promise<unknown[]> {
  const { rows } = await pool.query(`
    select i.code as indicator, a.code as area, p.code as period, m.code as model, c.code as category, u.code as unit_type,
      l.code as award_level, s.code as source, st.code as statement, o.version,
      o.recorded, o.value, o.decimals, o.qualifier, o.status, o.dated, o.dated_by, o.valid_from, o.valid_to, o.exhaustive_over,
      o.origin, o.note, o.names
    from observation o join indicator i on i.id = o.indicator_id join area a on a.id = o.area_id join period p on p.id = o.period_id
      join source s on s.id = o.source_id left join statement st on st.id = o.statement_id
      join breakdown b on b.id = o.breakdown_id left join model m on m.id = b.model_id left join category c on c.id = b.category_id
      left join unit_type u on u.id = b.unit_type_id left join award_level l on l.id = b.award_level_id
    order by 1, 2, 3, 4, 5, 6, 7, 8, 10`);
  return rows;
}

test("what is written of a dataset's figures, read into another database, is the same there, and written again the same file", async () => {
  const [here, there] = [await open(true), await open(false)];
  const [figures, sources, again] = ["figures.csv", "sources.csv", "again.csv"].map((name) =>
    join(folder, name),
  );
  if (figures === undefined || sources === undefined || again === undefined) throw new Error("three names");
  // A correction, and a note that a spreadsheet would take for a formula: nothing is changed on its way.
  const late = join(folder, "late.csv");
  await writeFile(
    late,
    'indicator,area,period,value,source,version,note\nmodels_unspecified,dong-thap,2006/2016,121,s001,2,"=1+1, ""so"""\n',
  );
  await run(here, "import", late, "--dataset", "published");
  await run(here, "export", "--observations", figures, "--sources", sources, "--dataset", "published");
  const text = await readFile(figures, "utf8");
  expect(text.split("\n")[0]).toBe(columnNames.join(","));
  expect(text).toContain('"=1+1, ""so"""');
  await run(there, "import", figures, "--dataset", "published", "--sources", sources);
  expect(await figuresOf(there)).toEqual(await figuresOf(here));
  await run(there, "export", "--observations", again, "--dataset", "published");
  expect(await readFile(again, "utf8")).toBe(text);
});

test("a dataset that there is not is wrong input", async () => {
  const here = await open(false);
  const asked = run(here, "export", "--observations", join(folder, "x.csv"), "--dataset", "publishd");
  await expect(asked).rejects.toBeInstanceOf(WrongInput);
});

import { readFile, mkdir, writeFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { connect } from "../../../src/db/connect.ts";
import { migrate } from "../../../src/db/migrate.ts";
import { publishedSeed, seed } from "../../../src/import/seed.ts";

/*
 * Writes what this version of the program makes of a few figures, as a database that later versions have to be able to take over:
 *
 *   DATABASE_URL=postgres://…/empty node server/test/db/upgrades/make-dump.ts
 *   DATABASE_URL=postgres://…/empty npm run atlas -- backup --out server/test/db/upgrades/021.backup
 *
 * It asks nothing of the program but connect, migrate, seed and publishedSeed, so that it ran in the trees of earlier versions too.
 */

const SEEDS = resolve(import.meta.dirname, "../../../../seeds");
const AREAS = /,(nam-dinh|ha-nam|ninh-binh|ninh-binh-2025),/;

/** A few printed figures, of areas that were merged and others, and the sources they name. */
async function smallSeeds(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-upgrade-"));
  await cp(join(SEEDS, "reference"), join(folder, "reference"), { recursive: true });
  await mkdir(join(folder, "published"));
  const [heading = "", ...rows] = (await readFile(join(SEEDS, "published/observations.csv"), "utf8")).split(
    "\n",
  );
  const few = [
    ...rows.slice(0, 8),
    ...rows
      .slice(8)
      .filter((row) => AREAS.test(row))
      .slice(0, 16),
  ];
  await writeFile(join(folder, "published/observations.csv"), `${[heading, ...few].join("\n")}\n`);
  const [head = "", ...sources] = (await readFile(join(SEEDS, "published/sources.csv"), "utf8")).split("\n");
  const named = sources.filter(
    (source) => source !== "" && few.some((row) => row.includes(`,${source.split(",")[0]},`)),
  );
  await writeFile(join(folder, "published/sources.csv"), `${[head, ...named].join("\n")}\n`);
  return folder;
}

/** What people left behind, in those tables that there are. */
const PEOPLE: readonly (readonly [table: string, statement: string])[] = [
  ["account", "insert into account (name, address) values ('Nguyễn Lan', 'lan@example.vn')"],
  ["account_role", "insert into account_role values (1, 'approver', 'viet-nam')"],
  [
    "import",
    "insert into import (id, dataset_id, account_id, state, file_name, file_bytes, file_hash) select 'i', id, 1, 'DRAFT', 'Biểu 1.xlsx', 3, '\\x00' from dataset where code = 'published'",
  ],
  [
    "kept_document",
    "insert into kept_document (account_id, kind, id, version, title, document) values (1, 'question', 'q', 1, 'Câu hỏi', '{}')",
  ],
];

const folder = await smallSeeds();
const { pool, close } = connect({ connectionString: process.env["DATABASE_URL"] ?? "", max: 2 });
await migrate(pool);
await seed(pool, { folder, datasets: [publishedSeed(folder)] });
for (const [table, statement] of PEOPLE) {
  const { rows } = await pool.query<{ is: boolean }>("select to_regclass($1) is not null as is", [table]);
  if (rows[0]?.is === true) await pool.query(statement);
}
await close();
await rm(folder, { recursive: true });

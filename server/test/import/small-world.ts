import { resolve } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import type { Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { csvRows } from "../../src/import/rows/csv-rows.ts";
import type { RawRow } from "../../src/import/rows/csv-rows.ts";
import { importObservations } from "../../src/import/load.ts";
import { loadPlaces } from "../../src/import/reference/load-places.ts";
import { loadReference } from "../../src/import/reference/load-reference.ts";
import type { Report } from "../../src/import/report.ts";
import { connectionTo, fill } from "../db/test-database.ts";
import { openCopy } from "../template-database.ts";

export const SEEDS = resolve(import.meta.dirname, "../../../seeds");

export const SOURCES: readonly RawRow[] = [
  ["early", "2016-02"],
  ["late", "2020-07-08"],
  ["unknown", ""],
].map(([id = "", published = ""], index) => ({
  line: index + 2,
  cells: { id, title: `Report ${id}`, published, kind: "REPORT" },
}));

/** A database with the real reference data and three sources, but no figures. */
export async function smallWorld(): Promise<Connection> {
  return connectionTo(
    await openCopy("reference", (url) =>
      fill(url, async ({ pool }) => {
        await migrate(pool);
        await inTransaction(pool, ({ tx }) => loadReference(tx, `${SEEDS}/reference`));
      }),
    ),
  );
}

/** The same with districts and communes, which the published figures name. */
export async function worldWithPlaces(): Promise<Connection> {
  return connectionTo(
    await openCopy("reference_and_places", (url) =>
      fill(url, async ({ pool }) => {
        await migrate(pool);
        await inTransaction(pool, async ({ tx }) => {
          await loadReference(tx, `${SEEDS}/reference`);
          await loadPlaces(tx, `${SEEDS}/places`);
          await tx.insertInto("seed").values({ name: "places", hash: "of this test" }).execute();
        });
      }),
    ),
  );
}

/** Imports CSV text; spaces around cells do not count. Rows without `recorded` are of `now`. */
export async function importText(
  connection: Connection,
  text: string,
  options: { readonly dataset?: string; readonly now?: string } = {},
): Promise<Report> {
  return importObservations(connection.pool, {
    dataset: options.dataset ?? "published",
    file: "test.csv",
    what: "test",
    rows: csvRows(Readable.from([text.trim()])),
    sources: SOURCES,
    now: options.now ?? "2026-11-01T00:00:00.000Z",
  });
}

/** What is wrong with a file, short: row, column, what would be accepted. */
export function faults(report: Report): string[] {
  return report.problems.map(
    ({ row, column, accepted }) => `${row} ${column ?? "-"} [${accepted.join(" ")}]`,
  );
}

/** The whole cube, by code and in order, without ids that depend on the order of imports. */
export async function cubeText({ db }: Connection): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', i.code, a.code, p.code, coalesce(m.code, k.code, '_T'), coalesce(u.code, '_T'),
      coalesce(l.code, '_T'), c.known_from, c.known_to, c.status, trim_scale(c.value), c.qualifier, c.reporting, c.expected,
      c.missing::text, trim_scale(c.numerator), trim_scale(c.denominator), c.series_break, c.disputed, c.discrepancy::text,
      c.reason::text, c.dated, (select array_agg(s.code order by s.code) from source s where s.id = any(c.sources))::text
    ) as line
    from cube c join indicator i on i.id = c.indicator_id join any_area a on a.id = c.area_id
    join period p on p.id = c.period_id join breakdown b on b.id = c.breakdown_id
    left join model m on m.id = b.model_id left join category k on k.id = b.category_id
    left join unit_type u on u.id = b.unit_type_id left join award_level l on l.id = b.award_level_id
    order by 1
  `.execute(db);
  return rows.map((row) => row.line);
}

import { sql } from "kysely";
import { expect, test } from "vitest";
import { demoSeed } from "../../src/demo/demo-seed.ts";
import { seed } from "../../src/import/seed.ts";
import { connect } from "../../src/db/connect.ts";
import { openFilledDatabase } from "../filled-database.ts";
import { SEEDS } from "../import/small-world.ts";

interface Sums {
  readonly indicator: string;
  readonly period: string;
  readonly nation: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly known: number;
}

test("what is added over provinces is the same on the old map, on the new one, and in the nation", async () => {
  const { db, pool, close } = connect({ connectionString: await openFilledDatabase(), max: 4 });
  // Old map: the provinces that lived then. New map: those that live now, whose predecessors' figures they answer with.
  const { rows } = await sql<Sums>`
    select i.code as indicator, p.code as period, max(c.value) filter (where a.level = 'country') as nation,
      sum(c.value) filter (where a.level = 'province' and a.valid_from <= p.last_day) as before,
      sum(c.value) filter (where a.level = 'province' and a.valid_to is null) as after,
      count(c.value) filter (where a.level = 'province' and a.valid_from <= p.last_day) as known
    from cube c
    join indicator i on i.id = c.indicator_id and i.over_areas = 'sum'
    join period p on p.id = c.period_id and p.last_day <= '2025-06-30'
    join due d on d.dataset_id = c.dataset_id and d.indicator_id = c.indicator_id and d.every = p.kind
    join area a on a.id = c.area_id
    where c.known_to is null
    group by i.code, p.code, p.last_day, c.breakdown_id
    having count(c.value) > 0
  `.execute(db);
  expect(rows.length).toBeGreaterThan(2000);
  expect(new Set(rows.map(({ indicator }) => indicator)).size).toBe(16);
  expect(rows.filter(({ nation, before, after }) => nation !== before || nation !== after)).toEqual([]);
  const known = rows.reduce((all, row) => all + row.known, 0);
  expect(known / (63 * rows.length)).toBeGreaterThan(0.95);

  const lines: string[] = [];
  await seed(pool, { folder: SEEDS, datasets: [demoSeed(SEEDS)], progress: (line) => lines.push(line) });
  expect(lines, "a second start has nothing to do").toEqual([]);
  await close();
});

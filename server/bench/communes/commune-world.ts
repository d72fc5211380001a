import { resolve } from "node:path";
import { connect, type Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { readCommunes } from "../../src/demo/communes/commune-lives.ts";
import { batchesOf, figuresOf } from "../../src/demo/communes/commune-rows.ts";
import { type CommuneSize, USUAL_SIZE } from "../../src/demo/communes/commune-size.ts";
import { type CommunesWish, estimateCommunes, makeCommunes } from "../../src/demo/communes/make-communes.ts";
import { seed } from "../../src/import/seed.ts";
import { monthCode, monthIndex } from "../../src/statistics/model/periods.ts";
import { say } from "../table.ts";

const SEEDS = resolve(import.meta.dirname, "../../../seeds");
/** The first month that is published while people read: a January, whose late returns reach into the year before. */
export const NEWEST = monthIndex("2026-01");
/** As far as the dataset goes: each run publishes the next month, so that a database that is kept serves for a year of runs. */
const LAST = NEWEST + 11;
/** Figures in a return. */
const CELLS = 30;
const FIRST = monthIndex("2016-01");

/** A database with returns of all communes, but for those of {@link NEWEST} and after. */
export interface CommuneWorld {
  readonly connection: Connection;
  readonly connectionString: string;
  readonly size: CommuneSize;
  readonly observations: number;
  readonly answers: number;
}

/** As many months back as make so many figures, each return of 30; where that is before all that is known, that much. */
export async function sizeFor(figures: number): Promise<CommuneSize> {
  const all = { ...USUAL_SIZE, from: FIRST, to: NEWEST, cells: CELLS };
  const communes = await readCommunes(SEEDS, all.seed);
  let [from, made] = [NEWEST, 0];
  for (const batch of batchesOf(all).toReversed()) {
    if (made >= figures && from < NEWEST) break;
    from = batch - 1;
    made += figuresOf(communes, all, batch);
  }
  return { ...all, from, to: LAST };
}

const wishOf = (size: CommuneSize): CommunesWish => ({
  seeds: SEEDS,
  size,
  now: `${monthCode(NEWEST + 1)}-25T00:00:00.000Z`,
});

/** Brings a database to a size, through the import. One that was kept is gone on with, or is there already. */
export async function makeWorld(connectionString: string, size: CommuneSize): Promise<CommuneWorld> {
  const connection = connect({ connectionString, max: 40 });
  const { pool } = connection;
  await migrate(pool);
  await seed(pool, { folder: SEEDS, datasets: [] });
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1_000).toFixed(0)} s`;
  let told = "";
  const figures = await makeCommunes(pool, {
    ...wishOf(size),
    until: NEWEST - 1,
    progress: (line) => {
      const [part = ""] = line.split(":");
      if (part === told) return;
      told = part;
      say(`${part}, ${seconds()}`);
    },
  });
  if (figures > 0) {
    say(`${figures.toLocaleString("en")} figures came in, in ${seconds()}`);
    await pool.query("vacuum analyze");
  }
  const count = async (table: string): Promise<number> => {
    const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n ?? 0;
  };
  return {
    connection,
    connectionString,
    size,
    observations: await count("observation"),
    answers: await count("cube"),
  };
}

/** Lets the returns of the next month come in that is not there yet; null: all are. */
export async function publishNext(
  { pool }: Connection,
  size: CommuneSize,
): Promise<{ readonly month: string; readonly figures: number } | null> {
  const wish = wishOf(size);
  const { months } = await estimateCommunes(wish, pool);
  if (months === 0) return null;
  // The returns of a month come in with the next one.
  const month = size.to + 1 - months;
  return { month: monthCode(month), figures: await makeCommunes(pool, { ...wish, until: month }) };
}

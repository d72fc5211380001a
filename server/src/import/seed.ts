import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Transaction } from "kysely";
import { sql } from "kysely";
import type pg from "pg";
import { THE_ATLAS } from "../audit/entry.ts";
import type { Database } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";
import { EVALUATION } from "../statistics/evaluate/evaluation-edition.ts";
import { recompute } from "../statistics/cube/recompute.ts";
import { commitData, lastInstant, oneWriterAtATime } from "./commit.ts";
import { allRows, csvRows } from "./rows/csv-rows.ts";
import type { RawRow } from "./rows/csv-rows.ts";
import { keepAllHoldings } from "./update-holdings.ts";
import { importObservations } from "./load.ts";
import { loadPlaces } from "./reference/load-places.ts";
import { loadReference } from "./reference/load-reference.ts";
import { describeReport } from "./report.ts";
import type { Report } from "./report.ts";

/** A body of observations that the program brings along. */
export interface SeededDataset {
  readonly dataset: string;
  /** Changes when, and only when, the content does. */
  readonly hash: () => Promise<string>;
  readonly sources: () => Promise<readonly RawRow[]>;
  readonly rows: () => AsyncIterable<RawRow> | Iterable<RawRow>;
}

export interface SeedOptions {
  /** The folder with `reference/`, `places/` and `published/`. */
  readonly folder: string;
  readonly datasets: readonly SeededDataset[];
  /** Whether no more of ours is brought in than law and geography; what was brought in earlier stays. */
  readonly onlyLaw?: boolean;
  readonly progress?: (line: string) => void;
}

/** A seed that does not pass the checks. Seeds are ours, so this is thrown; the message says every row. */
export class BadSeed extends Error {
  override readonly name = "BadSeed";
  readonly report: Report;
  constructor(report: Report) {
    super(describeReport(report, "EN").join("\n"));
    this.report = report;
  }
}

/**
 * Brings the reference data and the datasets that come along into the database, each once: what is there already, by the hash
 * of its content, is left alone. A changed file is imported as what it is (new versions), or refused with a BadSeed that says
 * where it contradicts what is there.
 */
export async function seed(pool: pg.Pool, options: SeedOptions): Promise<void> {
  const say = options.progress ?? (() => undefined);
  const wasWhole = (await seededHash(pool, WHOLE)) !== null;
  const takesOurs = wasWhole || options.onlyLaw !== true;
  await seedReference(pool, join(options.folder, "reference"), takesOurs, say);
  await seedPlaces(pool, join(options.folder, "places"), say);
  for (const dataset of options.datasets) {
    await seedDataset(pool, dataset, say);
  }
}

/** The published figures, from the folder of the seeds. */
export function publishedSeed(folder: string): SeededDataset {
  const file = (name: string): string => join(folder, "published", name);
  return {
    dataset: "published",
    hash: () => hashFolder(join(folder, "published")),
    sources: () => allRows(createReadStream(file("sources.csv"))),
    rows: () => csvRows(createReadStream(file("observations.csv"))),
  };
}

/** Under which name the files of reference are remembered: all of them, or only what is law and geography. */
const WHOLE = "reference";
const LAW = "law";

/** Whether the program's whole reference data is in a database, and not only what is law and geography. */
export async function takesOurReference(tx: Transaction<Database>): Promise<boolean> {
  const law = await tx.selectFrom("seed").select("name").where("name", "=", LAW).executeTakeFirst();
  return law === undefined;
}

async function seedReference(
  pool: pg.Pool,
  folder: string,
  takesOurs: boolean,
  say: (line: string) => void,
): Promise<void> {
  const name = takesOurs ? WHOLE : LAW;
  const isWords = (name: string): boolean =>
    name.startsWith("labels") || name === "topics.csv" || name === "area_groups.csv";
  const rules = await hashFolder(folder, (name) => !isWords(name));
  const words = await hashFolder(folder, isWords);
  const isOfRules =
    (await seededHash(pool, name)) !== rules || (await seededHash(pool, "evaluation")) !== EVALUATION;
  if (!isOfRules && (await seededHash(pool, "labels")) === words) return;
  say(isOfRules ? "reference data …" : "names and definitions …");
  await inTransaction(pool, async (work) => {
    await oneWriterAtATime(work.tx);
    await loadReference(work.tx, folder, takesOurs);
    if (takesOurs) await work.tx.deleteFrom("seed").where("name", "=", LAW).execute();
    await rememberSeed(work.tx, name, rules);
    await rememberSeed(work.tx, "labels", words);
    await rememberSeed(work.tx, "evaluation", EVALUATION);
    const held = await work.tx.selectFrom("dataset_period").select("dataset_id").distinct().execute();
    if (held.length === 0) return;
    // Rules, lineage or the way answers are worked out may have changed under figures that are there: their answers are worked out anew. No answer depends on words.
    for (const { dataset_id } of isOfRules ? held : []) {
      let told = "";
      await recompute(work, dataset_id, "all", (done, total) => {
        const line = `answers worked out anew, ${Math.floor((10 * done) / Math.max(total, 1)) * 10} % …`;
        if (line !== told) say((told = line));
      });
      await keepAllHoldings(work.tx, dataset_id);
    }
    const at = await lastInstant(work.tx);
    const what = isOfRules ? "reference data" : "labels";
    await commitData(work.tx, { datasetId: null, what, at }, async () => ({
      kind: "SEED",
      by: THE_ATLAS,
      about: { rules, words, evaluation: EVALUATION },
    }));
  });
}

/** Districts and communes, which answers of provinces do not depend on. */
async function seedPlaces(pool: pg.Pool, folder: string, say: (line: string) => void): Promise<void> {
  const hash = await hashFolder(folder);
  if ((await seededHash(pool, "places")) === hash) return;
  say("districts and communes …");
  await inTransaction(pool, async (work) => {
    await oneWriterAtATime(work.tx);
    await loadPlaces(work.tx, folder);
    await rememberSeed(work.tx, "places", hash);
    const isFirst = (await work.tx.selectFrom("data_commit").select("id").limit(1).execute()).length === 0;
    if (isFirst) return;
    const at = await lastInstant(work.tx);
    await commitData(work.tx, { datasetId: null, what: "districts and communes", at }, async () => ({
      kind: "SEED",
      by: THE_ATLAS,
      about: { places: hash },
    }));
  });
}

async function seedDataset(pool: pg.Pool, seeded: SeededDataset, say: (line: string) => void): Promise<void> {
  const { dataset } = seeded;
  const hash = await seeded.hash();
  if ((await seededHash(pool, dataset)) === hash) return;
  let told = Number.NEGATIVE_INFINITY;
  const report = await importObservations(pool, {
    dataset,
    file: `seed ${dataset}`,
    what: `seed ${dataset}`,
    sources: await seeded.sources(),
    rows: seeded.rows(),
    now: null,
    alongside: (tx) => rememberSeed(tx, dataset, hash),
    progress: (stage, done, total) => {
      if (performance.now() - told < 500) return;
      told = performance.now();
      say(
        stage === "reading"
          ? `${dataset}: ${done} figures read …`
          : `${dataset}: answers worked out, ${Math.floor((100 * done) / Math.max(total, 1))} % …`,
      );
    },
  });
  if (report.refused > 0) throw new BadSeed(report);
  say(describeReport(report, "EN").join("\n"));
}

async function seededHash(pool: pg.Pool, name: string): Promise<string | null> {
  const { rows } = await pool.query<{ hash: string }>("select hash from seed where name = $1", [name]);
  return rows[0]?.hash ?? null;
}

async function rememberSeed(tx: Transaction<Database>, name: string, hash: string): Promise<void> {
  await sql`
    insert into seed (name, hash) values (${name}, ${hash}) on conflict (name) do update set hash = excluded.hash
  `.execute(tx);
}

/** A hash of the CSV files of a folder, all or some, names and content; line ends of other systems make no difference. */
async function hashFolder(folder: string, takes: (name: string) => boolean = () => true): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(".csv") && takes(name))
    .toSorted();
  for (const name of files) {
    const text = await readFile(join(folder, name), "utf8");
    hash.update(`${name}\n${text.replaceAll("\r\n", "\n")}\n`);
  }
  return hash.digest("hex");
}

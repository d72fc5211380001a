import type pg from "pg";
import { COMMAND_LINE } from "../../audit/entry.ts";
import { importObservations } from "../../import/load.ts";
import { describeReport } from "../../import/report.ts";
import type { RawRow } from "../../import/rows/csv-rows.ts";
import { problemInWords } from "../../keeping/catalogue-problem.ts";
import { changeCatalogue } from "../../keeping/change-catalogue.ts";
import { monthCode, monthIndex } from "../../statistics/model/periods.ts";
import { communeCatalogue, DEMO_COMMUNES } from "./commune-catalogue.ts";
import { type CommuneLife, readCommunes } from "./commune-lives.ts";
import { batchesOf, communeSources, figuresOf, rowsOfBatch } from "./commune-rows.ts";
import { type CommuneSize, writtenSize } from "./commune-size.ts";

/** Figures that are brought in together, as near as whole months come to it: so much is in memory and undone when it is stopped. */
const AT_ONCE = 250_000;
/** What a figure takes of the disk, with the answers made of it and all indexes; docs/performance.md says how that was measured. */
const BYTES_A_FIGURE = 1_600;

/** Milliseconds between two lines of how far it is. */
const TOLD_EVERY = 2_000;

/** What stands in the way of making it, in words: nothing is wrong with the program. */
export class CannotMake extends Error {
  override readonly name = "CannotMake";
}

export interface CommunesWish {
  /** With `reference/` and `places/`. */
  readonly seeds: string;
  readonly size: CommuneSize;
  /** ISO instant. */
  readonly now: string;
  /** The last month whose returns come in, if not all do. */
  readonly until?: number;
  readonly progress?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** What making it will take. */
export interface Estimate {
  readonly figures: number;
  readonly months: number;
  readonly bytes: number;
}

/** All of it, or what is left to make in a database. */
export async function estimateCommunes(
  { seeds, size }: CommunesWish,
  pool: pg.Pool | null = null,
): Promise<Estimate> {
  const reached = pool === null ? null : await reachedBy(pool, size);
  const communes = await readCommunes(seeds, size.seed);
  const batches = batchesOf(size).filter((batch) => batch > (reached ?? 0));
  let figures = 0;
  for (const batch of batches) figures += figuresOf(communes, size, batch);
  return { figures, months: batches.length, bytes: figures * BYTES_A_FIGURE };
}

/**
 * Makes the dataset of communes: some months at a time, in the order in which their returns came in, through the import, each time whole or not at
 * all. Called again with the same size it goes on where it stopped. Gives how many figures came in.
 */
export async function makeCommunes(pool: pg.Pool, wish: CommunesWish): Promise<number> {
  const { size, seeds, signal, progress = () => undefined } = wish;
  const communes = await readCommunes(seeds, size.seed);
  const reached = await reachedBy(pool, size);
  if (reached === null) await enterCatalogue(pool, wish);
  const last = wish.until === undefined ? size.to + 1 : wish.until + 1;
  const batches = batchesOf(size).filter((batch) => batch > (reached ?? 0) && batch <= last);
  let [done, made, told] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const part of partsOf(batches, communes, size)) {
    signal?.throwIfAborted();
    const [newest = 0] = part.slice(-1);
    const report = await importObservations(pool, {
      dataset: DEMO_COMMUNES,
      file: DEMO_COMMUNES,
      what: called(newest, size),
      sources: communeSources(size, newest),
      rows: rowsOf(part, communes, size),
      now: null,
      onRecord: { kind: "IMPORT", by: COMMAND_LINE },
      progress: (stage, count, total) => {
        if (performance.now() - told < TOLD_EVERY) return;
        told = performance.now();
        const how =
          stage === "reading"
            ? `${count.toLocaleString("en")} figures read`
            : `answers worked out, ${Math.floor((100 * count) / Math.max(total, 1))} %`;
        progress(`returns up to ${monthCode(newest - 1)} (${done} of ${batches.length} months): ${how} …`);
      },
      ...(signal === undefined ? {} : { signal }),
    });
    if (report.refused > 0) throw new Error(describeReport(report, "EN").join("\n"));
    done += part.length;
    made += report.accepted;
  }
  return made;
}

async function enterCatalogue(pool: pg.Pool, { seeds, size, now }: CommunesWish): Promise<void> {
  const { problems } = await changeCatalogue(pool, `${seeds}/reference`, {
    rows: communeCatalogue(size),
    role: "command",
    what: DEMO_COMMUNES,
    now,
  });
  if (problems.length === 0) return;
  throw new CannotMake(
    ["The catalogue does not take it:", ...problems.map((each) => problemInWords(each, "EN"))].join("\n"),
  );
}

/** The batch that what is there reaches to; null: there is nothing. Throws where that is of another size. */
async function reachedBy(pool: pg.Pool, size: CommuneSize): Promise<number | null> {
  const { rows } = await pool.query<{ what: string }>(
    "select what from data_commit where dataset_id = (select id from dataset where code = $1) order by id desc limit 1",
    [DEMO_COMMUNES],
  );
  const [newest] = rows;
  if (newest === undefined) return null;
  const [, month = "", is = ""] = CALLED.exec(newest.what) ?? [];
  if (is === writtenSize(size)) return monthIndex(month) + 1;
  const other = is === "" ? "" : `: ${is}`;
  throw new CannotMake(
    `There is a dataset "${DEMO_COMMUNES}" already, and it is of another size${other}. It can be gone on with as it was begun; another one needs another database.`,
  );
}

/** How a commit is called: the last month whose returns came in, and of what size it all is. Read again by {@link CALLED}. */
function called(batch: number, size: CommuneSize): string {
  return `${DEMO_COMMUNES}: returns up to ${monthCode(batch - 1)} of ${writtenSize(size)}`;
}
const CALLED = new RegExp(`^${DEMO_COMMUNES}: returns up to (\\d{4}-\\d{2}) of (.*)$`);

/** Batches that come in together. */
function* partsOf(
  batches: readonly number[],
  communes: readonly CommuneLife[],
  size: CommuneSize,
): Generator<readonly number[]> {
  let [part, figures] = [[] as number[], 0];
  for (const batch of batches) {
    const more = figuresOf(communes, size, batch);
    if (part.length > 0 && figures + more > AT_ONCE) {
      yield part;
      [part, figures] = [[], 0];
    }
    part.push(batch);
    figures += more;
  }
  if (part.length > 0) yield part;
}

function* rowsOf(
  batches: readonly number[],
  communes: readonly CommuneLife[],
  size: CommuneSize,
): Generator<RawRow> {
  for (const batch of batches) yield* rowsOfBatch(communes, size, batch);
}

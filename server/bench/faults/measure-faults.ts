import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkDatabase } from "../../src/audit/check-database.ts";
import { CHAINS } from "../../src/audit/entry.ts";
import { checkDatasets } from "../../src/import/recompute-datasets.ts";
import { startAtlas } from "../standing/start-atlas.ts";
import { withDatabaseOf } from "../standing/with-database.ts";
import { aim, heading, say } from "../table.ts";
import { changedClock } from "./kinds/changed-clock.ts";
import { cutNetwork } from "./kinds/cut-network.ts";
import { fullDisk } from "./kinds/full-disk.ts";
import { hungDatabase } from "./kinds/hung-database.ts";
import { littleMemory } from "./kinds/little-memory.ts";
import { noFilesLeft } from "./kinds/no-files-left.ts";
import type { Fault, Trial } from "./fault.ts";
import { Sight } from "./sight.ts";
import { whatWasLogged } from "./what-was-logged.ts";

const FAULTS: readonly Fault[] = [
  hungDatabase,
  fullDisk,
  cutNetwork,
  noFilesLeft,
  littleMemory,
  changedClock,
];
/** Seconds until a recovery is given up. */
const PATIENCE = 120;
/** Milliseconds between two looks. */
const LOOK = 500;

/**
 * Does to an atlas what may happen to one, each on a copy of the same data, and says what a reader and a keeper see of it, what stands in the log, what comes back by itself and how soon, and whether
 * anything was lost.
 *
 * @param name one of them; null: all
 */
export async function measureFaults(name: string | null, isSmallest: boolean): Promise<void> {
  const chosen = isSmallest ? [hungDatabase] : FAULTS.filter((fault) => name === null || fault.name === name);
  if (chosen.length === 0)
    throw new Error(`There is no fault "${name}", but ${FAULTS.map((each) => each.name).join(", ")}.`);
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-faults-"));
  // Started by root, PostgreSQL runs as somebody else.
  chmodSync(folder, 0o755);
  try {
    const template = join(folder, "template");
    await (await startAtlas({ environment: { DATA_DIR: template, SEED: "published" } })).stop();
    let wrong = 0;
    for (const [at, fault] of chosen.entries()) {
      heading(`${fault.name} (${fault.means}), ${isSmallest ? 2 : fault.seconds} s`);
      const lacking = fault.lacking();
      if (lacking !== null) {
        say(`not tried here: ${lacking}`);
        continue;
      }
      const dataDir = join(folder, String(at));
      // As it is, owners too.
      execFileSync("cp", ["-a", "--reflink=auto", template, dataDir]);
      wrong += await tryOne(fault, dataDir, isSmallest ? 2 : fault.seconds);
      rmSync(dataDir, { recursive: true, force: true });
    }
    say(`\nload of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}`);
    aim("lost, torn or wrong after all of them", wrong, 0, "at most");
    if (wrong > 0) throw new Error("Something was lost, torn or wrong.");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns how much is wrong afterwards. */
async function tryOne(fault: Fault, dataDir: string, seconds: number): Promise<number> {
  const trial = await fault.start(dataDir);
  const { atlas } = trial;
  try {
    const sight = new Sight(atlas.origin);
    if (!(await sight.read()) || !(await sight.keep()))
      throw new Error(`It was not well before: ${sight.take()}`);
    sight.take();
    const before = atlas.said().length;
    const server = atlas.serverPid();
    await trial.begin();
    const other = trial.meanwhile?.().catch((error: unknown) => String(error));
    const over = new AbortController();
    const readers = until(over.signal, () => sight.read());
    const keeper = until(over.signal, () => sight.keep());
    await sleep(seconds * 1_000);
    over.abort();
    // Whoever began while it lasted is told before it ends, or gave up.
    await Promise.race([Promise.all([readers, keeper]), sleep(2_000)]);
    const meanwhile = sight.take();
    const ended = performance.now();
    await trial.end();
    const said = [meanwhile, await other].filter((each) => each !== undefined).join("; ");
    const [reading, keeping] = await Promise.all([
      untilWell(ended, () => sight.read()),
      untilWell(ended, () => sight.keep()),
    ]);
    say(`while it lasts: ${said}`);
    say(`log: ${whatWasLogged(atlas.said().slice(before))}`);
    say(`well again by itself: reading after ${reading}, publishing after ${keeping}`);
    const lives = server === atlas.serverPid() ? "the server lived on" : "the server was started again";
    const wrong = [...(await findWrong(trial)), ...((await trial.findWrong?.()) ?? [])];
    say(`${lives}; lost or torn: ${wrong.length === 0 ? "nothing" : wrong.join("; ")}`);
    return wrong.length + (reading.startsWith("not") ? 1 : 0) + (keeping.startsWith("not") ? 1 : 0);
  } finally {
    await atlas.stop();
    await trial.clear?.();
  }
}

async function until(over: AbortSignal, act: () => Promise<unknown>): Promise<void> {
  while (!over.aborted) {
    await act();
    await sleep(LOOK);
  }
}

async function untilWell(from: number, isWell: () => Promise<boolean>): Promise<string> {
  while (performance.now() - from < PATIENCE * 1_000) {
    if (await isWell()) return `${((performance.now() - from) / 1_000).toFixed(1)} s`;
    await sleep(LOOK);
  }
  return `not within ${PATIENCE} s`;
}

/** Kept answers that are not those of the figures, and chains that are broken. */
function findWrong({ dataDir }: Trial): Promise<string[]> {
  return withDatabaseOf(dataDir, async ({ db, pool }) => {
    const wrong: string[] = [];
    for (const { dataset, differences } of await checkDatasets(pool, []))
      if (differences > 0) wrong.push(`${differences} answers of ${dataset} differ`);
    for (const chain of CHAINS) {
      const { broken } = await checkDatabase(db, chain);
      if (broken !== null) wrong.push(`the chain ${chain} is broken`);
    }
    const { rows } = await pool.query<{ torn: number }>(
      `select count(*)::int as torn from import i where state = 'PUBLISHED'
       and not exists (select from observation_origin g where g.import_id = i.id and g.act = 'PUBLISHED')`,
    );
    if ((rows[0]?.torn ?? 0) > 0) wrong.push(`${rows[0]?.torn} published files without figures`);
    return wrong;
  });
}

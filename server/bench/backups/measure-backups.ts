import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
  closeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkBackup } from "../../src/backup/read-backup.ts";
import { writeBackup } from "../../src/backup/write-backup.ts";
import { programVersion } from "../../src/telemetry/program-version.ts";
import { readMaps, told } from "../flooding/read-maps.ts";
import { type ServerUnderTest, startServer } from "../measure.ts";
import { type Run, runTool } from "../publishing/run-tool.ts";
import { aim, heading, say } from "../table.ts";
import { emptyDatabase, type World } from "../world.ts";

/** MiB that a backup and a restore hold at most, whatever there is, and p99 of a map beside a backup ÷ alone. */
const AIMS = { memory: 300, map: 3 };
const PUBLISHED = resolve(import.meta.dirname, "../../../seeds/published");
/** What is published while the backup is made. */
const PUBLISH = [
  "import",
  join(PUBLISHED, "observations.csv"),
  "--sources",
  join(PUBLISHED, "sources.csv"),
  "--dataset",
  "published",
];
const DATASETS = ["demo", "published"] as const;

/**
 * A backup while maps are read and figures imported, and what is restored of it: how long, how large, in how much memory, and whether everything
 * is as it was – each table by the SHA-256 in a backup of what was restored, and every answer by the bytes of the file that readers get
 * of each dataset, as it was known at the instant of the backup. One byte of the file is changed, and the refusal printed.
 */
export async function measureBackups(
  server: string,
  worlds: readonly World[],
  seconds: number,
  smallest: boolean,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-bench-backups-"));
  try {
    for (const world of worlds) await measureOne(server, world, folder, seconds, smallest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOne(
  server: string,
  world: World,
  folder: string,
  seconds: number,
  smallest: boolean,
): Promise<void> {
  const { connectionString, observations, answers } = world;
  heading(`backup and restore of ${count(observations)} observations and ${count(answers)} answers`);
  const [file, changed] = [
    join(folder, `${observations}.backup`),
    join(folder, `${observations}-changed.backup`),
  ];
  const source = await atlasOn(connectionString);
  try {
    const alone = await readMaps(new URL(source.url), seconds);
    const over = new AbortController();
    const beside = readMaps(new URL(source.url), over.signal);
    const [backup] = await Promise.all([
      runTool(connectionString, ["backup", "--out", file]),
      // Of what comes along nothing is brought in besides.
      smallest ? null : runTool(connectionString, PUBLISH, { SEED: "none" }),
    ]);
    over.abort();
    const meanwhile = await beside;
    const { header, trailer, bytes } = await checkBackup(file);
    const at = header.dataVersion?.committedAt ?? "";
    tell(`backup, ${mebibytes(bytes)} (${mebibytes(trailer.bytes)} of rows)`, backup);
    aim("  MiB at most", backup.peakMebibytes, AIMS.memory, "at most");
    say(`a map alone ${told(alone)}, meanwhile ${told(meanwhile)}`);
    if (!smallest) aim("p99 of a map beside it ÷ alone", meanwhile.p99 / alone.p99, AIMS.map, "at most");

    copyFileSync(file, changed);
    changeOneByte(changed);
    const target = await emptyDatabase(server, `${new URL(connectionString).pathname.slice(1)}_restored`);
    const refused = await runTool(target, ["restore", changed]).then(
      () => "nothing: it was restored",
      (error: unknown) =>
        error instanceof Error ? (error.message.trim().split("\n").at(-1) ?? "") : String(error),
    );
    say(`of one byte changed: ${refused.replace(changed, "FILE")}`);

    const restore = await runTool(target, ["restore", file]);
    tell("restore, the check before it included", restore);
    aim("  MiB at most", restore.peakMebibytes, AIMS.memory, "at most");
    const again = join(folder, `${observations}-again.backup`);
    const second = await writeBackup(target, { file: again, now: new Date(), program: programVersion() });
    const same = trailer.tables.filter(({ table, sha256 }) =>
      second.trailer.tables.some((other) => other.table === table && other.sha256 === sha256),
    );
    aim(
      `tables restored as they were, of ${trailer.tables.length}`,
      same.length,
      trailer.tables.length,
      "at least",
    );

    const restored = await atlasOn(target);
    try {
      for (const dataset of DATASETS) {
        const [before, after] = [
          await hashOfAnswers(source, dataset, at),
          await hashOfAnswers(restored, dataset, at),
        ];
        say(`SHA-256 of all answers of ${dataset} at ${at} (${mebibytes(before.bytes)}): ${before.sha256}`);
        aim(`  the same when restored`, Number(before.sha256 === after.sha256), 1, "at least");
      }
    } finally {
      restored.stop();
    }
  } finally {
    source.stop();
  }
}

const atlasOn = (connectionString: string): Promise<ServerUnderTest> =>
  startServer({ kind: "atlas", connectionString, cacheBytes: 0, webFolder: import.meta.dirname });

/** Of the bytes that a reader gets who takes every answer of a dataset away, as it was known at an instant. */
async function hashOfAnswers(
  { url }: ServerUnderTest,
  dataset: string,
  at: string,
): Promise<{ sha256: string; bytes: number }> {
  const response = await fetch(new URL(`/data/${dataset}.csv?knownAt=${encodeURIComponent(at)}`, url));
  if (!response.ok || response.body === null) throw new Error(await response.text());
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of response.body) {
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** The one in the middle. */
function changeOneByte(path: string): void {
  const file = openSync(path, "r+");
  const [at, byte] = [Math.floor(statSync(path).size / 2), Buffer.alloc(1)];
  readSync(file, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ 1, 0);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
  say(`byte ${count(at)} of the file is changed`);
}

function tell(name: string, { seconds, processorSeconds, peakMebibytes }: Run): void {
  say(
    `${name}: ${seconds.toFixed(1)} s by the command, ${processorSeconds.toFixed(1)} s of the processors in it, ${peakMebibytes} MiB at most (RSS)`,
  );
}

const count = (number: number): string => number.toLocaleString("en");
const mebibytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;

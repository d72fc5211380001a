import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { routesOf } from "../../test/http/routes.ts";
import { type ServerProcess, startServer } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import type { World } from "../world.ts";
import { readMaps } from "../flooding/read-maps.ts";
import { trailerLine } from "../../src/audit/audit-file.ts";
import { atOneMoment, entriesOf, headOf } from "../../src/audit/read-chain.ts";
import { writeBackup } from "../../src/backup/write-backup.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { HOSTILE_FILES } from "./files/all-files.ts";
import { hostileKeptFiles } from "./files/kept-files.ts";
import { BesideReaders } from "./running/beside-readers.ts";
import { changesBetween, keptState } from "./running/kept-state.ts";
import { tell, type Outcome } from "./running/outcome.ts";
import { person, readingKey } from "./running/people.ts";
import { Clerks } from "./running/clerks.ts";
import { talkAsAssistant } from "./running/talk-as-assistant.ts";
import { HOSTILE_LINES } from "./requests/assistant.ts";
import { sendFiles } from "./running/send-files.ts";
import { sendRequests } from "./running/send-requests.ts";
import { requestsFor } from "./requests/all-requests.ts";
import type { Target } from "./requests/request.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
/** Of so many files one is sent where it is only to be shown that it runs. */
const SMALLEST = 60;
/** Of what has become another, each is told. */
const CHANGED: Outcome = {
  kind: "what is kept",
  name: "is another",
  milliseconds: 0,
  within: 0,
  isSlowItself: false,
  trouble: "changed",
  isHang: false,
};
/** Readers' p99 meanwhile ÷ alone; MiB that the server may take more meanwhile. */
const AIMS = { p99: 3, growth: 400 } as const;
/** Milliseconds: only what never ends takes longer. */
const UNBOUNDED = 900_000;

/**
 * All that is sent with ill will, and files that mean ill, while maps are read: how each ended, whether anything is another afterwards, and what readers noticed.
 *
 * @param isSmallest what is slow itself is left out, and of files one of each kind is sent: it shows that it runs
 * @returns whether all ended as it should
 */
export async function measureHostile(world: World, seconds: number, isSmallest: boolean): Promise<boolean> {
  const server = await startServer({
    kind: "atlas",
    connectionString: world.connectionString,
    cacheBytes: 0,
    webFolder: join(PROJECT, "web/dist"),
    environment: { AUTH: "local" },
    hasAdminPort: true,
  });
  try {
    // Compiled, planned and at its usual size before anything is measured.
    await readMaps(new URL(server.url), isSmallest ? seconds : 2);
    const beside = new BesideReaders(server, seconds);
    const target = await targetAt(world.connection, server);
    const outcomes = [
      ...(await ofRequests(world, target, server, beside, isSmallest)),
      ...(await ofFiles(world, target, server, beside, isSmallest)),
    ];
    const { alone, meanwhile, memory } = beside;
    say(`  a map alone: p50 ${alone.p50.toFixed(1)} p99 ${alone.p99.toFixed(1)} ms of ${alone.maps}`);
    say(
      `  meanwhile:   p50 ${meanwhile.p50.toFixed(1)} p99 ${meanwhile.p99.toFixed(1)} ms of ${meanwhile.maps}`,
    );
    aim("p99 of a map meanwhile ÷ alone", meanwhile.p99 / alone.p99, AIMS.p99, "at most");
    aim("MiB more than before, at most", memory.peak - memory.before, AIMS.growth, "at most");
    return outcomes.every(({ trouble }) => trouble === null);
  } finally {
    server.stop();
  }
}

async function ofRequests(
  { connection }: World,
  target: Target,
  server: ServerProcess,
  beside: BesideReaders,
  isSmallest: boolean,
): Promise<readonly Outcome[]> {
  const all = requestsFor(target).filter(({ pause }) => !isSmallest || pause === undefined);
  // Where it is only to be shown that it runs, how busy the machine is makes nothing hang.
  const requests = isSmallest ? all.map((each) => ({ ...each, within: UNBOUNDED })) : all;
  heading(`${requests.length} requests that mean ill, each asked in two languages, and a map meanwhile`);
  const { hostname: host, port } = new URL(server.url);
  const ports = { host, port: Number(port), adminPort: server.adminPort ?? 0 };
  const outcomes: Outcome[] = [];
  return whole(connection, target, server, async () => {
    for (const lang of ["vi", "en"] as const) {
      // What is slow is so in any language.
      const those = requests.filter(({ pause }) => lang === "vi" || pause === undefined);
      outcomes.push(...(await beside.watch(() => sendRequests(those, { ...target, lang }, ports))));
    }
    outcomes.push(...(await beside.watch(() => talkAsAssistant(HOSTILE_LINES, new URL(server.url).origin))));
    return outcomes;
  });
}

async function ofFiles(
  { connection, connectionString }: World,
  target: Target,
  server: ServerProcess,
  beside: BesideReaders,
  isSmallest: boolean,
): Promise<readonly Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-hostile-kept-"));
  const empty = await emptyDatabase(connection, connectionString);
  try {
    const [backup, audit] = [join(folder, "backup"), join(folder, "audit.jsonl")];
    await writeBackup(connectionString, { file: backup, now: new Date(0), program: "1.0.0" });
    await writeFile(audit, await auditFile(connection));
    const all = [...HOSTILE_FILES, ...hostileKeptFiles(backup, audit)];
    const files = all.filter((_, n) => !isSmallest || n % SMALLEST === 0);
    heading(`${files.length} files that mean ill, and a map meanwhile`);
    const clerks = await Clerks.open(connection, new URL(server.url).origin, "published", files.length);
    return await whole(connection, target, server, async () => {
      const outcomes: Outcome[] = [];
      for (const those of Map.groupBy(files, ({ kind }) => kind).values())
        outcomes.push(...(await beside.watch(() => sendFiles(those, { clerks, empty }))));
      return outcomes;
    });
  } finally {
    await empty.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does something, and tells how each of it ended, and what is another afterwards. */
async function whole(
  connection: Connection,
  { othersImport }: Target,
  server: ServerProcess,
  work: () => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const before = await keptState(connection, othersImport);
  const outcomes = await work();
  const ended = server.ended();
  if (ended !== null) throw new Error(`The server ended with ${ended}.`);
  const changes = changesBetween(before, await keptState(connection, othersImport));
  tell(outcomes, changes);
  return changes.length === 0 ? outcomes : [...outcomes, CHANGED];
}

/** Beside the world, for what is to be restored. */
async function emptyDatabase(connection: Connection, world: string): Promise<Connection> {
  await connection.pool.query("create database bench_restored");
  const url = new URL(world);
  url.pathname = "/bench_restored";
  return connect({ connectionString: url.href, max: 2 });
}

/** The chain of data, as it is taken away. */
async function auditFile({ db }: Connection): Promise<string> {
  const lines: string[] = [];
  for await (const { entry } of entriesOf(db, "data")) lines.push(entry);
  const head = await atOneMoment(db, (tx) => headOf(tx, "data"));
  return [...lines, trailerLine("data", head), ""].join("\n");
}

/** Who asks, and what there is that is not theirs. */
async function targetAt(connection: World["connection"], server: ServerProcess): Promise<Target> {
  const administrator = await person(connection, "administrator", "administrator");
  const clerk = await person(connection, "clerk", "contributor");
  const other = await person(connection, "other", "contributor", "nam-dinh");
  const [key, othersKey] = [await readingKey(connection, clerk), await readingKey(connection, other)];
  const { origin, host } = new URL(server.url);
  const form = new FormData();
  form.set("dataset", "published");
  form.set("file", new Blob(["indicator,area,period,value\nmodel_points,nam-dinh,2024,5\n"]), "own.csv");
  const sent = await fetch(`${origin}/imports`, {
    method: "POST",
    body: form,
    headers: { cookie: other.cookie },
  });
  const { id } = (await sent.json()) as { readonly id: string };
  for (;;) {
    const { state } = await connection.db
      .selectFrom("import")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    if (state !== "READING") break;
    await sleep(25);
  }
  const changing = routesOf(server.routes).filter(({ method }) =>
    ["POST", "PUT", "PATCH", "DELETE"].includes(method),
  );
  return {
    host,
    lang: "vi",
    address: clerk.address,
    othersImport: id,
    othersKey: othersKey.id,
    changing,
    shown: {
      nobody: {},
      clerk: { cookie: clerk.cookie },
      administrator: { cookie: administrator.cookie },
      key: { authorization: `Bearer ${key.secret}` },
    },
  };
}

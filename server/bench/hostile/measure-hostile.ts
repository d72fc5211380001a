import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { routesOf } from "../../test/http/routes.ts";
import { type ServerProcess, startServer } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import type { World } from "../world.ts";
import { readMaps } from "../flooding/read-maps.ts";
import { BesideReaders } from "./running/beside-readers.ts";
import { changesBetween, keptState } from "./running/kept-state.ts";
import { tell, type Outcome } from "./running/outcome.ts";
import { person, readingKey } from "./running/people.ts";
import { sendRequests } from "./running/send-requests.ts";
import { requestsFor } from "./requests/all-requests.ts";
import type { Target } from "./requests/request.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
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
    const outcomes = await ofRequests(world, server, beside, isSmallest);
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
  server: ServerProcess,
  beside: BesideReaders,
  isSmallest: boolean,
): Promise<readonly Outcome[]> {
  const target = await targetAt(connection, server);
  const all = requestsFor(target).filter(({ pause }) => !isSmallest || pause === undefined);
  // Where it is only to be shown that it runs, how busy the machine is makes nothing hang.
  const requests = isSmallest ? all.map((each) => ({ ...each, within: UNBOUNDED })) : all;
  heading(`${requests.length} requests that mean ill, each asked in two languages, and a map meanwhile`);
  const { hostname: host, port } = new URL(server.url);
  const ports = { host, port: Number(port), adminPort: server.adminPort ?? 0 };
  const before = await keptState(connection, target.othersImport);
  const outcomes: Outcome[] = [];
  for (const lang of ["vi", "en"] as const) {
    // What is slow is so in any language.
    const those = requests.filter(({ pause }) => lang === "vi" || pause === undefined);
    outcomes.push(...(await beside.watch(() => sendRequests(those, { ...target, lang }, ports))));
  }
  const ended = server.ended();
  if (ended !== null) throw new Error(`The server ended with ${ended}.`);
  // Names of files were handed in by a clerk of their own, and are theirs to have handed in.
  const changes = changesBetween(before, await keptState(connection, target.othersImport));
  tell(outcomes);
  for (const change of changes) say(`  ! something is another: ${change}`);
  return outcomes;
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

import { Agent } from "node:http";
import { startServer } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import { FLOODS, type Flood } from "./floods.ts";
import type { World } from "../world.ts";
import { ask, readMaps, told } from "./read-maps.ts";

/** Connections of the one who floods. */
const CONNECTIONS = 16;
/** Addresses that the server tells apart. */
const FLOODER = "127.0.0.1";

/**
 * What another caller's map costs while one caller asks the costliest that is allowed on 16 connections, beside what it costs
 * while nobody else asks; answers are not kept, and nobody's points are counted: what is measured is turns and threads alone.
 */
export async function measureFloods({ connectionString }: World, seconds: number): Promise<void> {
  heading(
    `one caller's ${CONNECTIONS} connections, and another caller's map meanwhile (p99 at most 5 × idle)`,
  );
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder: import.meta.dirname,
  });
  const url = new URL(server.url);
  try {
    // Compiled, planned and at its usual size before anything is measured.
    await readMaps(url, Math.min(2, seconds));
    for (const flood of FLOODS) {
      await measureFlood(url, flood, seconds);
    }
  } finally {
    server.stop();
  }
}

/**
 * @param body of the other caller's next map
 * @param hasAim whether it is said what the ratio should be
 */
export async function measureFlood(
  url: URL,
  flood: Flood,
  seconds: number,
  { body, hasAim = true }: { readonly body?: () => string; readonly hasAim?: boolean } = {},
): Promise<void> {
  // Beside each flood, so that what else the machine does falls on both.
  const idle = await readMaps(url, seconds, body);
  const end = new AbortController();
  const statuses = new Map<number, number>();
  const flooding = Array.from({ length: CONNECTIONS }, (_, connection) =>
    pour(url, flood, connection, end.signal, statuses),
  );
  const during = await readMaps(url, seconds, body);
  end.abort();
  await Promise.all(flooding);
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  say(
    `${flood.name.padEnd(34)} idle ${told(idle)}, meanwhile ${told(during)}; the flood got ${answers || "nothing yet"}`,
  );
  const ratio = during.p99 / idle.p99;
  if (hasAim) aim("  p99 ÷ idle", ratio, 5, "at most");
  else say(`  p99 ÷ idle ${ratio.toFixed(2)}`);
}

/** Asks one question after the other on one connection until the end. */
async function pour(
  url: URL,
  flood: Flood,
  connection: number,
  end: AbortSignal,
  statuses: Map<number, number>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: FLOODER });
  for (let count = 0; !end.aborted; count += 1) {
    const status = await ask(url, agent, flood.body(connection * 1_000_000 + count), end).catch(() => 0);
    if (status > 0) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  agent.destroy();
}

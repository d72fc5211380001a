import type { AddressInfo } from "node:net";
import { loadConfig } from "../src/config.ts";
import { connect } from "../src/db/connect.ts";
import { isDistributed } from "../src/db/distributed.ts";
import { listenForAdmin } from "../src/http/admin/listen-for-admin.ts";
import { createApp } from "../src/http/app.ts";
import { Metrics } from "../src/telemetry/metrics/metrics.ts";
import { bareServer, type PlaceOfRow } from "./questions/bare-server.ts";
import type { Statement } from "./questions/statement.ts";

/** What the benchmark tells this process to be. */
export type Role =
  | {
      readonly kind: "bare";
      readonly connectionString: string;
      readonly statement: Statement;
      readonly places: readonly PlaceOfRow[];
      readonly hasCompleteness: boolean;
    }
  | {
      readonly kind: "atlas";
      readonly connectionString: string;
      readonly cacheBytes: number;
      readonly webFolder: string;
      /** Limits that differ from the usual ones. */
      readonly environment?: Readonly<Record<string, string>>;
      /** Whether it has a port for those who look after it. */
      readonly hasAdminPort?: boolean;
    };

/** What it tells when it listens. */
export interface Listening {
  readonly port: number;
  readonly adminPort: number | null;
  /** The tree of its routes, as Fastify prints it. */
  readonly routes: string;
}

const LOCAL = { host: "127.0.0.1", port: 0, isLocal: true } as const;

/** A server in a process of its own, so that what asks does not share its time with what answers. */
process.once("message", (role: Role) => void run(role));
// Whoever measured has ended, however that came.
process.once("disconnect", () => process.exit());

async function run(role: Role): Promise<void> {
  // As in production: see prepare.ts.
  const asking = connect({ connectionString: role.connectionString, max: 1 });
  const plansEach = await isDistributed(asking.db);
  await asking.close();
  const { db, pool, options } = connect({
    connectionString: role.connectionString,
    statementTimeout: 11_000,
    plansEach,
  });
  // Large questions are slow on purpose here: the log of that would hide the results.
  const result = loadConfig(
    role.kind === "atlas"
      ? { LOG_LEVEL: "error", POINTS_A_MINUTE: "0", CHECKS_A_MINUTE: "0", ...role.environment }
      : {},
  );
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  let listening: Listening;
  if (role.kind === "bare") {
    const server = bareServer(pool, role.statement, role.places, role.hasCompleteness);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    listening = { port: (server.address() as AddressInfo).port, adminPort: null, routes: "" };
  } else {
    const metrics = new Metrics();
    const app = await createApp({
      db,
      database: options,
      warm: true,
      config: result.config,
      readiness: async () => null,
      webFolder: role.webFolder,
      cacheBytes: role.cacheBytes,
      metrics,
    });
    await app.listen({ host: "127.0.0.1", port: 0 });
    const admin = role.hasAdminPort === true ? await listenForAdmin(metrics, LOCAL) : null;
    listening = {
      port: (app.server.address() as AddressInfo).port,
      adminPort: admin?.port ?? null,
      routes: app.printRoutes({ commonPrefix: false }),
    };
  }
  process.send?.(listening);
}

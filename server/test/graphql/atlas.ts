import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { pendingMigrations } from "../../src/db/migrate.ts";
import { createApp } from "../../src/http/app.ts";
import type { AppOptions } from "../../src/http/app-options.ts";
import { atEnd } from "../at-end.ts";
import { openFilledDatabase } from "../filled-database.ts";
import { openSeededDatabase } from "../seeded-database.ts";

/** What a test asks for, it knows the shape of. */
export interface Answer<T = unknown> {
  readonly data: T;
  readonly extensions: { readonly cost: { readonly cost: number; readonly rows: number } };
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

export interface Atlas {
  readonly app: FastifyInstance;
  readonly connection: Connection;
  /** Lines of the log so far. */
  readonly log: string[];
  /** Asks through POST /graphql. */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** The same, where an error is a failure of the test. */
  data<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

/** Ids of requests differ from one to the next. */
function withoutIds(body: string): unknown {
  return JSON.parse(
    body
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "an id")
      // So does what the caller has left.
      .replace(/"remaining":\d+,"resetAt":"[^"]+"/, '"remaining":null,"resetAt":null'),
  );
}

/** A database of the test file's own with the reference data, and the whole HTTP side on it. */
export async function openAtlas(
  options: Partial<AppOptions> & {
    /** Whether the published figures are in it. */
    readonly published?: boolean;
    /** Whether all that comes along is: the synthetic returns, of which each is due on a day, too. */
    readonly demo?: boolean;
    readonly environment?: Record<string, string>;
    /** Another one of the same database, beside which it is. */
    readonly beside?: Atlas;
  } = {},
): Promise<Atlas> {
  const { published = false, demo = false, environment = {}, beside, ...rest } = options;
  // A test asks more in a minute than a caller may, and a busy machine may need long for a worker to begin; that there are such
  // limits are tests of their own.
  const result = loadConfig({
    POINTS_A_MINUTE: "0",
    CHECKS_A_MINUTE: "0",
    REQUEST_TIMEOUT_MS: "100000",
    ...environment,
  });
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  const connectionString =
    beside?.connection.options.connectionString ??
    (await (demo ? openFilledDatabase() : openSeededDatabase(published)));
  const connection = connect({ connectionString, max: 5 });
  const webFolder = mkdtempSync(join(tmpdir(), "movement-atlas-web-"));
  for (const page of ["index", "graphiql"])
    writeFileSync(join(webFolder, `${page}.html`), `<title>${page}</title>`);
  const log: string[] = [];
  const app = await createApp({
    db: connection.db,
    database: connection.options,
    config: result.config,
    readiness: async () => ((await pendingMigrations(connection.pool)).length === 0 ? null : "migrations"),
    webFolder,
    freshFor: 0,
    logTo: { write: (line) => void log.push(line) },
    ...rest,
  });
  atEnd(async () => {
    await app.close();
    await connection.close();
    rmSync(webFolder, { recursive: true });
  });
  const ask = async <T>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>> => {
    const payload = { query, variables };
    const response = await app.inject({ method: "POST", url: "/graphql", payload });
    if (options.cacheBytes !== 0) return response.json<Answer<T>>();
    // A document that comes again is answered in another way (src/graphql/writing/), which must give the same answer.
    const again = await app.inject({ method: "POST", url: "/graphql", payload });
    expect(again.statusCode).toBe(response.statusCode);
    expect(withoutIds(again.body)).toEqual(withoutIds(response.body));
    return response.json<Answer<T>>();
  };
  const data = async <T>(query: string, variables?: Record<string, unknown>): Promise<T> => {
    const answer = await ask<T>(query, variables);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors, null, 2));
    return answer.data;
  };
  return { app, connection, log, ask, data };
}

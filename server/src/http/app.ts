import { EventEmitter } from "node:events";
import { join, resolve } from "node:path";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import { auditRoutes } from "./audit/audit-routes.ts";
import { Tally } from "../audit/tally.ts";
import type { Config } from "../config.ts";
import type { ConnectOptions } from "../db/connect.ts";
import type { Database } from "../db/tables.ts";
import { ALWAYS_THERE, type DatabaseWatch } from "../db/database-watch.ts";
import { callerOfRequest } from "./accounts/caller.ts";
import { accountRoutes } from "./accounts/account-routes.ts";
import { keyRoutes } from "./accounts/key-routes.ts";
import { knowAskers } from "./accounts/asker.ts";
import { noteExports } from "./accounts/note-exports.ts";
import { guardAddresses, guardAgainstProxies, guardChanges, guardReading } from "./accounts/guards.ts";
import { Provider } from "./accounts/provider.ts";
import { providerRoutes } from "./accounts/provider-routes.ts";
import { sessionRoutes } from "./accounts/session-routes.ts";
import { showsKey } from "./admission/own-programs.ts";
import { Quota } from "./admission/quota.ts";
import { readPersistedDocuments } from "./answers/persisted-documents.ts";
import { CatalogueKeeper } from "./answers/catalogue-keeper.ts";
import { statusRoute } from "./admin/status-route.ts";
import { answerError } from "./answer-error.ts";
import { markKeptAnswers, tellWhenAway } from "./database-away.ts";
import { shutDownGracefully } from "./graceful-shutdown.ts";
import { readDatabase } from "../telemetry/metrics/database-readings.ts";
import { watchEventLoop } from "../telemetry/metrics/event-loop.ts";
import { Metrics } from "../telemetry/metrics/metrics.ts";
import { readProcess } from "../telemetry/metrics/process-readings.ts";
import type { Tracing } from "../telemetry/traces/tracing.ts";
import { programVersion } from "../telemetry/program-version.ts";
import { loggerOptions } from "../telemetry/logs/logger-options.ts";
import { logStream } from "../telemetry/logs/log-stream.ts";
import { RecentErrors } from "../telemetry/logs/recent-errors.ts";
import { logRequests } from "./requests/log-requests.ts";
import { observeRequests } from "./observe-requests.ts";
import { requestIds, trustedProxies } from "./requests/request-id.ts";
import { traceRequests } from "./requests/trace-requests.ts";
import { guardRequests } from "./admission/request-guard.ts";
import { createSchema } from "../graphql/schema.ts";
import { bookletsRoute, type BookletsRouteOptions } from "./booklets/booklets-route.ts";
import { dataRoute } from "./data/data-route.ts";
import { createDispatcher } from "./dispatch/create-dispatcher.ts";
import { type EventLimits, eventsRoute } from "./events/events-route.ts";
import { feedRoute } from "./feed/feed-route.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { setHeaders } from "./headers.ts";
import { catalogueRoutes } from "./catalogue/catalogue-routes.ts";
import { importRoutes, type ImportRoutesOptions } from "./imports/import-routes.ts";
import { health, type Readiness } from "./health.ts";
import { knownHosts } from "./admission/known-hosts.ts";
import type { Pace } from "./data/paced.ts";
import { keptRoutes } from "./kept/kept-routes.ts";
import { pages } from "./pages.ts";
import { FileWriters } from "./writers/file-writers.ts";
import { printRoute } from "./print/print-route.ts";
import { answerMalformed, refuseExpectations } from "./malformed-request.ts";
import { takeShallowJson } from "./shallow-json.ts";

export interface AppOptions {
  readonly db: Kysely<Database>;
  /** Whether the database answers; it always does when not given. */
  readonly watch?: DatabaseWatch;
  readonly readiness: Readiness;
  /** Aborted before the app is closed: it answers as before, but is not ready for more. */
  readonly leaving?: AbortSignal;
  readonly config: Pick<
    Config,
    | "limits"
    | "logLevel"
    | "logFormat"
    | "host"
    | "publicUrl"
    | "trustProxy"
    | "workers"
    | "auth"
    | "readers"
    | "oidc"
    | "keyDays"
  >;
  /** The folder of the built pages. */
  readonly webFolder: string;
  /** Bytes of answers kept; 0: none; 64 MiB when not given. */
  readonly cacheBytes?: number;
  /** Milliseconds an answer may lag behind the data; see CatalogueKeeper. */
  readonly freshFor?: number;
  /** Where workers find the database. */
  readonly database: ConnectOptions;
  /** Whether workers start at once; else each at its first question. */
  readonly warm?: boolean;
  /** By which our own programs are known; see own-programs.ts. */
  readonly ownProgramKey?: string | null;
  /** Where the program's own reference data lies, if it is another folder. */
  readonly referenceFolder?: string;
  /** Where booklets lie while they are made and fetched; among temporary files when not given. */
  readonly bookletFolder?: string;
  /** Other bounds of booklets, and another way to write them. */
  readonly booklets?: Pick<BookletsRouteOptions, "limits" | "write">;
  /** Other bounds of what is handed in, and another present. */
  readonly imports?: Pick<ImportRoutesOptions, "limits" | "now">;
  /** Other bounds of who follows. */
  readonly events?: Partial<EventLimits>;
  /** How long the reader of a file may take; see paced.ts. */
  readonly pace?: Pace;
  /** What is counted and measured is put in here; new ones of the app's own when not given. */
  readonly metrics?: Metrics;
  /** Where traces go; nowhere when not given. */
  readonly tracing?: Tracing | null;
  /** Where the log goes; standard error when not given. */
  readonly logTo?: { write(line: string): void };
}

/** The program's own reference data. */
const REFERENCE = join(resolve(import.meta.dirname, "../../.."), "seeds/reference");

/** Keys whose own limits are remembered: those that have not asked for longest are forgotten until they do. */
const KEYS = 10_000;

/** The whole HTTP side, not listening yet: API, pages, health. Close it to stop; the database stays its owner's. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { limits, logLevel, logFormat, trustProxy } = options.config;
  const { watch = ALWAYS_THERE, metrics = new Metrics(), leaving = new AbortController().signal } = options;
  const isTrusted = trustedProxies(trustProxy);
  const errors = new RecentErrors(metrics);
  const requestTimeout = limits.timeout + 20_000;
  const farewell = limits.timeout + 1_000;
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    trustProxy: [...trustProxy],
    genReqId: requestIds(isTrusted),
    requestTimeout,
    // Closing waits for what is being answered, a file among it; fastify would take that for a plugin that hangs, and never end.
    pluginTimeout: farewell + 20_000,
    // Node ends a body that dribbles in only when the time for headers is not the longer one.
    http: {
      headersTimeout: requestTimeout,
      requestTimeout,
      connectionsCheckingInterval: 5_000,
      // Node would refuse it without a word; ours is in the request guard.
      requireHostHeader: false,
    },
    clientErrorHandler: answerMalformed,
    // An address that cannot be decoded never reaches a hook.
    frameworkErrors: (error, request, reply) => {
      setHeaders(reply);
      reply.header("x-request-id", request.id);
      answerError(error, request, reply);
    },
    // Who asks and then reads nothing must not hold an answer in memory for ever.
    connectionTimeout: limits.timeout + 60_000,
    forceCloseConnections: "idle",
    // Whoever has a connection still is answered, see graceful-shutdown.ts.
    return503OnClosing: false,
    // Ours is in log-requests.ts.
    logController: new LogController({ disableRequestLogging: true }),
    logger: loggerOptions(logLevel, logStream(options.logTo ?? process.stderr, logFormat, errors)),
  });
  app.addHook("onRequest", (request, reply, done) => {
    setHeaders(reply);
    reply.header("x-request-id", request.id);
    done();
  });
  const closing = shutDownGracefully(app, leaving, farewell);
  guardRequests(app, knownHosts(options.config));
  guardAddresses(app);
  guardAgainstProxies(app, options.config.auth);
  if (options.tracing) traceRequests(app, options.tracing, isTrusted);
  logRequests(app);
  app.setErrorHandler(answerError);
  takeShallowJson(app);
  refuseExpectations(app.server);

  observeRequests(app, metrics);
  readProcess(metrics, programVersion());
  const databaseVersion = readDatabase(metrics, options.db, watch);
  const restClock = watchEventLoop(metrics);
  app.addHook("onClose", async () => restClock());

  health(app, options.readiness, leaving);
  const { auth, readers, oidc } = options.config;
  const keyLimits = new LRUCache<string, number>({ max: KEYS });
  const quota = new Quota(limits.pointsAMinute, "POINTS_USED_UP", Date.now, (caller) =>
    keyLimits.get(caller),
  );
  const isOurs = showsKey(options.ownProgramKey ?? null);
  const catalogues = new CatalogueKeeper(options.db, options.freshFor, watch);
  const tally = new Tally(options.db, (cause) =>
    app.log.error({ err: cause }, "what was done could not be put on record yet"),
  );
  app.addHook("onClose", () => tally.close());
  // A scope of its own: who has not signed in has to come this far.
  await app.register(async (scope) => {
    knowAskers(scope, options.db, auth, watch);
    guardChanges(scope);
    statusRoute(scope, { metrics, databaseVersion, limits, errors });
    tellWhenAway(scope, watch);
    sessionRoutes(scope, { db: options.db, auth, readers, metrics, tally });
    if (oidc !== null) {
      const { publicUrl } = options.config;
      providerRoutes(scope, options.db, new Provider(oidc, `${publicUrl}/session/callback`));
    }
    const { db, config } = options;
    await scope.register(async (inner) => keyRoutes(inner, { db, catalogues, config, quota }));
    await scope.register(async (inner) => accountRoutes(inner, { db: options.db, auth, catalogues }));
    const catalogueChanges = new EventEmitter();
    await scope.register(async (inner) =>
      catalogueRoutes(inner, {
        db: options.db,
        database: options.database,
        folder: options.referenceFolder ?? REFERENCE,
        onChange: () => catalogueChanges.emit("change"),
      }),
    );
    await scope.register(async (inner) => auditRoutes(inner, { db: options.db, tally }));
    keptRoutes(scope, { db: options.db, readers });
    await scope.register(async (inner) => {
      importRoutes(inner, {
        db: options.db,
        database: options.database,
        catalogues,
        callerOf: callerOfRequest(isOurs, keyLimits),
        metrics,
        tracing: options.tracing ?? null,
        catalogueChanges,
        ...options.imports,
      });
    });
  });
  await app.register(async (api) => {
    markKeptAnswers(api, watch);
    knowAskers(api, options.db, auth, watch);
    noteExports(api, tally, isOurs);
    guardReading(api, readers, isOurs, watch);
    const checks = new Quota(limits.checksAMinute, "CHECKS_USED_UP");
    const callerOf = callerOfRequest(isOurs, keyLimits);
    const schema = createSchema();
    const dispatcher = await createDispatcher(api, { ...options, catalogues, quota, metrics });
    graphqlRoute(api, {
      dispatcher,
      watch,
      catalogues,
      callerOf,
      quota,
      checks,
      limits,
      documents: await readPersistedDocuments(options.webFolder),
      cacheBytes: options.cacheBytes ?? 64 * 1024 * 1024,
      metrics,
    });
    const { database, freshFor, warm = false } = options;
    const writers = new FileWriters({ warm, settings: { database, freshFor } });
    api.addHook("onClose", () => writers.close());
    dataRoute(api, {
      writers,
      schema,
      watch,
      catalogues,
      callerOf,
      quota,
      patience: limits.timeout,
      pace: options.pace,
      metrics,
    });
    feedRoute(api, {
      dispatcher,
      schema,
      watch,
      catalogues,
      callerOf,
      quota,
      publicUrl: options.config.publicUrl,
      timeout: limits.timeout,
    });
    eventsRoute(api, {
      db: options.db,
      callerOf,
      stopping: closing,
      metrics,
      ...(options.events && { limits: options.events }),
    });
    printRoute(api, { callerOf, quota, metrics });
    bookletsRoute(api, {
      callerOf,
      quota,
      folder: options.bookletFolder,
      publicUrl: options.config.publicUrl,
      ownProgramKey: options.ownProgramKey ?? null,
      metrics,
      ...options.booklets,
    });
  });
  // A scope of its own: what pages may load and run is no matter of the API's answers.
  await app.register((scope) => pages(scope, options.webFolder));
  return app;
}

import { join, resolve } from "node:path";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { LRUCache } from "lru-cache";
import type { AppOptions } from "./app-options.ts";
import { auditRoutes } from "./audit/audit-routes.ts";
import { Tally } from "../audit/tally.ts";
import { ALWAYS_THERE } from "../db/database-watch.ts";
import { AnyOf } from "../db/reading/replicas.ts";
import { NO_WIRE } from "../db/wire/wire.ts";
import { callerOfRequest } from "./accounts/caller.ts";
import { accountRoutes } from "./accounts/account-routes.ts";
import { keyRoutes } from "./accounts/key-routes.ts";
import { knowAskers } from "./accounts/asker.ts";
import { exportsRoute } from "./exports/exports-route.ts";
import { noteExports } from "./exports/note-exports.ts";
import { guardAddresses, guardAgainstProxies, guardChanges, guardReading } from "./accounts/guards.ts";
import { Provider } from "./accounts/provider.ts";
import { providerRoutes } from "./accounts/provider-routes.ts";
import { sessionRoutes } from "./accounts/session-routes.ts";
import { showsKey } from "./admission/own-programs.ts";
import { Quota } from "./admission/quota.ts";
import { settleFirst, SharedPoints } from "./admission/shared-points.ts";
import { readPersistedDocuments } from "./answers/persisted-documents.ts";
import { CatalogueKeeper } from "./answers/catalogue-keeper.ts";
import { statusRoute } from "./admin/status-route.ts";
import { answerError } from "./answer-error.ts";
import { markKeptAnswers, tellWhenAway } from "./database-away.ts";
import { shutDownGracefully } from "./graceful-shutdown.ts";
import { readDatabase } from "../telemetry/metrics/database-readings.ts";
import { readReplicas } from "../telemetry/metrics/replica-readings.ts";
import { watchEventLoop } from "../telemetry/metrics/event-loop.ts";
import { Metrics } from "../telemetry/metrics/metrics.ts";
import { readProcess } from "../telemetry/metrics/process-readings.ts";
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
import { OutlineKeeper } from "../boundaries/outline-keeper.ts";
import { boundariesRoute } from "./boundaries/boundaries-route.ts";
import { bookletsRoute } from "./booklets/booklets-route.ts";
import { dataRoute } from "./data/data-route.ts";
import { createDispatcher } from "./dispatch/create-dispatcher.ts";
import { eventsRoute } from "./events/events-route.ts";
import { feedRoute } from "./feed/feed-route.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { setHeaders } from "./headers.ts";
import { catalogueRoutes } from "./catalogue/catalogue-routes.ts";
import { importRoutes } from "./imports/import-routes.ts";
import { health } from "./health.ts";
import { knownHosts } from "./admission/known-hosts.ts";
import { keptRoutes } from "./kept/kept-routes.ts";
import { pages } from "./pages.ts";
import { FileWriters } from "./writers/file-writers.ts";
import { printRoute } from "./print/print-route.ts";
import { answerMalformed, refuseExpectations } from "./malformed-request.ts";
import { takeShallowJson } from "./shallow-json.ts";

/** The program's own reference data. */
const REFERENCE = join(resolve(import.meta.dirname, "../../.."), "seeds/reference");

/** Keys whose own limits are remembered: those that have not asked for longest are forgotten until they do. */
const KEYS = 10_000;

/** The whole HTTP side, not listening yet: API, pages, health. Close it to stop; the database stays its owner's. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { limits, logLevel, logFormat, trustProxy } = options.config;
  const {
    watch = ALWAYS_THERE,
    replicas = null,
    wire = NO_WIRE,
    metrics = new Metrics(),
    leaving = new AbortController().signal,
  } = options;
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
  if (replicas !== null) readReplicas(metrics, replicas.list);
  const restClock = watchEventLoop(metrics);
  app.addHook("onClose", async () => restClock());

  health(app, options.readiness, leaving);
  const { auth, readers, oidc } = options.config;
  const keyLimits = new LRUCache<string, number>({ max: KEYS });
  const quota = new Quota(limits.pointsAMinute, "POINTS_USED_UP", Date.now, (caller) =>
    keyLimits.get(caller),
  );
  // What callers spend is counted together with other servers.
  const points =
    wire === NO_WIRE
      ? null
      : new SharedPoints({
          db: options.db,
          log: (cause) =>
            app.log.warn({ err: cause }, "what callers spent could not be shared with other servers"),
        });
  app.addHook("onClose", () => points?.close());
  points?.share("points", quota);
  const isOurs = showsKey(options.ownProgramKey ?? null);
  const catalogues = new CatalogueKeeper(options.db, options.freshFor, watch, replicas);
  const tally = new Tally(options.db, (cause) =>
    app.log.error({ err: cause }, "what was done could not be put on record yet"),
  );
  app.addHook("onClose", () => tally.close());
  // A scope of its own: who has not signed in has to come this far.
  await app.register(async (scope) => {
    knowAskers(scope, options.db, auth, watch, points);
    guardChanges(scope);
    statusRoute(scope, { metrics, databaseVersion, limits, errors });
    tellWhenAway(scope, watch);
    sessionRoutes(scope, { db: options.db, auth, readers, metrics, tally, points });
    if (oidc !== null) {
      const { publicUrl } = options.config;
      providerRoutes(scope, options.db, new Provider(oidc, `${publicUrl}/session/callback`), points);
    }
    const { db, config } = options;
    await scope.register(async (inner) => keyRoutes(inner, { db, catalogues, config, quota, points }));
    await scope.register(async (inner) => accountRoutes(inner, { db: options.db, auth, catalogues }));
    const catalogueChanges = new Set<() => void>();
    await scope.register(async (inner) =>
      catalogueRoutes(inner, {
        db: options.db,
        database: options.database,
        folder: options.referenceFolder ?? REFERENCE,
        onChange: async () => {
          for (const changed of catalogueChanges) changed();
          await catalogues.everywhere();
        },
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
        wire,
        onCatalogueChange: (listener) => void catalogueChanges.add(listener),
        ...options.imports,
      });
    });
  });
  await app.register(async (api) => {
    const reading =
      replicas === null ? watch : new AnyOf([watch, ...replicas.list.map((each) => each.watch)]);
    markKeptAnswers(api, watch, reading);
    knowAskers(api, options.db, auth, watch, points);
    noteExports(api, tally, isOurs);
    guardReading(api, readers, isOurs, watch);
    const checks = new Quota(limits.checksAMinute, "CHECKS_USED_UP");
    points?.share("checks", checks);
    const callerOf = callerOfRequest(isOurs, keyLimits);
    if (points !== null) settleFirst(api, callerOf, [quota, checks]);
    const schema = createSchema();
    const dispatcher = await createDispatcher(api, {
      ...options,
      watch,
      replicas,
      catalogues,
      quota,
      metrics,
    });
    const { publicUrl } = options.config;
    const shared = { watch: reading, catalogues, callerOf, quota, metrics, publicUrl };
    graphqlRoute(api, {
      ...shared,
      dispatcher,
      schema,
      checks,
      limits,
      documents: await readPersistedDocuments(options.webFolder),
      cacheBytes: options.cacheBytes ?? 64 * 1024 * 1024,
    });
    const { database, freshFor, warm = false } = options;
    const writers = new FileWriters({
      warm,
      settings: { database, replicas: replicas?.settings ?? null, freshFor },
    });
    api.addHook("onClose", () => writers.close());
    dataRoute(api, { ...shared, writers, schema, patience: limits.timeout, pace: options.pace });
    feedRoute(api, { ...shared, dispatcher, schema, timeout: limits.timeout });
    boundariesRoute(api, {
      ...shared,
      // Outlines are read from the primary alone.
      watch,
      db: options.db,
      keeper: new OutlineKeeper(options.db, options.referenceFolder ?? REFERENCE),
      readers,
      patience: limits.timeout,
    });
    eventsRoute(api, {
      db: options.db,
      wire,
      catalogues,
      callerOf,
      stopping: closing,
      metrics,
      ...(options.events && { limits: options.events }),
    });
    printRoute(api, { callerOf, quota, metrics });
    exportsRoute(api, { callerOf, catalogues, quota, tally, isOurs });
    bookletsRoute(api, {
      callerOf,
      catalogues,
      quota,
      folder: options.bookletFolder,
      hasOthers: options.bookletsHaveOthers,
      wire,
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

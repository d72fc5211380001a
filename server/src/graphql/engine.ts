import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { admission } from "./admission.ts";
import { compiled } from "./compiled.ts";
import type { Context } from "./context.ts";
import { DocumentStore } from "./document-store.ts";
import { type ErrorReport, toPublicError } from "./errors.ts";
import { type DocumentLimits, limitRule } from "./limit-rules.ts";
import { onlyQueries } from "./only-queries.ts";

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly limits: DocumentLimits & { /** Words and signs in a document. */ readonly tokens: number };
  /** Told of errors that are ours and happen outside of any request's {@link Engine.reporting}. */
  readonly log: (error: unknown, requestId: string) => void;
  /** Memory for documents that may come again; 24 MiB when not given. */
  readonly documentBytes?: number;
}

/** Some hundred documents; pages ask fewer. */
const DOCUMENT_BYTES = 24 * 1024 * 1024;

export interface Engine {
  readonly apollo: ApolloServer<Context>;
  /** Runs `work` so that errors of ours in it are told to `report`. */
  reporting<T>(report: ErrorReport, work: () => Promise<T>): Promise<T>;
}

/**
 * Apollo Server over our schema: documents are parsed and validated once and kept, everything that phones or measures is
 * off, and what is answered of errors is {@link toPublicError}'s choice. Call `apollo.start()` before asking over HTTP.
 */
export function createEngine({ schema, limits, log, documentBytes = DOCUMENT_BYTES }: EngineOptions): Engine {
  const reports = new AsyncLocalStorage<ErrorReport>();
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const requestId = randomUUID();
    const report = reports.getStore() ?? { requestId, log: (cause) => log(cause, requestId) };
    report.told?.();
    return toPublicError(formatted, error, report);
  };
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    // Nothing can be changed here and nobody is signed in, so a plain GET, as curl or a spreadsheet sends it, is welcome.
    // POST takes JSON only (graphql-route.ts). With sign-in or mutations this has to be true.
    csrfPrevention: false,
    persistedQueries: false,
    documentStore: new DocumentStore(documentBytes),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // A document cannot multiply its own length by spreading fragments in fragments.
    maxRecursiveSelections: 2 * limits.tokens,
    validationRules: [onlyQueries, limitRule(limits)],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      admission(schema),
      compiled(schema, formatError),
    ],
    formatError,
  });
  return { apollo, reporting: (report, work) => reports.run(report, work) };
}

import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { ApolloServer, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { onlyNow } from "./citing/only-now.ts";
import { compiledExecutor } from "./compiled-executor.ts";
import type { Context } from "./context.ts";
import { DocumentStore } from "./document-store.ts";
import { type ErrorReport, toPublicError } from "./errors.ts";
import { legacyStatus } from "./legacy-status.ts";
import { admission } from "./limits/admission.ts";
import { answerText } from "./limits/answer-text.ts";
import { limitRule } from "./limits/document-rules.ts";
import type { Limits } from "./limits/limits.ts";
import type { StaticCost } from "./limits/static-cost.ts";
import { hasMoreTokens } from "./limits/token-count.ts";
import { onlyQueries } from "./only-queries.ts";

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Told of errors that are ours and happen outside of any request's {@link Engine.reporting}. */
  readonly log: (error: unknown, requestId: string) => void;
  /** Memory for documents that may come again; 24 MiB when not given. */
  readonly documentBytes?: number;
}

/** Some hundred documents; pages ask fewer. */
const DOCUMENT_BYTES = 24 * 1024 * 1024;

export interface Engine {
  readonly apollo: ApolloServer<Context>;
  /** Runs `work`, which asks {@link apollo}, so that what happens is told to `report`. Rejects with what the context's `admission` threw. */
  reporting(report: ErrorReport, work: () => Promise<HTTPGraphQLResponse>): Promise<HTTPGraphQLResponse>;
}

/** What is known of the question at hand. */
interface Asking {
  readonly report: ErrorReport;
  cost: StaticCost | null;
  isDocumentTooLong: boolean;
  isAnswerTooLong: boolean;
  /** Why it is not answered at all, and nothing of it was executed. */
  rejection: { readonly error: unknown } | null;
}

/**
 * Apollo Server over our schema: documents are parsed and validated once and kept, everything that phones or measures is
 * off, what a question costs is found before anything runs, and what is answered of errors is {@link toPublicError}'s choice.
 * Call `apollo.start()` before asking over HTTP.
 */
export function createEngine({ schema, limits, log, documentBytes = DOCUMENT_BYTES }: EngineOptions): Engine {
  const askings = new AsyncLocalStorage<Asking>();
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const requestId = randomUUID();
    const asking = askings.getStore();
    const report = asking?.report ?? {
      requestId,
      lang: "EN" as const,
      log: (cause: unknown) => log(cause, requestId),
    };
    asking?.report.told?.();
    return toPublicError(formatted, error, {
      ...report,
      schema,
      driver: () => asking?.cost?.driver ?? null,
      isTooLong: () => asking?.isDocumentTooLong === true,
    });
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
    stringifyResult: (answer) => {
      const asking = askings.getStore();
      return answerText(answer, asking?.cost ?? null, limits, asking?.report.lang ?? "EN", () => {
        asking?.report.told?.();
        if (asking !== undefined) asking.isAnswerTooLong = true;
      });
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        requestDidStart: async () => ({
          parsingDidStart: async ({ source }) => {
            const asking = askings.getStore();
            if (asking !== undefined) asking.isDocumentTooLong = hasMoreTokens(source, limits.tokens);
          },
        }),
      },
      onlyNow(schema),
      admission({
        schema,
        limits,
        formatError,
        found: (cost) => {
          const asking = askings.getStore();
          if (asking !== undefined) asking.cost = cost;
        },
        rejected: (error) => {
          const asking = askings.getStore();
          if (asking === undefined) throw error;
          asking.rejection = { error };
        },
      }),
      compiledExecutor(schema, formatError),
      legacyStatus(),
    ],
    formatError,
  });
  const reporting: Engine["reporting"] = (report, work) => {
    const asking: Asking = {
      report,
      cost: null,
      isDocumentTooLong: false,
      isAnswerTooLong: false,
      rejection: null,
    };
    return askings.run(asking, async () => {
      const response = await work();
      if (asking.rejection !== null) throw asking.rejection.error;
      return asking.isAnswerTooLong ? { ...response, status: 400 } : response;
    });
  };
  return { apollo, reporting };
}

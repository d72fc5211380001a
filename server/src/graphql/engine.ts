import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { ApolloServer, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  getOperationAST,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { onlyNow } from "./citing/only-now.ts";
import type { Context } from "./context.ts";
import { DocumentStore } from "./document-store.ts";
import { type ErrorReport, type FormatError, toPublicError } from "./errors.ts";
import { legacyStatus } from "./legacy-status.ts";
import { admission, AdmissionDesk } from "./limits/admission.ts";
import { answerText, type DataOrErrors, dataText } from "./limits/answer-text.ts";
import { limitRule } from "./limits/document-rules.ts";
import type { Limits } from "./limits/limits.ts";
import type { StaticCost } from "./limits/static-cost.ts";
import { hasMoreTokens } from "./limits/token-count.ts";
import { onlyQueries } from "./only-queries.ts";
import { WrittenDocuments } from "./writing/written-documents.ts";

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
  /** Whether a document has come before and was found valid, so that {@link again} answers it. */
  knows(asked: PlainQuestion): boolean;
  /**
   * Answers a question whose document {@link knows | is known}, as {@link apollo} would, but without what that would do again: reading and hashing the
   * document, and its hooks; and by a function that writes the answer at once (writing/). Where that cannot be, because there is an error to be told, the
   * document is walked as ever. Null where it has to be asked of {@link apollo} after all, nothing having been executed. Rejects with what the context's
   * `admission` threw.
   *
   * @param contextOf asked anew for each try
   */
  again(asked: PlainQuestion, contextOf: () => Context, report: ErrorReport): Promise<PlainAnswer | null>;
}

/** A question with nothing about it that only Apollo knows what to do with. */
export interface PlainQuestion {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isOnlyValidated: boolean;
}

export interface PlainAnswer {
  /** Of HTTP. */
  readonly status: number;
  readonly text: string;
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

function startAsking(report: ErrorReport): Asking {
  return { report, cost: null, isDocumentTooLong: false, isAnswerTooLong: false, rejection: null };
}

/**
 * Apollo Server over our schema: documents are parsed and validated once and kept, everything that phones or measures is
 * off, what a question costs is found before anything runs, and what is answered of errors is {@link toPublicError}'s choice.
 * Call `apollo.start()` before asking over HTTP.
 */
export function createEngine({ schema, limits, log, documentBytes = DOCUMENT_BYTES }: EngineOptions): Engine {
  const askings = new AsyncLocalStorage<Asking>();
  const documents = new DocumentStore(documentBytes);
  const written = new WrittenDocuments(schema);
  const desk = new AdmissionDesk(schema, limits);

  const format = (
    asking: Asking | undefined,
    plain: GraphQLFormattedError,
    error: unknown,
  ): GraphQLFormattedError => {
    const requestId = randomUUID();
    const report = asking?.report ?? {
      requestId,
      lang: "EN" as const,
      log: (cause: unknown) => log(cause, requestId),
    };
    const told = toPublicError(plain, error, {
      ...report,
      schema,
      driver: () => asking?.cost?.driver ?? null,
      isTooLong: () => asking?.isDocumentTooLong === true,
    });
    asking?.report.told?.(String(told.extensions?.["code"]));
    return told;
  };
  const formatError: FormatError = (plain, error) => format(askings.getStore(), plain, error);

  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    // Nothing can be changed here and nobody is signed in, so a plain GET, as curl or a spreadsheet sends it, is welcome.
    // POST takes JSON only (graphql-route.ts). With sign-in or mutations this has to be true.
    csrfPrevention: false,
    persistedQueries: false,
    documentStore: documents,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // A document cannot multiply its own length by spreading fragments in fragments.
    maxRecursiveSelections: 2 * limits.tokens,
    validationRules: [onlyQueries, limitRule(limits)],
    stringifyResult: (answer) => textOf(answer, askings.getStore()),
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
      admission(desk, {
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
      legacyStatus(),
    ],
    formatError,
  });

  function textOf(answer: DataOrErrors, asking: Asking | undefined): string {
    return answerText(answer, asking?.cost ?? null, limits, asking?.report.lang ?? "EN", () => {
      asking?.report.told?.("QUERY_TOO_COSTLY");
      if (asking !== undefined) asking.isAnswerTooLong = true;
    });
  }

  /** The data of an operation as text; null where it is to be walked. */
  async function write(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    context: Context,
  ): Promise<string | null> {
    try {
      const { variables } = context;
      return (await written.of(document, operation, variables)?.(context)) ?? null;
    } catch {
      // Whatever it is, whoever walks the document finds it again, and tells of it as the language wants.
      return null;
    }
  }

  async function walk(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    contextValue: Context,
    variableValues: PlainQuestion["variables"],
    told: FormatError,
  ): Promise<FormattedExecutionResult> {
    const { data, errors } = await execute({
      schema,
      document,
      operationName: operation.name?.value,
      contextValue,
      variableValues,
    });
    const given = data === undefined ? {} : { data };
    if (errors === undefined) return given;
    return { ...given, errors: errors.map((error) => told(error.toJSON(), error)) };
  }

  return {
    apollo,
    reporting: (report, work) => {
      const asking = startAsking(report);
      return askings.run(asking, async () => {
        const response = await work();
        if (asking.rejection !== null) throw asking.rejection.error;
        return asking.isAnswerTooLong ? { ...response, status: 400 } : response;
      });
    },
    knows: ({ query }) => documents.ofText(query) !== undefined,
    again: async ({ query, operationName, variables, isOnlyValidated }, contextOf, report) => {
      const document = documents.ofText(query);
      const operation = document && getOperationAST(document, operationName);
      if (document === undefined || !operation) return null;
      const asking = startAsking(report);
      const told: FormatError = (plain, error) => format(asking, plain, error);
      const context = contextOf();
      const instead = desk.admit({ document, operation, variables, isOnlyValidated }, context, {
        formatError: told,
        found: (cost) => void (asking.cost = cost),
        rejected: (error) => void (asking.rejection = { error }),
      });
      if (asking.rejection !== null) throw asking.rejection.error;
      if (instead !== null) {
        // Answered elsewhere: this is not looked at. What is refused is told by Apollo.
        return instead.isElsewhere ? { status: instead.status, text: textOf(instead.result, asking) } : null;
      }
      const data = await write(document, operation, context);
      const result =
        data === null
          ? await walk(document, operation, { ...contextOf(), variables: context.variables }, variables, told)
          : dataText(data);
      const text = textOf(result, asking);
      return { status: asking.isAnswerTooLong ? 400 : 200, text };
    },
  };
}

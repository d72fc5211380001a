import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../context.ts";
import { type FormatError, ToldError, ValueError } from "../errors.ts";
import { KnownCosts } from "./known-costs.ts";
import type { Limits } from "./limits.ts";
import { refusal } from "./refusal.ts";
import type { StaticCost } from "./static-cost.ts";

/** Wrong variables that are told of at a time. */
const TOLD = 10;

/** An operation that its document has, as somebody asks for it. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether the reader wants to know the cost alone. */
  readonly isOnlyValidated: boolean;
}

/** Told of the question at hand. */
export interface Told {
  /** Its static cost, as soon as that is known. */
  readonly found: (cost: StaticCost) => void;
  /** What the context's `admission` threw: then nothing is answered. */
  readonly rejected: (error: unknown) => void;
  readonly formatError: FormatError;
}

/** What is answered instead of what was asked, nothing of it having been executed. */
export interface NotExecuted {
  /** Whether it is admitted, and answered elsewhere. */
  readonly isElsewhere: boolean;
  readonly status: number;
  readonly result: FormattedExecutionResult;
}

/**
 * Stands before every execution, whatever executes: variables are coerced here once, by the rules of the language; what the
 * question costs is found; what costs too much, or is only to be validated, ends here with nothing executed.
 */
export class AdmissionDesk {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #costs: KnownCosts;

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.#schema = schema;
    this.#limits = limits;
    this.#costs = new KnownCosts(schema);
  }

  /** Sets the context's variables. Null: it is to be executed. */
  admit(asked: AskedOperation, context: Context, told: Told): NotExecuted | null {
    const { document, operation, isOnlyValidated } = asked;
    const refuse = (errors: readonly GraphQLError[], status: number): NotExecuted => ({
      isElsewhere: false,
      status,
      result: {
        // Only what is answered with 200 has data, if none.
        ...(status === 200 ? { data: null } : {}),
        ...(errors.length === 0
          ? {}
          : { errors: errors.map((error) => told.formatError(error.toJSON(), error)) }),
      },
    });
    const { coerced, errors } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      asked.variables,
      { maxErrors: TOLD },
    );
    if (errors !== undefined) return refuse(errors.map(asInput), 400);
    context.variables = coerced;
    let cost: StaticCost;
    try {
      cost = this.#costs.of(document, operation, coerced);
    } catch (error) {
      if (error instanceof GraphQLError) return refuse([asInput(error)], 400);
      throw error;
    }
    told.found(cost);
    const name = operation.name?.value;
    const refused = refusal({ schema: this.#schema, document, name, variables: coerced }, cost, this.#limits);
    if (isOnlyValidated) {
      const isInput = refused !== null && cost.outOfRange !== null;
      return refuse(refused === null ? [] : [refused], isInput ? 400 : 200);
    }
    if (refused !== null) return refuse([refused], 400);
    try {
      // Answered somewhere else: what is given back here is not looked at.
      if (context.admission(cost) === "elsewhere") return { ...refuse([], 200), isElsewhere: true };
    } catch (error) {
      told.rejected(error);
      return refuse([], 200);
    }
    return null;
  }
}

/** The desk as a part of Apollo Server. */
export function admission(desk: AdmissionDesk, told: Told): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async (asking) => {
        const { document, request, contextValue } = asking;
        const operation = operationOf(asking);
        // Apollo says in words that the document has no operation of that name, or several and none was named.
        if (operation === null) return null;
        const { variables = {} } = request;
        const isOnlyValidated = wantsValidation(request.http?.headers.get("graphql-cost"));
        const instead = desk.admit({ document, operation, variables, isOnlyValidated }, contextValue, told);
        if (instead === null) return null;
        const { status, result } = instead;
        return {
          http: { headers: new HeaderMap(), status },
          body: { kind: "single", singleResult: result },
        };
      },
    }),
  };
}

/** The operation that is asked for, which Apollo's types take to be there always. */
export function operationOf({
  operation,
}: {
  readonly operation?: OperationDefinitionNode | undefined;
}): OperationDefinitionNode | null {
  return operation ?? null;
}

/** Whether the reader wants to know the cost alone, by the header that says so. */
export function wantsValidation(header: string | undefined): boolean {
  return header?.trim().toLowerCase() === "validate";
}

/** How graphql-js begins to speak of a value: of which variable, and where in it. */
const VALUE_OF = /^Variable "\$(\w+)" got invalid value (?:.*? at "([^"]+)")?/s;

function asInput(error: GraphQLError): GraphQLError {
  if (error instanceof ToldError) return error;
  const { message, nodes, originalError } = error;
  if (originalError instanceof GraphQLError) {
    const [, name = "", path = name] = VALUE_OF.exec(message) ?? [];
    return new ValueError(`$${path}`, originalError, nodes);
  }
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: "BAD_USER_INPUT" } });
}

import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import type { MessageMatter } from "../../messages/message.ts";
import { ToldError, tooCostly } from "../errors.ts";
import type { Variables } from "./argument-cost.ts";
import type { Limits } from "./limits.ts";
import type { SizeOverride } from "./size-given.ts";
import { type Driver, staticCost, type StaticCost } from "./static-cost.ts";

/** One operation as it is to be answered. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly name: string | null | undefined;
  readonly variables: Variables;
}

/** Why a question is not answered, found before anything of it runs; null when it is. */
export function refusal(operation: Operation, bounds: StaticCost, limits: Limits): GraphQLError | null {
  return bounds.outOfRange === null ? overLimit(operation, bounds, limits) : outOfRange(bounds.outOfRange);
}

function outOfRange({
  argument,
  asked,
  most,
  field,
  node,
}: NonNullable<StaticCost["outOfRange"]>): GraphQLError {
  const suggestions = [String(asked > most ? most : 1)];
  return new ToldError(
    "BAD_USER_INPUT",
    { code: "SIZE_OUT_OF_RANGE", args: { argument, field, asked, most } },
    { nodes: node, extensions: { argument, suggestions } },
  );
}

function overLimit(operation: Operation, bounds: StaticCost, limits: Limits): GraphQLError | null {
  const { cost, rows, driver } = bounds;
  if (fits(bounds, limits)) return null;
  const { cost: maxCost, rows: maxRows } = limits;
  const remedy = driver === null ? null : remedyFor(operation, driver, limits);
  const said = {
    code: "QUESTION_TOO_COSTLY",
    args: { cost, maxCost, rows, maxRows, remedy },
  } as const;
  return tooCostly(said, {
    argument: driver?.argument ?? null,
    would: remedy?.would ?? null,
    ...(driver === null ? {} : { field: driver.field }),
    ...(driver?.variable ? { variable: driver.variable } : {}),
    cost,
    maxCost,
    rows,
    maxRows,
  });
}

/** The largest value of the driving argument that fits; where it alone cannot help, the one that fits for every list. */
function remedyFor(
  operation: Operation,
  driver: Driver,
  limits: Limits,
): MessageMatter["QUESTION_TOO_COSTLY"]["remedy"] {
  const { argument, size, variable, node, field } = driver;
  if (argument === null) return null;
  const fitsAt = (override: SizeOverride): boolean => {
    const { schema, document, name, variables } = operation;
    return fits(staticCost(schema, document, name, variables, override), limits);
  };
  const one = largest(size, (n) =>
    fitsAt(variable === null ? { of: "field", node, size: n } : { of: "variable", name: variable, size: n }),
  );
  if (one !== null) return { field, argument, size, would: one, forAll: false };
  const all = largest(size, (n) => fitsAt({ of: "argument", name: argument, most: n }));
  return all === null ? null : { field, argument, size, would: all, forAll: true };
}

function fits({ cost, rows }: StaticCost, limits: Limits): boolean {
  return cost <= limits.cost && rows <= limits.rows;
}

/** The largest whole number below `beyond` that fits, if 1 does; what fits at a number fits below it. */
function largest(beyond: number, fitsAt: (n: number) => boolean): number | null {
  if (beyond <= 1 || !fitsAt(1)) return null;
  let low = 1;
  let high = beyond;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fitsAt(middle)) low = middle;
    else high = middle;
  }
  return low;
}

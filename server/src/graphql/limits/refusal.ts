import { type DocumentNode, GraphQLError, type GraphQLSchema } from "graphql";
import { tooCostly } from "../errors.ts";
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

const grouped = (n: number): string => n.toLocaleString("en-US");

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
  const given = `${grouped(asked)} was given for ${field}.`;
  const message =
    asked > most
      ? `${argument} goes to ${grouped(most)}; ${given} Ask for less at a time.`
      : `${argument} is a whole number from 1 to ${grouped(most)}; ${given}`;
  const suggestions = [String(asked > most ? most : 1)];
  return new GraphQLError(message, {
    nodes: node,
    extensions: { code: "BAD_USER_INPUT", argument, suggestions },
  });
}

function overLimit(operation: Operation, bounds: StaticCost, limits: Limits): GraphQLError | null {
  const { cost, rows, driver } = bounds;
  if (fits(bounds, limits)) return null;
  const what = [
    ...(cost > limits.cost
      ? [`costs up to ${grouped(cost)} points of ${grouped(limits.cost)} it may cost`]
      : []),
    ...(rows > limits.rows
      ? [`asks for up to ${grouped(rows)} rows of ${grouped(limits.rows)} it may ask for`]
      : []),
  ].join(" and ");
  const remedy = driver === null ? null : remedyFor(operation, driver, limits);
  const message = `The question ${what}, counting every list as often as it is asked. ${remedy?.words ?? "Ask in several requests."}`;
  return tooCostly(message, {
    argument: driver?.argument ?? null,
    would: remedy?.would ?? null,
    ...(driver === null ? {} : { field: driver.field }),
    ...(driver?.variable ? { variable: driver.variable } : {}),
    cost,
    maxCost: limits.cost,
    rows,
    maxRows: limits.rows,
  });
}

/** The largest value of the driving argument that fits; where it alone cannot help, the one that fits for every list. */
function remedyFor(
  operation: Operation,
  driver: Driver,
  limits: Limits,
): { readonly would: number; readonly words: string } | null {
  const { argument, size, variable, node, field } = driver;
  if (argument === null) return null;
  const fitsAt = (override: SizeOverride): boolean => {
    const { schema, document, name, variables } = operation;
    return fits(staticCost(schema, document, name, variables, override), limits);
  };
  const one = largest(size, (n) =>
    fitsAt(variable === null ? { of: "field", node, size: n } : { of: "variable", name: variable, size: n }),
  );
  const asked = `${field}(${argument}: ${grouped(size)}) makes up most of it;`;
  if (one !== null) return { would: one, words: `${asked} ${argument}: ${one} would fit.` };
  const all = largest(size, (n) => fitsAt({ of: "argument", name: argument, most: n }));
  if (all === null) return null;
  return { would: all, words: `${asked} ${argument}: ${all} for every list would fit.` };
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

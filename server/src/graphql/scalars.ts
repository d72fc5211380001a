import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;
import { isDay } from "../statistics/model/days.ts";

/** A day of the calendar as it is written, or a GraphQLError: 2025-02-30 is no day. */
function readDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw wrong(`${JSON.stringify(value)} is not a day such as 2025-07-01.`);
}

/** An instant as ISO text in UTC with milliseconds, which compares lexically, a time zone being required; or a plain day, as it is. */
function readInstant(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  const [, day] = typeof value === "string" ? (INSTANT.exec(value) ?? []) : [];
  if (typeof value === "string" && day !== undefined) {
    const time = Date.parse(value.toUpperCase());
    if (!Number.isNaN(time) && readDay(day) === day) return new Date(time).toISOString();
  }
  throw wrong(
    `${JSON.stringify(value)} is not an instant with a time zone such as 2026-11-01T00:00:00Z, nor a day such as 2026-11-01.`,
  );
}

function wrong(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function textScalar(name: string, read: (value: unknown) => string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    name,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
    // What the statistics give is already in this form.
    serialize: (value) => String(value),
  });
}

export const DateScalar = textScalar("Date", readDay);
export const DateTimeScalar = textScalar("DateTime", readInstant);

import { GraphQLScalarType, Kind } from "graphql";
import { isDay, meantDay } from "../statistics/model/days.ts";
import { ToldError } from "./errors.ts";

const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** A day of the calendar as it is written; 2025-02-30 is no day. Throws ToldError. */
function readDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new ToldError("BAD_USER_INPUT", { code: "NOT_A_DAY", args: wrong(value) });
}

/**
 * An instant as ISO text in UTC with milliseconds, which compares lexically, a time zone being required; or a plain day, as it is. Throws
 * ToldError.
 */
function readInstant(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  const [, day] = typeof value === "string" ? (INSTANT.exec(value) ?? []) : [];
  if (typeof value === "string" && day !== undefined && isDay(day)) {
    const time = Date.parse(value.toUpperCase());
    if (!Number.isNaN(time)) return new Date(time).toISOString();
  }
  throw new ToldError("BAD_USER_INPUT", { code: "NOT_AN_INSTANT", args: wrong(value) });
}

function wrong(value: unknown): { readonly written: string; readonly meant: string | null } {
  const written = (JSON.stringify(value) ?? "null").slice(0, 80);
  return { written, meant: typeof value === "string" ? meantDay(value) : null };
}

function textScalar(name: string, read: (value: unknown) => string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    name,
    parseValue: read,
    parseLiteral: (node) => {
      try {
        return read(node.kind === Kind.STRING ? node.value : null);
      } catch (error) {
        // Where it stands in the document, the reader is told from the node.
        throw error instanceof ToldError ? error.at(node) : error;
      }
    },
    // What the statistics give is already in this form.
    serialize: (value) => String(value),
  });
}

export const DateScalar = textScalar("Date", readDay);
export const DateTimeScalar = textScalar("DateTime", readInstant);

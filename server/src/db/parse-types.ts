import pg from "pg";

const { builtins } = pg.types;

type Parse = (text: string) => unknown;

/** `2024-01-20 07:05:00.5+00` → `2024-01-20T07:05:00.500Z`. Sessions run in UTC (connect.ts); other offsets are turned. */
export function parseInstant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (match === null) return new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toISOString();
  const [, day, time, fraction = ""] = match;
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
}

/** How each type arrives in TypeScript; whatever is not named keeps the driver's own parser. */
const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [builtins.NUMERIC, Number],
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, parseInstant],
  // numeric[]: the driver would give text elements.
  [1231, (text) => (text === "{}" ? [] : text.slice(1, -1).split(",").map(Number))],
]);

/**
 * The driver's table of parsers, ours first: numeric and bigint are numbers, a date is its text `YYYY-MM-DD` (no time
 * zone can move it), an instant is ISO text in UTC with milliseconds.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string): Parse {
    if (format === "binary") return pg.types.getTypeParser(oid, "binary");
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, "text");
  },
};

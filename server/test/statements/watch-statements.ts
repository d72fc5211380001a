import { loadModule } from "libpg-query";
import pg from "pg";
import { type Families, familiesOf } from "./one-family.ts";
import { WHOLE } from "./whole.ts";

await loadModule();

/** What was sent and is not of one family, with where it came from. */
const broken = new Map<string, string>();
const known = new Map<string, Families | null>();
let isWatching = false;

/** Looks from now on at every statement that this process sends. Safe to call again. */
export function watchStatements(): void {
  if (isWatching) return;
  isWatching = true;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function watched(this: pg.Client, ...args: unknown[]): unknown {
    look(args);
    return Reflect.apply(query, this, args);
  } as typeof query;
}

/** What was found since it was last asked. */
export function brokenStatements(): readonly string[] {
  const found = [...broken].map(([text, why]) => `${why}\n${text}`);
  broken.clear();
  return found;
}

function look([config, values]: readonly unknown[]): void {
  const text = textOf(config);
  if (text === null || broken.has(text)) return;
  let families = known.get(text);
  if (families === undefined) known.set(text, (families = familiesOf(text)));
  if (families === null) return;
  const given = Array.isArray(values)
    ? values
    : (Reflect.get(Object(config), "values") as unknown[] | undefined);
  const trouble = families.trouble ?? contradiction(families.given, given ?? []);
  if (trouble === null) return;
  const sender = senderOf();
  if (sender === null || sender.startsWith("server/src/db/migrations/") || WHOLE.has(sender)) return;
  broken.set(text, `${sender}: ${trouble}`);
}

/** The text of what the driver is given: as it is, with its values, or of a stream. */
function textOf(config: unknown): string | null {
  if (typeof config === "string") return config;
  const text: unknown = Reflect.get(Object(config), "text");
  return typeof text === "string" ? text : null;
}

function contradiction(given: readonly string[], values: readonly unknown[]): string | null {
  const families = new Set(
    given.map((each) => (each.startsWith("$") ? String(values[Number(each.slice(1)) - 1]) : each)),
  );
  return families.size > 1 ? `of several families: ${[...families].join(", ")}` : null;
}

/** Where every statement passes, whoever sends it. */
const PASSED =
  /^server\/src\/db\/(?:connect|database-watch|prepared-statements|transaction|in-turn|of-each-family|one-writer)\.ts$|^server\/src\/db\/reading\//;

/** The file of the product that sends what is sent now; null: a test does. */
function senderOf(): string | null {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  const { stack = "" } = new Error("here");
  Error.stackTraceLimit = stackTraceLimit;
  for (const [, file = ""] of stack.matchAll(/((?:server|web|tools)\/(?:src|test|bench|e2e)\/[^:)\s]+)/g)) {
    if (file.includes("test/statements/") || PASSED.test(file)) continue;
    return file.startsWith("server/src/") ? file : null;
  }
  return null;
}

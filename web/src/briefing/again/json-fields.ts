import type { Json } from "../page.ts";

/** Whether it is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What stands under a name; null: nothing. */
export function field(value: Json, name: string): Json {
  return typeof value === "object" && value !== null && !isList(value) ? (value[name] ?? null) : null;
}

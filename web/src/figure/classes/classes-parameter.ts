import { maximumClasses, type Classification } from "./classes.ts";

const methods = ["equal", "quantiles", "natural"] as const;
const ofMethod = /^(equal|quantiles|natural)-(\d)(-reversed)?$/;
const ofLimits = /^(-?\d{1,12}(?:\.\d{1,6})?(?:,-?\d{1,12}(?:\.\d{1,6})?)*)(-reversed)?$/;

/** Classes as an address writes them: `natural-5`, `quantiles-4-reversed`, `10,20.5,50`; null where that is none. */
export function parseClasses(text: string): Classification | null {
  const [, name, digits, turned] = ofMethod.exec(text) ?? [];
  const method = methods.find((known) => known === name);
  if (method !== undefined) {
    const count = Number(digits);
    if (count < 2 || count > maximumClasses) return null;
    return { method, count, ...(turned === undefined ? {} : { reversed: true }) };
  }
  const [, list, reversed] = ofLimits.exec(text) ?? [];
  if (list === undefined) return null;
  const limits = [...new Set(list.split(",").map(Number))].toSorted((a, b) => a - b);
  if (limits.length >= maximumClasses) return null;
  return {
    method: "manual",
    count: limits.length + 1,
    limits,
    ...(reversed === undefined ? {} : { reversed: true }),
  };
}

/** The same the other way round. */
export function formatClasses({ method, count, limits, reversed }: Classification): string {
  const classes = method === "manual" ? (limits ?? []).join(",") : `${method}-${count}`;
  return reversed === true ? `${classes}-reversed` : classes;
}

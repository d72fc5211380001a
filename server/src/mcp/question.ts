import { z } from "zod";

const id = z.string().max(100);
const ids = (most: number) => z.array(id).min(1).max(most);

export const lang = z.enum(["VI", "EN"]).default("EN").describe("Language of names and sentences.");
export const dataset = id
  .default("published")
  .describe("published: real figures out of public reports; demo: made up.");
const boundaries = id
  .default("CURRENT")
  .describe(
    "CURRENT, AS_REPORTED, or a vintage: VN-2008 (63 provinces), VN-2025 (34). Never compare rows of different ones.",
  );
const knownAt = id.optional().describe("As known at this instant or day, e.g. 2026-03-01. Default: now.");
const where = z
  .object({ models: ids(20), categories: ids(20), unitTypes: ids(20), awardLevels: ids(20) })
  .partial()
  .optional()
  .describe("Only these members of breakdowns; without the breakdown in `by`, one member.");

/** A table of statistics, as the tools `ask` and `cite` take it. */
export const question = z.object({
  dataset,
  indicators: ids(5).describe("Ids of indicators (tool find)."),
  areas: ids(70).optional().describe("Ids of areas; default: all of `level`."),
  level: z.enum(["COUNTRY", "PROVINCE", "GROUP"]).default("PROVINCE"),
  periods: ids(24)
    .optional()
    .describe("2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020. Default: the newest with figures."),
  by: z
    .array(z.enum(["MODEL", "CATEGORY", "UNIT_TYPE", "AWARD_LEVEL"]))
    .max(2)
    .default([]),
  where,
  boundaries,
  knownAt,
  largestFirst: z
    .boolean()
    .default(false)
    .describe("Order by value, largest first; else by indicator, period, area."),
  limit: z.int().min(1).max(50).default(20).describe("Rows at most."),
  lang,
});

/** One number, as the tool `figure` takes it. */
export const cell = z.object({
  dataset,
  indicator: id,
  area: id,
  period: id,
  where,
  boundaries,
  since: id.optional().describe("A period to compare with."),
  knownAt,
  lang,
});

export type Question = z.output<typeof question>;
export type Cell = z.output<typeof cell>;

/** What a document with {@link STATISTICS} wants. */
export function variablesOf({ limit, largestFirst, ...asked }: Question): Record<string, unknown> {
  const orderBy = largestFirst ? [{ by: "VALUE", direction: "DESC" }] : null;
  return { ...asked, orderBy, first: limit };
}

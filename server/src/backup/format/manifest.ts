import { z } from "zod";

/** What a backup says of itself before any row: what it is of, and what will come. */
export const header = z.object({
  madeAt: z.string(),
  program: z.string(),
  postgres: z.string(),
  /** The migrations that had run: the version of the schema. */
  schema: z.array(z.string()),
  /** The newest commit of data in it; null: nothing was committed yet. */
  dataVersion: z.object({ id: z.number(), committedAt: z.string() }).nullable(),
  /** Where the chains of what was done stood, `57:9f2c…`, by name; none in a backup of before they were told. */
  chains: z.record(z.string(), z.string()).default({}),
  /** In an order in which each table comes after those it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** What is not in it, and why. */
  leftOut: z.record(z.string(), z.string()),
  /** Where sequences go on. */
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
});
export type Header = z.infer<typeof header>;

/** What came of one table; its SHA-256 is of its rows as PostgreSQL writes them, whatever they were compressed to. */
export const tableEnd = z.object({
  table: z.string(),
  rows: z.number(),
  bytes: z.number(),
  sha256: z.string(),
});
export type TableEnd = z.infer<typeof tableEnd>;

/** The last block: all tables once more, so that a reader of the end alone knows the whole. */
export const trailer = z.object({ tables: z.array(tableEnd), blocks: z.number(), bytes: z.number() });
export type Trailer = z.infer<typeof trailer>;

import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "../statistics/catalogue.ts";
import type { RowContext } from "../statistics/observations.ts";
import type { StatisticRow } from "../statistics/request.ts";
import { Budget } from "./budget.ts";
import { Loaders } from "./loaders.ts";
import type { Turn } from "./turns.ts";

/** What one request's resolvers have at hand. */
export interface Context {
  /** Its statements end when the request does. */
  readonly db: Kysely<Database>;
  /** All reference data, as of the data version this request is answered from. */
  readonly catalogue: Catalogue;
  /** What is loaded for a page at once. */
  readonly loaders: Loaders;
  /** What the request may still ask for. */
  readonly budget: Budget;
  /** How the rows that are asked for more were asked; see statistic.ts. */
  readonly askedAs: WeakMap<StatisticRow, RowContext>;
  /** Most rows of one page of statistics. */
  readonly rows: number;
  /** Waits until so many rows may be worked on; see turns.ts. Asked before rows are made. */
  readonly admit: (rows: number) => Promise<void>;
}

export interface ContextOptions {
  readonly db: Kysely<Database>;
  readonly catalogue: Catalogue;
  /** Most rows of one page of statistics; 20,000 when not given. */
  readonly rows?: number;
  /** The request's turn among all; without one it waits for nothing. */
  readonly turn?: Turn;
}

export function createContext({ db, catalogue, rows = 20_000, turn }: ContextOptions): Context {
  const askedAs = new WeakMap<StatisticRow, RowContext>();
  const admit = async (more: number): Promise<void> => turn?.take(more);
  const loaders = new Loaders(db, catalogue, askedAs, admit);
  return { db, catalogue, askedAs, rows, admit, loaders, budget: new Budget() };
}

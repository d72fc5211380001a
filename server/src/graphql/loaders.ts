import DataLoader from "dataloader";
import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "../statistics/catalogue/catalogue.ts";
import { type ChangeRow, findChanges } from "../statistics/read/change/find-changes.ts";
import { countAreasWithFigures } from "../statistics/read/holdings.ts";
import {
  findObservations,
  findObservationsOfSources,
  type ObservationPage,
} from "../statistics/read/observations/find-observations.ts";
import type { ShareOf, StatisticRow } from "../statistics/request/request.ts";
import { findRanks, type Rank } from "../statistics/read/ranks.ts";
import type { AskedContext } from "../statistics/read/row-context.ts";
import { findShares, type Share } from "../statistics/read/shares.ts";
import { findTimeliness, type Timeliness } from "../statistics/read/timeliness.ts";
import { countFiguresOfSources, findSources, type SourceRow } from "../statistics/read/sources.ts";

/**
 * Loads what the rows of a page rest on for all rows at once, however many resolvers ask for it one by one: so a page
 * costs the same number of statements whether it has one row or a thousand. One set per request.
 */
export class Loaders {
  readonly #db: Kysely<Database>;
  readonly #catalogue: Catalogue;
  readonly #askedAs: WeakMap<StatisticRow, AskedContext>;
  readonly #admit: (rows: number) => void;
  readonly #byArguments = new Map<string, unknown>();

  /** Reports by database id. */
  readonly source: DataLoader<number, SourceRow>;
  /** Figures taken from a report, by its database id. */
  readonly figuresOfSource: DataLoader<number, number>;

  constructor(
    db: Kysely<Database>,
    catalogue: Catalogue,
    askedAs: WeakMap<StatisticRow, AskedContext>,
    admit: (rows: number) => void,
  ) {
    this.#admit = admit;
    this.#db = db;
    this.#catalogue = catalogue;
    this.#askedAs = askedAs;
    this.source = new DataLoader(async (keys: readonly number[]) => {
      const found = await findSources(db, catalogue, keys);
      return keys.map((key) => found.get(key) ?? new Error(`No source has the key ${key}.`));
    });
    this.figuresOfSource = new DataLoader(async (keys: readonly number[]) => {
      const found = await countFiguresOfSources(db, keys, catalogue.knownAt);
      return keys.map((key) => found.get(key) ?? 0);
    });
  }

  /** Change of rows since a period; null: each since the one just before its own. */
  change(from: string | null): DataLoader<StatisticRow, ChangeRow> {
    return this.#forRows(`change ${from ?? "just before"}`, (rows, context) =>
      findChanges(this.#db, this.#catalogue, rows, from, context),
    );
  }

  /** Shares of rows in a total. */
  share(of: ShareOf): DataLoader<StatisticRow, Share> {
    return this.#forRows(`share ${of}`, (rows, context) =>
      findShares(this.#db, rows, of, context, this.#admit),
    );
  }

  /** Places of rows among the areas of their level, or why they have none. */
  rank(): DataLoader<StatisticRow, Rank> {
    return this.#forRows("rank", (rows, context) => findRanks(this.#db, rows, context, this.#admit));
  }

  /** When the last returns of rows were due and came. */
  timeliness(): DataLoader<StatisticRow, Timeliness> {
    return this.#forRows("timeliness", (rows, context) =>
      findTimeliness(this.#db, rows, context, this.#admit),
    );
  }

  /** Figures that rows rest on. */
  observations(first: number, after: string | null): DataLoader<StatisticRow, ObservationPage> {
    return this.#forRows(`observations ${first} ${after ?? ""}`, (rows, context) =>
      findObservations(this.#db, this.#catalogue, rows, context, first, after),
    );
  }

  /** Figures taken from reports, by database id. */
  observationsOfSource(first: number, after: string | null): DataLoader<number, ObservationPage> {
    return this.#once(
      `source observations ${first} ${after ?? ""}`,
      () =>
        new DataLoader((keys: readonly number[]) =>
          findObservationsOfSources(this.#db, this.#catalogue, keys, first, after),
        ),
    );
  }

  /** Number of areas with figures, by indicator. */
  areasWithFigures(dataset: string, boundaries: string): Promise<ReadonlyMap<string, number>> {
    return this.#once(`areas ${dataset} ${boundaries}`, () =>
      countAreasWithFigures(this.#db, this.#catalogue, dataset, boundaries),
    );
  }

  /** A loader of something of rows: rows that were asked in the same way are loaded together. */
  #forRows<T>(
    name: string,
    find: (rows: readonly StatisticRow[], context: AskedContext) => Promise<readonly T[]>,
  ): DataLoader<StatisticRow, T> {
    return this.#once(
      name,
      () =>
        new DataLoader(async (rows: readonly StatisticRow[]) => {
          const groups = Map.groupBy(rows, (row) => this.#contextOf(row));
          const found = await Promise.all(
            [...groups].map(async ([context, group]) => {
              const answers = await find(group, context);
              return group.map((row, index): [StatisticRow, T | undefined] => [row, answers[index]]);
            }),
          );
          const byRow = new Map(found.flat());
          return rows.map((row) => {
            const answer = byRow.get(row);
            return answer === undefined ? new Error(`Nothing was found for a row (${name}).`) : answer;
          });
        }),
    );
  }

  #contextOf(row: StatisticRow): AskedContext {
    const context = this.#askedAs.get(row);
    if (context === undefined) throw new Error("A row was asked for more than it was prepared for.");
    return context;
  }

  #once<T>(name: string, make: () => T): T {
    const kept = this.#byArguments.get(name);
    // The name says what was kept under it: each is used by one method only.
    if (kept !== undefined) return kept as T;
    const made = make();
    this.#byArguments.set(name, made);
    return made;
  }
}

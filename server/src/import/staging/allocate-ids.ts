import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { firstDay, lastDay } from "../../statistics/model/periods.ts";
import type { Period } from "../../statistics/model/periods.ts";

/** Ids for things that a file mentions and the database may not have yet; those are written together, at the end. */
class AllocatedIds<T> {
  readonly #ids: Map<string, number>;
  readonly #fresh: { readonly id: number; readonly value: T }[] = [];
  #next: number;

  constructor(known: Iterable<readonly [string, number]>) {
    this.#ids = new Map(known);
    this.#next = 1 + Math.max(0, ...this.#ids.values());
  }

  id(key: string, value: T): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#next++;
      this.#ids.set(key, id);
      this.#fresh.push({ id, value });
    }
    return id;
  }

  get fresh(): readonly { readonly id: number; readonly value: T }[] {
    return this.#fresh;
  }
}

export interface Coordinates {
  readonly category_id: number | null;
  readonly model_id: number | null;
  readonly unit_type_id: number | null;
  readonly award_level_id: number | null;
}

/**
 * Gives periods (terms come as they are printed), breakdowns and statements their ids while rows stream by on the one
 * connection there is. Only one import runs at a time (see load.ts), so that nobody else can take the same ids.
 */
export class IdAllocator {
  readonly #periods: AllocatedIds<Period>;
  readonly #breakdowns: AllocatedIds<Coordinates>;
  readonly #statements: AllocatedIds<{ source_id: number; code: string }>;

  private constructor(
    periods: AllocatedIds<Period>,
    breakdowns: AllocatedIds<Coordinates>,
    statements: AllocatedIds<{ source_id: number; code: string }>,
  ) {
    this.#periods = periods;
    this.#breakdowns = breakdowns;
    this.#statements = statements;
  }

  static async open(tx: Transaction<Database>, datasetId: number): Promise<IdAllocator> {
    const periods = await tx.selectFrom("period").select(["id", "code"]).execute();
    const breakdowns = await tx.selectFrom("breakdown").selectAll().execute();
    const statements = await tx
      .selectFrom("statement")
      .innerJoin("source", "source.id", "source_id")
      .select(["statement.id", "source_id", "statement.code"])
      .where("dataset_id", "=", datasetId)
      .execute();
    const newest = await tx
      .selectFrom("statement")
      .select(({ fn }) => fn.max("id").as("id"))
      .executeTakeFirst();
    return new IdAllocator(
      new AllocatedIds(periods.map((row) => [row.code, row.id])),
      new AllocatedIds(breakdowns.map((row) => [keyOf(row), row.id])),
      // Statements of other datasets hold ids too.
      new AllocatedIds([
        ["", newest?.id ?? 0],
        ...statements.map((row): [string, number] => [`${row.source_id} ${row.code}`, row.id]),
      ]),
    );
  }

  period(period: Period): number {
    return this.#periods.id(period.code, period);
  }

  breakdown(coordinates: Coordinates): number {
    return this.#breakdowns.id(keyOf(coordinates), coordinates);
  }

  statement(sourceId: number, code: string): number {
    return this.#statements.id(`${sourceId} ${code}`, { source_id: sourceId, code });
  }

  /** Writes what was not there before. */
  async write(tx: Transaction<Database>): Promise<void> {
    const periods = this.#periods.fresh.map(({ id, value }) => ({
      id,
      code: value.code,
      kind: value.kind,
      first_day: firstDay(value),
      last_day: lastDay(value),
    }));
    await inParts(periods, (part) => tx.insertInto("period").values(part).execute());
    const breakdowns = this.#breakdowns.fresh.map(({ id, value }) => ({ id, ...value }));
    await inParts(breakdowns, (part) => tx.insertInto("breakdown").values(part).execute());
    const statements = this.#statements.fresh.map(({ id, value }) => ({ id, ...value }));
    await inParts(statements, (part) => tx.insertInto("statement").values(part).execute());
    await sql`
      select setval(pg_get_serial_sequence(t.name, 'id'), greatest(t.newest, 1))
      from (select 'period' as name, max(id) as newest from period
        union all select 'breakdown', max(id) from breakdown
        union all select 'statement', max(id) from statement) as t
    `.execute(tx);
  }
}

function keyOf(c: Coordinates): string {
  return `${c.category_id ?? 0} ${c.model_id ?? 0} ${c.unit_type_id ?? 0} ${c.award_level_id ?? 0}`;
}

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) await write(rows.slice(at, at + 1000));
}

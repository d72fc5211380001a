import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { IdAllocator } from "./allocate-ids.ts";
import type { Accepted } from "../checks/check-row.ts";
import { cellOf } from "../rows/csv-rows.ts";
import type { RawRow } from "../rows/csv-rows.ts";

const COLUMNS = `nth, line, sheet, cell, recorded, family_id, area_id, indicator_id, period_id, breakdown_id, source_id, version, statement_id, dated,
  valid_from, valid_to, decimals, value, status, qualifier, dated_by, exhaustive_over, origin, note, names, stated`;

type Field = string | number | readonly string[] | null;

/**
 * Writes accepted rows, through COPY, into `incoming`: the rows of one import on their way into `observation`, where they can be compared with one
 * another and with what is there already. They are seen by this transaction alone, and taken out before it ends (staged-families.ts). `nth`: which
 * figure of the file, from 1; `line`, `sheet` and `cell`: where it stands, its value that is; `stated`: whether the file says the version; `known`: already
 * there, word for word; `was`: what a figure that changes said before.
 */
export class StagingTable {
  readonly #stream: ReturnType<typeof copyFrom>;
  readonly #allocator: IdAllocator;
  #lines: string[] = [];

  private constructor(stream: ReturnType<typeof copyFrom>, allocator: IdAllocator) {
    this.#stream = stream;
    this.#allocator = allocator;
  }

  static open(client: pg.PoolClient, allocator: IdAllocator): StagingTable {
    const stream = client.query(copyFrom(`copy incoming (${COLUMNS}) from stdin`));
    return new StagingTable(stream, allocator);
  }

  /** Whether there is enough to be written. */
  get isFull(): boolean {
    return this.#lines.length >= 2000;
  }

  add(nth: number, row: RawRow, { cells, period, dated, datedBy }: Accepted): void {
    const fields: Field[] = [
      nth,
      row.line,
      row.place?.sheet ?? null,
      cellOf(row, "value"),
      cells.recorded,
      cells.indicator.family,
      cells.area.id,
      cells.indicator.id,
      this.#allocator.period(period),
      this.#allocator.breakdown({
        category_id: cells.category,
        model_id: cells.model,
        unit_type_id: cells.unit_type,
        award_level_id: cells.award_level,
      }),
      cells.source.id,
      cells.version ?? 1,
      cells.statement === null ? null : this.#allocator.statement(cells.source.id, cells.statement),
      dated,
      cells.valid_from,
      cells.valid_to,
      cells.value?.decimals ?? 0,
      cells.value?.text ?? null,
      cells.status,
      cells.qualifier,
      datedBy,
      cells.exhaustive_over,
      cells.origin,
      cells.note,
      cells.names,
      cells.version === null ? "f" : "t",
    ];
    this.#lines.push(`${fields.map(asCopyText).join("\t")}\n`);
  }

  /** Ends the COPY; from here on the connection takes other statements. */
  async close(): Promise<void> {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream);
  }

  /** Gives up the COPY, so that the connection can roll back. Call when reading fails half-way. */
  async abandon(): Promise<void> {
    // That the COPY fails is what is wanted.
    this.#stream.on("error", () => undefined);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#stream.once("close", resolve);
    this.#stream.destroy();
    await promise;
  }

  /** Writes what was added. */
  async flush(): Promise<void> {
    const text = this.#lines.join("");
    this.#lines = [];
    if (text !== "" && !this.#stream.write(text)) await once(this.#stream, "drain");
  }
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function asCopyText(field: Field): string {
  if (field === null) return "\\N";
  if (typeof field === "number") return String(field);
  const text = typeof field === "string" ? field : asArrayText(field);
  return SPECIAL.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char) : text;
}

/** A list of texts as PostgreSQL writes an array. */
function asArrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`).join(",")}}`;
}

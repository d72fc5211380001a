import { to as copyTo } from "pg-copy-streams";
import { sql } from "kysely";
import type { ExportPlace, ExportRow, ExportSetting } from "./export-row.ts";
import { answerReader, COPIED, WITHOUT_PARTS } from "./copied-answer.ts";
import { CopiedLine } from "./copied-line.ts";
import type { RowSource } from "./row-source.ts";
import { NOTHING } from "./beside.ts";
import { ofEachFamily } from "../../db/of-each-family.ts";
import { familiesOf } from "../../statistics/catalogue/families.ts";
import { boundariesOfStored, placesOf } from "./places.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Instant } from "../../statistics/model/types.ts";
import type { CatalogueIndicator } from "../../statistics/catalogue/catalogue.ts";

const NEWLINE = 10;

interface Piece {
  readonly indicator: CatalogueIndicator;
  readonly rows: number;
}

/**
 * Every answer of a dataset, as known at an instant: indicator by indicator in their usual order, then by the keys of the cube. Comes by
 * COPY, as fast as it is read and no faster.
 *
 * @param knownAt null: now
 */
export function wholeDataset(snapshot: Snapshot, setting: ExportSetting, knownAt: Instant | null): RowSource {
  const { catalogue, dataset } = setting;
  const known =
    knownAt === null
      ? "known_to is null"
      : `known_from <= '${instant(knownAt)}' and (known_to is null or known_to > '${instant(knownAt)}')`;
  const from = ({ family, key }: CatalogueIndicator): string =>
    `from cube where family_id = ${family} and dataset_id = ${dataset.key} and indicator_id = ${key} and ${known}`;

  let counted: Promise<readonly Piece[]> | null = null;
  const pieces = (): Promise<readonly Piece[]> =>
    (counted ??= ofEachFamily(familiesOf(catalogue.indicators.list), async (family) => {
      const { rows } = await sql<{ indicator_id: number; rows: number }>`
        select indicator_id, count(*)::int as rows from cube
        where family_id = ${family} and dataset_id = ${dataset.key} and ${sql.raw(known)} group by indicator_id`.execute(
        snapshot.db,
      );
      return rows;
    }).then((of) => {
      const found = new Map(of.flat().map((row) => [row.indicator_id, row.rows]));
      return catalogue.indicators.list.map((indicator) => ({
        indicator,
        rows: found.get(indicator.key) ?? 0,
      }));
    }));

  const answerOf = answerReader(catalogue);
  const line = new CopiedLine();
  const placeOf = placesOf((area, period) => boundariesOfStored(catalogue, area, period));
  return {
    total: async () => (await pieces()).reduce((sum, { rows }) => sum + rows, 0),
    async *read(range) {
      // Without a range nothing has to be counted before the first row.
      let [skip, left] = [range?.first ?? 0, range?.count ?? Number.POSITIVE_INFINITY];
      const parts =
        range === null
          ? catalogue.indicators.list.map((indicator) => ({ indicator, rows: Number.POSITIVE_INFINITY }))
          : await pieces();
      for (const { indicator, rows } of parts) {
        if (left <= 0) return;
        if (skip >= rows) {
          skip -= rows;
          continue;
        }
        const limit = Math.min(left, rows - skip);
        const bounds = `${skip > 0 ? ` offset ${skip}` : ""}${Number.isFinite(limit) ? ` limit ${limit}` : ""}`;
        const statement = `copy (select ${COPIED} ${from(indicator)} order by breakdown_id, area_id, period_id${bounds}) to stdout`;
        for await (const batch of copied(snapshot, statement, line, () => rowOf(indicator))) {
          left -= batch.length;
          yield batch;
        }
        skip = 0;
      }
    },
  };

  function rowOf(indicator: CatalogueIndicator): ExportRow {
    const [areaKey, periodKey, breakdownKey] = [line.count(), line.count(), line.count()];
    const area = catalogue.areas.byKey.get(areaKey);
    const period = catalogue.periods.byKey.get(periodKey);
    const breakdown = catalogue.breakdowns.get(breakdownKey);
    if (area === undefined || period === undefined || breakdown === undefined)
      throw new Error(
        `The catalogue does not know area ${areaKey}, period ${periodKey} or breakdown ${breakdownKey}.`,
      );
    const place: ExportPlace = placeOf(area, period);
    const answer = answerOf(
      { dataset: dataset.id, indicator: indicator.id, area: area.id, period: period.id },
      breakdown,
      line,
    );
    const { basis, dated, sources } = answer;
    // Those of a RATIO are its own.
    const parts = answer.parts === WITHOUT_PARTS ? WITHOUT_PARTS : answer;
    return {
      indicator,
      place,
      breakdown,
      basis,
      reason: basis.reason,
      parts,
      dated,
      sources,
      answer,
      beside: NOTHING,
    };
  }
}

/** The rows of a COPY, some hundred at a time. Left early, the connection is cut off. */
async function* copied(
  { client }: Snapshot,
  statement: string,
  line: CopiedLine,
  rowOf: () => ExportRow,
): AsyncGenerator<readonly ExportRow[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of client.query(copyTo(statement)) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
    const rows: ExportRow[] = [];
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      line.open(bytes, from, end);
      rows.push(rowOf());
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rows.length > 0) yield rows;
  }
}

/** It stands in the text of a statement that takes no parameters. */
function instant(at: Instant): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at)) throw new Error(`Not an instant: ${at}`);
  return at;
}

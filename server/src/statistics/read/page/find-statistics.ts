import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { commitOf, type DataVersion } from "../../catalogue/data-version.ts";
import { catalogueAsOf } from "../../catalogue/catalogue-as-of.ts";
import type { StatisticsPage } from "../statistics-page.ts";
import type { StatisticRow, StatisticsRequest } from "../../request/request.ts";
import { isWorkedOut, resolveRequest, ROW_LIMITS } from "../../request/resolve-request.ts";
import { resolveKnownAt } from "../../request/resolve-known-at.ts";
import type { Resolved, RowLimits } from "../../request/resolve-request.ts";
import { writeCursor } from "../../request/statistics-cursor.ts";
import type { AskedContext } from "../row-context.ts";
import { countCells } from "../statistics/enumerate-cells.ts";
import { markOf, notInList, placeAfter } from "./place-in-list.ts";
import { NOTHING_LEFT_OUT, pageNotes } from "./page-notes.ts";
import { readPage } from "./read-page.ts";
import { workOutRows } from "./work-out-rows.ts";

/**
 * A page of tidy rows, one per indicator × area × period × breakdown asked, empty ones with their status. One statement,
 * whose cost is that of the rows returned (ordered by VALUE: of the rows asked; where which rows there are depends on what they
 * say, a handful of statements). Pages after the first are answered from the data of the first. Throws InputError.
 *
 * @param db whose figures are those of the catalogue; see db/reading/
 * @param admit is told how many rows have to be worked on before any of them is made, and may throw
 * @param brief whether nothing of the rows will be looked at but what a BriefRow has
 */
export async function findStatistics(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: StatisticsRequest,
  limits: RowLimits = ROW_LIMITS,
  admit: (rows: number) => void = () => undefined,
  brief = false,
): Promise<StatisticsPage> {
  const asked = resolveRequest(await withPeriodsOf(db, catalogue, request), request, limits, admit);
  const dataVersion = await versionOf(db, catalogue, asked.after?.commit ?? catalogue.dataVersion.id);
  const resolved = dataVersion === catalogue.dataVersion ? asked : asOf(asked, dataVersion);
  const context = contextOf(request, resolved);
  const made = isWorkedOut(resolved)
    ? await worked(db, resolved, context, admit)
    : { ...(await readPage(db, resolved, admit, brief)), leftOut: NOTHING_LEFT_OUT };
  const { rows, offset, totalCount, leftOut } = made;
  const isPeriodNamed = [request.periods, request.kind, request.from, request.to].some(
    (each) => each !== null,
  );
  let cursors: readonly string[] | undefined;
  return {
    context,
    rows,
    // Written when asked for: most pages are read without.
    get cursors() {
      return (cursors ??= rows.map((row, index) =>
        writeCursor(resolved.fingerprint(), {
          commit: dataVersion.id,
          index: offset + index,
          row: markOf(row),
          period: isPeriodNamed ? null : row.period,
        }),
      ));
    },
    totalCount,
    // Told when asked for: most pages are read without.
    get notes() {
      return pageNotes(request, resolved, leftOut);
    },
    hasNextPage: offset + rows.length < totalCount,
    dataVersion,
  };
}

/** The catalogue, with the periods that held figures at the instant asked, where the question leaves it to those which it is of. */
async function withPeriodsOf(
  db: Kysely<Database>,
  catalogue: Catalogue,
  { dataset, periods, from, to, knownAt }: StatisticsRequest,
): Promise<Catalogue> {
  if (knownAt === null || periods !== null || from !== null || to !== null) return catalogue;
  const at = resolveKnownAt(catalogue, knownAt);
  if (at === null || at === catalogue.knownAt) return catalogue;
  const { datasets } = await catalogueAsOf(db, catalogue, at);
  return datasets.byId.has(dataset) ? { ...catalogue, datasets } : catalogue;
}

async function versionOf(db: Kysely<Database>, catalogue: Catalogue, id: number): Promise<DataVersion> {
  if (id === catalogue.dataVersion.id) return catalogue.dataVersion;
  const commit = id > catalogue.dataVersion.id ? null : await commitOf(db, id);
  if (commit === null) throw notInList();
  return commit;
}

/** A request that asks for what is known now, as if it had been asked then: what has come in since is not seen. */
function asOf(resolved: Resolved, { committedAt }: DataVersion): Resolved {
  if (resolved.knownAt !== null) return resolved;
  return { ...resolved, knownAt: committedAt, today: committedAt.slice(0, 10) };
}

function contextOf({ dataset, boundaries }: StatisticsRequest, resolved: Resolved): AskedContext {
  const { knownAt, groups, by } = resolved;
  const areas = [...new Set(resolved.areaPeriods.map(({ area }) => area))];
  return { dataset, boundaries, knownAt, areas, groups, by };
}

/** All rows made, and of them the page. */
async function worked(
  db: Kysely<Database>,
  resolved: Resolved,
  context: AskedContext,
  admit: (rows: number) => void,
) {
  admit(countCells(resolved));
  const { rows, leftOut, version } = await workOutRows(db, resolved, context, admit);
  const { after, first } = resolved;
  const offset = after === null ? 0 : placeAfter(rows, after);
  const page: readonly StatisticRow[] = rows.slice(offset, offset + first);
  return { rows: page, offset, totalCount: rows.length, leftOut, version };
}

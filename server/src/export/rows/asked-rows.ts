import type {
  CatalogueArea,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../statistics/catalogue/catalogue.ts";
import type { AskedBeside } from "../../graphql/address/beside-in-address.ts";
import type { AnyNotice } from "../../statistics/read/notice.ts";
import { type Beside, countBeside, findBeside, NOTHING } from "./beside.ts";
import { findStatistics } from "../../statistics/read/page/find-statistics.ts";
import { OTHERS_CODE } from "./export-row.ts";
import type { StatisticsPage } from "../../statistics/read/statistics-page.ts";
import type { BreakdownKind, StatisticRow, StatisticsRequest } from "../../statistics/request/request.ts";
import { resolveBoundaries } from "../../statistics/request/resolve-boundaries.ts";
import type { Breakdown } from "../../statistics/model/types.ts";
import type { ExportRow, ExportSetting } from "./export-row.ts";
import { placesOf } from "./places.ts";
import type { RowRange, RowSource } from "./row-source.ts";
import type { Snapshot } from "./snapshot.ts";

/** Rows looked up at once, and those for which more is worked out. */
const PAGE = 4_000;
const PAGE_BESIDE = 1_000;

/**
 * The rows that a question to `statistics` has, all of them, page after page. What it may ask and what it is answered is decided where
 * the API's own questions are.
 *
 * @param request its `first` is the most rows wanted; null: all
 * @throws InputError
 */
export async function askedRows(
  snapshot: Snapshot,
  setting: ExportSetting,
  request: Omit<StatisticsRequest, "first"> & { readonly first: number | null },
  beside: AskedBeside,
): Promise<RowSource & { readonly notes: readonly AnyNotice[] }> {
  const { catalogue } = setting;
  const most = countBeside(beside) === 0 ? PAGE : PAGE_BESIDE;
  const page = (after: string | null, first: number): Promise<StatisticsPage> =>
    findStatistics(
      snapshot.db,
      catalogue,
      { ...request, after, first },
      { light: PAGE, heavy: PAGE, heavyFields: [] },
    );
  // Before anything is sent, so that a mistake can still be told.
  let began: StatisticsPage | null = await page(request.after, Math.min(most, request.first ?? most));
  const { notes } = began;
  // With them: a period that there is none of is found out by asking for the changes since it.
  let besideFirst: readonly Beside[] | null = await findBeside(snapshot, catalogue, began, beside);
  const total = Math.min(began.totalCount, request.first ?? Number.POSITIVE_INFINITY);
  const boundaries = boundariesAsked(setting, request);
  const placeOf = placesOf(() => boundaries);
  const rowOf = rowMaker(setting, placeOf);
  return {
    notes,
    total: async () => total,
    async *read(range: RowRange | null, isBare = false) {
      let [skip, left] = [range?.first ?? 0, Math.min(range?.count ?? total, total - (range?.first ?? 0))];
      let after = request.after;
      while (left > 0) {
        const next: StatisticsPage = began ?? (await page(after, Math.min(most, skip + left)));
        const known = began === null ? null : besideFirst;
        began = null;
        besideFirst = null;
        const { rows, cursors, hasNextPage } = next;
        if (skip < rows.length) {
          const wanted = rows.slice(skip, skip + left);
          const found =
            known?.slice(skip, skip + left) ??
            (isBare ? [] : await findBeside(snapshot, catalogue, { ...next, rows: wanted }, beside));
          const batch = wanted.map((row, index) => rowOf(row, found[index] ?? NOTHING));
          left -= batch.length;
          yield batch;
        }
        skip = Math.max(0, skip - rows.length);
        after = cursors.at(-1) ?? null;
        if (!hasNextPage) return;
      }
    },
  };
}

/** As it is named in the file: which vintage CURRENT is changes with time. */
export function boundariesAsked(
  { catalogue, knownAt }: ExportSetting,
  { boundaries: id }: Pick<StatisticsRequest, "boundaries">,
): readonly string[] {
  const { day } = resolveBoundaries(catalogue, id, knownAt.slice(0, 10));
  const vintage =
    id === "CURRENT" ? catalogue.vintages.findLast(({ validFrom }) => validFrom === day) : undefined;
  return [vintage?.id ?? id];
}

/** The coordinate of what is beside the largest members of a breakdown: it is not the total, whose coordinates it has. */
const OTHERS: Readonly<Record<BreakdownKind, Partial<Breakdown>>> = {
  MODEL: { model: OTHERS_CODE },
  CATEGORY: { category: OTHERS_CODE },
  UNIT_TYPE: { unitType: OTHERS_CODE },
  AWARD_LEVEL: { awardLevel: OTHERS_CODE },
};

/** Finds what a row is about, which it names by ids. */
function rowMaker(
  { catalogue }: ExportSetting,
  placeOf: ReturnType<typeof placesOf>,
): (answer: StatisticRow, beside: Beside) => ExportRow {
  const breakdowns = new Map<string, Breakdown>();
  const of = <T>(what: string, id: string, found: T | undefined): T => {
    if (found === undefined) throw new Error(`The catalogue has no ${what} "${id}".`);
    return found;
  };
  return (answer, beside) => {
    const { indicator: i, area: a, period: p, model, category, unitType, awardLevel } = answer;
    const indicator: CatalogueIndicator = of("indicator", i, answer.catalogue.indicators.byId.get(i));
    const area: CatalogueArea = of("area", a, answer.catalogue.areas.byId.get(a));
    const period: CataloguePeriod = of("period", p, catalogue.periods.byId.get(p));
    const rest = answer.rest?.breakdown ?? null;
    const key = `${model}|${category}|${unitType}|${awardLevel}|${rest}`;
    let breakdown = breakdowns.get(key);
    if (breakdown === undefined) {
      breakdown = { model, category, unitType, awardLevel, ...(rest !== null && OTHERS[rest]) };
      breakdowns.set(key, breakdown);
    }
    const { reason, dated, sources } = answer;
    const place = placeOf(area, period);
    return {
      indicator,
      place,
      breakdown,
      basis: answer,
      reason,
      parts: answer,
      dated,
      sources,
      answer,
      beside,
    };
  };
}

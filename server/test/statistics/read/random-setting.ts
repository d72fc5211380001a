import type {
  Catalogue,
  CatalogueArea,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../../src/statistics/catalogue/catalogue.ts";
import { groupArea } from "../../../src/statistics/catalogue/read-areas.ts";
import { timelines } from "../../../src/statistics/evaluate/timelines.ts";
import { AreaHistory } from "../../../src/statistics/model/area-history.ts";
import { firstDay, lastDay, period as periodOf } from "../../../src/statistics/model/periods.ts";
import type { Answer, World } from "../../../src/statistics/model/types.ts";
import type { CellSetting } from "../../../src/statistics/read/cells/asked-cell.ts";
import { StoredCells } from "../../../src/statistics/read/cells/stored-cells.ts";
import type { StoredAnswer } from "../../../src/statistics/read/statistics/build-statistics-query.ts";
import { fastAnswer } from "../evaluate/fast-answer.ts";
import { PERIODS } from "../evaluate/random/catalogue.ts";
import { LATE } from "../evaluate/small-world.ts";

/** The day of the boundaries on which a random world is read: after all that is told of. */
const DAY = "2010-12-31";

/** As much of the catalogue as cells are put together by. */
export function settingOf(world: World): CellSetting {
  const predecessors = (id: string): string[] =>
    world.lineage.flatMap(({ from, to, transfer }) => (to === id && transfer === "exact" ? [from] : []));
  const area = ({ id, level, validFrom, validTo }: World["areas"][number], key: number): CatalogueArea => ({
    ...groupArea({ id, vi: id, en: id, validFrom, validTo, origin: null, members: [] }, key),
    level,
    key,
    predecessors: predecessors(id),
  });
  const indicator = (one: World["indicators"][number], key: number): CatalogueIndicator => ({
    ...one,
    key,
    family: key,
    order: key,
    breaks: world.breaks
      .filter((each) => each.indicator === one.id)
      .map((each, index) => ({ ...each, id: `${one.id} ${index}` })),
    versions: [],
    knownFrom: null,
    made: null,
  });
  const areas = world.areas.map(area);
  const indicators = world.indicators.map(indicator);
  const known = {
    areas: {
      list: areas,
      byId: new Map(areas.map((one) => [one.id, one])),
      byKey: new Map(areas.map((one) => [one.key, one])),
    },
    indicators: { list: indicators, byId: new Map(indicators.map((one) => [one.id, one])) },
    periods: { byId: new Map(PERIODS.map((code) => [code, cataloguePeriod(code)])) },
    models: { byId: new Map(world.models.map((one) => [one.id, one])) },
    areaHistory: new AreaHistory(world.areas, world.lineage),
  };
  const due = new Map(world.dataset.due.map((one) => [one.indicator, one]));
  const setting = {
    catalogue: known,
    dataset: { ...world.dataset, due, lines: new Map(), reporters: new Set() },
    boundaries: { id: "VN", day: DAY },
    today: "2012-01-01",
    knownAt: null,
  };
  return setting as unknown as CellSetting & { readonly catalogue: Catalogue };
}

function stored(answer: Answer | null, keys: ReadonlyMap<string, CatalogueArea>): StoredAnswer | null {
  if (answer === null) return null;
  const { discrepancy, seriesBreak, dated, missing, ...rest } = answer;
  return {
    ...rest,
    missing: missing.map((id) => keys.get(id)?.key ?? -1),
    series_break: seriesBreak,
    discrepancy: discrepancy === null ? null : [discrepancy.reported, discrepancy.derived],
    dated: dated === null ? null : `${dated}-01`,
  } as unknown as StoredAnswer;
}

export const digits = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(10));

/** The stored cells of a random world, as its cube would hold them. */
export function storedCellsOf(world: World, setting: CellSetting): StoredCells {
  const kept = timelines(world);
  const { byId } = setting.catalogue.areas;
  return new StoredCells(setting, 0, ({ indicator, area, period, breakdown }) =>
    stored(
      fastAnswer(kept, { indicator: indicator.id, area: area.id, period: period.id, ...breakdown }, LATE),
      byId,
    ),
  );
}

/** A period of a random world as the catalogue has it. */
export function cataloguePeriod(code: string): CataloguePeriod {
  const asked = periodOf(code);
  return {
    key: PERIODS.indexOf(code),
    id: code,
    kind: asked.kind,
    firstDay: firstDay(asked),
    lastDay: lastDay(asked),
    order: 0,
  };
}

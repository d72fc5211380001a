import { missing } from "../model/missing.ts";
import type { Observation, World } from "../model/types.ts";
import type { FigureRow, Slice } from "./read-figures.ts";
import type { Reference } from "./read-reference.ts";

/** What the statistics of a dataset are made from, in the words of types.ts. */
export function worldOf(reference: Reference, slice: Slice, figures: readonly FigureRow[]): World {
  const { codes, breakdowns, places } = reference;
  const chosen = new Set(slice.family.indicators.map((id) => codes.indicators.get(id)));
  return {
    ...reference.world,
    indicators: reference.world.indicators.filter(({ id }) => chosen.has(id)),
    observations: figures.map((o): Observation => ({
      ...(breakdowns.get(o.breakdown_id) ?? missing("breakdown", o.breakdown_id)),
      id: o.id,
      indicator: codes.indicators.get(o.indicator_id) ?? missing("indicator", o.indicator_id),
      area: codes.areas.get(o.area_id) ?? missing("area", o.area_id),
      period: codes.periods.get(o.period_id) ?? missing("period", o.period_id),
      source: places.get(o.source_id) ?? missing("source", o.source_id),
      version: o.version,
      recorded: o.recorded,
      value: o.value,
      decimals: o.decimals,
      qualifier: o.qualifier as Observation["qualifier"],
      status: o.status as Observation["status"],
      dated: o.dated === null ? null : o.dated.slice(0, 7),
      validFrom: o.valid_from,
      validTo: o.valid_to,
      exhaustiveOver: o.exhaustive_over as Observation["exhaustiveOver"],
    })),
  };
}

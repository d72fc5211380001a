import type { RawRow } from "../import/rows/csv-rows.ts";
import { monthIndex } from "../statistics/model/periods.ts";
import { Emitter } from "./emit.ts";
import type { Figure } from "./emit.ts";
import { LAST, SPANS, sum } from "./world.ts";
import type { DemoWorld, Reporter, Unit } from "./world.ts";

/** Eligible units of a unit in a span. */
export function eligibleOf(unit: Unit, unitType: string, span: number): number {
  return unit.eligible.get(unitType)?.[span] ?? 0;
}

/**
 * The counts of eligible units. Each holds from a day on, open-ended; when the next comes, a new version says until when it
 * held.
 */
export function* eligibleRows(world: DemoWorld, emitter: Emitter): Generator<RawRow> {
  for (const reporter of world.reporters) {
    const types = reporter.units[0]?.eligible.keys() ?? [];
    for (const unitType of types) yield* rowsOf(reporter, unitType, emitter);
  }
}

function* rowsOf(reporter: Reporter, unitType: string, emitter: Emitter): Generator<RawRow> {
  const ended = reporter.last < LAST ? SPANS[3] : "";
  for (const [span, from] of SPANS.entries()) {
    const month = monthIndex(from);
    if (month < reporter.first || month > reporter.last) continue;
    const value = sum(reporter.units.map((unit) => eligibleOf(unit, unitType, span)));
    const figure: Figure = {
      indicator: "units_eligible",
      area: reporter.id,
      period: from.slice(0, 7),
      month,
      unitType,
      value,
    };
    const source = Emitter.monthly(month + 1).code;
    const row = (version: number, batch: number, until: string): RawRow =>
      emitter.row({ figure, source, version, batch, value, extra: { valid_from: from, valid_to: until } });
    yield row(1, month + 1, ended);
    const until = SPANS[span + 1];
    if (until !== undefined && until !== ended) yield row(2, monthIndex(until) + 1, until);
  }
}

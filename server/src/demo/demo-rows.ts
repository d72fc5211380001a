import type { RawRow } from "../import/rows/csv-rows.ts";
import { activityFigures } from "./activities.ts";
import { awardFigures, termRows } from "./awards.ts";
import { deploymentFigures } from "./deployments.ts";
import { eligibleRows } from "./eligible.ts";
import { Emitter } from "./emit.ts";
import { forceFigures } from "./forces.ts";
import { pointFigures } from "./points.ts";
import { makeWorld } from "./world.ts";
import type { DemoInput } from "./world.ts";
import { yearlyFigures } from "./yearly.ts";

const FIGURES = [deploymentFigures, pointFigures, activityFigures, yearlyFigures, forceFigures, awardFigures];

/**
 * The rows of the demo dataset: synthetic, the same for the same seed number and input, in the columns of an import. They go
 * through the checks of every import.
 */
export function* demoRows(seed: number, input: DemoInput): Generator<RawRow> {
  const world = makeWorld(seed, input);
  const emitter = new Emitter(seed);
  yield* eligibleRows(world, emitter);
  for (const figures of FIGURES) for (const figure of figures(world)) yield* emitter.rows(figure);
  yield* termRows(world, emitter);
}

/** The sources the rows name; their titles say that they are synthetic. */
export function demoSources(): RawRow[] {
  return Emitter.sources().map((source, index) => ({
    line: index + 2,
    cells: { id: source.code, title: source.title, published: source.published, kind: source.kind },
  }));
}

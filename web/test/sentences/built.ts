import { buildFigure } from "../../src/figure/build/build-figure.ts";
import type { Figure } from "../../src/figure/figure.ts";
import { AtlasFigureDocument } from "../../src/figure/queries/generated/figure.ts";
import { presentedFigure } from "../../src/figure/compare/presented-figure.ts";
import { comparedPeriod } from "../../src/figure/periods/comparable-periods.ts";
import { figureVariables, type FigureRequest } from "../../src/figure/queries/figure-request.ts";
import type { AtlasFigureQuery } from "../../src/figure/queries/generated/figure.ts";
import type { Ask } from "../running-atlas.ts";
import type { State } from "./states.ts";

/** A Figure as the page shows it, and the answer that it was made of. */
export interface Built {
  readonly state: State;
  readonly answer: AtlasFigureQuery;
  /** As it was answered. */
  readonly plain: Figure;
  /** As it is looked at. */
  readonly shown: Figure;
}

/** Builds the Figure of a state as the page does; asks only for the periods that it is made of. */
export async function build(state: State, ask: Ask): Promise<Built> {
  const { comparison, periods, period } = state;
  const previous = comparedPeriod(periods, period, comparison.versus);
  const others =
    comparison.since === null
      ? [period, ...(previous === null ? [] : [previous])]
      : periods.filter(({ kind, id }) => kind === kindOf(state) || id === period).map(({ id }) => id);
  const request: FigureRequest = {
    locale: state.locale,
    dataset: state.dataset,
    indicator: state.indicator,
    period,
    seriesPeriods: others,
    boundaries: state.boundaries,
    tolerance: state.tolerance,
    by: null,
    where: state.where,
    knownAt: null,
    previous,
  };
  const answer = await ask(AtlasFigureDocument, figureVariables(request));
  const plain = buildFigure(answer, request);
  return { state, answer, plain, shown: presentedFigure(plain, comparison, { span: "one" }) };
}

function kindOf({ periods, period }: State): string | undefined {
  return periods.find(({ id }) => id === period)?.kind;
}

import type { Node } from "./node.ts";
import type { VersionedObservation } from "./which-observation.ts";
import type { AreaHistory } from "../model/area-history.ts";
import { reportedAt } from "../model/reported-at.ts";
import type { Territory } from "../model/territory/territory.ts";
import {
  type BreakdownDimension,
  type Due,
  type Indicator,
  type SeriesBreak,
  type World,
} from "../model/types.ts";

/** An indicator with all that its cells need, and its cells' answers as they stand. */
export interface IndicatorState {
  readonly index: number;
  readonly indicator: Indicator;
  readonly flow: boolean;
  readonly due: Due | null;
  /** What its figures cover, down to the level at which it is reported. */
  readonly territory: Territory;
  readonly numerator: IndicatorState | null;
  readonly denominator: IndicatorState | null;
  /** RATIOs it is a part of. */
  readonly ratios: IndicatorState[];
  /** Breaks that its observations may lie beside: its own and those of all indicators it meets in a RATIO. */
  breaks: readonly SeriesBreak[];
  /** Bits of `breaks` that make this indicator's own statistics say seriesBreak. */
  own: number;
  /** By cell: its answer as it stands; null: found to be empty. */
  readonly nodes: Map<number, Node | null>;
  /** In an evaluation begun in the middle, by cell that nothing has changed yet: what it gives to those it is a member of. */
  readonly asMembers: Map<number, Node | null>;
  /** Whether any figure of it was ever withheld. */
  guarded: boolean;
  /** Cells whose answer is WITHHELD. */
  readonly withheld: Set<number>;
  /** Cells put together from others that would give away a withheld one; see secondary-suppression.ts. */
  readonly hidden: Set<number>;
  /** By cell: the figures that may answer it. */
  readonly observations: Map<number, VersionedObservation[]>;
  /** By area and period that they may speak of: figures whose report lists all parts. */
  readonly lists: Map<string, VersionedObservation[]>;
  /** Members by coordinates and dimension, in order. */
  readonly members: Map<number, Partial<Record<BreakdownDimension, number[]>>>;
  /** What lies above each breakdown, along each dimension. */
  readonly above: Map<number, readonly number[]>;
}

/** Two bits a break, in an integer of 31. */
const MOST_BREAKS = 15;

/** The state of each indicator, parts before the RATIOs made of them. */
export function indicatorStates(
  { indicators, dataset, breaks }: World,
  areaHistory: AreaHistory,
): IndicatorState[] {
  const states: IndicatorState[] = [];
  const open = (indicator: Indicator): IndicatorState => {
    const opened = states.find((state) => state.indicator === indicator);
    if (opened !== undefined) return opened;
    const stateOf = (id: string | null): IndicatorState | null => {
      const found = indicators.find((other) => other.id === id);
      return found === undefined ? null : open(found);
    };
    const state: IndicatorState = {
      numerator: stateOf(indicator.numerator),
      denominator: stateOf(indicator.denominator),
      index: states.length,
      indicator,
      flow: indicator.kind === "FLOW",
      due: dataset.due.find((due) => due.indicator === indicator.id) ?? null,
      territory: areaHistory.territory(reportedAt(indicator, dataset)),
      ratios: [],
      breaks: [],
      own: 0,
      nodes: new Map(),
      asMembers: new Map(),
      guarded: false,
      withheld: new Set(),
      hidden: new Set(),
      observations: new Map(),
      lists: new Map(),
      members: new Map(),
      above: new Map(),
    };
    for (const part of partsOf(state)) part.ratios.push(state);
    states.push(state);
    return state;
  };
  indicators.forEach(open);
  for (const state of states) numberBreaks(state, breaks);
  return states;
}

function partsOf({ numerator, denominator }: IndicatorState): IndicatorState[] {
  return [numerator, denominator].filter((part) => part !== null);
}

/** The bits of indicators that meet in a RATIO are put together, so all that are related number their breaks alike. */
function numberBreaks(state: IndicatorState, breaks: readonly SeriesBreak[]): void {
  const relatives = new Set([state]);
  for (const relative of relatives)
    for (const other of [...partsOf(relative), ...relative.ratios]) relatives.add(other);
  const ids = (of: Iterable<IndicatorState>): Set<string> =>
    new Set([...of].map(({ indicator }) => indicator.id));
  const [all, own] = [ids(relatives), ids([state, ...partsOf(state)])];
  state.breaks = breaks.filter(({ indicator }) => all.has(indicator));
  if (state.breaks.length > MOST_BREAKS)
    throw new Error(`More than ${MOST_BREAKS} series breaks around "${state.indicator.id}"`);
  state.breaks.forEach(({ indicator }, index) => {
    if (own.has(indicator)) state.own |= 3 << (2 * index);
  });
}

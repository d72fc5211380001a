/** A figure that is asked: an indicator in a period, by its types of unit too where it is counted by these. */
export interface WantedFigure {
  readonly indicator: string;
  readonly period: string;
  readonly byUnit: boolean;
}

/** What one request asks: every indicator in every period. */
export interface FigureQuestion {
  readonly indicators: string[];
  /** Those of the indicators that are asked by type of unit too. */
  readonly split: string[];
  readonly periods: string[];
}

/** How many rows one request may ask for: of totals, and by type of unit. */
export interface Room {
  readonly rows: number;
  readonly unitRows: number;
}

/**
 * The fewest requests, or nearly, in which all wanted figures are asked and none goes past the room: nothing is cut from an answer.
 * A request asks each of its indicators in each of its periods, so it answers more than is wanted where periods are put together.
 *
 * @param unitTypes how many rows an indicator may have in a period by type of unit
 */
export function figureQuestions(
  wanted: readonly WantedFigure[],
  room: Room,
  unitTypes: number,
): readonly FigureQuestion[] {
  const fits = ({ indicators, split, periods }: FigureQuestion): boolean =>
    indicators.length * periods.length <= room.rows &&
    split.length * periods.length * unitTypes <= room.unitRows;
  return wanted.reduce<readonly FigureQuestion[]>((questions, { indicator, period, byUnit }) => {
    const one = { indicators: [indicator], split: byUnit ? [indicator] : [], periods: [period] };
    // Of those it fits into, the one it makes least longer.
    const [best] = questions
      .map((question) => ({ question, joined: join(question, one) }))
      .filter(({ joined }) => fits(joined))
      .sort((a, b) => size(a.joined) - size(a.question) - (size(b.joined) - size(b.question)));
    return best === undefined
      ? [...questions, one]
      : questions.map((question) => (question === best.question ? best.joined : question));
  }, []);
}

const size = ({ indicators, periods }: FigureQuestion): number => indicators.length * periods.length;

function join(a: FigureQuestion, b: FigureQuestion): FigureQuestion {
  const both = (x: readonly string[], y: readonly string[]): string[] => [...new Set([...x, ...y])];
  return {
    indicators: both(a.indicators, b.indicators),
    split: both(a.split, b.split),
    periods: both(a.periods, b.periods),
  };
}

import { monthCode, monthIndex } from "../../src/statistics/model/periods.ts";
import type { CommuneSize } from "../../src/demo/communes/commune-size.ts";
import { NEWEST } from "./commune-world.ts";

/** A question about communes, of the dataset as it is before the newest month comes in. */
export interface CommuneQuestion {
  readonly name: string;
  /** Of a request to the API. */
  readonly body: string;
  /** Rows that its answer has at least. */
  readonly rows: number;
  /** Answers after which a server is warm. */
  readonly warm: number;
  /** Whether one takes so long that it is measured by number, not by time. */
  readonly isLong: boolean;
  /** Whether the same is asked however far back the figures go. */
  readonly isSame: boolean;
}

const NATION = "the nation, all months";
const FLOW = "mobilisation_events";
const MONTH = monthCode(NEWEST - 1);
/** The first month of today's communes. */
const REFORM = monthIndex("2025-07");
/** Of the largest page there is: more months than all communes fit into it with. */
const TABLE_MONTHS = 5;
const LARGEST_PAGE = 15_000;

export function communeQuestions({ from }: CommuneSize): readonly CommuneQuestion[] {
  const newest = Array.from({ length: TABLE_MONTHS }, (_, ago) => monthCode(NEWEST - 1 - ago));
  const held = newest.slice(0, Math.min(TABLE_MONTHS, NEWEST - from));
  return [
    question(NATION, 1, 500, {
      indicators: [FLOW],
      areas: ["viet-nam"],
      kind: "MONTH",
      from: monthCode(from),
      to: MONTH,
      first: 200,
    }),
    question("national map, 34 provinces", 34, 500, { indicators: [FLOW], periods: [MONTH] }),
    question("map of a province, its communes", 80, 300, {
      indicators: [FLOW],
      level: "COMMUNE",
      within: "ninh-binh-2025",
      periods: [MONTH],
      first: 200,
    }),
    question("trend of a commune, all months since the reform", 1, 500, {
      indicators: [FLOW],
      areas: ["c00004-202507"],
      kind: "MONTH",
      from: monthCode(Math.max(from, REFORM)),
      to: MONTH,
      first: 200,
    }),
    question("map of the nation, all 3,321 communes", 3_300, 20, {
      indicators: [FLOW],
      level: "COMMUNE",
      periods: [MONTH],
      first: LARGEST_PAGE,
    }),
    question(
      `table, all communes × ${held.length} months, of which ${LARGEST_PAGE.toLocaleString("en")} rows`,
      Math.min(LARGEST_PAGE, 3_300 * held.length),
      8,
      {
        indicators: [FLOW],
        level: "COMMUNE",
        periods: held,
        first: LARGEST_PAGE,
      },
    ),
  ];
}

const QUERY = `query Communes($indicators: [ID!]!, $level: AreaLevel = PROVINCE, $within: ID, $areas: [ID!], $periods: [ID!], $kind: PeriodKind, $from: ID, $to: ID, $first: Int = 100) {
  statistics(dataset: "demo-communes", indicators: $indicators, level: $level, within: $within, areas: $areas, periods: $periods, kind: $kind, from: $from, to: $to, first: $first) {
    nodes { area { id name } period { id } value qualifier status completeness { reporting expected } }
    dataVersion { id }
  }
}`;

function question(
  name: string,
  rows: number,
  warm: number,
  variables: Readonly<Record<string, unknown>>,
): CommuneQuestion {
  return {
    name,
    body: JSON.stringify({ query: QUERY, variables }),
    rows,
    warm,
    isLong: rows > 1_000,
    isSame: name !== NATION,
  };
}

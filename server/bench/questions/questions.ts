/** The national map of one month, as the page colours it: 63 provinces, their names, values and how sure they are. */
export const MAP_QUERY = `query Map($indicator: ID!, $period: ID!) {
  statistics(dataset: "demo", indicators: [$indicator], periods: [$period], boundaries: "VN-2008", first: 100) {
    nodes { area { id name } value qualifier status completeness { reporting expected } }
    dataVersion { id }
  }
}`;

/** One province through ten years. */
const TREND_QUERY = `query Trend($indicator: ID!, $area: ID!) {
  statistics(dataset: "demo", indicators: [$indicator], areas: [$area], kind: MONTH, from: "2015-01", to: "2024-12", boundaries: "VN-2008", first: 200) {
    nodes { period { id } value qualifier status }
    dataVersion { id }
  }
}`;

/** A table of 63 provinces × 119 months × 2 indicators: 14,994 rows. */
const GRID_QUERY = `query Grid($indicators: [ID!]!) {
  statistics(dataset: "demo", indicators: $indicators, kind: MONTH, from: "2015-01", to: "2024-11", boundaries: "VN-2008", first: 15000) {
    nodes { indicator { id } area { id name } period { id } value qualifier status }
    dataVersion { id }
  }
}`;

export type QuestionName = "map" | "trend" | "grid";

/** A question that is asked of several servers. */
export interface Question {
  readonly name: QuestionName;
  readonly title: string;
  readonly rows: number;
  /** Of a request to the API. */
  readonly body: string;
  /** Answers after which a server is warm: what it runs often is compiled. */
  readonly warm: number;
  /** Whether an answer may take longer than a round: then a round lasts for two on each connection. */
  readonly isLong: boolean;
  /** Least ratio of the atlas, without kept answers, to the bare server. */
  readonly ofBare: number;
}

const asked = (query: string, variables: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ query, variables });

/** The n-th of 5,000 questions for a table of 14,994 rows. */
export function anotherGrid(n: number): string {
  return asked(GRID_QUERY.replace("15000", String(15_000 + (n % 5_000))), {
    indicators: INDICATORS.slice(0, 2),
  });
}

/** Months and indicators that every world has. */
const MONTHS = 126;
const INDICATORS = ["model_points", "model_points_new", "model_members", "model_points_removed"] as const;

/** The n-th of 50,000 questions for a map, no two of which are the same to whoever keeps answers. */
export function anotherMap(n: number): string {
  const month = n % MONTHS;
  const rest = Math.floor(n / MONTHS);
  return asked(
    MAP_QUERY.replace("first: 100", "first: $first").replace("$period: ID!", "$period: ID!, $first: Int!"),
    {
      indicator: INDICATORS[rest % INDICATORS.length],
      period: `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
      first: 64 + (Math.floor(rest / INDICATORS.length) % 100),
    },
  );
}

export const MAP_BODY = asked(MAP_QUERY, { indicator: "model_points", period: "2020-07" });

export const QUESTIONS: readonly Question[] = [
  {
    name: "map",
    title: "a map of 63 rows",
    rows: 63,
    body: MAP_BODY,
    warm: 2_000,
    isLong: false,
    ofBare: 0.6,
  },
  {
    name: "trend",
    title: "a trend of 120 rows",
    rows: 120,
    body: asked(TREND_QUERY, { indicator: "model_points", area: "nam-dinh" }),
    warm: 2_000,
    isLong: false,
    ofBare: 0.6,
  },
  {
    name: "grid",
    title: "a table of 14,994 rows",
    rows: 14_994,
    body: asked(GRID_QUERY, { indicators: ["model_points", "model_points_new"] }),
    warm: 40,
    isLong: true,
    ofBare: 0.75,
  },
];

/** A table of 15,000 rows (63 provinces × 120 months × 2 indicators), for comparing executors. */
export const LONG_QUERY = `{
  statistics(
    dataset: "demo", indicators: ["model_points", "model_points_new"], kind: MONTH, from: "2015-01", to: "2024-12"
    boundaries: "VN-2008", first: 15000
  ) { nodes { indicator { id } area { id name } period { id } value qualifier status } }
}`;

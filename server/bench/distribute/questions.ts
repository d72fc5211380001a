import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const EXAMPLES = resolve(import.meta.dirname, "../../../web/src/graphiql/examples");

/** A question, by its name. */
export type Named = readonly [name: string, query: string];

const statistics = (rest: string): string =>
  `{ statistics(dataset: "demo", boundaries: "VN-2008", ${rest}) { totalCount nodes { indicator { id } area { id } period { id } value qualifier status } } }`;

/** What is measured, beside how many rows it has. */
export const MEASURED = {
  map: {
    rows: 63,
    query: statistics('indicators: ["model_points"], level: PROVINCE, periods: ["2020-07"], first: 100'),
  },
  trend: {
    rows: 120,
    query: statistics(
      'indicators: ["model_points"], areas: ["ninh-binh"], kind: MONTH, from: "2015-01", to: "2024-12", first: 200',
    ),
  },
  grid: {
    rows: 7_560,
    query: statistics(
      'indicators: ["model_points"], level: PROVINCE, kind: MONTH, from: "2015-01", to: "2024-12", first: 8000',
    ),
  },
} as const;

const FIELDS: readonly Named[] = [
  [
    "observations of a dataset",
    "{ observations(first: 50) { totalCount nodes { value indicator { id } area { id } period { id } source { id } versions { version } } } }",
  ],
  [
    "observations of the synthetic dataset",
    '{ observations(dataset: "demo", first: 20) { totalCount nodes { value } } }',
  ],
  [
    "observations of a statistic",
    '{ statistics(dataset: "demo", indicators: ["coverage"], level: PROVINCE, periods: ["2024"], first: 5) { nodes { value observations(first: 5) { nodes { value source { id } } } } } }',
  ],
  [
    "revisions",
    '{ revisions(dataset: "demo", since: "2026-01-01", first: 20) { totalCount nodes { cause difference } } }',
  ],
  ["updates", '{ updates(dataset: "demo") { nodes { at } } }'],
  ["holdings", "{ holdings { area { id } figures } }"],
  ["sources", "{ sources(first: 50) { id title figures observations(first: 2) { nodes { value } } } }"],
  ["named examples", "{ namedExamples { name } }"],
  ["indicators and where there are figures", '{ indicators { id areasWithFigures(dataset: "published") } }'],
  [
    "a ratio",
    '{ ratio(numerator: { indicator: "model_points" }, denominator: { indicator: "awards_collectives" }) { nodes { value status } } }',
  ],
  ["returns", '{ returns(dataset: "demo", every: MONTH, periods: ["2025-01"]) { period { id } } }'],
  [
    "as known earlier",
    '{ statistics(dataset: "demo", indicators: ["models_new"], level: PROVINCE, periods: ["2025-01"], knownAt: "2026-06-01", first: 70) { nodes { value status } } }',
  ],
];

/** Every sort of question there is: what is measured, a field of the API each, and the worked questions of the query desk. */
export function allQuestions(): readonly Named[] {
  const worked = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".graphql"))
    .map((path): Named => [basename(path, ".graphql"), readFileSync(join(EXAMPLES, path), "utf8")])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...Object.entries(MEASURED).map(([name, { query }]): Named => [name, query]), ...FIELDS, ...worked];
}

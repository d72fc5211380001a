import { createRandom, type Random } from "../random.ts";

/** A question as it is sent: the body of a POST. */
export interface Read {
  readonly kind: ReadKind;
  readonly body: string;
}

type ReadKind =
  | "map"
  | "trend"
  | "table"
  | "wide rows"
  | "behind figures"
  | "sources"
  | "catalogue"
  | "schema";

/** How often each comes: readers look at maps and trends; programs take tables away. */
const SHARES: readonly (readonly [ReadKind, number])[] = [
  ["map", 40],
  ["trend", 20],
  ["table", 12],
  ["wide rows", 3],
  ["behind figures", 10],
  ["sources", 5],
  ["catalogue", 8],
  ["schema", 2],
];

const INDICATORS = ["model_points", "model_points_new", "model_members", "model_points_removed"];
const ROW_FIELDS = [
  "value",
  "qualifier",
  "status",
  "reason(lang: EN)",
  "completeness { reporting expected }",
  "bounds { lower upper }",
  "seriesBreak",
  "disputed",
  "dated",
  "carriedFrom { id }",
  "indicator { id name(lang: EN) unit }",
  "area { id name code }",
  "period { id kind firstDay lastDay }",
];
const HEAVY_FIELDS = [
  "change { difference percent qualifier }",
  "sources { id title publisher }",
  "discrepancy { reported }",
];
const CATALOGUE_FIELDS = [
  "indicators { id name(lang: EN) definition kind }",
  "models { id name category { id } }",
  "categories { id name }",
  "unitTypes { id name }",
  "awardLevels { id name }",
  "vintages { id provinces }",
  "datasets { id name figures }",
  'areas(boundaries: "VN-2008") { id name otherNames predecessors { id } successors { id } }',
];

/**
 * Mixed reads without end, the same for the same seed. Hardly any document comes twice, as when many people and programs each
 * ask in their own words: that is what caches of documents must bear.
 */
export function mixedReads(seed: number): () => Read {
  const random = createRandom(seed);
  return () => {
    const kind = random.weighted(SHARES);
    return { kind, body: JSON.stringify({ query: QUESTIONS[kind](random) }) };
  };
}

const QUESTIONS: Readonly<Record<ReadKind, (random: Random) => string>> = {
  map: (random) =>
    `query ${name(random)} { statistics(dataset: "demo", indicators: ["${random.pick(INDICATORS)}"], periods: ["${month(random)}"],
      boundaries: "VN-2008", first: 100) { nodes { ${some(random, ROW_FIELDS)} } dataVersion { id } } }`,
  trend: (random) =>
    `query ${name(random)} { statistics(dataset: "demo", indicators: ["${random.pick(INDICATORS)}"], areas: ["${random.pick(AREAS)}"],
      kind: MONTH, from: "2015-01", to: "2024-12", boundaries: "VN-2008", first: 200) { nodes { ${some(random, ROW_FIELDS)} } } }`,
  table: (random) =>
    `query ${name(random)} { statistics(dataset: "demo", indicators: ["${random.pick(INDICATORS)}"], kind: MONTH, from: "${year(random)}-01",
      boundaries: "VN-2008", first: ${random.whole(300, 1_000)}) { nodes { ${some(random, ROW_FIELDS)} ${some(random, HEAVY_FIELDS)} } } }`,
  "wide rows": (random) =>
    `query ${name(random)} { statistics(dataset: "demo", indicators: ["model_points", "model_points_new"], kind: MONTH, from: "2015-01", to: "2024-12",
      boundaries: "VN-2008", first: ${random.whole(3_000, 15_000)}) { nodes { ${some(random, ROW_FIELDS)} } } }`,
  "behind figures": (random) =>
    `query ${name(random)} { statistics(dataset: "demo", indicators: ["${random.pick(INDICATORS)}"], periods: ["${month(random)}"],
      boundaries: "VN-2008", first: 34) { nodes { value area { id } observations(first: ${random.whole(2, 10)}) {
      totalCount nodes { id value status period { id } area { id name } source { id title } } } } } }`,
  sources: (random) =>
    `query ${name(random)} { sources(dataset: "published", first: ${random.whole(10, 100)}) { id title publisher published figures } }`,
  catalogue: (random) => `query ${name(random)} { ${some(random, CATALOGUE_FIELDS)} }`,
  schema: (random) =>
    `query ${name(random)} { __schema { types { name description fields { name description args { name } type { name kind ofType { name } } } } } }`,
};

const AREAS = [
  "nam-dinh",
  "ha-noi",
  "hai-phong",
  "da-nang",
  "can-tho",
  "nghe-an",
  "thanh-hoa",
  "dong-thap",
  "an-giang",
];

function name(random: Random): string {
  return `Q${random.whole(0, 1_000_000_000)}`;
}

function year(random: Random): number {
  return random.whole(2015, 2023);
}

function month(random: Random): string {
  return `${year(random)}-${String(random.whole(1, 12)).padStart(2, "0")}`;
}

/** At least one of them. */
function some(random: Random, fields: readonly string[]): string {
  const chosen = fields.filter(() => random.whole(0, 1) === 1);
  return (chosen.length > 0 ? chosen : fields.slice(0, 1)).join(" ");
}

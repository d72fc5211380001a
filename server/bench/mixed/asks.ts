import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mixedReads } from "../memory/mixed-reads.ts";
import { createRandom, type Random } from "../random.ts";

/** What is sent to the atlas. */
export interface Ask {
  readonly kind: AskKind;
  readonly path: string;
  /** Of a POST; null: a GET. */
  readonly body: string | null;
}

export type AskKind = "page" | "map" | "grid" | "trend" | "desk" | "file" | "changes" | "imports";

/** How often each comes. */
const SHARES: readonly (readonly [AskKind, number])[] = [
  ["page", 15],
  ["map", 27],
  ["grid", 4],
  ["trend", 18],
  ["desk", 22],
  ["file", 6],
  ["changes", 5],
  ["imports", 3],
];

const PAGES = [
  "/",
  "/nation",
  "/provinces/nghe-an",
  "/sources",
  "/changes",
  "/imports",
  "/graphiql",
  "/definitions",
];
const INDICATORS = ["model_points", "model_points_new", "model_members", "model_points_removed", "coverage"];
const AREAS = ["nam-dinh", "ha-noi", "hai-phong", "da-nang", "can-tho", "nghe-an", "thanh-hoa", "an-giang"];
const FORMATS = ["csv", "xlsx", "parquet", "geojson"];

const TREND = `query Trend($indicator: ID!, $area: ID!) { statistics(dataset: "demo", indicators: [$indicator], areas: [$area], kind: MONTH,
  from: "2015-01", to: "2024-12", boundaries: "VN-2008", first: 200) { nodes { period { id } value qualifier status } dataVersion { id } } }`;
const GRID = `query Grid($indicator: ID!, $from: ID!) { statistics(dataset: "demo", indicators: [$indicator], kind: MONTH, from: $from,
  boundaries: "VN-2008", first: 3000) { nodes { area { id name } period { id } value qualifier status completeness { reporting expected } } } }`;
const IMPORTS = "{ imports(first: 20) { totalCount nodes { id state } } }";

/**
 * What readers of all sorts ask of an atlas, without end, the same for the same seed: pages and their scripts, what pages ask by the ids of their documents
 * (as they are built in `webFolder`), questions of the desk that hardly ever come twice, files, what changed.
 */
export function mixedAsks(webFolder: string, seed: number): () => Ask {
  const random = createRandom(seed);
  const desk = mixedReads(seed);
  const scripts = readdirSync(join(webFolder, "assets")).filter((name) => name.endsWith(".js"));
  const documents = Object.entries(
    JSON.parse(readFileSync(join(webFolder, "persisted-documents.json"), "utf8")) as Record<string, string>,
  );
  const idOf = (operation: string): string => {
    const found = documents.find(([, text]) => new RegExp(`query ${operation}\\b`).test(text));
    if (found === undefined) throw new Error(`The pages ask no ${operation} any more.`);
    return found[0];
  };
  const [figure, changes] = [idOf("AtlasFigure"), idOf("Changes")];
  const asked = (content: object): Pick<Ask, "path" | "body"> => ({
    path: "/graphql",
    body: JSON.stringify(content),
  });
  const make: Readonly<Record<AskKind, () => Pick<Ask, "path" | "body">>> = {
    page: () => ({
      path: random.whole(0, 2) === 0 ? random.pick(PAGES) : `/assets/${random.pick(scripts)}`,
      body: null,
    }),
    map: () => asked({ documentId: figure, variables: figureOf(random) }),
    grid: () =>
      asked({
        query: GRID,
        variables: { indicator: random.pick(INDICATORS), from: `${random.whole(2021, 2024)}-01` },
      }),
    trend: () =>
      asked({ query: TREND, variables: { indicator: random.pick(INDICATORS), area: random.pick(AREAS) } }),
    desk: () => ({ path: "/graphql", body: desk().body }),
    file: () => ({
      path: `/data/demo.${random.pick(FORMATS)}?indicators=${random.pick(INDICATORS)}&periods=${random.whole(2015, 2025)}&boundaries=CURRENT`,
      body: null,
    }),
    changes: () =>
      asked({
        documentId: changes,
        variables: { dataset: "demo", since: "2026-11-30T00:00:00Z", first: 20, rows: 5, lang: "VI" },
      }),
    imports: () => asked({ query: IMPORTS }),
  };
  return () => {
    const kind = random.weighted(SHARES);
    return { kind, ...make[kind]() };
  };
}

/** As the page of the atlas asks for a map and the courses beside it. */
function figureOf(random: Random): object {
  const year = random.whole(2016, 2025);
  return {
    dataset: "demo",
    indicator: random.pick(INDICATORS),
    period: String(year),
    seriesPeriods: Array.from({ length: 5 }, (_, back) => String(year - back)),
    by: [],
    where: null,
    boundaries: "CURRENT",
    tolerance: random.whole(0, 2),
    knownAt: null,
    previous: String(year - 1),
    compare: random.whole(0, 1) === 1,
    withSeries: random.whole(0, 1) === 1,
    lang: random.pick(["VI", "EN"]),
  };
}

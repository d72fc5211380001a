import { getIntrospectionQuery } from "graphql";

/** A sort of question that one caller asks without end. */
export interface Flood {
  readonly name: string;
  /** The body of its n-th question. */
  body(n: number): string;
}

const asked = (query: string, rest: object = {}): string => JSON.stringify({ query, ...rest });

const EVERY_MONTH = 'kind: MONTH, from: "2015-01", to: "2024-12", boundaries: "VN-2008"';

/** The worst of each sort that is allowed. */
export const FLOODS: readonly Flood[] = [
  {
    name: "20,000 wide rows",
    body: (n) =>
      asked(`{ statistics(dataset: "demo", indicators: ["model_points", "model_points_new", "model_members"], ${EVERY_MONTH}, first: ${20_000 - (n % 10)}) {
        nodes { value qualifier status reason dated seriesBreak disputed indicator { id name } area { id name } period { id firstDay lastDay }
          completeness { reporting expected } bounds { lower upper } } } }`),
  },
  {
    name: "the nested tree",
    body: (n) =>
      asked(`{ statistics(dataset: "demo", indicators: ["model_points"], ${EVERY_MONTH}, first: ${100 - (n % 10)}) {
        nodes { value change { difference members(first: 10) { id } leftOut(first: 10) { id successors { id predecessors { id name } } } }
          observations(first: 10) { totalCount nodes { value source { title } area { id name successors { id predecessors { id } } } } }
          sources(first: 10) { title publisher } } } }`),
  },
  {
    name: "introspection",
    body: (n) => asked(`${getIntrospectionQuery({ inputValueDeprecation: true })} # ${n}`),
  },
  {
    name: "many different small documents",
    body: (n) =>
      asked(`query Q${n} { a${n}: areas(boundaries: "VN-2008", first: 63) { id name code } v: vintages { id }
        s${n}: statistics(dataset: "demo", indicators: ["model_points"], periods: ["2020-07"], boundaries: "VN-2008", first: 63) { nodes { value area { id } } } }`),
  },
  {
    name: "long bodies of many aliases",
    body: (n) =>
      asked(
        `query Q($ids: [ID!]) { ${Array.from({ length: 15 }, (_, at) => `a${at}: statistics(dataset: "demo", indicators: ["model_points"], areas: $ids, periods: ["2020-07"], first: 4) { totalCount }`).join(" ")} } # ${n}`,
        { variables: { ids: Array.from({ length: 18_000 }, () => "nam-dinh") } },
      ),
  },
  {
    name: "one row, put in order out of 45,000",
    body: (n) =>
      asked(`{ statistics(dataset: "demo", indicators: ["model_points", "model_points_new", "model_members", "model_points_removed"],
        kind: MONTH, from: "2015-01", to: "2025-0${1 + (n % 6)}", boundaries: "VN-2008", orderBy: [{ by: VALUE }], first: 1) { nodes { value } } }`),
  },
  {
    name: "documents laborious to validate",
    body: (n) => asked(`query Q${n} { areas(first: 5) { ${"predecessors { id } ".repeat(370)} } }`),
  },
];

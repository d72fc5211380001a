import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take } from "./taken-away.ts";

/** What is due from everybody on a day: the synthetic returns, in which some came late, some not yet, and some never. */
let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ demo: true });
});

interface Node {
  readonly area: { readonly id: string };
  readonly period: { readonly id: string };
  readonly value: number | null;
  readonly status: string;
  readonly dueOn: string | null;
  readonly receivedOn: string | null;
  readonly daysLate: number | null;
  readonly timelinessReason: string | null;
}

const FIELDS = "area { id } period { id } value status dueOn receivedOn daysLate timelinessReason(lang: EN)";
const told = (value: string | number | null): string => (value === null ? "" : String(value));
const ofNode = (node: Node): string[] =>
  [
    node.area.id,
    node.period.id,
    node.value,
    node.status,
    node.dueOn,
    node.receivedOn,
    node.daysLate,
    node.timelinessReason,
  ].map(told);
const COLUMNS = [
  "area",
  "period",
  "value",
  "status",
  "due_on",
  "received_on",
  "days_late",
  "timeliness_reason",
];

test.each([
  [
    "months of all provinces",
    'kind: MONTH, from: "2026-05", to: "2026-10"',
    "kind=MONTH&from=2026-05&to=2026-10",
  ],
  [
    "years on the boundaries before, with those that ended in them",
    'kind: YEAR, from: "2024", to: "2026", boundaries: "VN-2008"',
    "kind=YEAR&from=2024&to=2026&boundaries=VN-2008",
  ],
  [
    "as known earlier, when less had come",
    'kind: MONTH, from: "2026-05", to: "2026-08", knownAt: "2026-09-10"',
    "kind=MONTH&from=2026-05&to=2026-08&knownAt=2026-09-10",
  ],
])(
  "when a return was due, when it came and how late says a file as the API does: %s",
  async (_, asked, written) => {
    const { statistics } = await atlas.data<{ statistics: { nodes: Node[] } }>(
      `{ statistics(dataset: "demo", indicators: ["model_points"], ${asked}, first: 1000) { nodes { ${FIELDS} } } }`,
    );
    const { body, error } = await take(
      atlas,
      `/data/demo.csv?indicators=model_points&${written}&timeliness=true&lang=en&first=1000`,
    );
    expect(error).toBeUndefined();
    const inFile = rowsOf(body).map((row) => COLUMNS.map((column) => row[column]));
    expect(inFile).toEqual(statistics.nodes.map(ofNode));
    // Not of rows alone of which nothing is said.
    const { nodes } = statistics;
    expect(nodes.filter(({ dueOn }) => dueOn !== null).length).toBeGreaterThan(20);
    expect(nodes.filter(({ receivedOn }) => receivedOn !== null).length).toBeGreaterThan(20);
    expect(nodes.some(({ daysLate }) => daysLate !== null && daysLate > 0)).toBe(true);
    expect(nodes.some(({ timelinessReason }) => timelinessReason !== null)).toBe(true);
  },
);

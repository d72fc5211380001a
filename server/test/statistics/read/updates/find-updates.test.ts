import { beforeAll, expect, test } from "vitest";
import { rulesBegun, updateSentence } from "../../../../src/graphql/sentences/update-sentences.ts";
import type { Catalogue } from "../../../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import { countMoved, findFurthest } from "../../../../src/statistics/read/updates/find-furthest.ts";
import {
  findUpdates,
  type UpdatePage,
  type UpdateRow,
  type UpdatesRequest,
} from "../../../../src/statistics/read/updates/find-updates.ts";
import { COMMITTED, openSmallWorld } from "../small-world.ts";

const { db, answers, observations } = await openSmallWorld();
const [early, late, last, byRules] = [
  "2025-01-10T00:00:00.000Z",
  "2025-06-10T00:00:00.000Z",
  "2025-06-12T00:00:00.000Z",
  "2025-06-14T00:00:00.000Z",
];
await db
  .insertInto("source")
  .values({ dataset_id: 1, code: "s1", title: "A report", kind: "REPORT" })
  .execute();
const points = { indicator: "model_points" as const, period: "2024" };
const figure = { ...points, source: 1, status: "REPORTED", dated: "2024-12-01" };
const withdrawn = { value: null, status: "WITHDRAWN" };
await observations(
  { ...figure, area: "ha-nam", value: 10, recorded: early },
  { ...figure, area: "ha-nam", value: 11, recorded: late, version: 2 },
  // Says again what it said before the correction.
  { ...figure, area: "ha-nam", value: 10, recorded: last, version: 3 },
  { ...figure, area: "nam-dinh", value: 5, recorded: late },
  { ...figure, area: "ninh-binh", value: 7, recorded: early },
  { ...figure, ...withdrawn, area: "ninh-binh", recorded: late, version: 2 },
  { ...figure, area: "vinh-phuc", value: 300, recorded: early },
  // The same once more is no change.
  { ...figure, area: "vinh-phuc", value: 300, recorded: late, version: 2 },
);
const answer = { ...points, sources: [1] };
await answers(
  { ...answer, area: "ha-nam", value: 10, known_from: early, known_to: late },
  { ...answer, area: "ha-nam", value: 11, known_from: late, known_to: last },
  { ...answer, area: "ha-nam", value: 10, known_from: last },
  { ...answer, area: "nam-dinh", value: 5, known_from: late },
  { ...answer, area: "ninh-binh", value: 7, known_from: early, known_to: late },
  { ...answer, area: "vinh-phuc", value: 300, known_from: early, known_to: byRules },
  { ...answer, area: "viet-nam", value: 317, known_from: early, known_to: late },
  { ...answer, area: "viet-nam", value: 316, known_from: late },
  // No figure came: another rule, and an area that was not there yet and is not among those of the period.
  { ...answer, area: "vinh-phuc", value: 290, known_from: byRules },
  { ...answer, area: "ninh-binh-2025", value: 9, known_from: byRules },
);
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(db);
});

const all: UpdatesRequest = {
  dataset: "published",
  since: null,
  until: null,
  indicators: null,
  areas: null,
  causes: null,
  first: 20,
  after: null,
};
const ask = (request: Partial<UpdatesRequest> = {}): Promise<UpdatePage> =>
  findUpdates(db, catalogue, { ...all, ...request });
const told = ({ at, counts }: UpdateRow): string =>
  `${at.slice(0, 10)} ${[...counts]
    .map(([cause, count]) => `${cause} ${count}`)
    .toSorted()
    .join(", ")}`;

test("each instant at which something came to say something else is told with what it brought, the newest first", async () => {
  const { nodes, hasNextPage } = await ask();
  expect(nodes.map(told)).toEqual([
    "2025-06-14 DEFINITION 1",
    "2025-06-12 REVERSED 1",
    "2025-06-10 CORRECTED 1, NEW 1, WITHDRAWN 1",
    "2025-01-10 NEW 3",
  ]);
  expect(hasNextPage).toBe(false);
});

test("pages of one update each are the whole, none twice", async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: UpdatePage = await ask({ first: 1, after });
    seen.push(...page.nodes.map(({ at }) => at));
    ({ endCursor: after, hasNextPage: more } = page);
  }
  expect(seen).toEqual([byRules, last, late, early]);
});

test("what came after an instant does not count what came at it; until a day counts its end", async () => {
  expect((await ask({ since: late })).nodes.map(({ at }) => at)).toEqual([byRules, last]);
  expect((await ask({ since: "2025-06-10", until: "2025-06-12" })).nodes.map(({ at }) => at)).toEqual([
    last,
    late,
  ]);
  expect((await ask({ since: COMMITTED })).nodes).toEqual([]);
});

test("an area asks for its own figures and those of what went into it, the country for all, a cause for its own", async () => {
  expect((await ask({ areas: ["ha-nam"] })).nodes.map(told)).toEqual([
    "2025-06-12 REVERSED 1",
    "2025-06-10 CORRECTED 1",
    "2025-01-10 NEW 1",
  ]);
  const formed = await ask({ areas: ["ninh-binh-2025"], since: early, until: last });
  expect(formed.nodes.map(told)).toEqual([
    "2025-06-12 REVERSED 1",
    "2025-06-10 CORRECTED 1, NEW 1, WITHDRAWN 1",
  ]);
  expect((await ask({ areas: ["viet-nam"], until: early })).nodes.map(told)).toEqual(["2025-01-10 NEW 3"]);
  expect((await ask({ causes: ["WITHDRAWN", "DEFINITION"] })).nodes.map(({ at }) => at)).toEqual([
    byRules,
    late,
  ]);
  expect((await ask({ indicators: ["coverage"] })).nodes).toEqual([]);
});

test("what moved is counted by values; the furthest are those that were known before, then the largest that came or went", async () => {
  const [, , update] = (await ask()).nodes;
  if (update === undefined) throw new Error("There is no such update.");
  expect(await countMoved(db, update)).toBe(4);
  const moved = async (first: number, causes: ("NEW" | "WITHDRAWN")[] | null) =>
    (await findFurthest(db, catalogue, update, first, causes)).rows.map(
      ({ before, after, cause }) => `${after.area} ${before.value} → ${after.value} ${cause}`,
    );
  expect(await moved(3, null)).toEqual([
    "ha-nam 10 → 11 CORRECTED",
    "viet-nam 317 → 316 WITHDRAWN",
    "ninh-binh 7 → null WITHDRAWN",
  ]);
  expect(await moved(9, ["NEW"])).toEqual(["nam-dinh null → 5 NEW"]);
});

test("an update is said in a sentence of each language, and so is what began to hold", async () => {
  const [rules, , update] = (await ask()).nodes;
  if (update === undefined || rules === undefined) throw new Error("There is no such update.");
  expect(updateSentence(update, "VI")).toBe(
    "3 thay đổi: có thêm số mới 1, nguồn đính chính 1, nguồn rút lại 1.",
  );
  expect(updateSentence(rules, "EN")).toBe("1 change: worked out otherwise 1.");
  expect(rulesBegun(catalogue, "2025-06-01T00:00:00.000Z", "2025-07-02T00:00:00.000Z", "EN")).toEqual([
    expect.stringMatching(/^Since 1 July 2025 the boundaries are /),
  ]);
  expect(rulesBegun(catalogue, "2025-07-02T00:00:00.000Z", "2025-08-01T00:00:00.000Z", "EN")).toEqual([]);
});

test("more than a page holds and a time that ends before it begins are refused with the argument", async () => {
  await expect(ask({ first: 51 })).rejects.toMatchObject({ argument: "first" });
  await expect(ask({ since: last, until: early })).rejects.toMatchObject({ argument: "until" });
  await expect(ask({ after: "nonsense" })).rejects.toMatchObject({ argument: "after" });
});

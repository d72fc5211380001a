import { beforeAll, expect, test } from "vitest";
import type { Catalogue } from "../../../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import {
  findRevisions,
  type RevisionPage,
  type RevisionsRequest,
} from "../../../../src/statistics/read/revisions/find-revisions.ts";
import { type Given, openSmallWorld } from "../small-world.ts";

const CAUSES = ["NEW", "LATE", "CORRECTED", "WITHDRAWN", "REVERSED", "BOUNDARY", "DEFINITION"] as const;
const { db, answers, observations } = await openSmallWorld();
const points = { indicator: "model_points" as const, period: "2024" };
const [early, late] = ["2025-01-10T00:00:00.000Z", "2025-06-10T00:00:00.000Z"];
await db
  .insertInto("source")
  .values({ dataset_id: 1, code: "s1", title: "A report", kind: "REPORT" })
  .execute();
const figure = { ...points, source: 1, status: "REPORTED", dated: "2024-12-01" };
await observations(
  { area: "ha-nam", ...figure, value: 10, recorded: early },
  { area: "ha-nam", ...figure, value: 11, recorded: late, version: 2 },
  { area: "nam-dinh", ...figure, value: 5, recorded: late },
  { area: "ninh-binh", ...figure, value: 7, recorded: early },
  { area: "ninh-binh", ...figure, value: null, status: "WITHDRAWN", recorded: late, version: 2 },
  { area: "vinh-phuc", ...figure, value: 3, recorded: early },
);
await answers(
  { area: "ha-nam", ...points, value: 10, sources: [1], known_from: early, known_to: late },
  { area: "ha-nam", ...points, value: 11, sources: [1], known_from: late },
  { area: "nam-dinh", ...points, value: 5, sources: [1], known_from: late },
  { area: "ninh-binh", ...points, value: 7, sources: [1], known_from: early, known_to: late },
  { area: "vinh-phuc", ...points, value: 3, sources: [1], known_from: early },
  // Nothing was printed in between for what it was formed from, or for it.
  { area: "ninh-binh-2025", ...points, period: "2022", value: 9, sources: [1], known_from: late },
  { area: "ha-noi", ...points, period: "2022", value: 6, sources: [1], known_from: early, known_to: late },
  {
    area: "ha-noi",
    ...points,
    period: "2022",
    status: "WITHHELD",
    sources: [1],
    known_from: late,
    reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
  },
);
const of2023 = { indicator: "model_points" as const, period: "2023", source: 1, dated: "2023-12-01" };
const of2021 = { indicator: "model_points" as const, period: "2021", source: 1, dated: "2021-12-01" };
const again = "2025-06-11T00:00:00.000Z";
await observations(
  // +700 that is new, -5 corrected, -20 withdrawn; what was withdrawn and brought again moved nothing.
  { ...of2023, area: "ha-noi", value: 690, recorded: late },
  { ...of2023, area: "ha-noi", value: 700, recorded: again, version: 2 },
  { ...of2023, area: "ha-nam", value: 10, recorded: early },
  { ...of2023, area: "ha-nam", value: 5, recorded: late, version: 2 },
  { ...of2023, area: "vinh-phuc", value: 20, recorded: early },
  { ...of2023, area: "vinh-phuc", value: null, status: "WITHDRAWN", recorded: late, version: 2 },
  // +1 corrected beside what was withdrawn and brought again.
  { ...of2021, area: "ha-noi", value: 900, recorded: early },
  { ...of2021, area: "ha-noi", value: null, status: "WITHDRAWN", recorded: late, version: 2 },
  { ...of2021, area: "ha-noi", value: 900, recorded: again, version: 3 },
  { ...of2021, area: "ha-nam", value: 10, recorded: early },
  { ...of2021, area: "ha-nam", value: 11, recorded: late, version: 2 },
  // The sum moved by what left it, though as much came beside it.
  { ...of2021, period: "2020", dated: "2020-12-01", area: "ha-noi", value: 30, recorded: late },
  { ...of2021, period: "2020", dated: "2020-12-01", area: "ha-nam", value: 40, recorded: early },
  {
    ...of2021,
    period: "2020",
    dated: "2020-12-01",
    area: "ha-nam",
    value: null,
    status: "WITHDRAWN",
    recorded: late,
    version: 2,
  },
);
const nation = {
  area: "viet-nam",
  indicator: "model_points",
  status: "PARTIAL",
  sources: [1],
} satisfies Partial<Given>;
await answers(
  { ...nation, period: "2023", value: 30, known_from: early, known_to: again },
  { ...nation, period: "2023", value: 705, known_from: again },
  { ...nation, period: "2021", value: 910, known_from: early, known_to: again },
  { ...nation, period: "2021", value: 911, known_from: again },
  { ...nation, period: "2020", value: 40, known_from: early, known_to: late },
  { ...nation, period: "2020", value: 30, known_from: late },
  // Of these only what they cover is counted anew.
  { ...nation, period: "2019", value: 7, reporting: 1, known_from: early, known_to: late },
  { ...nation, period: "2019", value: 7, reporting: 2, known_from: late },
);
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(db);
});

const asked: RevisionsRequest = {
  dataset: "published",
  since: "2025-03-01",
  until: null,
  indicators: null,
  areas: null,
  periods: null,
  causes: null,
  boundaries: "VN-2008",
  first: 50,
  after: null,
};
const ask = (request: RevisionsRequest, compared = 20_000, explained = 500): Promise<RevisionPage> => {
  const most = { compared, explained };
  return findRevisions(db, catalogue, request, { isCounted: true, hasCauses: true }, undefined, most);
};
const of2024 = { ...asked, periods: ["2024"] };

test("what moved is told with what it said before, what it says now, and why; what stood is not", async () => {
  const { nodes, totalCount } = await ask(of2024);
  const told = nodes.map(
    ({ before, after, cause }) => `${after.area} ${before.value} → ${after.value} ${cause}`,
  );
  expect(told).toEqual(["ha-nam 10 → 11 CORRECTED", "nam-dinh null → 5 NEW", "ninh-binh 7 → null WITHDRAWN"]);
  expect(totalCount).toBe(3);
});

test("where no figure came, an area that was not there yet has taken the place of others, and any other is worked out by another rule", async () => {
  const causes = async (boundaries: string) =>
    (await ask({ ...asked, periods: ["2022"], boundaries })).nodes.map(
      ({ before, after, cause }) => `${after.area} ${before.value} → ${after.value} ${cause}`,
    );
  expect(await causes("CURRENT")).toEqual(["ha-noi 6 → null DEFINITION", "ninh-binh-2025 null → 9 BOUNDARY"]);
  expect(await causes("VN-2008")).toEqual(["ha-noi 6 → null DEFINITION"]);
});

test("a sum moved for what moved it furthest, not for what was recorded beside; where it says the same it did not move", async () => {
  const { nodes } = await ask({
    ...asked,
    areas: ["viet-nam"],
    periods: ["2023", "2021", "2020", "2019"],
  });
  const told = nodes.map(
    ({ before, after, cause }) => `${after.period} ${before.value} → ${after.value} ${cause}`,
  );
  expect(told.toSorted()).toEqual([
    "2020 40 → 30 WITHDRAWN",
    "2021 910 → 911 CORRECTED",
    "2023 30 → 705 NEW",
  ]);
});

test("of a time in which nothing came nothing moved", async () => {
  expect((await ask({ ...asked, since: "2025-07-01" })).nodes).toEqual([]);
});

test("since the last commit nothing has moved yet", async () => {
  const { dataVersion } = catalogue;
  expect((await ask({ ...asked, since: dataVersion.committedAt, until: null })).nodes).toEqual([]);
});

test("pages follow one another", async () => {
  const first = await ask({ ...of2024, first: 2 });
  expect(first.hasNextPage).toBe(true);
  const next = await ask({ ...of2024, first: 2, after: first.endCursor });
  expect([...first.nodes, ...next.nodes].map(({ after }) => after.area)).toEqual([
    "ha-nam",
    "nam-dinh",
    "ninh-binh",
  ]);
});

test("what moved last is told first, and page by page nothing is told twice or left out, nor by what is recorded meanwhile", async () => {
  const all = await ask({ ...asked, boundaries: "AS_REPORTED" });
  const told = ({ after }: RevisionPage["nodes"][number]): string => `${after.area} ${after.period}`;
  const whole = all.nodes.map(told);
  // Known on the day after all others.
  expect(whole.slice(0, 2)).toEqual(["viet-nam 2023", "viet-nam 2021"]);
  expect([...whole].slice(2).toSorted()).toEqual(
    ["ha-nam 2024", "nam-dinh 2024", "ninh-binh 2024", "ha-noi 2022", "viet-nam 2020"].toSorted(),
  );
  expect(all).toMatchObject({ totalCount: whole.length, notCounted: null, hasNextPage: false });
  for (const first of [1, 2, 3]) {
    const paged: string[] = [];
    for (let [after, more] = [null as string | null, true]; more;) {
      const page = await ask({ ...asked, boundaries: "AS_REPORTED", first, after });
      paged.push(...page.nodes.map(told));
      [after, more] = [page.endCursor, page.hasNextPage];
    }
    expect(paged).toEqual(whole);
  }
});

test("where more changed than is compared, the newest are listed all the same; how many there are is not said, but why", async () => {
  const page = await ask({ ...asked, boundaries: "AS_REPORTED", first: 2 }, 4);
  expect(page.nodes.map(({ after }) => after.period)).toEqual(["2023", "2021"]);
  expect(page).toMatchObject({
    totalCount: null,
    hasNextPage: true,
    notCounted: { what: "compared", most: 4 },
  });
});

test("a page ends where enough was compared, and the next goes on behind it", async () => {
  const page = await ask({ ...of2024, boundaries: "CURRENT", areas: ["vinh-phuc"], since: "2024-01-01" }, 1);
  expect(page).toMatchObject({ hasNextPage: true });
  const next = await ask(
    { ...of2024, areas: ["vinh-phuc"], boundaries: "CURRENT", since: "2024-01-01", after: page.endCursor },
    1,
  );
  expect([...page.nodes, ...next.nodes].map(({ after }) => after.area)).toEqual(["vinh-phuc"]);
  expect(next.hasNextPage).toBe(false);
});

test("asked by cause, each cause lists what moved for it, in the order of all; together they are all that moved", async () => {
  const told = ({ nodes }: RevisionPage): string[] =>
    nodes.map(({ after, cause }) => `${after.area} ${after.period} ${cause}`);
  for (const boundaries of ["AS_REPORTED", "CURRENT", "VN-2008"]) {
    const all = told(await ask({ ...asked, boundaries }));
    const found = new Set<string>();
    for (const cause of CAUSES) {
      const ofIt = await ask({ ...asked, boundaries, causes: [cause] });
      expect(told(ofIt)).toEqual(all.filter((each) => each.endsWith(` ${cause}`)));
      expect(ofIt).toMatchObject({ totalCount: ofIt.nodes.length, hasNextPage: false });
      if (ofIt.nodes.length > 0) found.add(cause);
      // Whether its cause is asked for beside makes no difference to what is listed.
      const unsaid = await findRevisions(
        db,
        catalogue,
        { ...asked, boundaries, causes: [cause] },
        { isCounted: false, hasCauses: false },
      );
      expect(told(unsaid)).toEqual(told(ofIt));
    }
    expect([...found]).toEqual(expect.arrayContaining(["NEW", "CORRECTED", "WITHDRAWN", "DEFINITION"]));
    expect(told(await ask({ ...asked, boundaries, causes: [...CAUSES] }))).toEqual(all);
    expect(told(await ask({ ...asked, boundaries, causes: [] }))).toEqual([]);
  }
});

test("pages of some causes follow one another, also where a page ends because enough was looked at", async () => {
  const causes = ["CORRECTED", "WITHDRAWN"] as const;
  const whole = (await ask({ ...asked, boundaries: "AS_REPORTED", causes })).nodes.map(
    ({ after }) => `${after.area} ${after.period}`,
  );
  expect(whole).toHaveLength(4);
  for (const [first, compared, explained] of [
    [1, 20_000, 500],
    [2, 20_000, 1],
    [50, 2, 500],
    [50, 3, 2],
  ] as const) {
    const paged: string[] = [];
    for (let [after, more] = [null as string | null, true]; more;) {
      const page = await ask(
        { ...asked, boundaries: "AS_REPORTED", causes, first, after },
        compared,
        explained,
      );
      paged.push(...page.nodes.map(({ after: node }) => `${node.area} ${node.period}`));
      [after, more] = [page.endCursor, page.hasNextPage];
    }
    expect(paged).toEqual(whole);
  }
});

test("where more moved than is explained for one answer, it is not counted, and said so", async () => {
  const page = await ask({ ...asked, boundaries: "AS_REPORTED", causes: ["NEW"] }, 20_000, 3);
  expect(page).toMatchObject({ totalCount: null, notCounted: { what: "explained", most: 3 } });
});

test("a cursor of another span, or of no page, is refused", async () => {
  const { endCursor } = await ask({ ...of2024, first: 1 });
  for (const [until, after] of [
    ["2025-08-01", endCursor],
    [null, "bm9uZS4x"],
  ] as const)
    await expect(ask({ ...of2024, until, after })).rejects.toThrow("after");
});

test("a span that ends before it begins is refused", async () => {
  await expect(ask({ ...asked, until: "2025-01-01" })).rejects.toThrow("does not come after since");
});

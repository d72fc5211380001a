import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas();
});

interface Found {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly validTo: string | null;
  readonly province: { readonly id: string };
}

const FOUND = "{ id name kind validTo province { id } }";
const search = async (text: string, first = 10): Promise<readonly Found[]> =>
  (
    await atlas.data<{ places: Found[] }>(
      `query ($search: String!, $first: Int!) { places(search: $search, first: $first) ${FOUND} }`,
      { search: text, first },
    )
  ).places;
const becomes = async (id: string): Promise<readonly string[]> => {
  const { area } = await atlas.data<{
    area: {
      lineage: readonly { from: { id: string }; to: { id: string }; transfer: string; people: string }[];
    };
  }>(`query ($id: ID!) { area(id: $id) { lineage { from { id } to { id } transfer people } } }`, { id });
  return area.lineage
    .filter(({ from }) => from.id === id)
    .map(({ to, transfer, people }) => `${to.id} ${transfer} ${people}`)
    .toSorted();
};
const one = async (id: string): Promise<Record<string, unknown>> =>
  (
    await atlas.data<{ area: Record<string, unknown> }>(
      `query ($id: ID!) { area(id: $id) { name kind code level territory slug validFrom validTo parent { id name } province { id } predecessors { id } successors { id } } }`,
      { id },
    )
  ).area;
const count = async (level: string, boundaries: string, within: string | null = null): Promise<number> =>
  (
    await atlas.data<{ areas: unknown[] }>(
      `query ($level: AreaLevel!, $boundaries: ID!, $within: ID) { areas(level: $level, boundaries: $boundaries, within: $within, first: 20000) { id } }`,
      { level, boundaries, within },
    )
  ).areas.length;

test("there are as many communes and districts as the lists of the days say", async () => {
  expect(await count("COMMUNE", "VN-2008")).toBe(10_035);
  expect(await count("COMMUNE", "CURRENT")).toBe(3_321);
  expect(await count("DISTRICT", "VN-2008")).toBe(696);
  expect(await count("DISTRICT", "CURRENT")).toBe(0);
  expect(await count("COMMUNE", "VN-2008", "nam-dinh")).toBe(175);
  // Ninh Bình of 2025 is what Nam Định, Hà Nam and Ninh Bình were.
  const before = await Promise.all(
    ["nam-dinh", "ha-nam", "ninh-binh"].map((id) => count("COMMUNE", "VN-2008", id)),
  );
  expect(await count("COMMUNE", "VN-2008", "ninh-binh-2025")).toBe(before.reduce((sum, n) => sum + n));
});

test("communes of a district are those that lay in it then, also after its name had changed", async () => {
  expect(await count("COMMUNE", "VN-2008", "d049-202003")).toBe(19);
  expect(await count("COMMUNE", "VN-2008", "d049-201601")).toBe(0);
  expect(await one("c01579-201601")).toMatchObject({ parent: { id: "d049-202003", name: "Quảng Hòa" } });
});

describe("what became of communes", () => {
  test.each([
    [
      "split: its figure is nobody's",
      "c00007-201601",
      ["c00008-202507 PIECE PART", "c00025-202507 PIECE PART"],
    ],
  ])("%s", async (_, id, expected) => {
    expect((await becomes(id)).map((step) => step.split(" ").slice(0, 2).join(" "))).toEqual(
      expected.map((step) => step.split(" ").slice(0, 2).join(" ")),
    );
    expect(await one(id)).toMatchObject({ successors: [] });
  });

  test("five ways: and the code is another's now", async () => {
    expect(await becomes("c00634-201601")).toHaveLength(5);
    expect(await one("c00634-202507")).toMatchObject({ name: "Tây Mỗ" });
    expect(await one("c00637-202507")).toMatchObject({ name: "Đại Mỗ" });
  });

  test("a name that stayed while its place moved", async () => {
    expect((await becomes("c00016-201601")).map((step) => step.slice(0, 13))).toEqual([
      "c00004-202507",
      "c00008-202507",
    ]);
    expect(await one("c00008-202507")).toMatchObject({ name: "Ngọc Hà" });
    expect(await one("c00008-201601")).toMatchObject({ name: "Liễu Giai" });
  });

  test("a code that stayed while its name changed", async () => {
    expect(await one("c00004-202507")).toMatchObject({
      name: "Ba Đình",
      kind: "WARD",
      slug: "ba-dinh-ha-noi",
    });
    expect(await one("c00004-201601")).toMatchObject({ name: "Trúc Bạch" });
  });

  test("people whole and land divided, and the reverse", async () => {
    const people = (steps: readonly string[]): string[] =>
      steps.map((step) => step.split(" ").slice(1).join(" "));
    expect(people(await becomes("c00556-201601")).toSorted()).toEqual(["PIECE EVERYONE", "PIECE NOBODY"]);
    expect(people(await becomes("c18796-201601")).toSorted()).toEqual([
      "PIECE NOBODY",
      "PIECE SOME",
      "PIECE SOME",
    ]);
  });

  test("a district without communes becomes a special zone", async () => {
    expect(await one("c11948-202507")).toMatchObject({
      kind: "SPECIAL_ZONE",
      predecessors: [{ id: "d318-201601" }],
      parent: { id: "hai-phong-2025" },
    });
    expect(await one("d536-201601")).toMatchObject({ successors: [{ id: "c21548-202507" }] });
    const zones = await atlas.data<{ areas: { kind: string }[] }>(
      `{ areas(level: COMMUNE, boundaries: "CURRENT", first: 5000) { kind } }`,
    );
    expect(zones.areas.filter(({ kind }) => kind === "SPECIAL_ZONE")).toHaveLength(13);
    // Lý Sơn had three communes until its district went without; Thổ Châu was one, and is.
    const island = await one("d536-201601");
    expect((island["predecessors"] as { id: string }[]).map(({ id }) => id).toSorted()).toEqual([
      "c21541-201601",
      "c21544-201601",
      "c21547-201601",
    ]);
    expect((await one("c31105-202507"))["territory"]).toBe((await one("c31105-201601"))["territory"]);
  });

  test("two of one name in one district stay two, and become one", async () => {
    const [township, commune] = [await one("c00526-201601"), await one("c00532-201601")];
    expect([township["kind"], commune["kind"]]).toEqual(["TOWNSHIP", "RURAL_COMMUNE"]);
    for (const place of [township, commune])
      expect(place).toMatchObject({
        name: "Yên Viên",
        parent: { name: "Gia Lâm" },
        successors: [{ id: "c00541-202507" }],
      });
    expect(township["territory"]).not.toBe(commune["territory"]);
  });

  test("a code is used again, by another ward; for a month nobody had it", async () => {
    expect(await one("c26929-201601")).toMatchObject({ name: "Phường 24", validTo: "2025-01-01" });
    expect(await one("c26935-202501")).toMatchObject({ name: "Phường 14", validTo: "2025-02-01" });
    expect(await one("c26929-202502")).toMatchObject({ name: "Phường 14", validFrom: "2025-02-01" });
    expect(await becomes("c26935-202501")).toEqual(["c26929-202502 WHOLE EVERYONE"]);
  });

  test("a merger that stands in the list alone is said to: what moved besides was not seen", async () => {
    const { area } = await atlas.data<{ area: { lineage: { from: { id: string }; certainty: string }[] } }>(
      `{ area(id: "c26326-201905") { lineage { from { id } certainty } } }`,
    );
    const step = area.lineage.find(({ from }) => from.id === "c26326-201601");
    expect(step?.certainty).toBe("LISTED");
  });

  test("wards are counted by the day: ten of Đồng Nai became wards in April 2026", async () => {
    const { areas } = await atlas.data<{
      areas: { kind: string; validFrom: string; validTo: string | null }[];
    }>(
      `{ areas(level: COMMUNE, boundaries: "AS_REPORTED", within: "dong-nai-2025", first: 1000) { kind validFrom validTo } }`,
    );
    const wardsOn = (day: string): number =>
      areas.filter(
        ({ kind, validFrom, validTo }) =>
          kind === "WARD" && validFrom <= day && (validTo === null || day < validTo),
      ).length;
    expect([wardsOn("2026-04-29"), wardsOn("2026-04-30")]).toEqual([23, 33]);
  });

  test("a new kind is no new territory", async () => {
    const before = await one("c26368-202507");
    const after = await one("c26368-202604");
    expect([before["kind"], after["kind"]]).toEqual(["RURAL_COMMUNE", "WARD"]);
    expect(after["territory"]).toBe(before["territory"]);
  });

  test("the province's id changes under a commune that did not", async () => {
    const found = await search("Ia Mơ", 5);
    expect(found.map(({ province }) => province.id)).toContain("gia-lai-2025");
    const [before, after] = [await one("c23938-201601"), await one("c23938-202507")];
    expect([before["province"], after["province"]]).toEqual([{ id: "gia-lai" }, { id: "gia-lai-2025" }]);
    expect([after["code"], after["territory"]]).toEqual([before["code"], before["territory"]]);
  });

  test("a merger that was not seen in a legal text is not said to be whole", async () => {
    const { areas } = await atlas.data<{
      areas: { successors: { id: string }[]; lineage: { transfer: string }[] }[];
    }>(
      `{ areas(level: COMMUNE, boundaries: "AS_REPORTED", within: "quang-tri", first: 1000) { successors { id } lineage { transfer } } }`,
    );
    const unverified = areas.filter(({ lineage }) =>
      lineage.some(({ transfer }) => transfer === "UNVERIFIED"),
    );
    expect(unverified.length).toBeGreaterThan(0);
  });
});

describe("finding a place", () => {
  test("a name finds those of today first, each with its province", async () => {
    const found = await search("Tân An", 50);
    expect(found.filter(({ validTo, name }) => validTo === null && name === "Tân An")).toHaveLength(10);
    const ended = found.findIndex(({ validTo }) => validTo !== null);
    expect(found.slice(0, 10).every(({ name, validTo }) => name === "Tân An" && validTo === null)).toBe(true);
    expect(ended).toBeGreaterThanOrEqual(10);
  });

  test("marks tell names apart, and may be left out", async () => {
    expect((await search("Ba Tô, Quảng Ngãi"))[0]?.id).toBe("c21523-202507");
    expect((await search("Ba Tơ, Quảng Ngãi"))[0]?.id).toBe("c21484-202507");
    const bare = (await search("ba to, quang ngai")).map(({ id }) => id);
    expect(bare).toEqual(expect.arrayContaining(["c21523-202507", "c21484-202507"]));
    expect((await search("Mỹ Tho, Đồng Tháp"))[0]?.id).toBe("c28261-202507");
    expect((await search("Mỹ Thọ, Đồng Tháp"))[0]?.id).toBe("c30076-202507");
  });

  test("kinds may stand before a name", async () => {
    expect((await search("phường Thanh Trì"))[0]).toMatchObject({ id: "c00301-201601", kind: "WARD" });
    expect((await search("xã Thanh Trì"))[0]).toMatchObject({ id: "c00640-202507", kind: "RURAL_COMMUNE" });
    expect((await search("thị trấn Yên Viên"))[0]?.kind).toBe("TOWNSHIP");
  });

  test("kinds may be written short", async () => {
    expect((await search("P.14, Hồ Chí Minh")).every(({ name }) => name === "Phường 14")).toBe(true);
    expect((await search("TX Sơn Tây"))[0]).toMatchObject({ name: "Sơn Tây", kind: "TOWN" });
    expect((await search("TT Yên Viên"))[0]?.kind).toBe("TOWNSHIP");
  });

  test("a code and the first letters find too", async () => {
    expect((await search("21523")).map(({ name }) => name)).toContain("Ba Tô");
    expect((await search("Trúc Bạ")).map(({ name }) => name)).toContain("Trúc Bạch");
  });

  test("what nobody is called finds nothing; less than two letters are refused", async () => {
    expect(await search("zzzz")).toEqual([]);
    await expect(search("a")).rejects.toThrow("at least 2");
  });
});

describe("figures are asked of districts and communes", () => {
  const ask = async (args: string): Promise<readonly { area: { id: string }; status: string }[]> =>
    (
      await atlas.data<{ statistics: { nodes: { area: { id: string }; status: string }[] } }>(
        `{ statistics(indicators: ["model_points"], periods: ["2026-06"], first: 20000, ${args}) { nodes { area { id } status } } }`,
      )
    ).statistics.nodes;

  test("by level, on the boundaries asked, and within a province or district", async () => {
    expect(await ask("level: COMMUNE")).toHaveLength(3_321);
    expect(await ask(`level: COMMUNE, within: "ninh-binh-2025"`)).toHaveLength(129);
    expect(await ask("level: DISTRICT")).toEqual([]);
    expect(await ask(`level: COMMUNE, within: "d001-201601", boundaries: "VN-2008"`)).toHaveLength(13);
    await expect(ask(`within: "ha-noi"`)).rejects.toThrow("within");
  });

  test("by id; one without a figure says so, and one that is no more says what it is part of", async () => {
    expect(await ask(`areas: ["c00004-202507"]`)).toEqual([
      { area: { id: "c00004-202507" }, status: "NO_FIGURE" },
    ]);
    await expect(ask(`areas: ["c00004-201601"]`)).rejects.toThrow("it is part of");
    await expect(ask(`areas: ["d001-201601"]`)).rejects.toThrow("does not exist on CURRENT");
  });

  test("an id that nobody has names who bears its code, a name the ids of those who bear it", async () => {
    await expect(ask(`areas: ["c00004-202506"]`)).rejects.toThrow("Truc Bach ward (former), Ha Noi");
    await expect(ask(`areas: ["c99999-202507"]`)).rejects.toThrow("places(search:)");
    await expect(ask(`areas: ["phường Ba Đình"]`)).rejects.toThrow("Ba Dinh ward, Ha Noi");
    await expect(ask(`areas: ["nam dinhh"]`)).rejects.toThrow("nam-dinh");
  });
});

test("areas are asked within something only below the province", async () => {
  await expect(atlas.data(`{ areas(within: "ha-noi") { id } }`)).rejects.toThrow("within");
  await expect(atlas.data(`{ area(id: "c99999-202507") { id } }`)).rejects.toThrow("c99999-202507");
});

import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "./atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ cacheBytes: 0 });
});

/** What is suggested for a wrong id in `statistics`. */
async function suggested(args: string): Promise<readonly string[]> {
  const indicators = args.includes("indicators") ? "" : 'indicators: ["model_points"], ';
  const { errors } = await atlas.ask(`{ statistics(${indicators}${args}) { totalCount } }`);
  return (errors?.[0]?.extensions["suggestions"] ?? []) as readonly string[];
}
const bare = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

test.each([
  ['areas: ["Ninh Bình"]', "ninh-binh-2025"],
  ['areas: ["ninh binh"]', "ninh-binh-2025"],
  ['areas: ["Ninh Bình"], boundaries: "VN-2008"', "ninh-binh"],
  // A name that only an earlier province had is that one's, however near another is.
  ['areas: ["Hà Nam"]', "ha-nam"],
  ['areas: ["Sài Gòn"]', "ho-chi-minh-2025"],
  ['areas: ["Cả nước"]', "viet-nam"],
  ['indicators: ["độ phủ"]', "coverage"],
  ['indicators: ["do phu"]', "coverage"],
  ['where: { unitTypes: ["xa"] }', "commune"],
  ['where: { unitTypes: ["xã"] }', "commune"],
  ['groups: [{ id: "Đồng bằng sông Cửu Long" }]', "mekong-delta"],
  ['groups: [{ id: "mekong" }]', "mekong-delta"],
  ['groups: [{ id: "ĐBSCL" }]', "mekong-delta"],
  ['groups: [{ id: "đbscl" }]', "mekong-delta"],
  ['areas: ["mekong-delta"]', "mekong-delta"],
  ['areas: ["ĐBSCL"]', "mekong-delta"],
  ['dataset: "du lieu gia lap"', "demo"],
])("what is not an id is understood as a name: %s", async (args, id) => {
  expect((await suggested(args))[0]).toBe(id);
});

test("a group among the areas is told to be one, and how to ask for it", async () => {
  const { errors } = await atlas.ask(
    '{ statistics(indicators: ["model_points"], areas: ["mekong-delta"]) { totalCount } }',
  );
  expect(errors?.[0]?.message).toContain('groups: [{ id: "mekong-delta" }]');
});

test.each(["vi", "en"])("a value in quotes is told to go without them, in %s", async (language) => {
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "accept-language": language },
    payload: {
      query: '{ statistics(indicators: ["coverage"], orderBy: [{ by: "CHANGE" }]) { totalCount } }',
    },
  });
  const [error] = response.json().errors;
  expect(error.message).toMatch(/(?:Did you mean|Có phải ý bạn là) CHANGE[,?]/);
  expect(error.message).toMatch(/without quotes|không có ngoặc kép/);
  expect(error.extensions.suggestions).toContain("CHANGE");
});

test("a name that means two areas is told apart wherever both are suggested", async () => {
  const query =
    '{ statistics(indicators: ["model_points"], areas: ["Đắk Lắk"], boundaries: "AS_REPORTED") { totalCount } }';
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "accept-language": "vi" },
    payload: { query },
  });
  const [error] = response.json().errors;
  expect(error.extensions.suggestions.toSorted()).toEqual(["dak-lak", "dak-lak-2025"]);
});

test("every name of an area leads to it, with marks or without, and two areas of one list never have the same distinct name", async () => {
  interface Area {
    readonly id: string;
    readonly name: string;
    readonly english: string;
    readonly distinctName: string;
    readonly validTo: string | null;
  }
  const { areas } = await atlas.data<{ areas: readonly Area[] }>(
    '{ areas(boundaries: "AS_REPORTED") { id name english: name(lang: EN) distinctName validTo } }',
  );
  expect(areas.length).toBeGreaterThan(80);
  expect(new Set(areas.map(({ distinctName }) => distinctName)).size).toBe(areas.length);
  expect(areas.filter(({ distinctName }) => distinctName.endsWith("(cũ)")).length).toBeGreaterThan(10);
  const names = areas.flatMap((area) =>
    [area.name, bare(area.name), area.english].map((name) => ({ name, area })),
  );
  for (const { name, area } of names.filter((_, index) => index % 7 === 0)) {
    const found = await suggested(`areas: ["${name}"], boundaries: "AS_REPORTED"`);
    // Where it is an id as it stands, nothing is wrong.
    if (found.length > 0) expect(found, name).toContain(area.id);
  }
});

test("where there are no boundaries to look for a name on, the province of today is suggested before those that ended", async () => {
  for (const [name, id] of [
    ["Ninh Bình", "ninh-binh-2025"],
    ["dak lak", "dak-lak-2025"],
    ["Hà Nam", "ha-nam"],
  ] as const) {
    const { errors } = await atlas.ask(`{ observations(areas: ["${name}"]) { totalCount } }`);
    expect(errors?.[0]?.extensions["suggestions"], name).toSatisfy(([first]) => first === id);
  }
});

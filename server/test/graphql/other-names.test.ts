import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "./atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  // Names are read at the day of the data, so there must be some.
  atlas = await openAtlas({ published: true });
});

interface Named {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

test("an area is known by official names of earlier times and by customary ones, never twice by its present one", async () => {
  const { areas } = await atlas.data<{ areas: readonly Named[] }>(
    `{ areas(boundaries: "AS_REPORTED") { id name otherNames } }`,
  );
  const other = new Map(areas.map(({ id, otherNames }) => [id, otherNames]));
  expect(other.get("hue")).toEqual(["Thừa Thiên Huế", "Thừa Thiên - Huế", "Thừa Thiên"]);
  expect(other.get("ho-chi-minh-2025")).toContain("Sài Gòn");
  expect(other.get("nam-dinh")).toEqual([]);
  expect(areas.filter(({ name, otherNames }) => otherNames.includes(name))).toEqual([]);
});

test("a model is known by the names that reports print it under", async () => {
  const { models } = await atlas.data<{ models: readonly Named[] }>(`{ models { id name otherNames } }`);
  expect(models.find(({ id }) => id === "tieng_keng_an_ninh")?.otherNames).toContain("Tiếng mõ an ninh");
  expect(models.filter(({ name, otherNames }) => otherNames.includes(name))).toEqual([]);
});

test("an indicator is known by what people call it, in both languages, never twice by its own name", async () => {
  const { indicators } = await atlas.data<{
    indicators: readonly (Named & { readonly en: string; readonly otherEn: readonly string[] })[];
  }>(`{ indicators { id name otherNames en: name(lang: EN) otherEn: otherNames(lang: EN) } }`);
  const coverage = indicators.find(({ id }) => id === "coverage");
  expect(coverage?.otherNames).toContain("Tỷ lệ bao phủ");
  expect(coverage?.otherEn).toContain("Coverage rate");
  expect(indicators.filter(({ otherNames, otherEn }) => otherNames.length * otherEn.length === 0)).toEqual(
    [],
  );
  expect(indicators.filter(({ name, otherNames }) => otherNames.includes(name))).toEqual([]);
  expect(indicators.filter(({ en, otherEn }) => otherEn.includes(en))).toEqual([]);
});

test("communes are called by what they consisted of at a day, other types of unit always the same", async () => {
  const { unitTypes } = await atlas.data<{
    unitTypes: readonly {
      readonly id: string;
      readonly before: string;
      readonly since: string;
      readonly names: readonly { readonly from: string | null; readonly name: string }[];
    }[];
  }>(`{ unitTypes {
    id before: name(at: "2025-06-30") since: name(at: "2025-07-01") names(lang: EN) { from name }
  } }`);
  const commune = unitTypes.find(({ id }) => id === "commune");
  expect([commune?.before, commune?.since]).toEqual(["Xã, phường, thị trấn", "Xã, phường, đặc khu"]);
  expect(commune?.names).toEqual([
    { from: null, name: "Communes, wards and townships" },
    { from: "2025-07-01", name: "Communes, wards and special zones" },
  ]);
  const others = unitTypes.filter(({ id }) => id !== "commune");
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(({ before, since, names }) => before !== since || names.length > 0)).toEqual([]);
});

import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { SEEDS } from "../import/small-world.ts";
import { type Atlas, openAtlas } from "./atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

test("topics come in the order of their file, and their indicators as well, none in two", async () => {
  const { topics } = await atlas.data<{
    topics: readonly { readonly id: string; readonly indicators: readonly { readonly id: string }[] }[];
  }>(`{ topics { id indicators { id } } }`);
  const [, ...lines] = (await readFile(`${SEEDS}/reference/topics.csv`, "utf8")).trim().split(/\r?\n/u);
  expect(topics.map(({ id, indicators }) => `${id},${indicators.map((one) => one.id).join("|")}`)).toEqual(
    lines,
  );
  const placed = topics.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  expect(placed.length).toBeGreaterThan(20);
  expect(new Set(placed).size).toBe(placed.length);
});

test("every indicator is of a topic: none is read last, under no name, because it was forgotten", async () => {
  const { topics, indicators } = await atlas.data<{
    topics: readonly { readonly indicators: readonly { readonly id: string }[] }[];
    indicators: readonly { readonly id: string }[];
  }>(`{ topics { indicators { id } } indicators { id } }`);
  const placed = new Set(topics.flatMap((topic) => topic.indicators.map(({ id }) => id)));
  expect(indicators.map(({ id }) => id).filter((id) => !placed.has(id))).toEqual([]);
});

test("a topic has a name in both languages", async () => {
  const { topics } = await atlas.data<{
    topics: readonly { readonly id: string; readonly vi: string; readonly en: string }[];
  }>(`{ topics { id vi: name en: name(lang: EN) } }`);
  expect(topics.filter(({ id, vi, en }) => vi === id || en === id)).toEqual([]);
  expect(topics.find(({ id }) => id === "awards")).toMatchObject({ vi: "Khen thưởng", en: "Awards" });
});

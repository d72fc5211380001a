import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { defaultPage } from "../../src/app/briefings/composer/outline/default-page.ts";
import { newDocument } from "../../src/app/briefings/store/new-document.ts";
import { askSetting, type BriefingSetting } from "../../src/briefing/asking/setting.ts";
import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { courseValues, factCourse } from "../../src/figure/profile/fact-course.ts";
import { countryId } from "../../src/figure/areas/country.ts";
import type { BriefingPage, BriefingPageKind } from "../../src/briefing/document/briefing-document.ts";
import { pageKinds } from "../../src/briefing/document/document-fields.ts";
import { readDocument } from "../../src/briefing/document/read-document.ts";
import { readyMade } from "../../src/briefing/ready-made/ready-made.ts";
import type { Wish } from "../../src/briefing/ready-made/wish.ts";
import { writeBriefing, writeOnePage } from "../../src/briefing/write/write-briefing.ts";
import { ask } from "../../src/headless/ask.ts";
import { run } from "../../src/headless/main.ts";
import { locales, type Locale } from "../../src/i18n/locale.ts";
import { startAtlas, type RunningAtlas } from "../running-atlas.ts";
import { HeardNumbers } from "./heard-numbers.ts";
import { officeFaults } from "./office-files.ts";
import { none, wishes } from "./wishes.ts";

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
}, 600_000);
afterAll(() => atlas.stop());

interface Written {
  readonly briefing: WrittenBriefing;
  readonly heard: HeardNumbers;
  readonly setting: BriefingSetting;
}

/** Writes a briefing, and keeps every number that the API said meanwhile. */
async function write(dataset: string, wish: Wish, language: Locale): Promise<Written> {
  const heard = new HeardNumbers(language);
  const listening = async <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    knownAt: string | null,
  ): Promise<Data> => {
    const answer = await ask(atlas.url, document, variables, knownAt);
    heard.hear(answer);
    return answer;
  };
  const now = await askSetting((document, variables) => listening(document, variables, null), {
    language,
    dataset,
  });
  const pinned = now.catalogue.dataVersion.committedAt;
  const setting: BriefingSetting = {
    ...now,
    ask: (document, variables) => listening(document, variables, pinned),
  };
  const document = await readyMade(setting, wish);
  expect(readDocument(JSON.parse(JSON.stringify(document))).is).toBe("document");
  return { briefing: await writeBriefing(setting, document), heard, setting };
}

const kept = new Map<string, Promise<Written>>();

/** A briefing that any test may look at: written once. */
function written(dataset: string, wish: Wish, language: Locale): Promise<Written> {
  const key = JSON.stringify([dataset, wish, language]);
  const one = kept.get(key) ?? write(dataset, wish, language);
  kept.set(key, one);
  return one;
}

describe.each(wishes)("the ready-made briefing of %s", (_, dataset, wish) => {
  it.each(locales)(
    "says no number that the API did not, %s",
    async (locale) => {
      const { briefing, heard } = await written(dataset, wish, locale);
      const blocks = briefing.pages.flatMap((page) => page.blocks);
      const ids = [...briefing.pages.map(({ id }) => id), ...blocks.map(({ id }) => id)];
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      let values = 0;
      for (const block of blocks) {
        const cells =
          block.is === "cards"
            ? block.cards
            : block.is === "table"
              ? block.rows.flatMap((row) => row.cells)
              : [];
        for (const { value, text, status } of cells) {
          expect(text === "" && status !== null, block.id).toBe(false);
          if (value === null) continue;
          values += 1;
          expect(heard.isHeard(value) || heard.isCount(value), `${block.id}: ${text}`).toBe(true);
        }
      }
      expect(values).toBeGreaterThan(wish.template === "changes" ? -1 : 10);
      const said = briefing.pages.flatMap((page) => [
        page.title,
        ...page.notes,
        ...page.blocks.flatMap((block) => (block.is === "text" ? block.paragraphs : [])),
      ]);
      for (const sentence of said) expect(heard.unheard(sentence), sentence).toEqual([]);
      if (dataset === "demo") expect(briefing.provenance.synthetic).not.toBeNull();
    },
    600_000,
  );
});

it("is, ready-made, a report as the decree has it, and whole and valid in each office format", async () => {
  // The layout is that of Vietnamese offices; of fewer indicators the pages are the same.
  const whole = wishes.filter(([, , wish]) => wish.indicators === null);
  const all = await Promise.all(whole.map(([, dataset, wish]) => written(dataset, wish, "vi")));
  expect(await officeFaults(all.map(({ briefing }) => briefing))).toEqual([]);
}, 600_000);

it("draws the course it tells, and has no page of what nothing is known of", async () => {
  const { briefing: term } = await written(
    "demo",
    { ...none, template: "term-review", period: "2015/2020" },
    "vi",
  );
  const [trend] =
    term.pages.find(({ kind }) => kind === "trend")?.blocks.filter(({ is }) => is === "figure") ?? [];
  if (trend?.is !== "figure") throw new Error("no trend");
  expect(trend.settings.areas).toEqual([countryId]);
  for (const [, dataset, wish] of wishes) {
    if (wish.template !== "national") continue;
    const { briefing } = await written(dataset, wish, "vi");
    const [awards] = briefing.pages.filter(({ kind }) => kind === "awards");
    if (awards !== undefined) expect(awards.blocks.some(({ is }) => is === "table")).toBe(true);
    for (const { blocks } of briefing.pages.filter(({ kind }) => kind === "trend"))
      for (const block of blocks)
        if (block.is === "figure")
          expect(courseValues(factCourse(block.figure, countryId)).length).toBeGreaterThan(1);
  }
}, 600_000);

it("tells a change once, not again in each period around it", async () => {
  const { briefing } = await written("demo", { ...none, template: "changes", since: "2026-01-01" }, "vi");
  const rows = briefing.pages.flatMap(({ kind, blocks }) =>
    kind === "revisions" ? blocks.flatMap((block) => (block.is === "table" ? block.rows : [])) : [],
  );
  expect(rows.length).toBeGreaterThan(0);
  const years = new Set(
    rows.flatMap(({ id }) => (/\/\d{4}\//u.test(id) ? [id.replace(/\/(\d{4})\//u, "/*/$1/")] : [])),
  );
  for (const { id } of rows) {
    const [, year = ""] = /\/(\d{4})-[^/]+\//u.exec(id) ?? [];
    if (year !== "") expect(years.has(id.replace(/\/\d{4}-[^/]+\//u, `/*/${year}/`)), id).toBe(false);
  }
}, 600_000);

it("sets two terms side by side, each figure with its status, and its change or why there is none", async () => {
  const wish: Wish = { ...none, template: "term-review", period: "2015/2020", versus: "2016/2021" };
  const { briefing } = await written("demo", wish, "vi");
  const page = briefing.pages.find(({ id }) => id === "facts-versus");
  const [table] = page?.blocks.filter((block) => block.is === "table") ?? [];
  if (table === undefined) throw new Error("no table");
  expect(table.columns.map(({ id }) => id)).toEqual([
    "indicator",
    "unit",
    "2015/2020",
    "2015/2020-status",
    "2016/2021",
    "2016/2021-status",
    "change",
  ]);
  expect(table.rows.length).toBeGreaterThan(3);
  for (const { cells, id } of table.rows)
    expect(
      cells.some(({ value }) => value !== null),
      id,
    ).toBe(true);
  // What stands at the end of a term has a change, what adds up over two that overlap has none, and it is said why.
  const changes = new Map(table.rows.map(({ id, cells }) => [id, cells.at(-1)]));
  expect(changes.get("coverage-commune")?.value).not.toBeNull();
  expect(changes.get("awards_collectives")?.value).toBeNull();
  const certainty = page?.blocks.find(({ id }) => id === "facts-versus-certainty");
  expect(certainty?.is === "text" ? certainty.paragraphs.join(" ") : "").toMatch(/chồng lên nhau/u);
  // Asked the other way round the older term stands first all the same.
  const other = await written("demo", { ...wish, period: "2016/2021", versus: "2015/2020" }, "vi");
  const again = other.briefing.pages.find(({ id }) => id === "facts-versus");
  expect(again?.title).toBe(page?.title);
}, 600_000);

it("is the same each time it is written of the same data", async () => {
  const [first] = wishes;
  if (first === undefined) throw new Error("no wish");
  const [, dataset, wish] = first;
  const [a, b] = [await written(dataset, wish, "vi"), await write(dataset, wish, "vi")];
  expect(JSON.stringify(b.briefing)).toBe(JSON.stringify(a.briefing));
  // What it was made from makes it again.
  const read = readDocument(a.briefing.provenance.madeFrom);
  if (read.is !== "document") throw new Error("it was made from no document");
  const again = await writeBriefing(a.setting, read.document);
  expect(JSON.stringify(again.pages)).toBe(JSON.stringify(a.briefing.pages));
}, 600_000);

const besides: readonly (readonly [dataset: string, beside: BriefingPage])[] = [
  ["demo", { id: "facts", kind: "facts", period: "2025-06", area: "ninh-binh-2025" }],
  ["published", { id: "facts", kind: "facts", period: "2015/2020" }],
];

it.each(besides)(
  "a page of each kind begins with what there is of %s, alone and beside another page",
  async (dataset, beside) => {
    const setting = await askSetting((document, variables) => ask(atlas.url, document, variables, null), {
      language: "vi",
      dataset,
    });
    for (const pages of [[], [beside]])
      for (const kind of Object.keys(pageKinds) as readonly BriefingPageKind[]) {
        const begun = newDocument("vi", "x", { dataset, pages: [...pages, { id: "last", kind: "method" }] });
        const page = await defaultPage(setting, begun, pages[0]?.id ?? null, kind);
        // What provinces report has no figures of communes.
        if (kind === "communes") expect(page).toBeNull();
        if (kind === "communes") continue;
        if (page === null) throw new Error(`no page of ${kind}`);
        expect(readDocument({ ...begun, pages: [page] }).is, kind).toBe("document");
        expect((await writeOnePage(setting, page)).kind).toBe(kind);
      }
  },
  600_000,
);

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-brief-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function brief(
    ...words: readonly string[]
  ): Promise<{ readonly code: number; readonly said: string }> {
    const said: string[] = [];
    const hear = (text: string | Uint8Array): boolean => said.push(String(text)) > 0;
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation(hear),
    );
    const code = await run(["brief", "--url", atlas.url, ...words]);
    for (const spy of spies) spy.mockRestore();
    return { code, said: said.join("") };
  }

  it("writes a file of a document that it kept, the same as of the template", async () => {
    const [a, b, kept] = ["a.html", "b.html", "kept.json"].map((name) => join(folder, name));
    if (a === undefined || b === undefined || kept === undefined) throw new Error("no names");
    const asked = ["--template", "province", "--area", "ha-noi", "--dataset", "demo", "--period", "2025"];
    expect((await brief(...asked, "--save-document", kept, "--out", a)).code).toBe(0);
    expect((await brief("--template", kept, "--out", b)).code).toBe(0);
    expect(readFileSync(b).equals(readFileSync(a))).toBe(true);
  }, 600_000);

  it("writes a person's words, and tells where the figures under them moved", async () => {
    const [mine, out] = ["mine.json", "mine.html"].map((name) => join(folder, name));
    if (mine === undefined || out === undefined) throw new Error("no names");
    const edits = [{ block: "lead", at: 0, written: "Cả nước: 70 %.", text: "Ba phần tư số xã." }];
    const question = { indicator: "coverage", unitType: "commune", period: "2025" };
    const pages: readonly BriefingPage[] = [{ id: "map", kind: "map", ...question, edits }];
    writeFileSync(
      mine,
      JSON.stringify({ ...newDocument("vi", "Độ phủ", { dataset: "demo", pages }), shape: "4:3" }),
    );
    const { code, said } = await brief("--template", mine, "--out", out);
    expect([code, said.includes("70 %")], said).toEqual([0, true]);
    expect(readFileSync(out, "utf8")).toContain("Ba phần tư số xã.");
  }, 600_000);

  it.each([
    ["an unknown dataset", 1, ["--template", "national", "--dataset", "deno"], 'Did you mean "demo"?'],
    ["a province that is not said", 1, ["--template", "province", "--dataset", "demo"], "--area"],
    [
      "a term nobody has figures of",
      1,
      ["--template", "term-review", "--dataset", "demo", "--period", "1990/1995"],
      "2015/2020",
    ],
    ["an area where none is asked", 1, ["--template", "national", "--area", "all"], "--template province"],
    ["a file that is not there", 1, ["--template", "nothing.json"], "national, province"],
    ["a language there is not", 2, ["--template", "national", "--lang", "fr"], "vi, en"],
    ["no template", 2, [], "--template"],
  ])("tells %s, and ends with %i", async (_, expected, words, told) => {
    const { code, said } = await brief(...words);
    expect([code, said.includes(told)], said).toEqual([expected, true]);
    expect(said.split("\n").filter((line) => line.includes(told)).length).toBe(1);
  });
});

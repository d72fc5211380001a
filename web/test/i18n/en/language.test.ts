import { expect, test } from "vitest";
import { addressEn } from "../../../src/i18n/en/address.ts";
import { boundariesEn } from "../../../src/i18n/en/boundaries.ts";
import { classesEn } from "../../../src/i18n/en/classes.ts";
import { compareEn } from "../../../src/i18n/en/compare.ts";
import { en } from "../../../src/i18n/en/words.ts";
import { count, plurals, singularUnit } from "../../../src/i18n/en/language.ts";
import { importsEn } from "../../../src/i18n/en/imports/imports.ts";
import { sheetEn } from "../../../src/i18n/en/imports/sheet.ts";
import { typedEn } from "../../../src/i18n/en/imports/typed.ts";
import { profileEn } from "../../../src/i18n/en/profile.ts";
import { searchEn } from "../../../src/i18n/en/search.ts";
import { sourcesEn } from "../../../src/i18n/en/sources.ts";

type Sentence = (...parts: readonly unknown[]) => unknown;

/** Every function among words, with where it stands. */
function sentences(words: unknown, path: string): readonly (readonly [path: string, say: Sentence])[] {
  if (typeof words === "function") return [[path, words as Sentence]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, part]) => sentences(part, `${path}.${key}`));
}

const all = sentences(
  {
    en,
    addressEn,
    boundariesEn,
    classesEn,
    compareEn,
    importsEn,
    profileEn,
    searchEn,
    sheetEn,
    sourcesEn,
    typedEn,
  },
  "words",
);

/** What a sentence counts: the same everywhere, or one of a few in each place. */
const numbers = [
  ...["0", "1", "2", "1,001"].map((n) => Array.from({ length: 5 }, () => n)),
  ...[0, 1, 2, 3].map((at) => Array.from({ length: 5 }, (_, i) => (i === at ? "1" : "34"))),
];

const many = Object.values(plurals).join("|");
const one = Object.keys(plurals).join("|");
const number = String.raw`(?<![\d,.])`;
const subject = String.raw`(?<!of )${number}`;
/** Nouns and verbs beside a number that they do not agree with. */
const wrong = [
  // Whatever ends like a plural after 1: words this list does not know yet.
  new RegExp(
    String.raw`${number}1 (?!is\b|has\b|was\b|lacks\b|does\b|less\b|leaves\b|lies\b|stands\b|this\b|class\b)(?:more )?[a-z-]+s\b(?! or\b)`,
    "u",
  ),
  new RegExp(String.raw`${number}1 (?:${many})\b`, "u"),
  new RegExp(String.raw`${number}(?:0|2|34|1,001) (?:more )?(?:${one})(?![a-z-])(?! or| areas)`, "u"),
  new RegExp(String.raw`${subject}1 (?:of \S+ )?(?:${one}|${many}) (?:that )?(?:have|are|were|lack)\b`, "u"),
  new RegExp(
    String.raw`${subject}(?:0|2|34|1,001) (?:of \S+ )?(?:${one}|${many}) (?:that )?(?:has|is|was|lacks)\b`,
    "u",
  ),
];

test("English nouns and verbs agree with what is counted, in every sentence, with 0, 1, 2 and more", () => {
  const found: string[] = [];
  let compared = 0;
  for (const [path, say] of all)
    for (const parts of numbers) {
      const said = [say(...parts)].flat().join(" ");
      compared += 1;
      if (wrong.some((pattern) => pattern.test(said))) found.push(`${path}: ${said}`);
    }
  expect(found).toEqual([]);
  expect(compared).toBeGreaterThan(1500);
});

test("the check would find what it is for", () => {
  const bad = [
    "within 1 years",
    "1 of 34 provinces and cities have figures",
    "2 province",
    "34 of 34 provinces and cities has",
    "1 more lines",
  ];
  for (const text of bad)
    expect(
      wrong.some((pattern) => pattern.test(text)),
      text,
    ).toBe(true);
  const good = ["1 province or city has", "1,001 years", "2 provinces are", "11 units", "Up by 1.0 points"];
  for (const text of good)
    expect(
      wrong.some((pattern) => pattern.test(text)),
      text,
    ).toBe(false);
});

test("one is counted in the singular, nought and all others in the plural", () => {
  expect(["0", "1", "2", "1,001"].map((n) => count(n, "province or city"))).toEqual([
    "0 provinces and cities",
    "1 province or city",
    "2 provinces and cities",
    "1,001 provinces and cities",
  ]);
  expect(["collectives", "unit-years", "households", "%", "police"].map(singularUnit)).toEqual([
    "collective",
    "unit-year",
    "household",
    "%",
    "police",
  ]);
});

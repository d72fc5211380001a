import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importsVi } from "../../src/i18n/vi/imports/imports.ts";
import { typedVi } from "../../src/i18n/vi/imports/typed.ts";
import { awaitingVi } from "../../src/i18n/vi/keeping/awaiting.ts";
import { catalogueVi } from "../../src/i18n/vi/keeping/catalogue.ts";
import { reportingVi } from "../../src/i18n/vi/keeping/reporting.ts";
import { templateVi } from "../../src/i18n/vi/keeping/template.ts";
import { numberVi } from "../../src/i18n/vi/number/number.ts";

const APP = new URL("../../src/app/", import.meta.url);
/** All that pages are written in, of which the pages of figures that are handed in are a part. */
const code = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.graphql)\.tsx?$/.test(file) && !file.includes("generated"))
  .map((file) => readFileSync(new URL(file, APP), "utf8"))
  .join("\n");

const has = (pattern: string): boolean => new RegExp(pattern).test(code);
/** Whether a list is chosen from by a code. */
const isChosenFrom = (list: string): boolean => has(`\\b${list}(?:\\)|\\s)*\\[`);
/** Whether a group of words is taken by itself, so that its words are named without it. */
const isTaken = (group: string): boolean =>
  has(`[.]${group}(?:;|\\)|,|\\}| \\})`) || has(`\\{[^{}]*\\b${group}\\b[^{}]*\\} = `);
const isNamed = (key: string, group: string | undefined): boolean =>
  group === undefined || isTaken(group)
    ? has(`[.]${key}\\b`) || has(`\\{[^{}]*\\b${key}\\b[^{}]*\\} = `)
    : has(`[.]${group}[.]${key}\\b`);

/** Words that no page names; of a list that is chosen from by a code all are said. */
function unused(words: object, path: readonly string[] = []): string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const [parent] = path.slice(-1);
    if (parent !== undefined && isChosenFrom(parent)) return [];
    if (typeof word === "object" && word !== null) return unused(word, [...path, key]);
    return isNamed(key, parent) ? [] : [[...path, key].join(".")];
  });
}

test.each(Object.entries({ importsVi, typedVi, awaitingVi, catalogueVi, reportingVi, templateVi, numberVi }))(
  "every word of %s is said on some page",
  (_, words) => {
    expect(unused(words)).toEqual([]);
  },
);

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { familiesOf } from "./one-family.ts";
import { WHOLE } from "./whole.ts";

const all = (text: string) => familiesOf(text)?.trouble ?? null;

describe("a statement of one family", () => {
  test.each([
    ["compared with a value", "select value from cube where family_id = $1 and area_id = any($2)", ["$1"]],
    [
      "by another name, with a cast",
      `select c.value from "cube" as "c" where "c"."family_id" = $2::int`,
      ["$2"],
    ],
    [
      "two tables, each with its own parameter",
      "select 1 from cube c join observation o on o.id = c.id where c.family_id = $1 and o.family_id = $2",
      ["$1", "$2"],
    ],
    [
      "one by way of the other",
      "select 1 from cube c left join observation o on o.family_id = c.family_id and o.id = c.id where c.family_id = 7",
      [expect.stringContaining("7")],
    ],
    [
      "a question within it that is of the same",
      "select exists (select 1 from cube f where f.family_id = c.family_id) from cube c where c.family_id = $1",
      ["$1"],
    ],
    [
      "laterally",
      "select 1 from unnest($2::int[]) a(id) left join lateral (select value from cube where family_id = $1 and area_id = a.id limit 1) c on true",
      ["$1"],
    ],
    ["as a row", "select 1 from cube where (family_id, area_id) = ($1, $2)", ["$1"]],
    [
      "by what is given a name",
      "with o as (select * from observation where family_id = $1) select 1 from o join cube c using (family_id)",
      ["$1"],
    ],
    [
      "by its indicator",
      "select 1 from cube c join indicator i on i.family_id = c.family_id where i.family_id = $1",
      ["$1"],
    ],
    ["rows that are given", "insert into incoming (family_id, area_id) values ($1, $2), ($3, $4)", []],
    [
      "rows out of another",
      "insert into cube (family_id, area_id) select family_id, area_id from cube_fresh where family_id = $1",
      ["$1"],
    ],
    [
      "taken out",
      "delete from cube c using cube_ended e where e.family_id = c.family_id and c.family_id = $1",
      ["$1"],
    ],
  ])("%s", (_, text, given) => {
    expect(familiesOf(text)).toEqual({ given, trouble: null });
  });

  test("what is not spread is no matter", () => {
    expect(familiesOf("select * from source where note = 'of cube and observation'")).toBeNull();
    expect(familiesOf("with cube as (select 1 as x) select x from cube")).toBeNull();
  });
});

test.each([
  ["all of it", "select count(*) from cube"],
  ["a list of families", "select 1 from cube where family_id = any($1)"],
  ["one or another", "select 1 from cube where family_id = $1 or area_id = $2"],
  ["the other is of all", "select 1 from cube c join observation o on o.id = c.id where c.family_id = $1"],
  [
    "a question within it is of all",
    "select exists (select 1 from observation o where o.id = c.id) from cube c where c.family_id = $1",
  ],
  [
    "the family is asked for first",
    "select 1 from cube where family_id = (select family_id from indicator where id = $1)",
  ],
  ["rows out of all", "insert into incoming (family_id, area_id) select family_id, area_id from observation"],
  ["taken out of all", "delete from touched_figure"],
  ["half of a list of two questions", "select 1 from cube where family_id = $1 union all select 1 from cube"],
])("not of one family: %s", (_, text) => {
  expect(all(text)).toMatch(/is read of all families$/);
});

test("a table for the time being is none that is spread", () => {
  expect(all("create temporary table t as select * from cube where family_id = 1")).toBe(
    "t is a temporary table",
  );
});

test("whatever may ask all families at once is there, and says why it may", () => {
  for (const [file, why] of WHOLE) {
    expect(existsSync(join(import.meta.dirname, "../../..", file)), file).toBe(true);
    expect(why.length, file).toBeGreaterThan(20);
  }
});

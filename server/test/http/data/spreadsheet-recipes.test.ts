import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take } from "./taken-away.ts";

/** Recipes for programs of another system are run by nobody here: at least what they ask for is there, and has the columns that they name. */
const FOLDER = resolve(import.meta.dirname, "../../../../docs/analysts/recipes");
let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

interface Recipe {
  /** Without host. */
  readonly address: string;
  /** Columns that it names, with the type it gives them; null: none. */
  readonly columns: readonly (readonly [string, string | null])[];
}

/** What a recipe in Power Query's language asks for: the path, the record of parameters, and the columns of the steps after. */
function read(name: string): Recipe {
  const text = readFileSync(resolve(FOLDER, name), "utf8").replaceAll(/^\s*\/\/.*$/gm, "");
  const [, path = ""] = /RelativePath = "([^"]+)"/.exec(text) ?? [];
  const [, record = ""] = /Query = \[([^\]]+)\]/.exec(text) ?? [];
  const parameters = [...record.matchAll(/(?:#"([^"]+)"|(\w+))\s*=\s*"([^"]*)"/g)].map(
    ([, quoted, plain, value]): [string, string] => [quoted ?? plain ?? "", value ?? ""],
  );
  const typed = [...text.matchAll(/\{"(\w+)", type (\w+)\}/g)].map(
    ([, column = "", type = ""]) => [column, type] as const,
  );
  const [, kept = ""] = /Table\.SelectColumns\(\w+, \{([^}]+)\}/.exec(text) ?? [];
  const named = [...kept.matchAll(/"(\w+)"/g)].map(([, column = ""]) => [column, null] as const);
  return { address: `/${path}?${new URLSearchParams(parameters).toString()}`, columns: [...typed, ...named] };
}

const QUESTION = `{ statistics(indicators: ["units_eligible"], where: { unitTypes: ["commune"] }, periods: ["2025"]) { nodes { value area { id code } } } }`;
interface Nodes {
  readonly statistics: {
    readonly nodes: {
      readonly value: number;
      readonly area: { readonly id: string; readonly code: string };
    }[];
  };
}

test("the recipe for Excel asks for a table of what the API says, whose columns read as the types it gives them", async () => {
  const { address, columns } = read("excel.pq");
  const { body, error } = await take(atlas, address);
  expect(error).toBeUndefined();
  const rows = rowsOf(body);
  const { statistics } = await atlas.data<Nodes>(QUESTION);
  expect(rows.map((row) => [row["area"], row["area_code"], Number(row["value"])])).toEqual(
    statistics.nodes.map(({ area, value }) => [area.id, area.code, value]),
  );
  // As "en-US" reads them: a point before decimals, days as ISO writes them.
  const reads: Readonly<Record<string, RegExp>> = {
    text: /./,
    number: /^-?\d+(\.\d+)?$|^$/,
    date: /^\d{4}-\d\d-\d\d$/,
  };
  expect(columns.length).toBeGreaterThan(2);
  for (const [column, type] of columns)
    for (const row of rows)
      expect([column, row[column]]).toEqual([column, expect.stringMatching(reads[type ?? ""] ?? /^never$/)]);
});

test("the recipe for Power BI asks for a file of what the API says, which has the columns that it keeps", async () => {
  const { address, columns } = read("power-bi.pq");
  const { bytes, error } = await take(atlas, address);
  expect(error).toBeUndefined();
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  const { statistics } = await atlas.data<Nodes>(QUESTION);
  expect(rows.map((row) => [row["area"], row["area_code"], row["value"]])).toEqual(
    statistics.nodes.map(({ area, value }) => [area.id, area.code, value]),
  );
  expect(columns.length).toBeGreaterThan(5);
  for (const [column] of columns) expect(rows[0]).toHaveProperty(column);
});

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { getArgumentValues, GraphQLError, Kind, parse, type FieldNode } from "graphql";
import { describe, expect, test } from "vitest";
import { createSchema } from "../../../src/graphql/schema.ts";
import { NOTHING_BESIDE } from "../../../src/graphql/address/beside-in-address.ts";
import { toRequest } from "../../../src/graphql/statistics-arguments.ts";
import { fileRequest } from "../../../src/http/data/file-request.ts";

/** The query desk's own code: it writes the addresses that are read here. */
const WEB = resolve(import.meta.dirname, "../../../../web/src/graphiql");
const { fileAddress } = (await import(pathToFileURL(join(WEB, "result/take-away/file-address.ts")).href)) as {
  fileAddress: (
    given: Readonly<Record<string, unknown>>,
    setting: { kind: { format: string; preset: string | null }; lang: string; knownAt: string | null },
    beside?: Beside,
  ) => string;
};
type Beside = readonly (readonly [string, string])[];
const { besideParameters, notInFiles } = (await import(
  pathToFileURL(join(WEB, "result/take-away/beside-parameters.ts")).href
)) as {
  besideParameters: (field: object) => Beside;
  notInFiles: (field: object) => readonly string[];
};
const { askedFields } = (await import(pathToFileURL(join(WEB, "result/question/asked-fields.ts")).href)) as {
  askedFields: (asked: { query: string; variables: null; operationName: null }) => readonly {
    name: string;
    arguments: Readonly<Record<string, unknown>>;
  }[];
};

const schema = createSchema();
const declared = schema.getQueryType()?.getFields()["statistics"];
const csv = { kind: { format: "csv", preset: "excel-vi" }, lang: "en", knownAt: null };

/** The question that a document asks, whole, and the one that its file's address asks. */
function questions(query: string) {
  const [field] = askedFields({ query, variables: null, operationName: null });
  const definition = parse(query).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const node = definition?.selectionSet.selections.find(
    (each): each is FieldNode => each.kind === Kind.FIELD,
  );
  if (field === undefined || node === undefined || declared === undefined) throw new Error("no field");
  const asked = getArgumentValues(declared, node, {}) as Parameters<typeof toRequest>[0];
  const address = fileAddress(field.arguments, csv, besideParameters(field));
  const file = /^\/data\/([^?]+)/.exec(address)?.[1] ?? "";
  return { address, field, asked: toRequest(asked), file: fileRequest(schema, file, address).asked };
}

const written = (selection: string): string => `{ statistics(${selection}) { totalCount } }`;

describe("the desk's address of a file asks what its document asks", () => {
  test.each([
    `indicators: ["coverage"]`,
    `dataset: "demo", indicators: ["coverage", "model_points"], periods: ["2015/2020", "2020-07"], first: 10, after: "x"`,
    `indicators: ["a,b", "c"], areas: [], periods: null`,
    `indicators: "coverage", level: COUNTRY, kind: MONTH, from: "2020-01", to: "2020-12", tolerance: 3`,
    `indicators: ["deployments"], by: [MODEL, UNIT_TYPE], where: { unitTypes: ["commune", "school"], models: null, status: [REPORTED, PARTIAL], value: { min: 0.5 } }`,
    `indicators: ["coverage"], groups: [{ id: "mekong-delta" }, { id: "coast", areas: ["nghe-an", "ha-tinh"], name: "A & B, \\"C\\"" }]`,
    `indicators: ["coverage"], orderBy: [{ by: CHANGE, from: "2024", direction: DESC }, { by: NAME }], top: 10`,
    `indicators: ["coverage"], boundaries: "VN-2008", knownAt: "2026-03-01T00:00:00+07:00"`,
    `indicators: [" spaced ", "[odd"], areas: ["#hash", "50%", "a+b"]`,
  ])("%s", (selection) => {
    const { asked, file } = questions(written(selection));
    expect(file.asked).toEqual({
      of: "question",
      request: { ...asked, first: null, after: null },
      beside: NOTHING_BESIDE,
    });
    expect(file.dataset).toBe(asked.dataset);
    expect(file.lang).toBe("EN");
    expect(file.dialect).toMatchObject({ separator: ";", decimal: "," });
  });

  const folder = join(WEB, "examples");
  const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const)
    .filter(([, query]) => /^ {2}statistics\(/mu.test(query) && !/^ {2}\w+: /mu.test(query));
  test("every worked question to one list of statistics too", () => {
    const same = examples.flatMap(([name, query]) => {
      try {
        const { asked, file } = questions(query);
        expect(file.asked, name).toMatchObject({
          of: "question",
          request: { ...asked, first: null, after: null },
        });
        return [name];
      } catch (error) {
        // What wants variables is not asked without them.
        if (error instanceof GraphQLError) return [];
        throw error;
      }
    });
    expect(same.length).toBeGreaterThan(5);
  });
});

test("what a document asks of each row beside its answer is asked of the file too; what it asks in a second way the file lacks", () => {
  const rows = (fields: string) =>
    questions(`{ statistics(indicators: ["coverage"]) { nodes { ${fields} } } }`);
  const all = rows("value share(of: PARENT) rankReason change { difference } daysLate");
  expect(all.file.asked).toMatchObject({
    beside: { share: "PARENT", rank: true, change: { from: null }, timeliness: true },
  });
  expect(notInFiles(all.field)).toEqual([]);
  const twice = rows(
    'share(of: NATION) more: share(of: PARENT) change(from: "2024") { percent } observations { totalCount }',
  );
  expect(twice.file.asked).toMatchObject({
    beside: { share: "NATION", rank: false, change: { from: "2024" } },
  });
  expect(notInFiles(twice.field)).toEqual(["share", "observations"]);
});

test("the desk's address of a ratio asks for that ratio", () => {
  const given = {
    dataset: "demo",
    numerator: { indicator: "awards_collectives" },
    denominator: { indicator: "units_eligible", where: { unitTypes: ["commune", "school"] } },
    per: 1000,
    periods: ["2024"],
  };
  const { asked } = fileRequest(schema, "demo.csv", fileAddress(given, csv)).asked;
  expect(asked).toMatchObject({
    request: {
      ratio: {
        numerator: { indicator: "awards_collectives" },
        denominator: { indicator: "units_eligible", where: { unitTypes: ["commune", "school"] } },
        per: 1000,
      },
      periods: ["2024"],
    },
  });
});

test("a pinned address asks as of its instant, whatever the document says", () => {
  const address = fileAddress(
    { indicators: ["coverage"], knownAt: "2025-01-01" },
    { ...csv, knownAt: "2026-03-01T10:20:30.000Z" },
  );
  expect(fileRequest(schema, "published.csv", address).asked.asked).toMatchObject({
    request: { knownAt: "2026-03-01T10:20:30.000Z" },
  });
});

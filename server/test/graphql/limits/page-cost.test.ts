import { globSync } from "node:fs";
import { resolve } from "node:path";
import { type DocumentNode, Kind, validate } from "graphql";
import { expect, test } from "vitest";
import { usualLimits } from "../../../src/config.ts";
import { limitRule } from "../../../src/graphql/limits/document-rules.ts";
import { staticCost } from "../../../src/graphql/limits/static-cost.ts";
import { createSchema } from "../../../src/graphql/schema.ts";

/** The page's own code, which the server does not know. */
const PAGE = resolve(import.meta.dirname, "../../../../web/src");
const page = async (file: string): Promise<Record<string, unknown>> =>
  (await import(resolve(PAGE, file))) as Record<string, unknown>;
const { pageSize } = (await page("app/profile/page-size.ts")) as {
  pageSize: Record<"newest" | "chosen", Record<string, number>>;
};
const { changesSize } = (await page("app/changes/changes-size.ts")) as {
  changesSize: Record<"first" | "few" | "many", number>;
};
const { communeGridSize } = (await page("figure/profile/commune-grid.ts")) as {
  communeGridSize: Record<"periods" | "cells", number>;
};
const { communesSize } = (await page("figure/queries/communes-size.ts")) as {
  communesSize: Record<"province" | "country", number>;
};
const { mostDrawn } = (await page("graphiql/result/picture/questions.ts")) as { mostDrawn: number };
/** Every question stands in a module of its own beside the code that asks it. */
const generated = await Promise.all(globSync("**/generated/*.ts", { cwd: PAGE }).map(page));

/** Numbers that our pages give for variables; the greatest there are. */
const GIVEN: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  // Of a file the rows are only counted, whatever the reader asked for.
  DeskFileDocument: [{ top: 1_000 }],
  DeskRatioRowsDocument: [{ first: mostDrawn }],
  DeskStatisticsRowsDocument: [{ first: mostDrawn }],
  ImportSheetCellsDocument: [{ row: 1, column: 1 }],
  BriefingChainDocument: [{ count: 1_000_000 }],
  // Many rows of each update.
  ChangesDocument: [{ first: changesSize.first, rows: changesSize.many }],
  AtlasCommunesDocument: [{ first: communesSize.country }],
  CommuneGridDocument: [{ first: communeGridSize.cells }],
  AtlasSourcesDocument: [{ figures: 30 }],
  ProfileFiguresDocument: [
    // Where the newest figures are looked for, nothing is compared.
    { ...pageSize.newest, compare: false },
    pageSize.chosen,
  ],
};

const schema = createSchema();
const limits = usualLimits();
const documents = generated.flatMap((file) =>
  Object.entries(file).flatMap(([name, document]) =>
    isOperation(document) ? [[name, document] as const] : [],
  ),
);

function isOperation(value: unknown): value is DocumentNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "definitions" in value &&
    Array.isArray(value.definitions) &&
    value.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  );
}

/** Everything that can be left out is asked; what a number decides is as the page says. */
function worst(name: string, document: DocumentNode): readonly Record<string, unknown>[] {
  const variables: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type } of definition.variableDefinitions ?? []) {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      if (named.kind === Kind.NAMED_TYPE && named.name.value === "Boolean")
        variables[variable.name.value] = true;
      if (named.kind === Kind.NAMED_TYPE && named.name.value === "Int" && variable.name.value !== "tolerance")
        expect(
          GIVEN[name]?.every((given) => variable.name.value in given),
          `${name} $${variable.name.value}`,
        ).toBe(true);
    }
  }
  return (GIVEN[name] ?? [{}]).map((given) => ({ ...variables, ...given }));
}

test("there are pages to look at", () => {
  expect(documents.length).toBeGreaterThan(15);
});

test.each(documents)("%s costs at most a quarter of what one question may", (name, document) => {
  for (const variables of worst(name, document)) {
    const { cost, rows } = staticCost(schema, document, null, variables);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(limits.cost / 4);
    expect(rows).toBeLessThanOrEqual(limits.rows / 4);
  }
});

test.each(documents)("%s is within what one document may hold", (_name, document) => {
  expect(validate(schema, document, [limitRule(limits)])).toEqual([]);
});

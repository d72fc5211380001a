import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf } from "./taken-away.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

const ask = (query: string, accept = "text/csv") =>
  atlas.app.inject({ method: "POST", url: "/graphql", headers: { accept }, payload: { query } });

const QUERY = `{ statistics(indicators: ["deployments"], by: [UNIT_TYPE], kind: TERM, boundaries: "AS_REPORTED", first: 50) {
  totalCount nodes { area { id name } period { id } unitType { id } value status completeness { missing(first: 3) { id } } sources { id } }
} }`;

test("a document with one connection is a table when CSV is wanted", async () => {
  for (const _ of ["made", "kept"]) {
    const response = await ask(QUERY);
    expect([response.statusCode, response.headers["content-type"]]).toEqual([
      200,
      "text/csv; charset=utf-8; header=present",
    ]);
    const json = (await ask(QUERY, "application/json")).json();
    const { nodes } = json.data.statistics;
    const rows = rowsOf(response.body);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "area.id", "area.name", "period.id", "unitType.id", "value", "status", "completeness.missing", "sources",
    ]); // prettier-ignore
    expect(rows.map(({ value, status }) => [value, status])).toEqual(
      nodes.map(({ value, status }: { value: number | null; status: string }) => [
        value === null ? "" : String(value),
        status,
      ]),
    );
    expect(rows.length).toBeGreaterThan(1);
  }
});

test("a mistake is told in words, and so are several lists or none", async () => {
  const wrong = await ask('{ statistics(indicators: ["deploymnts"]) { nodes { value } } }');
  expect([wrong.statusCode, wrong.json().errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  const several = await ask("{ areas(first: 2) { id } indicators(first: 2) { id } }");
  expect([several.statusCode, several.json().errors[0].extensions.suggestions]).toEqual([
    400,
    ["areas", "indicators"],
  ]);
  const none = await ask("{ dataVersion { id } }");
  expect([none.statusCode, none.json().errors[0].message]).toEqual([
    400,
    expect.stringContaining("there is none"),
  ]);
});

test("words of others do not begin like a formula; numbers are left alone", async () => {
  const { pool } = atlas.connection;
  await pool.query("update source set title = '=cmd|calc' where code = 's001'");
  const response = await ask('{ sources(ids: ["s001"]) { id title } }');
  expect(rowsOf(response.body)).toEqual([{ id: "s001", title: "'=cmd|calc" }]);
});

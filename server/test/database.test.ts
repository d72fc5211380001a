import { Client } from "pg";
import { expect, test } from "vitest";
import { openTestDatabase } from "./database.ts";
const connectionString = await openTestDatabase();
test("a test file gets an empty database of its own", async () => {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(
    "select count(*)::int as tables from information_schema.tables where table_schema = 'public'",
  );
  await client.end();
  expect(rows).toEqual([{ tables: 0 }]);
});

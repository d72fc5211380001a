import { expect, test } from "vitest";
import { connect } from "../../src/db/connect.ts";
import { openTestDatabase } from "../database.ts";

test("a connection that is lost while lent out fails its statement, and nothing else", async () => {
  const connection = connect({ connectionString: await openTestDatabase(), max: 2 });
  const client = await connection.pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const sleeping = client.query("select pg_sleep(60)").then(
    () => "slept",
    () => "failed",
  );
  await connection.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  expect(await sleeping).toBe("failed");
  await expect(client.query("select 1")).rejects.toThrow();
  client.release();
  expect((await connection.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await connection.close();
});

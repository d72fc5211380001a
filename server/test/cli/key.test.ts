import { beforeAll, expect, test } from "vitest";
import { actorOfKey } from "../../src/accounts/keys/key-actor.ts";
import { addAccount } from "../../src/accounts/accounts.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { atEnd } from "../at-end.ts";
import { openSeededDatabase } from "../seeded-database.ts";

let connection: Connection;
beforeAll(async () => {
  connection = connect({ connectionString: await openSeededDatabase(false), max: 3 });
  atEnd(() => connection.close());
  const grants = [{ role: "contributor", territory: "hue" }] as const;
  await connection.db
    .transaction()
    .execute((tx) => addAccount(tx, { name: "Lan", address: "lan@example.vn", grants }));
});

async function run(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const program = buildProgram({
    withDatabase: (work) => work(connection),
    seedAll: async () => undefined,
    print: (more) => lines.push(...more),
    say: () => undefined,
    now: () => new Date("2026-12-20T00:00:00Z"),
  });
  await program.parseAsync(args, { from: "user" });
  return lines.join("\n");
}
const shown = (text: string): string => /^atlas_\w+$/m.exec(text)?.[0] ?? "";
const actor = async (secret: string) => (await actorOfKey(connection.db, secret))?.actor.key ?? null;

test("keys are made, listed, rotated and revoked from the command line, and both chains stay whole", async () => {
  expect(await run("key", "list")).toBe("There are no keys.");
  const add = [
    "key",
    "add",
    "lan@example.vn",
    "--name",
    "Sổ của xã",
    "--scope",
    "import",
    "--territory",
    "hue",
  ];
  const first = shown(await run(...add, "--days", "30"));
  expect(await actor(first)).toEqual({ id: 1, scopes: ["import"], territories: ["hue"] });
  const second = shown(await run("key", "rotate", "1", "--overlap", "0"));
  expect(await actor(first)).toBeNull();
  expect(await actor(second)).toEqual({ id: 2, scopes: ["import"], territories: ["hue"] });
  expect(await run("key", "revoke", "2")).toBe("Key 2 is revoked.");
  expect(await actor(second)).toBeNull();
  const list = await run("key", "list");
  expect(list).toContain(`2 · ${second.slice(0, 12)}… · lan@example.vn · Sổ của xã · import hue · revoked`);
  expect(list).not.toContain(second);
  await expect(run("key", "revoke", "2")).rejects.toThrow("There is no such key in use.");
  await expect(run(...add, "--days", "400")).rejects.toThrow("A key lives for 1 to 365 days.");
  expect(await run("audit", "verify")).toMatch(/^data: whole.*\naccess: whole, 5 entries/);
});

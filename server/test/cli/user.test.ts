import { beforeAll, expect, test } from "vitest";
import { ownerOfLink } from "../../src/accounts/links.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { atEnd } from "../at-end.ts";
import { openSeededDatabase } from "../seeded-database.ts";

let connection: Connection;
beforeAll(async () => {
  connection = connect({ connectionString: await openSeededDatabase(false), max: 3 });
  atEnd(() => connection.close());
});

async function run(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const program = buildProgram({
    withDatabase: (work) => work(connection),
    seedAll: async () => undefined,
    print: (more) => lines.push(...more),
    now: () => new Date("2026-12-20T00:00:00Z"),
  });
  await program.parseAsync(["user", ...args], { from: "user" });
  return lines.join("\n");
}

test("accounts are added, given roles, ended and listed from the command line", async () => {
  expect(await run("list")).toBe("There are no accounts.");
  const printed = await run("add", "Lan@example.vn", "--name", "Nguyễn Lan", "--role", "administrator");
  const link = /#link=([\w-]+)$/.exec(printed)?.[1] ?? "";
  expect(await ownerOfLink(connection.db, link)).toMatchObject({ address: "lan@example.vn" });
  await run(
    "add",
    "binh@example.vn",
    "--name",
    "Bình",
    "--role",
    "contributor:ninh-binh-2025",
    "--role",
    "analyst",
  );
  await run("roles", "binh@example.vn", "--role", "approver:viet-nam");
  await run("end", "binh@example.vn");
  expect(await run("list")).toMatch(
    /^lan@example\.vn · Nguyễn Lan · administrator · has not signed in yet\nbinh@example\.vn · Bình · approver:viet-nam · ended \d{4}-\d\d-\d\d$/,
  );
  await expect(run("link", "binh@example.vn")).rejects.toThrow("has been ended");
  await run("reopen", "binh@example.vn");
  expect(await run("link", "binh@example.vn")).toContain("#link=");
});

test.each([
  [["add", "lan", "--name", "Lan"], "A mail address is needed"],
  [["add", "lan@example.vn", "--name", "Lan"], "already an account"],
  [["add", "x@example.vn", "--name", "X", "--role", "king"], 'Unknown role "king"'],
  [["add", "x@example.vn", "--name", "X", "--role", "approver"], "is of a territory"],
  [["add", "x@example.vn", "--name", "X", "--role", "approver:nam-din"], '"nam-dinh"'],
  [["roles", "nobody@example.vn"], "There is no account"],
  [["end", "lan@example.vn"], "Nobody would be left"],
])("%j is refused in words", async (args, words) => {
  await expect(run(...args)).rejects.toThrow(words);
});

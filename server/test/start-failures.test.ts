import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { type Environment, loadConfig, type Config } from "../src/config.ts";
import { prepare } from "../src/prepare.ts";
import { describeStartFailure, during } from "../src/start-failures.ts";
import { atEnd } from "./at-end.ts";
import { openTestDatabase } from "./database.ts";

const PROJECT = resolve(import.meta.dirname, "../..");

function configOf(environment: Environment): Config {
  const result = loadConfig({ SEED: "none", LOG_LEVEL: "silent", PORT: "0", ...environment });
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.config;
}

/** What a start says that fails; the test fails when it does not, or has no words for it. */
async function start(
  environment: Environment,
  {
    projectFolder = PROJECT,
    say = () => undefined,
  }: { projectFolder?: string; say?: (line: string) => void } = {},
): Promise<string> {
  const config = configOf(environment);
  try {
    const signal = new AbortController().signal;
    const prepared = await prepare({ config, projectFolder, signal, say });
    await prepared.stop();
  } catch (error) {
    const said = describeStartFailure(error, config);
    if (said === null) throw error;
    return said;
  }
  throw new Error("it started");
}

/** A server that treats those who connect as it is told. */
async function listen(treat: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => treat(socket.on("error", () => undefined)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  atEnd(() => server.close());
  return `postgres://me:secret@127.0.0.1:${(server.address() as AddressInfo).port}/atlas`;
}

/** Speaks just enough of PostgreSQL's protocol to let anybody in and answer every question with one text. */
function answering(text: string): (socket: Socket) => void {
  const message = (type: string, ...parts: readonly (string | Buffer)[]): Buffer => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int = (bytes: number, value: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeIntBE(value, 0, bytes);
    return buffer;
  };
  const ready = message("Z", "I");
  return (socket) =>
    socket.on("data", (bytes) => {
      if (bytes[0] === 0) return socket.write(Buffer.concat([message("R", int(4, 0)), ready]));
      if (bytes.toString("latin1", 0, 1) !== "Q") return socket.end();
      const field = [
        int(2, 1),
        "version\0",
        int(4, 0),
        int(2, 0),
        int(4, 25),
        int(2, -1),
        int(4, -1),
        int(2, 0),
      ];
      const row = [int(2, 1), int(4, text.length), text];
      return socket.write(
        Buffer.concat([message("T", ...field), message("D", ...row), message("C", "SHOW\0"), ready]),
      );
    });
}

const asked = async (change: (url: URL) => void): Promise<Environment> => {
  const url = new URL(await openTestDatabase());
  change(url);
  return { DATABASE_URL: url.href };
};

async function refusedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `postgres://me:secret@127.0.0.1:${port}/atlas`;
}

/** A user who may connect and nothing else. */
async function guest(): Promise<Environment> {
  const own = await openTestDatabase();
  const client = new pg.Client({ connectionString: own });
  await client.connect();
  await client.query("drop role if exists guest; create role guest login password 'guest'");
  await client.end();
  const url = new URL(own);
  [url.username, url.password] = ["guest", "guest"];
  return { DATABASE_URL: url.href };
}

const CASES: readonly [what: string, says: RegExp, environment: () => Promise<Environment>][] = [
  [
    "that nothing listens for",
    /^Nothing answers at 127\.0\.0\.1:\d+\/atlas, .* refused\. Is PostgreSQL running there/,
    async () => ({ DATABASE_URL: await refusedPort() }),
  ],
  [
    "that hangs up",
    /does not answer \(.+\)\. Is it PostgreSQL, does a firewall/,
    async () => ({ DATABASE_URL: await listen((socket) => socket.destroy()) }),
  ],
  [
    "whose machine does not exist",
    /^There is no machine of the name in DATABASE_URL \(nowhere\.invalid:5432\/atlas\)/,
    async () => ({ DATABASE_URL: "postgres://me:secret@nowhere.invalid/atlas" }),
  ],
  [
    "with a wrong password",
    /does not let us in: password authentication failed/,
    () => asked((url) => (url.password = "wrong")),
  ],
  [
    "that does not exist",
    /is not there: database "nowhere" does not exist\. Make it first/,
    () => asked((url) => (url.pathname = "/nowhere")),
  ],
  [
    "that does not permit tables",
    /does not permit what is needed: permission denied for schema public.*createdb --owner/,
    guest,
  ],
  [
    "that takes no changes",
    /cannot be used\. It takes no changes/,
    () => asked((url) => url.searchParams.set("options", "-c default_transaction_read_only=on")),
  ],
  [
    "of a newer version of the program",
    /cannot be used\. The database was used by a newer version .* which ran 900-of-tomorrow on it\. Start that version/,
    async () => {
      const own = await openTestDatabase();
      const client = new pg.Client({ connectionString: own });
      await client.connect();
      await client.query(
        "create table kysely_migration (name text); insert into kysely_migration values ('900-of-tomorrow')",
      );
      await client.end();
      return { DATABASE_URL: own };
    },
  ],
  [
    "that is too old",
    /cannot be used\. It is PostgreSQL 120003; version 14 or newer is needed\./,
    async () => ({ DATABASE_URL: await listen(answering("120003")) }),
  ],
];

test.each(CASES)(
  "a database %s is told in a sentence, without its password",
  async (_what, says, environment) => {
    const said = await start(await environment());
    expect(said).toMatch(says);
    expect(said).not.toMatch(/secret|\n\s+at /);
  },
);

test("a database that says nothing is given up after a while", async () => {
  expect(await start({ DATABASE_URL: await listen(() => undefined) })).toMatch(
    /does not answer .*Is it PostgreSQL/,
  );
});

test("a database that is lost while figures come in is told so, and the next start brings them in", async () => {
  const DATABASE_URL = await openTestDatabase();
  const admin = new pg.Client({ connectionString: DATABASE_URL });
  await admin.connect();
  const lost: Promise<unknown>[] = [];
  const say = (line: string): void => {
    if (line.startsWith("reference data"))
      lost[0] ??= admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
  };
  expect(await start({ DATABASE_URL }, { say })).toMatch(
    /^The database was lost while figures came in \(.+\)\. Nothing half came in\./,
  );
  await Promise.all(lost);
  expect((await admin.query("select from area")).rowCount).toBe(0);
  await admin.end();
  const again = await prepare({
    config: configOf({ DATABASE_URL }),
    projectFolder: PROJECT,
    signal: new AbortController().signal,
    say,
  });
  await again.stop();
});

test("seeds that are missing are named", async () => {
  const projectFolder = mkdtempSync(join(tmpdir(), "movement-atlas-no-seeds-"));
  atEnd(() => rmSync(projectFolder, { recursive: true }));
  const DATABASE_URL = await openTestDatabase();
  expect(await start({ DATABASE_URL }, { projectFolder })).toMatch(
    /seeds\/reference is missing, so this copy/,
  );
  const bring = (folder: string): void =>
    cpSync(join(PROJECT, folder), join(projectFolder, folder), { recursive: true });
  bring("seeds/reference");
  expect(await start({ DATABASE_URL, SEED: "none" }, { projectFolder })).toMatch(/seeds\/places is missing/);
  bring("seeds/places");
  expect(await start({ DATABASE_URL, SEED: "published" }, { projectFolder })).toMatch(
    /seeds\/published is missing/,
  );
});

if (process.getuid?.() === 0) {
  test("a disk that is full is told so, whether it is full at once or only when figures come in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "movement-atlas-full-"));
    chmodSync(folder, 0o755);
    for (const size of ["10m", "48m"]) {
      const disk = join(folder, size);
      mkdirSync(disk);
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=755`, "tmpfs", disk]);
      try {
        const said = await start({ DATA_DIR: join(disk, "data"), SEED: "published" });
        expect(said).toMatch(/^The disk that holds \S+ is full\. Make room/);
      } finally {
        execFileSync("umount", ["--lazy", disk]);
      }
    }
    rmSync(folder, { recursive: true });
  });
}

const system = (code: string, more: object = {}): Error =>
  Object.assign(new Error(code), { code, syscall: "read", ...more });

test.each([
  ["listening", system("EADDRINUSE"), "Port 4000 of 127.0.0.1 is taken by another program."],
  ["listening", system("EACCES"), "This user may not listen on port 4000."],
  ["listening", system("EADDRNOTAVAIL"), "HOST 127.0.0.1 is no address of this machine."],
  ["listening", system("ENOTFOUND"), "HOST 127.0.0.1 is no address of this machine."],
  ["filling", system("ECONNRESET"), "The database was lost while figures came in"],
  [
    "filling",
    system("EACCES", { path: "/seeds/x.csv" }),
    "/seeds/x.csv cannot be read or written by this user",
  ],
] as const)("%s: %s is told", async (stage, error, words) => {
  const config = configOf({ PORT: "4000" });
  const thrown: unknown = await during(stage, Promise.reject(error)).catch((reason: unknown) => reason);
  expect(describeStartFailure(thrown, config)).toContain(words);
});

test("what nobody foresaw is not talked away", async () => {
  const refused = system("ERR_SYSTEM_ERROR", { syscall: "uv_interface_addresses" });
  for (const error of [new Error("a fault of ours"), new TypeError("x is undefined"), "a text", refused]) {
    const thrown: unknown = await during("filling", Promise.reject(error)).catch((reason: unknown) => reason);
    expect(describeStartFailure(thrown, configOf({}))).toBeNull();
  }
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../server/src/db/connect.ts";
import { openFilledDatabase } from "../../server/test/filled-database.ts";
import { openSeededDatabase } from "../../server/test/seeded-database.ts";
import { readmeCommands } from "./readme-commands.ts";
import { PROJECT, type Typed, type } from "./shell.ts";

// What README.md tells its reader to type is typed here, as it stands there. Changed is only what must not touch the
// reader's own things: where the data lies, the port, the files' folder, and the database's address.

let dataDir = "";
let folder = "";
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-readme-data-"));
  folder = mkdtempSync(join(tmpdir(), "movement-atlas-readme-"));
});
const started: Typed[] = [];
afterAll(async () => {
  for (const one of started) one.interrupt();
  await Promise.all(started.map(({ ended }) => ended));
  for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
});

/** Types a `npm start` and waits until it says where it is. */
async function start(command: string, environment: Record<string, string> = { DATA_DIR: dataDir }) {
  const began = performance.now();
  const typed = type(command, { ...environment, PORT: "0" });
  started.push(typed);
  const [, address = ""] = await typed.until(/^Movement Atlas: (http:\S+)$/mu);
  return { ...typed, address, seconds: (performance.now() - began) / 1000 };
}

/** Said while figures come in. */
const FILLING = /reference data|seed (?:published|demo)/u;

/** The atlas that the tool's commands find running. */
let running: Promise<Awaited<ReturnType<typeof start>>> | null = null;
const runningAtlas = () => (running ??= start("npm start"));

/** Types a command that ends by itself, and gives its exit code and all it said. */
async function run(
  command: string,
  environment: Record<string, string> = { DATA_DIR: dataDir },
): Promise<{ code: number | null; said: string }> {
  const typed = type(command, environment);
  const code = await typed.ended;
  return { code, said: typed.said() };
}

async function ask(address: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  return answer;
}

/** How to run each command, and what README says of it. */
const ways: Readonly<Record<string, (command: string) => Promise<void>>> = {
  async "npm start"(command) {
    const first = await start(command);
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
    for (const path of ["/", "/graphiql"]) {
      // oxlint-disable-next-line no-await-in-loop -- few
      const page = await fetch(first.address + path);
      expect(page.headers.get("content-type")).toMatch(/^text\/html/u);
      expect(await page.text()).toContain("<!doctype html>");
    }
    expect(await ask(first.address, "{ datasets { id } }")).toMatchObject({
      data: { datasets: expect.arrayContaining([{ id: "published" }, { id: "demo" }]) },
    });
    // PostgreSQL keeps this note while it runs.
    const note = join(dataDir, "postgres/postmaster.pid");
    expect(existsSync(note)).toBe(true);
    first.interrupt();
    // npm itself says 130 when it was ended by Ctrl-C.
    expect([0, 130]).toContain(await first.ended);
    expect(existsSync(note)).toBe(false);
    const second = await runningAtlas();
    // It took up where the first left off: nothing was read again.
    expect(first.said()).toMatch(FILLING);
    expect(second.said()).not.toMatch(FILLING);
    console.info(
      `npm start: ready after ${first.seconds.toFixed(1)} s, again after ${second.seconds.toFixed(1)} s`,
    );
  },

  async "npm test"() {
    // This is what runs all this. Left to show: that CI types the same, and that the last line is what README says.
    expect(readFileSync(join(PROJECT, ".ci/run"), "utf8")).toMatch(/^exec npm test$/mu);
    expect((await run("npm test -- format")).said).toMatch(/\n\d+ passed, \d+ failed\n$/u);
  },

  async "DATABASE_URL=postgres://user:password@host:5432/atlas npm start"(command) {
    // The first start, on an empty database, is made once for all tests that need a full one.
    const database = await openFilledDatabase();
    const again = await start(command.replace(/postgres:\S+/u, database), {});
    expect((await fetch(`${again.address}/readyz`)).status).toBe(200);
    expect(again.said()).not.toMatch(FILLING);
  },

  async "npm run atlas -- --help"(command) {
    const { code, said } = await run(command);
    expect(code).toBe(0);
    for (const name of ["import", "export", "recompute"]) expect(said).toContain(name);
  },

  async "npm run atlas -- recompute --check"(command) {
    // Of the published figures alone: with the synthetic ones it would take most of a minute.
    const database = await openSeededDatabase(true);
    const { pool, close } = connect({ connectionString: database, max: 2 });
    const { code, said } = await run(command, { DATABASE_URL: database });
    expect(said).toMatch(/^published: [1-9]\d{3,} answers compared, 0 differ$/mu);
    expect(code).toBe(0);
    await pool.query("update cube set value = value + 1 where value > 0");
    const wrong = await run(command, { DATABASE_URL: database });
    expect(wrong.said).toMatch(/^published: \d+ answers compared, [1-9]\d* differ$/mu);
    expect(wrong.code).toBe(1);
    await close();
  },

  async "npm run atlas -- import figures.csv --dataset published"(command) {
    const { address } = await runningAtlas();
    const file = join(folder, "figures.csv");
    const typed = command.replace("figures.csv", file);
    const [header = ""] = readFileSync(join(PROJECT, "seeds/published/observations.csv"), "utf8").split("\n");
    const row = (given: Record<string, string>): string =>
      header
        .split(",")
        .map((column) => given[column] ?? "")
        .join(",");
    const figure = { indicator: "models_new", area: "nam-dinh", period: "2005", value: "7", source: "s001" };
    writeFileSync(file, `${header}\n${row({ ...figure, value: "seven" })}\n`);
    const refused = await run(typed);
    expect(refused.said).toContain('row 2, value "seven"');
    expect(refused.code).toBe(1);
    writeFileSync(file, `${header}\n${row(figure)}\n`);
    const taken = await run(typed);
    expect(taken.said).toContain("figures.csv: imported into published (1 new, 0 already there, 0 refused)");
    expect(taken.code).toBe(0);
    const query = `{ statistics(indicators: "models_new", areas: "nam-dinh", periods: "2005", boundaries: "VN-2008") { nodes { value } } }`;
    expect(await ask(address, query)).toMatchObject({ data: { statistics: { nodes: [{ value: 7 }] } } });
  },

  async "npm run atlas -- export --indicator coverage --unit-type commune --dataset demo --period 2025 --format png --out coverage.png"(
    command,
  ) {
    const { address } = await runningAtlas();
    const file = join(folder, "coverage.png");
    const { code, said } = await run(`${command.replace("coverage.png", file)} --url ${address}`);
    expect(said).toContain(file);
    expect(code).toBe(0);
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
    expect(png.length).toBeGreaterThan(50_000);
  },

  async "npm run atlas -- export --indicator coverage --unit-type commune --dataset demo --period 2025 --versus 2024 --format svg --out change.svg"(
    command,
  ) {
    const { address } = await runningAtlas();
    const file = join(folder, "change.svg");
    const { code, said } = await run(`${command.replace("change.svg", file)} --url ${address}`);
    expect(said).toContain(file);
    expect(code).toBe(0);
    const svg = readFileSync(file, "utf8");
    // Both periods and the sign of changes are said; synthetic figures say so.
    for (const words of ["2025 so với", "2024", "giả lập", "+0,4"]) expect(svg).toContain(words);
  },

  async "npm run bench"(command) {
    // A moment for each measurement, and a small world for the large one: whether it runs, not what comes out.
    const quick = `--seconds 0.2 --rounds 1 --large 20000 --months 12 --filled ${await openFilledDatabase()}`;
    const { code, said } = await run(`${command} -- ${quick}`);
    expect(said).toMatch(/uncached ÷ \(a\)\s+\d/u);
    expect(code).toBe(0);
  },
};

const readme = readFileSync(join(PROJECT, "README.md"), "utf8");

test.each(readmeCommands(readme))("README: %s", async (command) => {
  const way = ways[command];
  expect(way, `README.md says to type "${command}", and nothing here runs it`).toBeDefined();
  await way?.(command);
});

test("commands are found in blocks and in the text; a block that is not marked is refused", () => {
  const text =
    "Type `npm run it -- --help`, not `it`:\n\n```sh\nA=1 npm start # comes up\nnpm \\\n  test\n```\n";
  expect(readmeCommands(text)).toEqual(["npm run it -- --help", "A=1 npm start", "npm test"]);
  expect(() => readmeCommands("```\nnpm start\n```\n")).toThrow('marked ""');
});

test("every command that is known here is one of README's", () => {
  expect(Object.keys(ways).filter((command) => !readmeCommands(readme).includes(command))).toEqual([]);
});

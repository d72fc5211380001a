import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { run } from "../../src/headless/main.ts";
import { sampleHoldings } from "../figures/sample-answers.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-export-"));
/** Times that it says it cannot answer right now. */
let refusals = 0;
const server = createServer((request, response) => {
  if (refusals > 0) {
    refusals -= 1;
    const answer = { errors: [{ message: "The database does not answer right now." }] };
    response.writeHead(503, { "content-type": "application/json", "retry-after": "0" });
    return response.end(JSON.stringify(answer));
  }
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString()));
  request.on("end", () => {
    const isHoldings = body.includes("AtlasHoldings");
    const answer = isHoldings
      ? { data: sampleHoldings("vi", (_, i) => [i, 2020]) }
      : { errors: [{ message: 'Unknown indicator "model_point". Did you mean "model_points"?' }] };
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address() as AddressInfo;
  url = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function runQuietly(words: readonly string[]) {
  const said: string[] = [];
  const write = (text: string | Uint8Array) => {
    said.push(String(text));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(write),
    vi.spyOn(process.stderr, "write").mockImplementation(write),
  ];
  const code = await run(words);
  for (const spy of spies) spy.mockRestore();
  return { code, said: said.join("") };
}

it("writes what was asked and ends with 0", async () => {
  const out = join(folder, "known.csv");
  const { code, said } = await runQuietly(["export", "--url", url, "--out", out]);
  expect([code, said]).toEqual([0, `${out}\n`]);
  expect(readFileSync(out, "utf8")).toMatch(/số liệu biết đến \d\d:\d\d ngày \d/u);
});

it("asks again, as it is told to, when the atlas cannot answer right now, and not without end", async () => {
  const out = join(folder, "later.csv");
  const words = ["export", "--url", url, "--out", out];
  refusals = 5;
  expect((await runQuietly(words)).code).toBe(0);
  refusals = 1_000;
  const { code, said } = await runQuietly(words);
  refusals = 0;
  expect([code, said]).toEqual([1, expect.stringContaining("The database does not answer right now.")]);
});

it("tells in the API's words what was wrong and ends with 1", async () => {
  const { code, said } = await runQuietly([
    "export",
    "--url",
    url,
    "--indicator",
    "model_point",
    "--out",
    join(folder, "x.png"),
  ]);
  expect(code).toBe(1);
  expect(said).toContain('Did you mean "model_points"?');
});

it("says how to start the atlas when none answers, and ends with 1", async () => {
  const { code, said } = await runQuietly(["export", "--url", "http://127.0.0.1:9"]);
  expect(code).toBe(1);
  expect(said).toContain("npm start");
});

it("ends with 2 when used wrongly, with 0 for help", async () => {
  for (const words of [
    ["export", "--size", "big"],
    ["export", "--view", "pie"],
    ["fly"],
    ["export", "--tolerance", "21"],
  ])
    expect((await runQuietly(words)).code, words.join(" ")).toBe(2);
  expect((await runQuietly(["export", "--help"])).code).toBe(0);
});

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Body, encode } from "../../../src/http/answers/answer-body.ts";

const UNTOLD = ',"told":null}';
const HEAD = `{"data":"${"Nam Định, Đồng Tháp ".repeat(500)}"`;
const OPEN = { br: brotliDecompressSync, gzip: gunzipSync } as const;

test.each(["br", "gzip"] as const)(
  "an answer kept in %s is told each caller's own end, and every reader opens it",
  async (encoding) => {
    const body = new Body(await encode(`${HEAD}${UNTOLD}`, UNTOLD, encoding), "application/json");
    for (const tail of [',"told":1}', `,"told":"${"x".repeat(60_000)}"}`, ""]) {
      const sent = await body.compressed(encoding, tail, () => expect.unreachable("it was at hand"));
      expect(OPEN[encoding](sent).toString()).toBe(`${HEAD}${tail}`);
      expect(sent.length).toBeLessThan(tail.length + 500);
    }
  },
);

test("a form is made once, of whatever was at hand, and counted from then on", async () => {
  const body = new Body(await encode(`${HEAD}${UNTOLD}`, UNTOLD, null), "application/json");
  const before = body.bytes;
  let grown = 0;
  for (const _ of [1, 2]) {
    const sent = await body.compressed("br", "}", () => (grown += 1));
    expect(brotliDecompressSync(sent).toString()).toBe(`${HEAD}}`);
  }
  expect([grown, body.bytes > before]).toEqual([1, true]);
});

test("what does not end open is sent as it is", async () => {
  const body = new Body(await encode(HEAD, UNTOLD, "gzip"), "application/json");
  expect(body.plain(',"told":1}').toString()).toBe(HEAD);
  expect(gunzipSync(await body.compressed("gzip", ',"told":1}', () => undefined)).toString()).toBe(HEAD);
});

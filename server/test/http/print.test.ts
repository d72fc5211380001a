import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas();
});

/** A briefing of some pages of words, as a page of the atlas writes it. */
function briefing(pages = 1): object {
  return {
    title: "Độ phủ mô hình",
    subtitle: null,
    locale: "vi",
    audience: null,
    provenance: {
      dataset: "published",
      datasetLabel: "Bộ số liệu: Số liệu công bố",
      dataVersion: "7",
      knownAt: "2026-11-22T03:04:05.678Z",
      boundaries: "CURRENT",
      boundariesLabel: "Theo địa giới hiện hành",
      productVersion: "0.1.0",
      link: null,
      synthetic: null,
      madeFrom: null,
    },
    pages: Array.from({ length: pages }, (_, at) => ({
      id: `page-${at}`,
      kind: "method",
      title: `Trang ${at}`,
      subtitle: null,
      blocks: [{ is: "text", id: `text-${at}`, role: "body", paragraphs: ["Nguồn và phương pháp."] }],
      notes: [],
    })),
  };
}

const print = (body: string, address = "/print?shape=a4-upright", headers = {}) =>
  atlas.app.inject({
    method: "POST",
    url: address,
    headers: { "content-type": "application/json", ...headers },
    body,
  });

test("a written briefing comes back as PDF, the same each time", async () => {
  const [first, again] = [await print(JSON.stringify(briefing(3))), await print(JSON.stringify(briefing(3)))];
  expect([first.statusCode, first.headers["content-type"]]).toEqual([200, "application/pdf"]);
  expect(first.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect(first.rawPayload.equals(again.rawPayload)).toBe(true);
});

test("the report that an office sends is laid out by itself", async () => {
  const body = JSON.stringify(briefing());
  const [pages, report] = [await print(body), await print(body, "/print?layout=report")];
  expect(report.statusCode).toBe(200);
  expect(report.rawPayload.equals(pages.rawPayload)).toBe(false);
  // Its letters are those that the decree names, or as wide.
  expect(report.rawPayload.toString("latin1")).toContain("Tinos");
});

test.each([
  ["no JSON", "{", undefined],
  ["no pages", JSON.stringify(briefing(0)), undefined],
  ["an unknown shape", JSON.stringify(briefing()), "/print?shape=a5"],
  ["an unknown layout", JSON.stringify(briefing()), "/print?layout=poster"],
  ["a long mark", JSON.stringify(briefing()), `/print?mark=${"x".repeat(61)}`],
  ["an id that is a path", JSON.stringify(briefing()).replace("text-0", "../briefing"), undefined],
  ["a block of no kind", JSON.stringify(briefing()).replace('"is":"text"', '"is":"script"'), undefined],
])("%s is refused in words", async (_, body, address) => {
  const { statusCode, body: said } = await print(body, address, { "accept-language": "en" });
  expect(statusCode).toBe(400);
  expect(JSON.parse(said)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

test("only pages of this atlas print here, and not without end", async () => {
  const whole = JSON.stringify(briefing());
  expect((await print(whole, undefined, { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
  expect((await print(" ".repeat(8 * 1024 * 1024 + 1))).statusCode).toBe(413);
  expect((await print(whole, undefined, { "content-type": "text/plain" })).statusCode).toBe(415);
});

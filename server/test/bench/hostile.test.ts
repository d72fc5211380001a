import { expect, test } from "vitest";
import { HOSTILE_REQUESTS } from "../../bench/hostile/requests/all-requests.ts";
import { HOSTILE_FILES } from "../../bench/hostile/files/all-files.ts";
import { kindOf, type Target } from "../../bench/hostile/requests/request.ts";
import { troubleWith } from "../../bench/hostile/running/judge.ts";

const TARGET: Target = {
  host: "127.0.0.1:4000",
  lang: "vi",
  address: "clerk@example.vn",
  othersImport: "x",
  othersKey: 2,
  changing: [],
  shown: { nobody: {}, clerk: { cookie: "a" }, administrator: { cookie: "b" }, key: { authorization: "c" } },
};

test("at least 200 requests mean ill, none twice", () => {
  const names = new Set(HOSTILE_REQUESTS.map(({ kind, name }) => `${kind}: ${name}`));
  const wires = new Set(
    HOSTILE_REQUESTS.map(
      ({ port = "", ...each }) =>
        `${port}${each.times ?? 1}${each
          .wire(TARGET)
          .map((part) => Buffer.from(part).toString("latin1"))
          .join("")}`,
    ),
  );
  expect(names.size).toBe(HOSTILE_REQUESTS.length);
  expect(wires.size).toBe(HOSTILE_REQUESTS.length);
  expect(HOSTILE_REQUESTS.length).toBeGreaterThanOrEqual(200);
});

test("at least 200 files mean ill, none of one name twice", () => {
  const names = new Set(HOSTILE_FILES.map(({ kind, name }) => `${kind}: ${name}`));
  expect(names.size).toBe(HOSTILE_FILES.length);
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(200);
});

const [asked] = kindOf("x", "refusal", { y: 0 }, () => "", { never: /root:x/ });
const answer = (status: number, body: unknown, more = "x-content-type-options: nosniff\r\n"): string =>
  `HTTP/1.1 ${status} X\r\n${more}content-type: application/json\r\n\r\n${JSON.stringify(body)}`;
const refused = (message: string, code: string | null = "BAD_REQUEST") => ({
  errors: [{ message, extensions: code === null ? {} : { code } }],
});

test.each<[string, string, string | null]>([
  ["a refusal in words", answer(400, refused("Không đọc được yêu cầu.")), null],
  ["an answer where a refusal should be", answer(200, { data: {} }), "not refused"],
  ["a refusal in another language", answer(400, refused("It could not be read.")), "not in Vietnamese"],
  ["a refusal without a code", answer(400, refused("Không đọc được.", null)), "no code"],
  ["a refusal without a word", answer(404, { error: "x" }), "without a word"],
  ["a fault of ours", answer(500, refused("Lỗi của máy chủ.")), "a fault of ours"],
  ["a stack", answer(400, refused("Không: at Object.run (x.js:1:2)")), "tells of the inside"],
  [
    "what PostgreSQL said",
    answer(400, refused("Không: invalid byte sequence for encoding")),
    "tells of the inside",
  ],
  ["a file of the machine", answer(400, refused("Không: root:x:0:0")), "got"],
  ["an answer without its headers", answer(400, refused("Không đọc được."), ""), "headers are missing"],
  [
    "a second answer behind the first",
    answer(400, refused("Không đọc được.")) + answer(200, {}),
    "not refused",
  ],
  ["no HTTP", "hello", "no HTTP"],
  ["no answer", "", "cut without a word"],
])("%s is judged", (_, text, trouble) => {
  if (asked === undefined) throw new Error("there is one");
  const found = troubleWith(
    asked,
    { end: "answered", milliseconds: 1, text: Buffer.from(text).toString("latin1") },
    "vi",
  );
  expect(found).toEqual(trouble === null ? null : expect.stringContaining(trouble));
});

test("what does not end in its time hangs", () => {
  if (asked === undefined) throw new Error("there is one");
  expect(troubleWith(asked, { end: "late", milliseconds: 1, text: "" }, "vi")).toContain("hangs");
});

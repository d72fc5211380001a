import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas();
});

interface Told {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

async function told(url: string, language: string | null, method: "GET" | "PUT" = "GET") {
  const headers = language === null ? {} : { "accept-language": language };
  const response = await atlas.app.inject({ method, url, headers });
  const { errors } = response.json<{ errors: readonly Told[] }>();
  const [error] = errors;
  if (error === undefined) throw new Error("Nothing was wrong.");
  return { ...error, response };
}
const asked = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;

test.each([
  asked('{ statistics(indicators: ["model_point"]) { totalCount } }'),
  asked("{ areas(level: PROVINZ) { id } }"),
  asked("{ nothing }"),
  asked("{ areas(first: 0) { id } }"),
  asked(`{ ${"areas { members { members { members { members { id } } } } }"} }`),
  asked('{ areas { name(at: "30/2/2025") } }'),
  asked("mutation { x }"),
  asked("{ dataVersion"),
  asked(`{ ${Array.from({ length: 110 }, (_, n) => `x${n}`).join(" ")} }`),
  asked(`{ __schema { types ${"{ possibleTypes { interfaces ".repeat(4)}{ name }${" } }".repeat(4)} } }`),
  asked(
    `{ areas { ...F0 } } ${Array.from({ length: 25 }, (_, n) => `fragment F${n} on Area { ...F${n + 1} ...F${n + 1} }`).join(" ")} fragment F25 on Area { id }`,
  ),
  "/graphql",
  "/data/published.csv?indicators=model_point",
  "/data/published.csv?level=PROVINZ&indicators=model_points",
  "/data/published.cvs",
])("what is wrong is said in the reader's language, with the same code in each: %s", async (url) => {
  const [english, plain, vietnamese] = [
    await told(url, "en-GB,en;q=0.9,vi;q=0.2"),
    await told(url, null),
    await told(url, "vi-VN,vi;q=0.9,en-US;q=0.8"),
  ];
  expect(plain.message).toBe(english.message);
  expect(vietnamese.message).not.toBe(english.message);
  expect(vietnamese.message).not.toContain("thông báo của GraphQL");
  expect(vietnamese.extensions).toEqual(english.extensions);
  expect(english.response.statusCode).toBe(vietnamese.response.statusCode);
  for (const { response } of [english, vietnamese]) {
    expect(String(response.headers["vary"])).toContain("accept-language");
    expect(response.headers["cache-control"]).toBe("no-store");
  }
  expect(vietnamese.response.headers["content-language"]).toBe("vi");
  expect(english.response.headers["content-language"]).toBe("en");
});

test("a date that is none says where it stands and what would be right", async () => {
  const literal = await told(asked('{ areas { name(at: "30/2/2025") } }'), "en");
  expect(literal.message).toBe('at: "30/2/2025" is not a day such as 2025-07-01. Did you mean "2025-02-28"?');
  expect(literal.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "at" });
  const variables = encodeURIComponent(JSON.stringify({ v: "2025-7-1" }));
  const variable = await told(
    `${asked("query ($v: Date) { areas { name(at: $v) } }")}&variables=${variables}`,
    "vi",
  );
  expect(variable.message).toContain('$v: "2025-7-1"');
  expect(variable.message).toContain('"2025-07-01"');
  const address = await told("/data/published.csv?indicators=model_points&knownAt=2025-13-01", "en");
  expect(address.message).toContain('knownAt: "2025-13-01"');
});

test("a file says in its address in which language it is, and so does what is said instead of one", async () => {
  const wrong = await told("/data/published.csv?indicators=x&lang=vi", "en");
  expect(wrong.response.headers["content-language"]).toBe("vi");
  const file = await atlas.app.inject({ url: "/data/published.csv?indicators=model_points&lang=en" });
  expect(file.headers["content-language"]).toBe("en");
});

test("answers that are kept do not mix languages: what is kept says in its question in which it is", async () => {
  const url = asked("{ vintages { name } english: vintages { name(lang: EN) } }");
  const [first, second] = [
    await atlas.app.inject({ url, headers: { "accept-language": "en" } }),
    await atlas.app.inject({ url, headers: { "accept-language": "vi" } }),
  ];
  expect(second.headers["etag"]).toBe(first.headers["etag"]);
  expect(second.json().data).toEqual(first.json().data);
  // An answer with something wrong in it is not kept: the next one is in the language of the next reader.
  const wrong = asked('{ area(id: "nam-din") { id } }');
  const [en, vi, again] = [await told(wrong, "en"), await told(wrong, "vi"), await told(wrong, "en")];
  expect(again.message).toBe(en.message);
  expect(vi.message).not.toBe(en.message);
});

test("another method, another site and another name are refused in the reader's language", async () => {
  const method = await told("/graphql", "vi", "PUT");
  expect(method.message).toContain("PUT");
  expect(method.message).toContain("hãy hỏi");
  const response = await atlas.app.inject({
    url: "/graphql",
    headers: { host: "elsewhere.example", "accept-language": "vi" },
  });
  expect(response.json().errors[0].message).toContain("Người vận hành");
});

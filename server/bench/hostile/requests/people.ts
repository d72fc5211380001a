import { type HostileRequest, kindOf, spoken } from "./request.ts";

const JSON_OF = (value: unknown): string => JSON.stringify(value);
const PLANTED = "a".repeat(43);
const cookie = (value: string) => ({ cookie: value });

/** Who people are. */
export const ofPeople: readonly HostileRequest[] = [
  ...kindOf(
    "sessions: cookies",
    "answer",
    {
      planted: cookie(`__Host-atlas=${PLANTED}`),
      "of 12,000 letters": cookie(`__Host-atlas=${"a".repeat(12_000)}`),
      "a thousand of them": cookie(Array.from({ length: 800 }, (_, n) => `c${n}=x`).join("; ")),
      twice: cookie(`__Host-atlas=${PLANTED}; __Host-atlas=${PLANTED}`),
      SQL: cookie("__Host-atlas=' or 1=1 --"),
      "NUL in code": cookie(`__Host-atlas=${"%00".repeat(20)}`),
      "what cannot be decoded": cookie("__Host-atlas=%zz%E0"),
      "signs of JavaScript": cookie("__Host-atlas=__proto__; __proto__=x; constructor=y"),
      "signs without order": cookie(";;;===;;;__Host-atlas;=;"),
    },
    (headers, target) => spoken(target, "GET /session", { headers }),
    { never: /"account":\{|set-cookie/i },
  ),
  ...kindOf(
    "sessions: keys",
    "refusal",
    {
      forged: `Bearer atlas_${"A".repeat(49)}`,
      empty: "Bearer ",
      "of 15,000 letters": `Bearer ${"a".repeat(15_000)}`,
      NUL: "Bearer atlas_%00",
      SQL: "Bearer atlas_' or '1'='1",
    },
    (authorization, target) => spoken(target, "GET /session", { headers: { authorization } }),
    { never: /"account":\{/ },
  ),
  ...kindOf(
    "sessions: keys",
    "answer",
    { "another way to show one": "Basic YWRtaW46YWRtaW4=" },
    (authorization, target) => spoken(target, "GET /session", { headers: { authorization } }),
    { never: /"account":\{/ },
  ),
  ...kindOf(
    "sessions: a key where only people may",
    "refusal",
    {
      "making keys": "POST /session/keys",
      "seeing keys": "GET /session/keys",
      people: "GET /accounts",
      "what is on record": "GET /audit",
    },
    (line, target) =>
      spoken(target, line, {
        by: "key",
        ...(line.startsWith("POST") && { body: JSON_OF({ name: "x", scopes: ["read"], days: 1 }) }),
      }),
  ),
  ...kindOf(
    "sessions: signing in",
    "refusal",
    {
      guessing: { address: "person@example.vn", password: "password1234" },
      "an address of nobody": { address: "nobody@example.vn", password: "x" },
      "a list for a password": { address: "person@example.vn", password: ["x"] },
      "an object for an address": { address: { $ne: null }, password: { $ne: null } },
      "one thing more": { address: "a", password: "b", isAdministrator: true },
      "a password of 900,000 letters": { address: "a", password: "x".repeat(200_000) },
      "a password as long as may be": { address: "person@example.vn", password: "x".repeat(1_000) },
      NUL: { address: "a\0b@example.vn", password: "x\0y" },
      "half a letter": { address: "\uD800@example.vn", password: "\uDC00" },
      SQL: { address: "' or 1=1 --", password: "' or 1=1 --" },
      "a name as long as may be": { address: "x".repeat(1_000), password: "y" },
      nothing: null,
    },
    (body, target) => spoken(target, "POST /session", { body: JSON_OF(body) }),
    { never: /set-cookie/i },
  ),
  ...kindOf(
    "sessions: guessing, 40 at once",
    "refusal",
    { "the clerk's password": 0 },
    (_, target) =>
      spoken(target, "POST /session", {
        body: JSON_OF({ address: target.address, password: "không phải mật khẩu này" }),
      }),
    { times: 40, within: 120_000, never: /set-cookie/i },
  ),
  ...kindOf(
    "sessions: links",
    "refusal",
    {
      "one that there is not": { link: "x".repeat(43), password: "bốn con trâu đi bừa" },
      "an empty one": { link: "", password: "bốn con trâu đi bừa" },
      NUL: { link: "\0", password: "bốn con trâu đi bừa" },
      SQL: { link: "' or 1=1 --", password: "bốn con trâu đi bừa" },
    },
    (body, target) => spoken(target, "POST /session/link", { body: JSON_OF(body) }),
    { never: /set-cookie/i },
  ),
  ...kindOf(
    "sessions: leading elsewhere",
    "any",
    Object.fromEntries(
      [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%2f%2fevil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "/\t/evil.example",
        "https:evil.example",
        "/..//evil.example",
      ].map((next) => [next, next]),
    ),
    (next, target) =>
      spoken(target, `GET /sign-in?next=${encodeURIComponent(next)}`, { headers: { accept: "text/html" } }),
    { never: /location:/i },
  ),
  ...kindOf(
    "sessions: leading elsewhere",
    "any",
    {
      "from the API to the desk": "/graphql?query=//evil.example",
      "a line break": "/graphql?x=%0d%0aSet-Cookie:%20a=b",
    },
    (path, target) => spoken(target, `GET ${path}`, { headers: { accept: "text/html" } }),
    { never: /location: (?!\/graphiql)|\nset-cookie/i },
  ),
];

import { brotliCompressSync, gzipSync } from "node:zlib";
import { type HostileRequest, kindOf, spoken } from "./request.ts";
import { drops, lines } from "./on-the-wire.ts";

const QUESTION = '{"query":"{ __typename }"}';

/** What can be wrong with HTTP itself. */
export const ofHttp: readonly HostileRequest[] = [
  ...kindOf(
    "HTTP: methods",
    "refusal",
    Object.fromEntries(
      ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "LOCK", "PURGE", "QUERY", "MOVE"].map(
        (method) => [method, method],
      ),
    ),
    (method, target) => spoken(target, `${method} /graphql`),
  ),
  ...kindOf(
    "HTTP: methods that there are not",
    "cut",
    {
      "a way through": "CONNECT",
      "a word": "HACK",
      "small letters": "get",
      "10,000 letters": "G".repeat(10_000),
      NUL: "G\0T",
    },
    (method, target) => lines(`${method} / HTTP/1.1`, `Host: ${target.host}`),
  ),
  ...kindOf(
    "HTTP: hosts",
    "refusal",
    {
      "somebody else's": "evil.example",
      "one that ends in ours": "evil.example@127.0.0.1",
      "ours with another behind": "127.0.0.1.evil.example",
      "a path": "127.0.0.1/x",
      "a port that is none": "127.0.0.1:99999999",
      "10,000 letters": `${"a".repeat(10_000)}.example`,
      "an empty name": "",
      "a number for the loopback address": "[::ffff:0:0]",
      "letters of another alphabet": "127。0。0。1".replaceAll("。", "\u00a0"),
      "a line break that is folded": "127.0.0.1\r\n evil.example",
      two: "127.0.0.1\r\nHost: evil.example",
    },
    (host, target) => spoken(target, "GET /healthz", { headers: { host } }),
  ),
  ...kindOf("HTTP: hosts", "refusal", { none: "" }, (_, target) =>
    lines("GET /healthz HTTP/1.1", `Accept-Language: ${target.lang}`, "Connection: close"),
  ),
  ...kindOf(
    "HTTP: headers",
    "cut",
    {
      "20,000 of them": Array.from({ length: 20_000 }, (_, n) => `x${n}: y`),
      "one of 100,000 letters": [`x: ${"y".repeat(100_000)}`],
      "a name of 100,000 letters": [`${"x".repeat(100_000)}: y`],
      "a name with a space": ["x y: z"],
      "NUL in a value": ["x: a\0b"],
      "a carriage return alone": ["x: a\rSet-Cookie: b=c"],
      "no name": [": y"],
      "no colon": ["x"],
    },
    (headers, target) =>
      lines("GET /healthz HTTP/1.1", `Host: ${target.host}`, ...headers, "Connection: close"),
    { never: /set-cookie: b=c/i },
  ),
  ...kindOf(
    "HTTP: headers",
    "any",
    {
      "of a proxy that nobody trusts": {
        "x-forwarded-for": "127.0.0.1",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "evil.example",
      },
      "an id of one's own with signs of a terminal": { "x-request-id": "\u001b[2J<script>" },
      "another method in disguise": { "x-http-method-override": "DELETE", "x-original-url": "/accounts" },
      "languages without end": {
        "accept-language": Array.from({ length: 2_000 }, (_, n) => `v${n}`).join(","),
      },
      "an encoding without end": { "accept-encoding": "gzip,".repeat(2_000) },
      "1,000 types": { accept: "a/b;q=0.1,".repeat(1_000) },
      "a trailer and an upgrade": { te: "trailers", upgrade: "websocket", connection: "upgrade, close" },
      "HTTP/2 in the clear": {
        upgrade: "h2c",
        "http2-settings": "AAMAAABkAAQAAP__",
        connection: "upgrade, http2-settings, close",
      },
      "to be told to go on": { expect: "100-continue" },
      "a page of another site": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    },
    (headers, target) => spoken(target, "GET /session", { headers }),
    { never: /<script>|\[2J|evil\.example/ },
  ),
  ...kindOf(
    "HTTP: headers",
    "refusal",
    { "to expect what there is not": { expect: "7-wonders" } },
    (headers, target) => spoken(target, "GET /healthz", { headers }),
  ),
  ...kindOf(
    "HTTP: addresses",
    "refusal",
    {
      "a path of 15,000 letters": `/${"x".repeat(15_000)}`,
      "a path of 5,000 steps": "/a".repeat(5_000),
      "out of the folder": "/../../../../etc/passwd",
      "out of it, in code": "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
      "out of it, in code twice": "/%252e%252e/%252e%252e/etc/passwd",
      "out of it, the other slash": "/..\\..\\..\\etc\\passwd",
      "out of it, the slash in code": "/..%2f..%2f..%2fetc%2fpasswd",
      "out of it, the other slash in code": "/..%5c..%5cetc%5cpasswd",
      "out of it, overlong": "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
      "out of it, among the files of pages": "/assets/..%2f..%2f..%2f..%2fserver/src/config.ts",
      "what is hidden": "/.git/config",
      "the environment": "/.env",
      "a file of the program": "/server/src/main.ts",
      NUL: "/index.html%00.js",
      "half a letter in code": "/%ED%A0%80",
      "what cannot be decoded": "/provinces/%E0%A4%A",
      "a percent alone": "/%",
      "names of JavaScript": "/__proto__/constructor",
      "another host, behind two slashes": "//evil.example/%2f..",
    },
    (path, target) => spoken(target, `GET ${path}`, { headers: { accept: "application/json" } }),
    { never: /root:x:|\[core\]|movement-atlas-server|location: \/\/evil/i },
  ),
  ...kindOf(
    "HTTP: whole addresses",
    "any",
    {
      "of another host": "http://evil.example/session",
      "of ours": "http://127.0.0.1/session",
      "of a file": "file:///etc/passwd",
      "a star": "*",
      "without a slash": "session",
      "a question alone": "?x=y",
      "a fragment": "/session#x",
      "spaces within": "/session x",
    },
    (address, target) => spoken(target, `GET ${address}`),
    { never: /root:x:|location: \S*evil/i },
  ),
  ...kindOf(
    "HTTP: ranges and tags",
    "any",
    {
      "10,000 ranges": { range: `bytes=${"0-0,".repeat(5_000)}1-1` },
      "a range that is turned around": { range: "bytes=9-1" },
      "a range of rows beyond all": { range: "rows=99999999999999999999-" },
      "a range of letters": { range: "rows=a-b" },
      "5,000 tags": { "if-none-match": '"x", '.repeat(3_000) },
      "any tag": { "if-none-match": "*" },
      "a tag without end": { "if-none-match": `W/"${"x".repeat(14_000)}` },
      "a day that is none": { "if-modified-since": "yesterday", "if-range": "tomorrow" },
    },
    (headers, target) =>
      spoken(target, "GET /data/demo.csv?indicators=model_points&periods=2020-07", { headers }),
  ),
  ...kindOf(
    "HTTP: bodies",
    "refusal",
    {
      "that inflate (gzip)": {
        body: gzipSync(Buffer.alloc(50_000_000)).subarray(0, 200_000),
        headers: { "content-encoding": "gzip" },
      },
      "that inflate (br)": {
        body: brotliCompressSync(Buffer.alloc(5_000_000)),
        headers: { "content-encoding": "br" },
      },
      "as a form": { body: "query={__typename}", type: "application/x-www-form-urlencoded" },
      "as plain text": { body: QUESTION, type: "text/plain" },
      "as many parts": { body: "--x--", type: "multipart/form-data; boundary=x" },
      "as nothing": { body: QUESTION, type: "" },
      "as JSON in another alphabet": {
        body: Buffer.from(QUESTION, "utf16le"),
        type: "application/json; charset=utf-16",
      },
      "as a type without end": { body: QUESTION, type: `application/${"x".repeat(10_000)}` },
      "as a type with marks of a page": { body: QUESTION, type: "<script>alert(1)</script>" },
      "of GET": { body: "x".repeat(1_000_000), line: "GET /graphql" },
    } as Readonly<
      Record<
        string,
        { body: string | Buffer; type?: string; headers?: Record<string, string>; line?: string }
      >
    >,
    ({ line = "POST /graphql", ...given }, target) => spoken(target, line, given),
  ),
  ...kindOf(
    "HTTP: bodies",
    "any",
    { "that are said to be packed thrice": "gzip, gzip, gzip" },
    (encoding, target) =>
      spoken(target, "POST /graphql", { body: QUESTION, headers: { "content-encoding": encoding } }),
  ),
  ...kindOf(
    "the admin port",
    "refusal",
    {
      "another address": "GET /",
      "the environment": "GET /proc/self/environ",
      "another method": "POST /metrics",
      "out of it": "GET /metrics/../../etc/passwd",
    },
    (line, target) => spoken(target, line),
    { port: "admin", never: /root:x:|PATH=/ },
  ),
  ...kindOf(
    "the admin port",
    "refusal",
    { "another host": "evil.example", "no name": "" },
    (host, target) => spoken(target, "GET /metrics", { headers: { host } }),
    { port: "admin", never: /# HELP/ },
  ),
  ...kindOf(
    "the admin port",
    "cut",
    { slowly: "GET /metrics HTTP/1.1\r\nHost:", garbage: "\0\0\0\0\r\n\r\n" },
    (text) => drops(text, 1),
    {
      port: "admin",
      pause: 1_000,
      within: 120_000,
    },
  ),
];

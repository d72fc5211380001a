import { type HostileRequest, kindOf, LINE_END as LINE, type Target } from "./request.ts";

export const lines = (...each: readonly string[]): string => [...each, "", ""].join(LINE);
const asked = (target: Target, ...headers: readonly string[]): string =>
  lines(
    "POST /graphql HTTP/1.1",
    `Host: ${target.host}`,
    `Accept-Language: ${target.lang}`,
    "Content-Type: application/json",
    ...headers,
  );
/** A second request within the body of the first: whoever answers it was talked into it. */
const SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
export const drops = (text: string, each: number): string[] =>
  Array.from({ length: Math.ceil(text.length / each) }, (_, n) => text.slice(n * each, (n + 1) * each));

/** What is hard to tell from a request, or takes its time. */
export const ofTheWire: readonly HostileRequest[] = [
  ...kindOf(
    "HTTP: one request within another",
    "cut",
    {
      "a length and pieces": ["Content-Length: 6", "Transfer-Encoding: chunked"],
      "pieces and a length": ["Transfer-Encoding: chunked", "Content-Length: 6"],
      "two lengths": ["Content-Length: 6", "Content-Length: 60"],
      "two lengths in one line": ["Content-Length: 6, 60"],
      "a length below nothing": ["Content-Length: -1"],
      "a length in another way of counting": ["Content-Length: 0x10"],
      "a length with a sign": ["Content-Length: +6"],
      "a length beyond all": ["Content-Length: 99999999999999999999999"],
      "pieces spelt with a space": ["Transfer-Encoding : chunked"],
      "pieces spelt with a tab": ["Transfer-Encoding:\x0bchunked"],
      "pieces twice": ["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"],
      "pieces, then as it is": ["Transfer-Encoding: chunked, identity"],
      "pieces folded into the next line": ["Transfer-Encoding:\r\n chunked"],
      "pieces within another word": ["Transfer-Encoding: xchunked"],
    },
    (headers, target) => `${asked(target, ...headers)}0\r\n\r\n${SMUGGLED}`,
    { never: /"path":"\/smuggled"/ },
  ),
  ...kindOf(
    "HTTP: pieces",
    "cut",
    {
      "a length that is none": "zz\r\n{}\r\n0\r\n\r\n",
      "a length beyond all": "fffffffffffffffffff\r\n",
      "a length below nothing": "-1\r\n\r\n",
      "longer than was said": "2\r\n{}{}\r\n0\r\n\r\n",
      "1,000 words behind a length": `2;${"x=y;".repeat(10_000)}\r\n{}\r\n0\r\n\r\n`,
      "a line feed alone": "2\n{}\n0\n\n",
      "headers without end behind it": `2\r\n{}\r\n0\r\n${"x: y\r\n".repeat(10_000)}\r\n`,
      "a length and a host behind it": "0\r\nContent-Length: 5\r\nHost: evil.example\r\n\r\n",
    },
    (body, target) => asked(target, "Transfer-Encoding: chunked", "Connection: close") + body,
  ),
  ...kindOf(
    "HTTP: pieces",
    "any",
    { "50,000 of a byte each": `${"1\r\n \r\n".repeat(50_000)}0\r\n\r\n` },
    (body, target) => asked(target, "Transfer-Encoding: chunked", "Connection: close") + body,
  ),
  ...kindOf(
    "HTTP: slowly",
    "cut",
    {
      "headers, a letter a second": (target: Target) => drops(asked(target, `x: ${"y".repeat(80)}`), 2),
      "a body, a letter a second": (target: Target) => [
        asked(target, "Content-Length: 100000"),
        ...drops("{".repeat(60), 1),
      ],
      "pieces, one a second": (target: Target) => [
        asked(target, "Transfer-Encoding: chunked"),
        ...drops("1\r\n \r\n".repeat(50), 6),
      ],
      "a body that never comes": (target: Target) => [asked(target, "Content-Length: 100")],
      "headers that never end": (target: Target) => [`GET / HTTP/1.1${LINE}Host: ${target.host}${LINE}`],
      "nothing at all": () => [""],
      "HTTP/0.9": () => ["GET /\r\n"],
      "line feeds alone": () => ["\n".repeat(100_000)],
      "pieces of which no line ends": (target: Target) => [
        asked(target, "Transfer-Encoding: chunked"),
        "0".repeat(50_000),
      ],
    },
    (make, target) => make(target),
    // The server's own time is 30 s, and it looks every 5 s.
    { pause: 1_000, within: 120_000 },
  ),
  ...kindOf(
    "HTTP: what is no HTTP/1.1",
    "cut",
    {
      "HTTP/1.0 without a name, twice": "GET /healthz HTTP/1.0\r\n\r\nGET /healthz HTTP/1.0\r\n\r\n",
      "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      "HTTP/9.9": "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
      "the beginning of TLS": Buffer.from([0x16, 3, 1, 0, 0xa5, 1, 0, 0, 0xa1, 3, 3, 1, 2, 3, 4, 5, 6, 7, 8]),
      SSH: "SSH-2.0-OpenSSH_9.9\r\n",
      SMTP: "EHLO evil.example\r\n",
      PostgreSQL: Buffer.from([0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f]),
      zeros: new Uint8Array(65_536),
      "every byte there is": Uint8Array.from({ length: 4_096 }, (_, n) => (n * 151 + 17) & 255),
      "a line without end": "A".repeat(200_000),
    },
    (bytes) => bytes,
  ),
];

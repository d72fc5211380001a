import { getIntrospectionQuery } from "graphql";
import { usualLimits } from "../../../src/config.ts";
import { type Ending, type HostileRequest, kindOf, spoken } from "./request.ts";

const { depth, tokens, aliases, rootFields, bodyBytes } = usualLimits();
const times = (count: number, part: (n: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(between);
/** Each level of one row, or a few. */
const LEVELS = [
  'statistics(dataset: "demo", indicators: ["model_points"], periods: ["2020-07"], first: 1)',
  "nodes",
  "observations(first: 1)",
  "nodes",
  "area",
];
const nested = (levels: number): string => {
  const names = Array.from(
    { length: levels - 1 },
    (_, n) => LEVELS[n] ?? (n % 2 === 0 ? "predecessors" : "successors"),
  );
  return `{ ${names.map((name) => `${name} { `).join("")}id${" }".repeat(levels - 1)} }`;
};
const MAP = 'statistics(dataset: "demo", indicators: ["model_points"], periods: ["2020-07"]';
/** So many words and signs, as the lexer counts them. */
const ofTokens = (count: number): string => {
  const around = `{ statistics ( dataset : "demo" indicators : [ "model_points" ] areas : [ ~ ] first : 1 ) { totalCount } }`;
  return around.replace(
    "~",
    times(count - around.split(" ").length + 1, () => '"ha-noi"'),
  );
};
const bombOf = (levels: number, each: number): string =>
  `{ areas(first: 63) { ...F0 } } ${times(levels, (n) => `fragment F${n} on Area { ${times(each, () => `...F${n + 1}`)} }`)} fragment F${levels} on Area { id name }`;

const posted = (
  kind: string,
  ending: Ending,
  documents: Readonly<Record<string, unknown>>,
): HostileRequest[] =>
  kindOf(`GraphQL: ${kind}`, ending, documents, (given, target) =>
    spoken(target, "POST /graphql", {
      body: typeof given === "string" ? JSON.stringify({ query: given }) : JSON.stringify(given),
    }),
  );
const raw = (
  kind: string,
  ending: Ending,
  bodies: Readonly<Record<string, string | Uint8Array>>,
): HostileRequest[] =>
  kindOf(`GraphQL: ${kind}`, ending, bodies, (body, target) => spoken(target, "POST /graphql", { body }));

/** What can be asked of the API with ill will. */
export const ofGraphql: readonly HostileRequest[] = [
  ...posted("at a limit", "answer", {
    "as deep as is allowed": nested(depth),
    "as many words as are allowed": ofTokens(tokens),
    "as many aliases as are allowed": `{ areas(first: 1) { ${times(aliases, (n) => `a${n}: id`)} } }`,
    "as many fields of Query as are allowed": `{ ${times(rootFields, (n) => `a${n}: dataVersion { id }`)} }`,
    "the first row of all": `{ ${MAP}, first: 1) { nodes { value } } }`,
  }),
  ...posted("over a limit by one", "refusal", {
    "one level more": nested(depth + 1),
    "one word more": ofTokens(tokens + 1),
    "one alias more": `{ areas(first: 1) { ${times(aliases + 1, (n) => `a${n}: id`)} } }`,
    "one field of Query more": `{ ${times(rootFields + 1, (n) => `a${n}: dataVersion { id }`)} }`,
    "one row more than there may be": `{ ${MAP}, first: 20001) { nodes { value } } }`,
    "no row": `{ ${MAP}, first: 0) { nodes { value } } }`,
    "rows below nothing": `{ ${MAP}, first: -1) { nodes { value } } }`,
    "rows beyond 32 bits": `{ ${MAP}, first: 2147483648) { nodes { value } } }`,
    "every list at its longest": `{ areas(first: 200) { predecessors { successors { predecessors { successors { predecessors { id } } } } } } }`,
  }),
  ...raw("bodies at their limit", "refusal", {
    "a byte too long": `{"query":"{ __typename }","x":"${"x".repeat(bodyBytes)}"}`,
    "as long as may be, of spaces": `${" ".repeat(bodyBytes - 1)}1`,
    "a list as deep as fits": `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    "an object as deep as fits": `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`,
  }),
  ...posted("nesting", "refusal", {
    "100 levels": nested(100),
    "10,000 levels": nested(10_000),
    "selections within selections": `${"{a".repeat(20_000)}${"}".repeat(20_000)}`,
    "inline fragments within inline fragments": `{ ${"... { ".repeat(1_900)}id${" }".repeat(1_900)} }`,
    "lists within lists, as an argument": `{ areas(first: ${"[".repeat(900)}${"]".repeat(900)}) { id } }`,
    "objects within objects, as an argument": `{ ${MAP}, where: ${"{a:".repeat(600)}1${"}".repeat(600)}) { totalCount } }`,
    "types within types, of a variable": `query Q($a: ${"[".repeat(990)}ID${"]".repeat(990)}) { areas { id } }`,
  }),
  ...posted("aliases and fragments", "refusal", {
    "10,000 aliases": `{ ${times(10_000, (n) => `a${n}: __typename`)} }`,
    "one alias 5,000 times": `{ ${times(5_000, () => "a: __typename")} }`,
    "fragments that double, 30 levels": bombOf(30, 2),
    "fragments that become ten times, 12 levels": bombOf(12, 10),
    "a fragment of itself": "{ areas { ...A } } fragment A on Area { ...A }",
    "two fragments of each other":
      "{ areas { ...A } } fragment A on Area { ...B } fragment B on Area { ...A }",
    "a circle of 400 fragments": `{ areas { ...F0 } } ${times(400, (n) => `fragment F${n} on Area { ...F${(n + 1) % 400} }`)}`,
    "a circle through fields": "{ areas { ...A } } fragment A on Area { predecessors { ...A } }",
    "fragments that overlap, each with each": `{ areas { ${times(300, (n) => `...F${n}`)} } } ${times(300, (n) => `fragment F${n} on Area { a: id }`)}`,
    "fragments that nobody uses": `{ __typename } ${times(390, (n) => `fragment F${n} on Area { id }`)}`,
    "a fragment that there is not": "{ areas { ...Nothing } }",
    "two fragments of one name": "{ areas { ...A } } fragment A on Area { id } fragment A on Area { name }",
  }),
  ...posted("directives", "refusal", {
    "one 1,000 times": `{ areas ${"@skip(if: false) ".repeat(1_000)} { id } }`,
    "an unknown one 1,900 times": `{ areas ${"@x ".repeat(1_900)} { id } }`,
    "of arguments 300 deep": `{ areas @include(if: ${"[".repeat(300)}true${"]".repeat(300)}) { id } }`,
    "for a place where none may stand": "query Q @skip(if: true) { areas { id } }",
    "a deferred part": "{ areas { ... @defer { id } } }",
    "a stream": "{ areas @stream(initialCount: 0) { id } }",
  }),
  ...posted("variables", "any", {
    "18,000 ids": {
      query: `query Q($a: [ID!]) { ${MAP}, areas: $a, first: 5) { totalCount } }`,
      variables: { a: Array.from({ length: 18_000 }, () => "nam-dinh") },
    },
    "one text of 200,000 letters": {
      query: `query Q($a: [ID!]) { ${MAP}, areas: $a) { totalCount } }`,
      variables: { a: ["x".repeat(200_000)] },
    },
    "30,000 names that nobody asks for": {
      query: "{ __typename }",
      variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`v${n}`, n])),
    },
    "a list in place of names": { query: "{ __typename }", variables: [1, 2, 3] },
    "a text in place of names": { query: "{ __typename }", variables: "{}" },
    "names of JavaScript": {
      query: "query Q($constructor: ID, $toString: ID) { areas(first: 1) { id } }",
      variables: { constructor: "x", toString: "y", valueOf: 1, hasOwnProperty: 2 },
    },
    "500 variables": `query Q(${times(390, (n) => `$v${n}: ID`)}) { __typename }`,
    "numbers beyond numbers": `{ ${MAP}, first: 1e400) { totalCount } }`,
    "1,000 digits": `{ ${MAP}, first: ${"9".repeat(1_000)}) { totalCount } }`,
    "20,000 indicators": {
      query: 'query Q($a: [ID!]!) { statistics(dataset: "demo", indicators: $a, first: 1) { totalCount } }',
      variables: { a: Array.from({ length: 20_000 }, (_, n) => `i${n}`) },
    },
  }),
  ...raw("JSON that means ill", "refusal", {
    "a prototype":
      '{"query":"{ __typename }","variables":{"__proto__":{"isOnlyOne":true}},"operationName":7}',
    "a prototype at the top": '{"__proto__":{"query":"{ __typename }"}}',
    "a constructor": '{"constructor":{"prototype":{"query":"{ __typename }"}}}',
    "no JSON": "query=%7B__typename%7D",
    "half of it": '{"query":"{ __typ',
    nothing: "",
    null: "null",
    "a number": "7",
    "no end of a number": `{"query":${"1".repeat(100_000)}}`,
    "a query that is a number": '{"query":7}',
    "a query that is a list": '{"query":["{ __typename }"]}',
    "bytes that are no UTF-8": Buffer.from([0x7b, 0xff, 0xfe, 0x80, 0x7d]),
    "UTF-16": Buffer.from('{"query":"{ __typename }"}', "utf16le"),
  }),
  ...posted("batches", "refusal", {
    "of two": [{ query: "{ __typename }" }, { query: "{ __typename }" }],
    "of 5,000": Array.from({ length: 5_000 }, () => ({ query: "{ __typename }" })),
    "of none": [],
  }),
  ...posted("operations", "refusal", {
    "two of one name": "query A { __typename } query A { __typename }",
    "two without a name": "{ __typename } { __typename }",
    "two, and none chosen": "query A { __typename } query B { __typename }",
    "one that there is not": { query: "query A { __typename }", operationName: "B" },
    "a name of 100,000 letters": { query: "query A { __typename }", operationName: "B".repeat(100_000) },
    "a mutation": "mutation { publish(id: 1) }",
    "a subscription": "subscription { commits { id } }",
    "types of one's own": "type Query { areas: [ID!]! } extend type Area { secret: ID }",
    "only a fragment": "fragment A on Area { id }",
  }),
  ...posted("letters", "any", {
    NUL: `{ ${MAP}, areas: ["nam\\u0000dinh"]) { totalCount } }`,
    "NUL in the document": "{ areas\u0000 { id } }",
    "half a letter": `{ ${MAP}, areas: ["\\uD800"]) { totalCount } }`,
    "half a letter, as a variable": '{"query":"query Q($a: [ID!]) { areas(ids: $a) { id } }"}',
    "the second half first": {
      query: `query Q($a: ID!) { statistics(dataset: $a, indicators: ["x"]) { totalCount } }`,
      variables: { a: "\uDC00\uD800" },
    },
    "NUL, as a variable": {
      query: `query Q($a: ID!) { statistics(dataset: $a, indicators: ["x"]) { totalCount } }`,
      variables: { a: "de\u0000mo" },
    },
    "a letter beyond all": '{ areas(ids: ["\\u{110000}"]) { id } }',
    "signs that turn the line around": `{ ${MAP}, areas: ["\u202Ehnid-man\u202C"]) { totalCount } }`,
    "a mark at the beginning": "\uFEFF{ __typename }",
    "50,000 accents on one letter": `{ ${MAP}, areas: ["a${"\u0301".repeat(50_000)}"]) { totalCount } }`,
    "a comment of 200,000 letters": `# ${"x".repeat(200_000)}\n{ __typename }`,
    "100,000 commas": `{ __typename ${",".repeat(100_000)} }`,
    "a text that never ends": '{ areas(ids: ["x) { id } }',
    "a block text of 60,000 lines": `{ ${MAP}, areas: ["""${"\n ".repeat(60_000)}"""]) { totalCount } }`,
  }),
  ...posted("wrong types", "refusal", {
    "a number for a text": `{ ${MAP}, areas: [{}]) { totalCount } }`,
    "a text for a number": `{ ${MAP}, first: "5") { totalCount } }`,
    "a word that is none": `{ ${MAP}, boundaries: VN_2008) { totalCount } }`,
    "a field that there is not": "{ passwords { hash } }",
    "1,000 fields that there are not": `{ ${times(1_000, (n) => `x${n}`)} }`,
    "a field that is nearly there, of 5,000 letters": `{ ${"statistic".repeat(550)} }`,
    SQL: `{ statistics(dataset: "demo' or 1=1 --", indicators: ["x"]) { totalCount } }`,
    "a path": `{ statistics(dataset: "../../etc/passwd", indicators: ["x"]) { totalCount } }`,
    "a period of 10,000 letters": `{ statistics(dataset: "demo", indicators: ["model_points"], periods: ["${"2".repeat(10_000)}"]) { totalCount } }`,
    "a cursor of somebody's own": `{ ${MAP}, after: "eyJpbmRleCI6LTF9") { totalCount } }`,
    "months of ten thousand years": `{ statistics(dataset: "demo", indicators: ["model_points"], kind: MONTH, from: "0000-01", to: "9999-12", first: 1) { totalCount } }`,
  }),
  ...posted("introspection", "any", {
    "all of it": getIntrospectionQuery({ inputValueDeprecation: true }),
    "all of it, 20 times": `{ ${times(20, (n) => `a${n}: __schema { types { name fields { name } } }`)} }`,
    "types of types of types": `{ __schema { types ${"{ fields { type ".repeat(6)}{ name }${" } }".repeat(6)} } }`,
    "possible types around and around": `{ __schema { types ${"{ possibleTypes { interfaces ".repeat(4)}{ name }${" } }".repeat(4)} } }`,
  }),
  ...posted("documents by their names", "refusal", {
    "a hash that nobody knows": {
      extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
    },
    "a version that there is not": {
      extensions: { persistedQuery: { version: 99, sha256Hash: "0".repeat(64) } },
    },
    "a hash of 100,000 letters": {
      extensions: { persistedQuery: { version: 1, sha256Hash: "a".repeat(100_000) } },
    },
    "a hash that is a list": { extensions: { persistedQuery: { version: 1, sha256Hash: [] } } },
    "a name out of the folder": { documentId: "../../../etc/passwd" },
    "a name of JavaScript": { documentId: "__proto__" },
    "an instant that is none": { query: "{ __typename }", extensions: { knownAt: "yesterday" } },
    "an instant beyond all": { query: "{ __typename }", extensions: { knownAt: "9".repeat(10_000) } },
  }),
];

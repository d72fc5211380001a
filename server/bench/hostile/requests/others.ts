import { type HostileRequest, kindOf, type Sender, spoken } from "./request.ts";

const JSON_OF = (value: unknown): string => JSON.stringify(value);
/** The steps of an import, each another's to take. */
const STEPS = [
  "submit",
  "answer",
  "remark",
  "send-back",
  "layout",
  "layout-preview",
  "withdraw",
  "publish",
  "reverse",
] as const;

/** What is the matter of others: their imports, accounts and keys; and what administrators and people give that cannot be. */
export const ofOthers: readonly HostileRequest[] = [
  ...kindOf(
    "others' imports",
    "not yours",
    Object.fromEntries(STEPS.map((step) => [step, step])),
    (step, target) =>
      spoken(target, `POST /imports/${target.othersImport}/${step}`, {
        by: "clerk",
        body: JSON_OF(BODIES[step] ?? {}),
      }),
  ),
  ...kindOf(
    "others' imports",
    "not yours",
    { "its file": "file", marked: "marked", "its report": "report", "how far it is": "events" },
    (what, target) => spoken(target, `GET /imports/${target.othersImport}/${what}`, { by: "clerk" }),
  ),
  ...kindOf(
    "others' imports",
    "not yours",
    {
      deleted: "clerk",
      "deleted by nobody": "nobody",
      "deleted by who keeps accounts": "administrator",
    } satisfies Record<string, Sender>,
    (by, target) => spoken(target, `DELETE /imports/${target.othersImport}`, { by }),
  ),
  ...kindOf(
    "imports that there are not",
    "refusal",
    {
      NUL: "%00",
      SQL: "' or 1=1 --",
      "1,900 letters": "x".repeat(1_900),
      "half a letter": "%ED%A0%80",
      "of JavaScript": "__proto__",
      "out of it": "..%2f..%2fetc",
    },
    (id, target) =>
      spoken(target, `GET /imports/${encodeURI(decodeSafely(id))}/report?format=json`, { by: "clerk" }),
    { never: /root:x:/ },
  ),
  ...kindOf(
    "imports: parameters",
    "refusal",
    { "a format twice": "format=a&format=b", "a format that there is not": "format=exe", NUL: "format=%00" },
    (query, target) => spoken(target, `GET /imports/${target.othersImport}/report?${query}`, { by: "clerk" }),
  ),
  ...kindOf(
    "the accounts of others",
    "not yours",
    {
      seen: "GET /accounts",
      made: "POST /accounts",
      "a link for one": "POST /accounts/2/link",
      changed: "PATCH /accounts/2",
      "how it is": "GET /status",
      "what is on record": "GET /audit",
      "all of it": "GET /audit/file?chain=access",
      "the catalogue": "POST /catalogue",
    },
    (line, target) =>
      spoken(target, line, {
        by: "clerk",
        ...(/^(?:POST|PATCH)/.test(line) && {
          body: JSON_OF({ name: "x", address: "x@example.vn", grants: [{ role: "administrator" }] }),
        }),
      }),
  ),
  ...kindOf(
    "the accounts of others",
    "not yours",
    {
      "their key, ended": "DELETE /session/keys/KEY",
      "their key, made anew": "POST /session/keys/KEY/rotation",
    },
    (line, target) =>
      spoken(target, line.replace("KEY", String(target.othersKey)), {
        by: "clerk",
        ...(line.startsWith("POST") && { body: "{}" }),
      }),
  ),
  ...kindOf(
    "an administrator's mistakes",
    "refusal",
    {
      "NUL in a name": ["POST /accounts", { name: "a\0b", address: "nul@example.vn", grants: [] }],
      "half a letter in a name": [
        "POST /accounts",
        { name: "a\uD800", address: "half@example.vn", grants: [] },
      ],
      "a role that there is not": [
        "POST /accounts",
        { name: "a", address: "role@example.vn", grants: [{ role: "root" }] },
      ],
      "a territory that there is not": [
        "POST /accounts",
        { name: "a", address: "t@example.vn", grants: [{ role: "contributor", territory: "\0" }] },
      ],
      "a name of 1,000 letters": [
        "POST /accounts",
        { name: "x".repeat(1_000), address: "long@example.vn", grants: [] },
      ],
      "5,000 roles": [
        "POST /accounts",
        {
          name: "a",
          address: "r@example.vn",
          grants: Array.from({ length: 5_000 }, () => ({ role: "reader" })),
        },
      ],
      "an account beyond all": ["PATCH /accounts/99999999999999", { name: "x" }],
      "a chain that there is not": ["GET /audit?chain=%00", null],
      "an entry beyond all": ["GET /audit?before=1e400", null],
      "a kind with NUL": ["GET /audit?kind=%00", null],
      "rows of a file that there is not": [
        "POST /catalogue",
        { rows: [{ file: "../../etc/passwd", cells: {} }] },
      ],
      "rows with NUL": [
        "POST /catalogue",
        { rows: [{ file: "models", cells: { id: "\0", name: "\0" } }], dryRun: true },
      ],
      "a file with NUL": [
        "POST /catalogue",
        { files: [{ name: "models.csv\0", text: "id,\0" }], dryRun: true },
      ],
      "a decision on nothing": ["POST /catalogue/proposals/99999999999", { is: "declined", reason: "\0" }],
    } as Readonly<Record<string, readonly [string, unknown]>>,
    ([line, body], target) =>
      spoken(target, line, { by: "administrator", ...(body !== null && { body: JSON_OF(body) }) }),
  ),
  ...kindOf(
    "what is kept for people",
    "refusal",
    {
      "under a name out of it": ["PUT", "briefings/..%2f..%2fx", { version: 0, document: {} }],
      "as deep as fits": [
        "PUT",
        "questions/x",
        `{"version":0,"document":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`,
      ],
      "with a prototype": ["PUT", "questions/x", '{"version":0,"document":{"__proto__":{"x":1}}}'],
      nothing: ["PUT", "questions/x", { version: 0, document: null }],
      "of a version beyond all": ["PUT", "questions/x", { version: 1e300, document: {} }],
      "shared under NUL": ["GET", "shared/%00", null],
      "shared under SQL": ["GET", "shared/'%20or%201=1--", null],
      "of another": ["GET", "briefings/x", null],
    } as Readonly<Record<string, readonly [string, string, unknown]>>,
    ([method, path, body], target) =>
      spoken(target, `${method} /kept/${path}`, {
        by: "clerk",
        ...(body !== null && { body: typeof body === "string" ? body : JSON_OF(body) }),
      }),
  ),
  ...kindOf(
    "proposals",
    "refusal",
    {
      NUL: { kind: "model", name: "a\0b" },
      "half a letter": { kind: "model", name: "\uD800", foundIn: "\0" },
      "10,000 letters": { kind: "model", name: "x".repeat(10_000) },
    },
    (body, target) => spoken(target, "POST /catalogue/proposals", { by: "clerk", body: JSON_OF(body) }),
  ),
];

const BODIES: Readonly<Record<string, object>> = {
  answer: { answers: [{ problem: "x", reason: "y" }] },
  remark: { remarks: [{ text: "x" }] },
};

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything that may change something, out of the page of another site, with the cookie of whoever may most. */
export function fromOtherSites(
  changing: readonly { readonly method: string; readonly url: string }[],
): HostileRequest[] {
  return kindOf(
    "out of another site's page",
    "refusal",
    Object.fromEntries(changing.map(({ method, url }) => [`${method} ${url}`, `${method} ${url}`])),
    (line, target) =>
      spoken(target, line, {
        by: "administrator",
        headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
        body: "{}",
      }),
    { never: /access-control-allow-origin/i },
  );
}

import { readFileSync } from "node:fs";
import { FIRST_LINE, HEAD_BYTES } from "../../../src/backup/format/block.ts";
import type { BlockKind } from "../../../src/backup/format/block.ts";
import { BlockWriter } from "../../../src/backup/format/block-writer.ts";
import { canonical } from "../../../src/audit/canonical.ts";
import { createRandom } from "../../random.ts";
import { filesOf, type HostileFile } from "./file.ts";
import { WAYS } from "./mutations.ts";

const HEADER = {
  madeAt: "2026-01-01T00:00:00.000Z",
  program: "1.0.0",
  postgres: "17",
  schema: [] as string[],
  dataVersion: null,
  tables: [] as { name: string; columns: string[] }[],
  leftOut: {},
  sequences: [] as { name: string; last: string }[],
};

/** A backup whose seals are right, whatever it says. */
async function sealed(...blocks: readonly (readonly [BlockKind, unknown])[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const writer = new BlockWriter(async (bytes) => void parts.push(bytes));
  for (const [kind, content] of blocks)
    await (content instanceof Buffer ? writer.add(kind, content) : writer.addJson(kind, content));
  await writer.flush();
  return Buffer.concat(parts);
}

const END = ["trailer", { tables: [], blocks: 2, bytes: 0 }] as const;
const TABLE = { name: "account", columns: ["id"] };
/** A backup with right seals whose header says something else. */
export const saying =
  (header: object): (() => Promise<Buffer>) =>
  () =>
    sealed(["header", { ...HEADER, ...header }], END);

/** Backups and files of what is on record, broken or made to mislead. */
export function hostileKeptFiles(backup: string, audit: string): readonly HostileFile[] {
  const ways = Object.fromEntries(
    Object.keys(WAYS).flatMap((way, n) =>
      [1, 2].map((time) => [`${way}, ${time}`, [way, 300 + n * 7 + time] as const]),
    ),
  );
  const broken = (path: string, [way, seed]: readonly [string, number]): Buffer =>
    WAYS[way]?.(readFileSync(path), createRandom(seed)) ?? Buffer.alloc(0);
  const line = (number: number, more: object = {}): string =>
    canonical({ chain: "data", number, previous: "0".repeat(64), ...more });
  return [
    ...filesOf("backups that were broken", "atlas.backup", ways, (given) => broken(backup, given), "restore"),
    ...filesOf(
      "backups that mislead",
      "atlas.backup",
      {
        nothing: () => Buffer.alloc(0),
        "the first line alone": () => FIRST_LINE,
        "a block of 4 GB": () => Buffer.concat([FIRST_LINE, Buffer.from([0x48, 0xff, 0xff, 0xff, 0xff])]),
        "a block of a kind that there is not": () =>
          Buffer.concat([FIRST_LINE, Buffer.alloc(HEAD_BYTES + 64)]),
        "a table whose name is a statement": saying({
          tables: [{ name: 'account"; drop table cube; --', columns: ["id"] }],
        }),
        "a table of the system": saying({ tables: [{ name: "pg_authid", columns: ["rolname"] }] }),
        "a column that is a statement": saying({
          tables: [{ name: "account", columns: ["id\") from program 'id'; --"] }],
        }),
        "a migration out of it": saying({ schema: ["../../../etc/passwd"] }),
        "migrations of JavaScript": saying({ schema: ["__proto__", "constructor"] }),
        "a sequence that is a statement": saying({
          sequences: [{ name: "x'); drop table cube; --", last: "1" }],
        }),
        "a sequence beyond all": saying({
          sequences: [{ name: "account_id_seq", last: "99999999999999999999" }],
        }),
        "rows before its header": () => sealed(["rows", Buffer.from("1\n")], END),
        "two headers": () => sealed(["header", HEADER], ["header", HEADER], END),
        "rows of no table": () => sealed(["header", HEADER], ["rows", Buffer.from("1\n")], END),
        "rows that end the copying": () =>
          sealed(
            ["header", { ...HEADER, tables: [TABLE] }],
            ["rows", Buffer.from("\\.\ndrop table cube;\n")],
            END,
          ),
        "a header that is no object": () => sealed(["header", [1, 2, 3]], END),
        "a header 50,000 deep": () =>
          sealed(["header", Buffer.from(`${"[".repeat(50_000)}${"]".repeat(50_000)}`)], END),
        "something behind its end": () => sealed(["header", HEADER], END, ["rows", Buffer.from("1\n")]),
        "no end": () => sealed(["header", HEADER]),
      },
      (make) => make(),
      "restore",
    ),
    ...filesOf(
      "files of what is on record, broken",
      "audit.jsonl",
      ways,
      (given) => broken(audit, given),
      "audit",
    ),
    ...filesOf(
      "files of what is on record, that mislead",
      "audit.jsonl",
      {
        "no line": "",
        "one line of 20 MB": "x".repeat(20_000_000),
        "a million lines": "{}\n".repeat(1_000_000),
        "a line 100,000 deep": `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
        "a chain of JavaScript": canonical({ chain: "__proto__", number: 1, previous: "x" }),
        "an entry that is its own next": `${line(1)}\n${line(1)}\n`,
        "an entry beyond numbers": line(Number.MAX_SAFE_INTEGER),
        "a count beyond all": `${line(1)}\n${canonical({ chain: "data", trailer: "99999999999999999999:x" })}`,
        "a prototype": '{"__proto__":{"chain":"data"},"chain":"data","number":1}',
        NUL: `${line(1)}\0`,
      },
      (text) => Buffer.from(text),
      "audit",
    ),
  ];
}

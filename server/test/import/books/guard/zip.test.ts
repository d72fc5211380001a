import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../../src/import/books/guard/limits.ts";
import type { Limits } from "../../../../src/import/books/guard/limits.ts";
import { packPlain } from "../../../../src/import/books/guard/pack-plain.ts";
import { openZip } from "../../../../src/import/books/guard/zip.ts";
import { BookRefusal } from "../../../../src/import/books/refusal/refusal.ts";
import { zipOf } from "../support/zip-of.ts";
import type { TestPart } from "../support/zip-of.ts";

const part = (name: string, bytes: string | Uint8Array = "text", says?: TestPart["says"]): TestPart => ({
  name,
  bytes,
  ...(says !== undefined && { says }),
});

function readAll(file: Buffer, limits: Partial<Limits> = {}): string[] {
  const zip = openZip(file, { ...LIMITS, ...limits });
  return [...zip.parts.values()].map((one) => Buffer.from(one.read()).toString());
}

function refusedBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof BookRefusal ? error.refused : error;
  }
  return null;
}

test("parts are read as they were packed", () => {
  expect(readAll(zipOf([part("a.xml", "một"), part("b/c.xml", "hai")]))).toEqual(["một", "hai"]);
});

describe("refused before anything is inflated is", () => {
  const bomb = new Uint8Array(1_000_000);
  test.each<[string, Buffer, Partial<Limits>, object]>([
    [
      "a zip of many parts",
      zipOf(["1", "2", "3"].map((name) => part(name))),
      { parts: 2 },
      { code: "TOO_MANY" },
    ],
    [
      "a part that becomes too large",
      zipOf([part("a", bomb)]),
      { partBytes: 999_999 },
      { code: "INFLATES_TOO_MUCH" },
    ],
    [
      "a zip that becomes too large",
      zipOf([part("a", "x".repeat(60)), part("b", "y".repeat(60))]),
      { bookBytes: 100 },
      { code: "INFLATES_TOO_MUCH" },
    ],
    [
      "a part that becomes many times as large",
      zipOf([part("a", bomb)]),
      {},
      { code: "INFLATES_TOO_MUCH", args: { part: "a", ratio: expect.any(Number) } },
    ],
    [
      "two parts of one name",
      zipOf([part("a.xml"), part("A.XML")]),
      {},
      { code: "ZIP_NOT_TAKEN", args: { why: "duplicate" } },
    ],
    [
      "a name that leads out",
      zipOf([part("xl/../../a")]),
      {},
      { code: "ZIP_NOT_TAKEN", args: { why: "name" } },
    ],
    [
      "a name that leads out with the other slash",
      zipOf([part("xl\\..\\a")]),
      {},
      { code: "ZIP_NOT_TAKEN", args: { why: "name" } },
    ],
    ["a name from the root", zipOf([part("/etc/a")]), {}, { code: "ZIP_NOT_TAKEN", args: { why: "name" } }],
    [
      "an unknown method",
      zipOf([part("a", "x", { method: 12 })]),
      {},
      { code: "ZIP_NOT_TAKEN", args: { why: "method" } },
    ],
    [
      "zip64",
      zipOf([part("a", "x", { size: 0xffffffff })]),
      {},
      { code: "ZIP_NOT_TAKEN", args: { why: "zip64" } },
    ],
    ["a part with a password", zipOf([part("a", "x", { flags: 1 })]), {}, { code: "ENCRYPTION_NOT_TAKEN" }],
    [
      "a zip without its end",
      zipOf([part("a")]).subarray(0, -10),
      {},
      { code: "DAMAGED", args: { detail: { kind: "cut" } } },
    ],
    [
      "a zip without its beginning",
      zipOf([part("a")]).subarray(5),
      {},
      { code: "DAMAGED", args: { detail: { kind: "cut" } } },
    ],
  ])("%s", (_, file, limits, refused) => {
    expect(refusedBy(() => openZip(file, { ...LIMITS, ...limits }))).toMatchObject(refused);
  });
});

test("inflating ends at the size that the zip said, and bytes that are not those that were saved are none", () => {
  const lies: [string, TestPart["says"]][] = [
    ["smaller", { size: 10 }],
    ["larger", { size: 5_000 }],
    ["other", { checksum: 7 }],
  ];
  for (const [name, says] of lies)
    expect(refusedBy(() => readAll(zipOf([part(name, "x".repeat(1_000), says)])))).toEqual({
      code: "DAMAGED",
      args: { part: name, detail: { kind: "checksum" } },
    });
});

test("packed anew, parts are the same", () => {
  const zip = openZip(zipOf([part("a.xml", "một"), part("b/c.bin", new Uint8Array([0, 255]))]), LIMITS);
  const again = openZip(packPlain(zip), LIMITS);
  expect([...again.parts.keys()]).toEqual(["a.xml", "b/c.bin"]);
  expect(Buffer.from(again.read("b/c.bin"))).toEqual(Buffer.from([0, 255]));
});

import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, print } from "graphql";
import { expect, test } from "vitest";
import { documentId, withIds } from "../persisted-documents.ts";

const SOURCES = resolve(import.meta.dirname, "../src");
const generated = globSync("**/generated/*.ts", { cwd: SOURCES }).map((path) => {
  const code = readFileSync(resolve(SOURCES, path), "utf8");
  return { path, code, documents: code.match(/^export const \w+Document = /gm)?.length ?? 0 };
});

test("every document that is generated is known by the hash of its text, and the page that is built has no other", () => {
  const texts = new Map<string, string>();
  let documents = 0;
  for (const { path, code, documents: found } of generated) {
    const made = withIds(code, texts);
    documents += found;
    expect([path, made === null]).toEqual([path, found === 0]);
    expect(made?.match(/"documentId":"sha256:[0-9a-f]{64}"/g) ?? [], path).toHaveLength(found);
    expect(made ?? "", path).not.toMatch(/^export const \w+Document = .*"SelectionSet"/m);
  }
  expect(documents).toBeGreaterThan(5);
  expect(texts.size).toBe(documents);
  for (const [id, text] of texts) {
    expect(documentId(text)).toBe(id);
    expect(print(parse(text))).toBe(text);
  }
});

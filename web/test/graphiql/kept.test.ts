import { expect, test } from "vitest";
import { keptInBrowser } from "../../src/graphiql/kept/kept-in-browser.ts";
import { identityOf, titleOf } from "../../src/graphiql/kept/kept-question.ts";

function browser(first: Record<string, string> = {}) {
  const stored = new Map(Object.entries(first));
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
}
interface One {
  readonly id: string;
  readonly n: number;
}
const read = (found: unknown): One | null =>
  typeof found === "object" && found !== null && "id" in found && "n" in found ? (found as One) : null;

test("the newest is kept first, of two of one name the newer alone, and only so many", async () => {
  const storage = browser();
  const kept = keptInBrowser("k", 3, read, () => storage);
  for (const [n, id] of ["a", "b", "a", "c", "d"].entries()) await kept.put({ id, n });
  expect((await kept.list()).map(({ id, n }) => `${id}${n}`)).toEqual(["d4", "c3", "a2"]);
  expect(await kept.remove("c")).toHaveLength(2);
  expect(await kept.clear()).toEqual([]);
});

test.each([["no json"], ['{"id": "a"}'], ['[1, null, {"id": "a"}, {"id": "b", "n": 1}]']])(
  "what others left there is passed over: %s",
  async (text) => {
    const storage = browser({ k: text });
    const items = await keptInBrowser("k", 3, read, () => storage).list();
    expect(items.every(({ n }) => typeof n === "number")).toBe(true);
  },
);

test("a browser that keeps nothing says so", async () => {
  const kept = keptInBrowser("k", 3, read, () => {
    throw new Error("denied");
  });
  await expect(kept.list()).rejects.toThrow("denied");
  await expect(kept.put({ id: "a", n: 1 })).rejects.toThrow("denied");
});

test("a question is called by its caption, its operation, or how it begins", () => {
  const question = (query: string, operationName: string | null = null) => ({
    query,
    variables: null,
    operationName,
  });
  expect(titleOf(question("# vi: Độ phủ\n# en: Coverage\nquery Q { a }"), "en")).toBe("Coverage");
  expect(titleOf(question("query Q { a }"), "vi")).toBe("Q");
  expect(titleOf(question("query Q { a } query R { a }", "R"), "vi")).toBe("R");
  expect(titleOf(question("# a note\n{\n  areas { id }\n}"), "vi")).toBe("{ areas { id } }");
});

test("the same question asked again is the same, whatever blanks stand around it", () => {
  const one = { query: "{ a }\n", variables: null, operationName: null };
  expect(identityOf(one)).toBe(identityOf({ ...one, query: "{ a }", variables: " " }));
  expect(identityOf(one)).not.toBe(identityOf({ ...one, variables: '{"a": 1}' }));
});

import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../../../web/src/graphiql/examples");

/** The worked questions of the query desk, as they open in its editor, by their names such as `03-map`. */
export const workedQuestions: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".graphql"))
    .map((path): [string, string] => [basename(path, ".graphql"), readFileSync(join(FOLDER, path), "utf8")])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** @throws Error where there is no question of that name */
export function workedQuestion(name: string): string {
  const text = workedQuestions.get(name);
  if (text === undefined) throw new Error(`There is no worked question ${name}.`);
  return text;
}

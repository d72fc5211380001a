import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take } from "./taken-away.ts";

/** The query desk's own list of files, which says beforehand how large each will be. */
const KINDS = resolve(import.meta.dirname, "../../../../web/src/graphiql/result/take-away/file-kinds.ts");
const { fileKinds, approximateBytes } = (await import(pathToFileURL(KINDS).href)) as {
  fileKinds: readonly Kind[];
  approximateBytes: (kind: Kind, rows: number) => number;
};
interface Kind {
  readonly id: string;
  readonly format: string;
  readonly preset: string | null;
}

test("a file is about as large as the query desk says before it is taken: half to twice", async () => {
  const atlas = await openAtlas({ published: true });
  for (const question of [
    "indicators=deployments&periods=2015/2020",
    "indicators=deployments&kind=YEAR&from=2021&to=2024&boundaries=VN-2008",
  ]) {
    const rows = rowsOf((await take(atlas, `/data/published.csv?${question}`)).body).length;
    expect(rows).toBeGreaterThan(30);
    for (const kind of fileKinds) {
      const preset = kind.preset === null ? "" : `&preset=${kind.preset}`;
      const { bytes, status } = await take(atlas, `/data/published.${kind.format}?${question}${preset}`);
      const ratio = bytes.length / approximateBytes(kind, rows);
      const found = `${kind.id}: ${bytes.length} bytes of ${rows} rows, ${ratio.toFixed(2)} of what was said`;
      expect(status, kind.id).toBe(200);
      expect(ratio, found).toBeGreaterThan(0.5);
      expect(ratio, found).toBeLessThan(2);
    }
  }
});

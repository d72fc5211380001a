import { resolve } from "node:path";
import { migrate } from "../src/db/migrate.ts";
import { publishedSeed, seed } from "../src/import/seed.ts";
import { fill } from "./db/test-database.ts";
import { openCopy } from "./template-database.ts";

const SEEDS = resolve(import.meta.dirname, "../../seeds");

/**
 * A database of the calling test file's own with the reference data that comes along and, when asked, the published figures.
 *
 * @returns its connection string
 */
export function openSeededDatabase(published: boolean): Promise<string> {
  return openCopy(published ? "published" : "seeded", (url) =>
    fill(url, async ({ pool }) => {
      await migrate(pool);
      await seed(pool, { folder: SEEDS, datasets: published ? [publishedSeed(SEEDS)] : [] });
    }),
  );
}

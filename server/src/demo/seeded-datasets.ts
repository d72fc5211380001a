import { publishedSeed, type SeededDataset } from "../import/seed.ts";
import { demoSeed } from "./demo-seed.ts";

type SeedName = "published" | "demo";

/** The datasets that come along, those that SEED names. */
export function seededDatasets(names: readonly SeedName[], folder: string): SeededDataset[] {
  const make: Readonly<Record<SeedName, (folder: string) => SeededDataset>> = {
    published: publishedSeed,
    demo: demoSeed,
  };
  return names.map((name) => make[name](folder));
}

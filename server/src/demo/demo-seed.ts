import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { allRows, csvRows } from "../import/rows/csv-rows.ts";
import type { SeededDataset } from "../import/seed.ts";
import type { Area, Lineage } from "../statistics/model/types.ts";
import { demoRows, demoSources } from "./demo-rows.ts";
import { REFORM_DAY } from "./world.ts";
import type { DemoInput } from "./world.ts";

/** The seed number of the demo dataset. */
export const DEMO_SEED = 19_08_2005;
/** Raise it when the generator makes other rows than before; a test notices. */
export const DEMO_EDITION = 1;

/** The days whose communes it is made for: the last of the old provinces, the first of the new. */
const DAYS = [
  ["before", dayBefore(REFORM_DAY)],
  ["after", REFORM_DAY],
] as const;

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The demo dataset, made from the map and the commune counts in the folder of the seeds. */
export function demoSeed(folder: string): SeededDataset {
  return {
    dataset: "demo",
    hash: async () => {
      const input = await readDemoInput(folder);
      const made = JSON.stringify([DEMO_EDITION, DEMO_SEED, input.areas, input.lineage, [...input.communes]]);
      return createHash("sha256").update(made).digest("hex");
    },
    sources: async () => demoSources(),
    rows: async function* () {
      yield* demoRows(DEMO_SEED, await readDemoInput(folder));
    },
  };
}

/** Reads what the generator starts from. */
export async function readDemoInput(folder: string): Promise<DemoInput> {
  const read = (name: string) => allRows(createReadStream(join(folder, `${name}.csv`)));
  const areas = (await read("reference/areas")).map(({ cells }): Area => ({
    id: cells["id"] ?? "",
    level: cells["level"] === "country" ? "country" : "province",
    validFrom: cells["valid_from"] ?? "",
    validTo: (cells["valid_to"] ?? "") === "" ? null : (cells["valid_to"] ?? null),
  }));
  const lineage = (await read("reference/lineage")).map(({ cells }): Lineage => ({
    from: cells["from"] ?? "",
    to: cells["to"] ?? "",
    on: cells["on"] ?? "",
    transfer: cells["transfer"] === "exact" ? "exact" : "partial",
  }));
  const communes = new Map<string, number>();
  for await (const { cells } of csvRows(createReadStream(join(folder, "published/observations.csv")))) {
    if (cells["indicator"] !== "units_eligible" || cells["unit_type"] !== "commune") continue;
    const [from, to] = [cells["valid_from"] ?? "", cells["valid_to"] ?? ""];
    for (const [side, day] of DAYS) {
      // Lists of two sources may both be in force; they say the same of these days.
      if (from === "" || from > day || (to !== "" && to <= day)) continue;
      communes.set(`${cells["area"] ?? ""} ${side}`, Number(cells["value"]));
    }
  }
  return { areas, lineage, communes };
}

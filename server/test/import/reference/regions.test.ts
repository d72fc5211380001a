import { resolve } from "node:path";
import { expect, test } from "vitest";
import { list, ReferenceFolder, text, type Cells } from "../../../src/import/reference/reference-files.ts";

const seeds = new ReferenceFolder(resolve(import.meta.dirname, "../../../../seeds/reference"));

const isThere = (row: Cells, day: string): boolean =>
  text(row, "valid_from") <= day && (text(row, "valid_to") === "" || day < text(row, "valid_to"));

test("whenever the boundaries changed, each province is in exactly one region", async () => {
  const areas = await seeds.rows("areas");
  const provinces = areas.filter((row) => text(row, "level") === "province");
  const regions = await seeds.rows("area_groups");
  const days = new Set([...areas, ...regions].map((row) => text(row, "valid_from")));
  expect(days.size).toBeGreaterThan(2);
  for (const day of days)
    for (const province of provinces.filter((row) => isThere(row, day))) {
      const around = regions.filter(
        (region) => isThere(region, day) && list(region, "areas", 200).includes(text(province, "id")),
      );
      expect(around, `${text(province, "id")} on ${day}`).toHaveLength(1);
    }
});

import { expect, test } from "vitest";
import { communesFiles } from "../../../src/figure/queries/communes-files.ts";
import type { FigureRequest } from "../../../src/figure/queries/figure-request.ts";

const request: FigureRequest = {
  locale: "vi",
  dataset: "demo-communes",
  indicator: "model_points",
  period: "2026-03",
  seriesPeriods: [],
  boundaries: "CURRENT",
  tolerance: 0,
  by: null,
  where: null,
  knownAt: null,
  previous: null,
};
const asked = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address, "http://atlas").searchParams);

test("the tables are of the communes on the map, at the instant of what is shown", () => {
  const [book, csv] = communesFiles(request, "ninh-binh-2025", "2026-04-01T00:00:00Z");
  expect(book?.address).toMatch(/^\/data\/demo-communes\.xlsx\?/);
  expect(asked(book?.address ?? "")).toEqual({
    indicators: "model_points",
    level: "COMMUNE",
    within: "ninh-binh-2025",
    periods: "2026-03",
    boundaries: "CURRENT",
    tolerance: "0",
    knownAt: "2026-04-01T00:00:00Z",
    lang: "vi",
  });
  expect(asked(csv?.address ?? "")).toMatchObject({ preset: "excel-vi" });
});

test("of the whole country there is no province; what is broken down stays so", () => {
  const [book] = communesFiles({ ...request, locale: "en", where: { unitTypes: ["school"] } }, null, null);
  const found = asked(book?.address ?? "");
  expect(found).not.toHaveProperty("within");
  expect(found).not.toHaveProperty("knownAt");
  expect(JSON.parse(found["where"] ?? "")).toEqual({ unitTypes: ["school"] });
  expect(found["lang"]).toBe("en");
});

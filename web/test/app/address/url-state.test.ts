import { describe, expect, it } from "vitest";
import { formatPlace, home, parsePlace } from "../../../src/app/address/url-state.ts";

describe("addresses", () => {
  it("the first screen has an empty address", () => {
    expect(formatPlace(home)).toBe("/");
    expect(parsePlace("/", "").place).toEqual(home);
  });

  it("says everything and is read back as it was", () => {
    const place = {
      ...home,
      lang: "en" as const,
      dataset: "demo",
      indicator: "coverage",
      members: { unit: "commune", model: "camera" },
      period: "2015/2020",
      within: 5,
      boundaries: "AS_REPORTED",
      area: "nam-dinh",
      view: "slope" as const,
      classes: { method: "natural" as const, count: 5, reversed: true },
      versus: "2010/2015",
      as: "side" as const,
      since: 80,
      held: true,
      highlight: ["ha-noi", "ha-giang"],
    };
    const address = new URL(formatPlace(place), "http://127.0.0.1");
    expect(address.search).toContain("period=2015/2020");
    expect(parsePlace(address.pathname, address.search)).toEqual({ place, unfollowed: [] });
  });

  it("leaves out what it does not know and says so", () => {
    const { place, unfollowed } = parsePlace(
      "/",
      "?foo=1&within=99&indicator=coverage&model=<script>&period=2024",
    );
    expect(unfollowed.map(({ name, value, why }) => [name, value, why.is])).toEqual([
      ["foo", "1", "unknown"],
      ["within", "99", "invalid"],
      ["model", "<script>", "invalid"],
    ]);
    expect(place.period).toBe("2024");
  });

  it("classes are a method and a number, or limits, from two to seven of them", () => {
    const classesOf = (text: string) => parsePlace("/", `?indicator=coverage&classes=${text}`).place.classes;
    expect(classesOf("quantiles-4")).toEqual({ method: "quantiles", count: 4 });
    expect(classesOf("50,10,20.5")).toEqual({ method: "manual", count: 4, limits: [10, 20.5, 50] });
    for (const bad of ["natural-8", "natural-1", "stripes-4", "1,2,3,4,5,6,7", "10,,20", ""])
      expect(classesOf(bad), bad).toBeNull();
    const place = { ...home, indicator: "coverage", classes: classesOf("10,20.5-reversed") };
    expect(formatPlace(place)).toBe("/?indicator=coverage&classes=10,20.5-reversed");
    expect(parsePlace("/", "?indicator=coverage&classes=10,20.5-reversed").place).toEqual(place);
  });

  it("a province's page has its id in the path, the nation's page none", () => {
    const { place } = parsePlace("/provinces/ninh-binh-2025", "?dataset=demo&area=ha-noi");
    expect(place).toEqual({ ...home, page: "province", area: "ninh-binh-2025", dataset: "demo" });
    expect(formatPlace(place)).toBe("/provinces/ninh-binh-2025?dataset=demo");
    expect(parsePlace("/nation", "").place.page).toBe("nation");
    expect(parsePlace("/provinces/<b>", "").place.page).toBe("unknown");
  });

  it("an address that is no page is unknown, with or without a slash at its end", () => {
    expect(parsePlace("/nothing", "").place.page).toBe("unknown");
    expect(parsePlace("/sources/", "").place.page).toBe("sources");
  });
});

import { describe, expect, it } from "vitest";
import { formatAddress, home, parseAddress } from "../../../src/app/address/url-state.ts";

describe("addresses", () => {
  it("the first screen has an empty address", () => {
    expect(formatAddress(home)).toBe("/");
    expect(parseAddress("/", "").address).toEqual(home);
  });

  it("says everything and is read back as it was", () => {
    const address = {
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
    const url = new URL(formatAddress(address), "http://127.0.0.1");
    expect(url.search).toContain("period=2015/2020");
    expect(parseAddress(url.pathname, url.search)).toEqual({ address, unfollowed: [] });
  });

  it("leaves out what it does not know and says so", () => {
    const { address, unfollowed } = parseAddress(
      "/",
      "?foo=1&within=99&indicator=coverage&model=<script>&period=2024",
    );
    expect(unfollowed.map(({ name, value, why }) => [name, value, why.is])).toEqual([
      ["foo", "1", "unknown"],
      ["within", "99", "invalid"],
      ["model", "<script>", "invalid"],
    ]);
    expect(address.period).toBe("2024");
  });

  it("classes are a method and a number, or limits, from two to seven of them", () => {
    const classesOf = (text: string) =>
      parseAddress("/", `?indicator=coverage&classes=${text}`).address.classes;
    expect(classesOf("quantiles-4")).toEqual({ method: "quantiles", count: 4 });
    expect(classesOf("50,10,20.5")).toEqual({ method: "manual", count: 4, limits: [10, 20.5, 50] });
    for (const bad of ["natural-8", "natural-1", "stripes-4", "1,2,3,4,5,6,7", "10,,20", ""])
      expect(classesOf(bad), bad).toBeNull();
    const address = { ...home, indicator: "coverage", classes: classesOf("10,20.5-reversed") };
    expect(formatAddress(address)).toBe("/?indicator=coverage&classes=10,20.5-reversed");
    expect(parseAddress("/", "?indicator=coverage&classes=10,20.5-reversed").address).toEqual(address);
  });

  it("a province's page has its id in the path, the nation's page none", () => {
    const { address } = parseAddress("/provinces/ninh-binh-2025", "?dataset=demo&area=ha-noi");
    expect(address).toEqual({ ...home, page: "province", area: "ninh-binh-2025", dataset: "demo" });
    expect(formatAddress(address)).toBe("/provinces/ninh-binh-2025?dataset=demo");
    expect(parseAddress("/nation", "").address.page).toBe("nation");
    expect(parseAddress("/provinces/<b>", "").address.page).toBe("unknown");
  });

  it("a briefing and its presentation are called in the path, and say which page is looked at", () => {
    const { address } = parseAddress("/briefings/national/present", "?at=map&dataset=demo&q=x");
    expect(address).toEqual({
      ...home,
      page: "presentation",
      briefing: "national",
      at: "map",
      dataset: "demo",
    });
    expect(formatAddress(address)).toBe("/briefings/national/present?dataset=demo&at=map");
    expect(formatAddress({ ...address, page: "briefing" })).toBe("/briefings/national?dataset=demo&at=map");
    expect(parseAddress("/briefings/a/b", "").address.page).toBe("unknown");
    expect(parseAddress("/briefings/<b>", "").address.page).toBe("unknown");
    expect(parseAddress("/briefings", "").address.page).toBe("briefings");
  });

  it("an address that is no page is unknown, with or without a slash at its end", () => {
    expect(parseAddress("/nothing", "").address.page).toBe("unknown");
    expect(parseAddress("/sources/", "").address.page).toBe("sources");
  });
});

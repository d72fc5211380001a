import { describe, expect, it } from "vitest";
import { formatPlace, home, parsePlace } from "../../src/app/url-state.ts";

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
    };
    const address = new URL(formatPlace(place), "http://127.0.0.1");
    expect(address.search).toContain("period=2015/2020");
    expect(parsePlace(address.pathname, address.search)).toEqual({ place, ignored: [] });
  });

  it("leaves out what it does not know and says so", () => {
    const { place, ignored } = parsePlace("/", "?foo=1&within=99&indicator=<script>&period=2024");
    expect(ignored).toEqual(["foo=1", "within=99", "indicator=<script>"]);
    expect(place.period).toBe("2024");
  });

  it("an address that is no page is unknown, with or without a slash at its end", () => {
    expect(parsePlace("/nothing", "").place.page).toBe("unknown");
    expect(parsePlace("/sources/", "").place.page).toBe("sources");
  });
});

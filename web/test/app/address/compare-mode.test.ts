import { describe, expect, it } from "vitest";
import { askedAddress, besidePeriod, compareMode } from "../../../src/app/address/compare-mode.ts";
import { home, parseAddress } from "../../../src/app/address/url-state.ts";
import { samplePeriod } from "../../figures/sample-cell.ts";

const address = (search: string) => parseAddress("/", `?indicator=coverage&${search}`).address;

describe("how an address compares", () => {
  it.each([
    ["", "one"],
    ["versus=2024", "difference"],
    ["versus=2024&as=side", "side"],
    ["since=80", "since"],
    ["since=any&versus=2024", "since"],
    ["versus=2024&view=trend", "one"],
    ["versus=2024&view=tile-grid", "difference"],
  ])("%s: %s", (search, mode) => {
    expect(compareMode(address(search))).toBe(mode);
  });

  it("a difference is asked from the earlier period to the later one, whichever was chosen", () => {
    expect(askedAddress(address("period=2024-06&versus=2025-06"))).toMatchObject({
      period: "2025-06",
      versus: "2024-06",
    });
    const asIs = [
      "period=2025-06&versus=2024-06",
      "period=2024-06&versus=2025-06&as=side",
      "period=2024&versus=2025-06",
    ];
    for (const search of asIs) expect(askedAddress(address(search))).toEqual(address(search));
    expect(askedAddress(home)).toBe(home);
  });

  it("nothing stands beside a period but another of its kind", () => {
    const periods = ["2024", "2025", "2025-06", "2015/2020"].map((id) => {
      const { name, ...rest } = samplePeriod(id, "vi");
      return { ...rest, label: name };
    });
    const beside = (search: string, period: string) => besidePeriod(address(search), periods, period);
    expect(beside("versus=2024&as=side", "2025")).toBe("2024");
    expect(beside("versus=2025-06&as=side", "2025")).toBeNull();
    expect(beside("versus=2024&as=side", "2015/2020")).toBeNull();
    expect(beside("versus=2024", "2025")).toBeNull();
  });
});

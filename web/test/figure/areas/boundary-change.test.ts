import { describe, expect, it } from "vitest";
import { boundaryChange, followedArea, type LivedArea } from "../../../src/figure/areas/boundary-change.ts";
import { vintages } from "../../figures/sample-answers.ts";

describe("what the choice of boundaries does", () => {
  const table: readonly (readonly [boundaries: string, lastDay: string | null, said: string | null])[] = [
    [
      "CURRENT",
      "2024-10-31",
      "63 tỉnh, thành phố hợp thành 34 từ 1/7/2025; số của tỉnh cũ tính vào tỉnh mới.",
    ],
    ["AS_REPORTED", "2024-10-31", "Vẽ theo 63 tỉnh, thành phố khi đó (trước 1/7/2025); nay là 34."],
    ["AS_REPORTED", "2025-06-30", "Vẽ theo 63 tỉnh, thành phố khi đó (trước 1/7/2025); nay là 34."],
    ["AS_REPORTED", "2025-07-31", "Kỳ này đã theo 34 tỉnh, thành phố (từ 1/7/2025): hai cách xem như nhau."],
    ["CURRENT", "2025-12-31", "Kỳ này đã theo 34 tỉnh, thành phố (từ 1/7/2025): hai cách xem như nhau."],
    ["AS_REPORTED", "2006-12-31", "Không có bản đồ địa giới trước 1/8/2008; bảng có đủ các số."],
    ["CURRENT", "2006-12-31", null],
    ["CURRENT", null, null],
    ["VN-2008", "2024-10-31", null],
  ];
  it.each(table)("%s, a period to %s: %s", (boundaries, lastDay, said) => {
    expect(boundaryChange(vintages, boundaries, lastDay, "vi")).toBe(said);
  });
});

describe("the province kept open when boundaries change", () => {
  const named = (id: string, name: string) => ({ id, name });
  const old: LivedArea = {
    ...named("nam-dinh", "Nam Định"),
    validFrom: "2004-01-01",
    validTo: "2025-07-01",
    predecessors: [],
    successors: [named("ninh-binh-2025", "Ninh Bình")],
  };
  const merged: LivedArea = {
    ...named("ninh-binh-2025", "Ninh Bình"),
    validFrom: "2025-07-01",
    validTo: null,
    predecessors: [named("ha-nam", "Hà Nam"), named("ninh-binh", "Ninh Bình")],
    successors: [],
  };
  it("an old province becomes its successor, and stays itself in its own time", () => {
    expect(followedArea(old, "2026-11-22")).toBe("ninh-binh-2025");
    expect(followedArea(old, "2025-07-01")).toBe("ninh-binh-2025");
    expect(followedArea(old, "2025-06-30")).toBe("nam-dinh");
  });
  it("a merged province becomes the one of its name before, else the first", () => {
    expect(followedArea(merged, "2024-10-31")).toBe("ninh-binh");
    expect(followedArea({ ...merged, name: "Mới" }, "2024-10-31")).toBe("ha-nam");
    expect(followedArea({ ...merged, predecessors: [] }, "2024-10-31")).toBeNull();
    expect(followedArea(merged, "2025-07-31")).toBe("ninh-binh-2025");
  });
});

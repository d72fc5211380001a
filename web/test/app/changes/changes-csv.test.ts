import { expect, test } from "vitest";
import type { Update } from "../../../src/app/changes/changed-statistic.ts";
import { changesCsv } from "../../../src/app/changes/changes-csv.ts";
import { feedAddress, feedOf } from "../../../src/app/changes/feed-address.ts";
import { home, parseAddress } from "../../../src/app/address/url-state.ts";
import { changesWords } from "../../../src/i18n/keeping/changes-words.ts";

const update: Update = {
  at: "2026-11-30T00:00:00.000Z",
  since: "2026-11-29T23:59:59.999Z",
  sentence: "2 thay đổi",
  moved: 1,
  rulesChanged: false,
  causes: [],
  furthest: [
    {
      causeName: "nguồn đính chính",
      before: { value: null, qualifier: null },
      after: {
        indicator: { id: "model_points", name: "Mô hình, điểm", unit: "mô hình", kind: "STOCK" },
        area: { id: "ha-noi", name: '=HYPERLINK("x")' },
        period: { id: "2024", name: "năm 2024" },
        model: { id: "m", name: "Tự quản" },
        category: null,
        unitType: { id: "commune", name: "Xã" },
        awardLevel: null,
        value: -1.5,
        qualifier: null,
      },
    },
  ],
};

test("what is shown is a row of the file: numbers as numbers, nothing that a spreadsheet takes for a formula", () => {
  const [headings, row, ...rest] = changesCsv([update], changesWords("vi"))
    .replace("\uFEFF", "")
    .split("\r\n");
  expect(headings).toBe("lúc,chỉ tiêu,phần,địa bàn,kỳ,đơn vị tính,trước,sau,vì sao");
  expect(row).toBe(
    '2026-11-30T00:00:00.000Z,"Mô hình, điểm",Xã · Tự quản,"\'=HYPERLINK(""x"")",năm 2024,mô hình,,-1.5,nguồn đính chính',
  );
  expect(rest).toEqual([""]);
});

test("the feed of a page is narrowed as the page is, in its language, and of no time", () => {
  const at = (search: string) => feedAddress(parseAddress("/changes", search).address);
  expect(feedAddress(home)).toBe("/data/published/changes.atom");
  expect(at("?dataset=demo&areas=ha-noi,hue-2025&causes=NEW&changedSince=2026-01-01&lang=en")).toBe(
    "/data/demo/changes.atom?areas=ha-noi,hue-2025&causes=NEW&lang=en",
  );
});

test.each([
  ["/", "", "/data/published/changes.atom"],
  [
    "/",
    "?dataset=demo&indicator=coverage&unit=commune&area=hue",
    "/data/demo/changes.atom?indicators=coverage",
  ],
  ["/provinces/hue", "?dataset=demo&indicator=coverage&lang=en", "/data/demo/changes.atom?areas=hue&lang=en"],
  ["/nation", "?dataset=demo", "/data/demo/changes.atom"],
  ["/reporting/demo", "", "/data/demo/changes.atom"],
  [
    "/number",
    "?indicator=coverage&area=hue&period=2025",
    "/data/published/changes.atom?indicators=coverage&areas=hue",
  ],
  ["/nation", "?dataset=demo&knownAt=2025-03-31", null],
  ["/definitions", "", null],
])("%s%s has the feed of what it shows: %s", (path, search, feed) => {
  expect(feedOf(parseAddress(path, search).address)).toBe(feed);
});

import { describe, expect, it, test } from "vitest";
import { followable, type Facts } from "../../../src/app/address/followable.ts";
import { parameterNames, type ParameterName } from "../../../src/app/address/parameters.ts";
import { unfollowedSentence } from "../../../src/app/address/unfollowed-sentence.ts";
import { unseenIn } from "../../../src/app/address/unseen.ts";
import { compareMode } from "../../../src/app/address/compare-mode.ts";
import { formatAddress, parseAddress } from "../../../src/app/address/url-state.ts";
import { namedPeriod } from "../../../src/figure/periods/coded-period.ts";
import type { FigurePeriod } from "../../../src/figure/figure.ts";
import { sampleFigure } from "../../figures/index.ts";

/** Values of every parameter: such as can be followed somewhere, and such as nowhere can. */
const values: Readonly<
  Record<ParameterName, { readonly good: readonly string[]; readonly bad: readonly string[] }>
> = {
  dataset: { good: ["demo"], bad: ["<script>", "", "x".repeat(99)] },
  indicator: { good: ["coverage"], bad: ["a b", "-x"] },
  model: { good: ["ba_an_toan"], bad: ["é"] },
  category: { good: ["school"], bad: ["?"] },
  unit: { good: ["commune"], bad: ["a,b"] },
  award: { good: ["state"], bad: [" "] },
  period: { good: ["2025-06", "2015/2020"], bad: ["tháng 6", ""] },
  within: { good: ["1", "20"], bad: ["21", "-1", "abc", "1.5"] },
  boundaries: { good: ["AS_REPORTED", "VN-2008"], bad: ["<>"] },
  knownAt: {
    good: ["2026-06-30", "2026-11-30T02:00:00.000Z"],
    bad: ["2026-13-45", "hôm qua", "2026-06-30T02:00"],
  },
  area: { good: ["nam-dinh"], bad: ["../.. x"] },
  communes: { good: ["nam-dinh"], bad: ["../.. x"] },
  view: { good: ["trend", "slope"], bad: ["pie", "MAP"] },
  classes: { good: ["natural-5", "10,20.5"], bad: ["natural-9", "1,2,3,4,5,6,7", "stripes-2"] },
  versus: { good: ["2024-06"], bad: ["năm ngoái"] },
  as: { good: ["side"], bad: ["beside"] },
  since: { good: ["any", "80", "80-held", "any-held"], bad: ["-5", "held", "1e9"] },
  highlight: { good: ["ha-noi,nam-dinh"], bad: ["a,b,c,d,e,f,g", "a,,b"] },
  at: { good: ["facts-2"], bad: ["trang 2", ""] },
  indicators: { good: ["coverage/commune", "coverage/commune,model_points"], bad: ["coverage,", "độ phủ"] },
  changedSince: { good: ["2026-01-01", "2026-06-30T02:00:00Z"], bad: ["2026-13-45", "năm ngoái"] },
  changedUntil: { good: ["2026-01-01", "2026-06-30T02:00:00Z"], bad: ["2026-13-45", "nay"] },
  areas: { good: ["viet-nam", "ha-noi,hue-2025"], bad: ["ha-noi,", "Hà Nội"] },
  causes: { good: ["NEW", "CORRECTED,WITHDRAWN"], bad: [",", "vì sao"] },
  wall: { good: ["20", "3600"], bad: ["2", "3601", "ba"] },
  show: { good: ["speaker"], bad: ["notes"] },
  q: { good: ["công an"], bad: [] },
  lang: { good: ["en"], bad: ["fr", "EN"] },
};
const pages = [
  "/",
  "/?indicator=coverage",
  "/nation",
  "/provinces/nam-dinh",
  "/sources",
  "/definitions",
  "/briefings",
  "/briefings/changes",
  "/briefings/national/present",
  "/catalogue",
  "/reporting/demo",
  "/changes",
  "/nowhere",
];

describe("every parameter, on every page", () => {
  it.each(parameterNames)("%s is followed, or it is said why not and what is shown instead", (name) => {
    let told = 0;
    let kept = 0;
    for (const start of pages)
      for (const value of [...values[name].good, ...values[name].bad]) {
        const url = new URL(start, "http://x");
        if (name === "indicator") url.searchParams.delete(name);
        url.searchParams.set(name, value);
        const { address, unfollowed } = parseAddress(url.pathname, url.search);
        const own = unfollowed.filter((part) => part.name === name);
        const written = new URL(formatAddress(address), "http://x").searchParams.get(name);
        expect(own.length, `${url.pathname}${url.search}`).toBe(written === value ? 0 : 1);
        told += own.length;
        kept += Number(written === value);
        if (values[name].bad.includes(value)) expect(written, url.search).not.toBe(value);
        for (const locale of ["vi", "en"] as const)
          for (const part of own)
            expect(unfollowedSentence(part, locale)).toContain(`“${name}=${part.value}”: `);
      }
    expect(kept).toBeGreaterThan(0);
    // Language alone means the same everywhere.
    expect(told).toBeGreaterThan(0);
  });

  it("what no page knows, what is written twice and what is cut are said too", () => {
    const { address, unfollowed } = parseAddress(
      "/sources",
      `?colour=red&dataset=demo&dataset=published&q=${"a".repeat(300)}`,
    );
    expect(unfollowed.map((part) => unfollowedSentence(part, "vi"))).toEqual([
      "“dataset=demo”: ghi nhiều lần; theo lần ghi cuối, “dataset=published”.",
      "“colour=red”: không có phần nào tên như vậy; trang hiện như khi không ghi.",
      `“q=${"a".repeat(200)}”: dài quá 200 ký tự; chỉ tìm theo 200 ký tự đầu.`,
    ]);
    expect([address.dataset, address.search.length]).toEqual(["published", 200]);
  });
});

const term: FigurePeriod = {
  id: "2015/2020",
  kind: "TERM",
  label: "giai đoạn 2015–2020",
  firstDay: "2015-01-01",
  lastDay: "2020-12-31",
};
const periods: readonly FigurePeriod[] = [
  ...["2024", "2024-06", "2025", "2025-06", "2026-06"].flatMap((id) => namedPeriod(id, "vi") ?? []),
  term,
];
const facts = (change: Partial<Facts> = {}): Facts => ({
  kind: "RATIO",
  breakdowns: ["UNIT_TYPE"],
  periods,
  period: "2026-06",
  ...change,
});
const asked = (search: string) => parseAddress("/", `?indicator=coverage&${search}`).address;

test.each([
  ["versus=2025-06", {}, []],
  // No report is of it, and it is followed all the same: nothing can be compared then, and that is said of each province.
  ["versus=2021-03", {}, []],
  [
    "versus=2025",
    {},
    [
      "“versus=2025”: không cùng loại kỳ với tháng 6/2026, nên không so sánh được; đang hiện riêng tháng 6/2026.",
    ],
  ],
  ["versus=2026-06", {}, ["“versus=2026-06”: là chính kỳ đang chọn; đang hiện riêng tháng 6/2026."]],
  [
    "versus=2015/2020",
    {},
    [
      "“versus=2015/2020”: giai đoạn dài ngắn khác nhau và có thể chồng lên nhau, nên không so với kỳ khác; đang hiện riêng tháng 6/2026.",
    ],
  ],
  [
    "versus=2024&as=side",
    { period: "2015/2020" },
    [
      "“versus=2024”: giai đoạn dài ngắn khác nhau và có thể chồng lên nhau, nên không so với kỳ khác; đang hiện riêng giai đoạn 2015–2020.",
    ],
  ],
  ["versus=2025-06&since=80", {}, ["“versus=2025-06”: đang hỏi “từ khi nào”, nên không so sánh hai kỳ."]],
  [
    "versus=2025-06&view=trend",
    {},
    ["“versus=2025-06”: hình “Diễn biến” vẽ mọi kỳ, nên không hiện phần so sánh này."],
  ],
  ["versus=2025-06&view=slope", {}, []],
  [
    "versus=2026-06&view=slope",
    { period: "2025-06" },
    ["“versus=2026-06”: không sớm hơn tháng 6/2025; hình trước – sau bắt đầu từ kỳ trước đó mà nó tìm thấy."],
  ],
  ["as=side", {}, ["“as=side”: chưa có kỳ để so sánh (versus=…); đang hiện một kỳ."]],
  [
    "since=80-held&view=heat-table",
    {},
    ["“since=80-held”: hình “Bảng màu” vẽ mọi kỳ, nên không hiện phần so sánh này."],
  ],
  [
    "since=any",
    { period: "2015/2020" },
    ["“since=any”: không hỏi “từ khi nào” với một giai đoạn; đang hiện riêng giai đoạn 2015–2020."],
  ],
  [
    "within=5",
    { kind: "FLOW" as const },
    ["“within=5”: chỉ tiêu đếm trong kỳ, số kỳ trước không thay cho kỳ sau được; chỗ không có số để trống."],
  ],
  ["within=5", {}, []],
  ["unit=commune", {}, []],
  ["award=state", {}, ["“award=state”: chỉ tiêu này không có số theo cấp khen thưởng; đang hiện số chung."]],
] as const)("?%s (%o) is followed, or said not to be", (search, change, sentences) => {
  const address = asked(search);
  const { address: followed, unfollowed } = followable(address, facts(change));
  expect(unfollowed.map((part) => unfollowedSentence(part, "vi"))).toEqual(sentences);
  for (const part of unfollowed) expect(unfollowedSentence(part, "en")).toMatch(/^“.+=.+”: .+\.$/u);
  if (sentences.length === 0) expect(followed).toEqual(address);
});

test("no comparison is shown that was not asked: whatever is combined, it is the one in the address or told not to be", () => {
  const views = ["map", "ranking", "trend", "slope", "heat-table"];
  const versuses = ["2024", "2024-06", "2025-06", "2026-06", "2021-03", "2015/2020"];
  let followed = 0;
  let told = 0;
  for (const view of views)
    for (const versus of versuses)
      for (const as of ["side", "difference"])
        for (const since of ["", "&since=80"])
          for (const period of ["2026-06", "2024", "2015/2020"]) {
            const address = asked(`view=${view}&versus=${versus}&as=${as}${since}`);
            const { address: shown, unfollowed } = followable(address, facts({ period }));
            const mode = compareMode(shown);
            const isTold = unfollowed.some(({ name }) => name === "versus");
            const isShown = (mode === "side" || mode === "difference") && shown.versus === versus;
            const isSlope = view === "slope" && shown.versus === versus;
            expect(isShown || isSlope, JSON.stringify({ view, versus, as, since, period })).toBe(!isTold);
            if (isTold) told += 1;
            else followed += 1;
          }
  expect(Math.min(followed, told)).toBeGreaterThan(20);
});

test("what a picture does not show is said: classes it has none of, or cannot have, lines it does not draw", () => {
  const rate = sampleFigure("coverage", "vi");
  const count = sampleFigure("one-province", "vi");
  const of = (search: string, figure = rate, view: Parameters<typeof unseenIn>[2] = "map") =>
    unseenIn(asked(search), figure, view).map(({ why }) => why.is);
  expect(of("classes=natural-5")).toEqual([]);
  expect(of("classes=natural-5", count)).toEqual(["classesHere"]);
  expect(of("classes=500,900", count, "tile-grid")).toEqual([]);
  expect(of("classes=natural-5", rate, "trend")).toEqual(["classesHere"]);
  const equal = sampleFigure("one-province", "vi");
  expect(of("classes=equal-5", equal, "tile-grid")).toEqual(["classesFewer"]);
  expect(of("classes=natural-5", { ...rate, of: "difference" })).toEqual(["classesOfOwn"]);
  expect(of("highlight=ha-noi")).toEqual(["highlightHere"]);
  expect(of("highlight=ha-noi", rate, "trend")).toEqual([]);
  expect(of("highlight=ha-noi,atlantis", rate, "trend")).toEqual(["highlightAbsent"]);
  expect(of("communes=ha-noi")).toEqual([]);
  expect(of("communes=viet-nam")).toEqual([]);
  expect(of("communes=ha-noi", rate, "trend")).toEqual(["communesHere"]);
  expect(of("communes=ha-noi&versus=2024")).toEqual(["communesAlone"]);
  expect(of("communes=ha-noi&since=80")).toEqual(["communesAlone"]);
  expect(of("communes=atlantis")).toEqual(["communesUnknown"]);
  // Where there is no map at all, that is said in its place.
  expect(of("communes=ha-noi", { ...rate, vintage: null })).toEqual([]);
});

test("a province that was several on the boundaries shown is told by their names", () => {
  const figure = sampleFigure("coverage", "vi");
  const later = { id: "ninh-binh-2025", name: "Ninh Bình" };
  const [hanoi, one, two] = figure.areas.filter(({ level }) => level === "PROVINCE");
  if (hanoi === undefined || one === undefined || two === undefined) throw new Error("Too few provinces.");
  const parts = [
    { ...one, name: "Hà Nam", later },
    { ...two, name: "Nam Định", later },
  ];
  const told = unseenIn(asked("communes=ninh-binh-2025"), { ...figure, areas: [hanoi, ...parts] }, "map");
  expect(told.map((part) => unfollowedSentence(part, "vi"))).toEqual([
    "“communes=ninh-binh-2025”: theo địa giới đang xem, nơi ấy là Hà Nam và Nam Định; mở từng tỉnh một, đang hiện các tỉnh.",
  ]);
});

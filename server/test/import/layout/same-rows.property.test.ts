import fc from "fast-check";
import { expect, test } from "vitest";
import { laidOut, typed } from "./typed-sheet.ts";
import type { Typed } from "./typed-sheet.ts";

const PROVINCES = [
  ["Hà Nội", "ha-noi"],
  ["Tỉnh Bắc Ninh", "bac-ninh"],
  ["Thanh Hoá", "thanh-hoa"],
  ["NGHE AN", "nghe-an"],
  ["Thừa Thiên - Huế", "hue"],
] as const;
const PERIODS = [
  ["Quý I", 2023, "2023-Q1"],
  ["Quý II", 2023, "2023-Q2"],
  ["6 tháng đầu năm", 2023, "2023-S1"],
  ["Quý I", 2024, "2024-Q1"],
  ["Quý II", 2024, "2024-Q2"],
] as const;

/** A small table of figures, and the many ways an office may lay it out. */
const TITLES: readonly (readonly Typed[])[] = [
  ["CÔNG AN CÁC TỈNH", null, null, "Biểu số: 01.Q/PT"],
  ["PHÒNG TỔNG HỢP", null, null, "Ban hành theo Quyết định ngày 01/02/2020"],
  ["BÁO CÁO TỔNG HỢP"],
  [null],
  [null, null, "Đơn vị tính: lượt người"],
];
const FOOTERS: readonly (readonly Typed[])[] = [
  ["Ghi chú: số liệu chính thức"],
  ["Người lập biểu", null, "Thủ trưởng"],
];

const world = fc.record({
  values: fc.array(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 5, maxLength: 5 }), {
    minLength: 5,
    maxLength: 5,
  }),
  provinces: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }),
  periods: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }),
  titles: fc.shuffledSubarray([...TITLES]),
  isNumbered: fc.boolean(),
  hasIndexRow: fc.boolean(),
  hasRegions: fc.boolean(),
  total: fc.constantFrom("first", "last", "none"),
  headings: fc.constantFrom("one", "merged", "spread"),
  isTransposed: fc.boolean(),
  footer: fc.shuffledSubarray([...FOOTERS]),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const valueOf = (w: World, province: number, period: number): number => w.values[province]?.[period] ?? 0;

function expected(w: World): readonly string[] {
  return w.provinces
    .flatMap((province) =>
      w.periods.map(
        (period) =>
          `attendances ${PROVINCES[province]?.[1] ?? ""} ${PERIODS[period]?.[2] ?? ""} = ${valueOf(w, province, period)}`,
      ),
    )
    .toSorted();
}

interface Sheet {
  readonly rows: readonly (readonly Typed[])[];
  readonly merges: readonly string[];
}

/** The table as it is typed, with what was drawn of titles, headings, regions and totals. */
function sheetOf(w: World): Sheet {
  const matter: Typed[][] = [["SỐ LƯỢT NGƯỜI THAM DỰ"]];
  const titles: Typed[][] = [...w.titles.map((row) => [...row]), ...matter];
  return w.isTransposed ? transposed(w, titles) : provincesDown(w, titles);
}

function transposed(w: World, titles: readonly Typed[][]): Sheet {
  const heading: Typed[] = ["Kỳ", ...w.provinces.map((at) => PROVINCES[at]?.[0] ?? "")];
  const rows = w.periods.map((period): Typed[] => [
    `${PERIODS[period]?.[0] ?? ""}/${PERIODS[period]?.[1] ?? ""}`,
    ...w.provinces.map((province) => valueOf(w, province, period)),
  ]);
  return { rows: [...titles, heading, ...rows], merges: [] };
}

function provincesDown(w: World, titles: readonly Typed[][]): Sheet {
  const number = (text: Typed): Typed[] => (w.isNumbered ? [text] : []);
  // Years stand together, as a merged heading needs.
  const periods = w.headings === "one" ? w.periods : w.periods.toSorted((a, b) => a - b);
  const { heads, merges } = headings(w, periods, titles.length);
  const sums = (of: readonly number[]): Typed[] =>
    periods.map((period) => of.reduce((sum, province) => sum + valueOf(w, province, period), 0));
  const lines = w.provinces.map((province, at): Typed[] => [
    ...number(at + 1),
    PROVINCES[province]?.[0] ?? "",
    ...periods.map((period) => valueOf(w, province, period)),
  ]);
  const half = Math.ceil(lines.length / 2);
  const body = w.hasRegions
    ? [
        [...number("I"), "Đồng bằng sông Hồng", ...sums(w.provinces.slice(0, half))],
        ...lines.slice(0, half),
        ...(w.isNumbered
          ? [[...number("II"), "Vùng khác", ...sums(w.provinces.slice(half))], ...lines.slice(half)]
          : lines.slice(half)),
      ]
    : lines;
  const total: Typed[] = [...number(null), "TỔNG SỐ", ...sums(w.provinces)];
  const index: Typed[] = [...(w.isNumbered ? ["A", "B"] : ["A"]), ...periods.map((_, at) => at + 1)];
  return {
    rows: [
      ...titles,
      ...heads,
      ...(w.hasIndexRow ? [index] : []),
      ...(w.total === "first" ? [total] : []),
      ...body,
      ...(w.total === "last" ? [total] : []),
      [],
      ...w.footer.map((row) => [...row]),
    ],
    merges,
  };
}

function headings(
  w: World,
  periods: readonly number[],
  above: number,
): { readonly heads: Typed[][]; readonly merges: string[] } {
  const stub: Typed[] = w.isNumbered ? ["STT", "Địa phương"] : ["Địa phương"];
  const none = stub.map((): Typed => null);
  if (w.headings === "one")
    return {
      heads: [
        [...stub, ...periods.map((at): Typed => `${PERIODS[at]?.[0] ?? ""} ${PERIODS[at]?.[1] ?? ""}`)],
      ],
      merges: [],
    };
  const years = periods.map((at) => PERIODS[at]?.[1] ?? 0);
  const upper = years.map((year, at): Typed => (years[at - 1] === year ? null : `Năm ${year}`));
  const heads = [
    [...stub, ...upper],
    [...none, ...periods.map((at): Typed => PERIODS[at]?.[0] ?? "")],
  ];
  if (w.headings === "spread") return { heads, merges: [] };
  const letter = (column: number): string => String.fromCodePoint(65 + column);
  const row = above + 1;
  const spans = [...new Set(years)].flatMap((year) => {
    const [from, to] = [years.indexOf(year), years.lastIndexOf(year)];
    return to > from ? [`${letter(stub.length + from)}${row}:${letter(stub.length + to)}${row}`] : [];
  });
  return { heads, merges: [...stub.map((_, at) => `${letter(at)}${row}:${letter(at)}${row + 1}`), ...spans] };
}

test("however a table is laid out, its figures are the same, and no total is one", () => {
  let compared = 0;
  fc.assert(
    fc.property(world, (w) => {
      const { rows, merges } = sheetOf(w);
      const { figures, open } = laidOut(typed(rows), { merges: new Map([["Biểu 1", merges]]) });
      expect(open).toEqual([]);
      expect(figures.toSorted()).toEqual(expected(w));
      compared += figures.length;
    }),
    { numRuns: Number(process.env["FC_RUNS"] ?? 150) },
  );
  expect(compared).toBeGreaterThan(150);
});

import { buildFigure } from "../../src/figure/build/build-figure.ts";
import type { Figure } from "../../src/figure/figure.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { buildHoldings } from "../../src/figure/build/build-holdings.ts";
import { comparedSamples, presentedSample } from "./comparison-samples.ts";
import { sampleAnswer, sampleHoldings, sampleRequest, type Sample } from "./sample-answers.ts";
import { type Cell } from "./sample-cell.ts";

/** A named sample: gallery, snapshots and invariants are made from these. */
export interface SampleFigure {
  readonly name: string;
  readonly make: (locale: Locale) => Figure;
}

const coverage: Sample["indicator"] = {
  vi: "Độ phủ mô hình ở cấp xã",
  en: "Coverage of communes",
  unitVi: "%",
  unitEn: "%",
};
const points: Sample["indicator"] = {
  vi: "Số điểm mô hình đang hoạt động",
  en: "Points where models run",
  unitVi: "điểm",
  unitEn: "points",
};
const awards: Sample["indicator"] = {
  vi: "Số lượt khen thưởng tập thể",
  en: "Awards to collectives",
  unitVi: "tập thể",
  unitEn: "collectives",
};
const teams: Sample["indicator"] = {
  vi: "Số tổ bảo vệ ANTT cơ sở",
  en: "Grassroots teams",
  unitVi: "tổ",
  unitEn: "teams",
};

/** A spread of numbers that looks like life and never changes. */
const wobble = (i: number, seed = 7) => ((i * 37 + seed * 53) % 101) / 101;

const rate = (i: number): Cell => {
  const denominator = 60 + Math.round(wobble(i, 3) * 120);
  const numerator = Math.round(denominator * (0.48 + 0.5 * wobble(i)));
  return {
    value: (100 * numerator) / denominator,
    status: "AGGREGATED",
    numerator,
    denominator,
    reporting: 3,
    expected: 3,
  };
};

const months = Array.from(
  { length: 142 },
  (_, i) => `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);

const samples: readonly Sample[] = [
  { name: "all-unknown", indicator: coverage, kind: "RATIO", period: "2025", cell: () => ({}) },
  {
    name: "one-province",
    indicator: points,
    kind: "STOCK",
    period: "2025",
    cell: ({ id }) => (id === "can-tho-2025" ? { value: 1888 } : {}),
  },
  {
    name: "all-equal",
    indicator: coverage,
    kind: "RATIO",
    period: "2025",
    synthetic: true,
    reporting: "SCHEDULED",
    cell: () => ({ value: 75 }),
    nation: () => ({ value: 75, status: "AGGREGATED" }),
  },
  {
    name: "zeros",
    indicator: awards,
    kind: "FLOW",
    period: "2025",
    synthetic: true,
    reporting: "SCHEDULED",
    cell: (_, i) => ({ value: i % 3 === 0 ? 0 : Math.round(wobble(i) * 40) }),
    nation: () => ({ value: 430, status: "AGGREGATED" }),
  },
  {
    name: "partial",
    indicator: awards,
    kind: "FLOW",
    period: "2020",
    cell: (_, i) =>
      i % 2 === 0
        ? {
            value: 59 + i,
            status: "PARTIAL",
            qualifier: "AT_LEAST",
            reporting: 1,
            expected: 3,
            missing: ["Hà Nam", "Ninh Bình"],
          }
        : {},
    nation: () => ({ value: 1275, status: "PARTIAL", qualifier: "AT_LEAST", reporting: 17, expected: 34 }),
  },
  {
    name: "coverage",
    indicator: coverage,
    kind: "RATIO",
    period: "2025",
    periods: ["2021", "2022", "2023", "2024", "2025"],
    synthetic: true,
    reporting: "SCHEDULED",
    tolerance: 2,
    cell: (_, i, period) => {
      const cell = rate(i);
      const value = Math.min(99, (cell.value ?? 0) + (Number(period) - 2025) * 2.6);
      if (i % 11 === 4)
        return { ...cell, value, status: "PARTIAL", reporting: 2, expected: 3, missing: ["Hòa Bình"] };
      if (i % 13 === 6)
        return period === "2025"
          ? { ...cell, value, status: "CARRIED", carriedFrom: "2024" }
          : { ...cell, value };
      if (i % 17 === 9) return { status: "NOT_REPORTED", expected: 3 };
      if (i === 31) return { status: "WITHHELD", reason: "Nguồn không công bố." };
      if (i === 12) return { status: "NOT_COMPARABLE", reason: "Một phần địa giới đã chuyển đi." };
      return { ...cell, value };
    },
    nation: (period) => ({
      value: 79.42 + (Number(period) - 2025) * 3.1,
      status: "PARTIAL",
      reporting: 31,
      expected: 34,
      numerator: 2637,
      denominator: 3321,
    }),
  },
  {
    name: "carried",
    indicator: teams,
    kind: "STOCK",
    period: "2026",
    tolerance: 3,
    cell: (_, i) =>
      i % 4 === 0
        ? { value: 400 + 40 * i, status: "CARRIED", carriedFrom: "2024" }
        : i % 4 === 1
          ? { value: 800 + i }
          : {},
    nation: () => ({}),
  },
  {
    name: "hedged",
    indicator: points,
    kind: "STOCK",
    period: "2025",
    cell: (_, i) =>
      i % 3 === 0
        ? {
            value: 3600 - 80 * i,
            qualifier: (["AT_LEAST", "AT_MOST", "ABOUT"] as const)[(i / 3) % 3] ?? null,
          }
        : {},
    nation: () => ({ value: 124000, qualifier: "AT_MOST" }),
  },
  {
    name: "disputed",
    indicator: points,
    kind: "STOCK",
    period: "2025",
    cell: (_, i) =>
      i < 6
        ? { value: 500 + 111 * i, disputed: i % 2 === 0, discrepancy: { reported: 500, derived: 480 } }
        : {},
    nation: () => ({ value: 4700, disputed: true }),
  },
  {
    name: "all-months",
    indicator: teams,
    kind: "STOCK",
    period: "2026-10",
    periods: months,
    synthetic: true,
    reporting: "SCHEDULED",
    breaks: ["2024-07-01"],
    cell: (_, i, period) => ({ value: 100 + 10 * i + months.indexOf(period) }),
    nation: (period) =>
      period >= "2019-03" && period <= "2019-09"
        ? { status: "NOT_REPORTED" }
        : {
            value: 9000 + 60 * months.indexOf(period) + (period > "2024-06" ? 4000 : 0),
            status: "AGGREGATED",
          },
  },
  {
    name: "terms",
    indicator: awards,
    kind: "FLOW",
    period: "2015/2020",
    periods: ["2006/2016", "2010", "2011", "2013", "2015/2020", "2018/2023"],
    cell: (_, i, period) => (i === 3 ? { value: 59 + period.length } : {}),
    nation: (period) => ({
      value: period.length > 4 ? 1200 + Number(period.slice(0, 4)) - 2000 : Number(period) - 1900,
      qualifier: period.length > 4 ? "AT_LEAST" : null,
    }),
  },
  {
    name: "old-provinces",
    indicator: coverage,
    kind: "RATIO",
    period: "2024",
    boundaries: "VN-2008",
    vintage: "VN-2008",
    synthetic: true,
    reporting: "SCHEDULED",
    cell: (_, i) => (i % 9 === 5 ? { status: "NOT_DUE" } : rate(i)),
    nation: () => ({ value: 74.04, status: "AGGREGATED", reporting: 63, expected: 63 }),
  },
  {
    name: "no-map",
    indicator: points,
    kind: "STOCK",
    rankable: false,
    period: "2006",
    boundaries: "AS_REPORTED",
    cell: (_, i) => (i < 3 ? { value: 18 + i } : {}),
    nation: () => ({}),
  },
];

/** Figures and newest year per province, shaped like what is published. */
const held = (_: unknown, i: number): readonly [number, number] => {
  if (i === 0) return [9, 2025];
  if (i % 5 === 4) return [0, 0];
  return [1 + Math.round(wobble(i) ** 2 * 28), 2025 - Math.round(wobble(i, 2) ** 2 * 14)];
};

export const sampleFigures: readonly SampleFigure[] = [
  ...samples.map((sample): SampleFigure => ({
    name: sample.name,
    make: (locale) => buildFigure(sampleAnswer(sample, locale), sampleRequest(sample, locale)),
  })),
  ...comparedSamples.map((one): SampleFigure => ({
    name: one.sample.name,
    make: (locale) => presentedSample(one, locale),
  })),
  {
    name: "holdings",
    make: (locale) =>
      buildHoldings(sampleHoldings(locale, held), {
        locale,
        dataset: "published",
        boundaries: "CURRENT",
        withSources: true,
      }),
  },
];

/** The sample of a name. Throws for an unknown one. */
export function sampleFigure(name: string, locale: Locale): Figure {
  const sample = sampleFigures.find((one) => one.name === name);
  if (sample === undefined) throw new RangeError(`no sample "${name}"`);
  return sample.make(locale);
}

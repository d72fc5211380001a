import { readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import type { AtlasFigureQuery } from "../../src/figure/queries/generated/figure.ts";
import type { AtlasHoldingsQuery } from "../../src/figure/queries/generated/holdings.ts";
import type { CaveatCode, PeriodKind, Status } from "../../src/generated/graphql.ts";
import type { QualifierCode } from "../../src/figure/figure.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { FigureRequest } from "../../src/figure/queries/figure-request.ts";
import { provincesOf } from "../../src/views/map/drawing/draw-geometry.ts";

/** The boundary file of a vintage, as it stands in the seeds. */
export function readBoundaries(vintage: string): Topology {
  const file = new URL(`../../../seeds/reference/boundaries/${vintage}.topo.json`, import.meta.url);
  const boundaries: Topology = JSON.parse(readFileSync(file, "utf8"));
  return boundaries;
}

type Row = AtlasFigureQuery["provinces"]["nodes"][number];
export type Area = Row["area"];

/** The provinces of a vintage as answers name them, in the order of the boundary file. */
export function provincesOfVintage(vintage: string): readonly Area[] {
  return provincesOf(readBoundaries(vintage)).map(({ id, properties }, i) => ({
    id: String(id),
    name: String(properties?.["name"]),
    level: "PROVINCE",
    code: String(i + 1).padStart(2, "0"),
  }));
}

export const country: Area = { id: "viet-nam", name: "Việt Nam", level: "COUNTRY", code: null };

/** What a sample says of one cell; what it leaves out is plain. */
export interface Cell {
  readonly value?: number | null;
  readonly status?: Status;
  readonly qualifier?: QualifierCode | null;
  readonly reporting?: number;
  readonly expected?: number;
  readonly missing?: readonly string[];
  readonly disputed?: boolean;
  readonly seriesBreak?: boolean;
  readonly carriedFrom?: string;
  readonly reason?: string;
  readonly discrepancy?: { readonly reported: number; readonly derived: number };
  readonly numerator?: number;
  readonly denominator?: number;
  readonly span?: { readonly months: number; readonly of: number };
}

export const source: Row["sources"][number] = {
  id: "s001",
  title: "Báo cáo tổng kết phong trào Toàn dân bảo vệ an ninh Tổ quốc",
  publisher: "Ban Chỉ đạo 138",
  published: "2025-12-20",
  url: "https://example.org/bao-cao",
  kind: "REVIEW_CONFERENCE",
};

/** A period as answers name it. */
export function samplePeriod(id: string, locale: Locale): Row["period"] {
  const [a = "", b] = id.split("/");
  const isVi = locale === "vi";
  const make = (kind: PeriodKind, name: string, firstDay: string, lastDay: string) => ({
    id,
    kind,
    name,
    firstDay,
    lastDay,
  });
  if (b !== undefined)
    return make("TERM", isVi ? `giai đoạn ${a}–${b}` : `${a}–${b}`, `${a}-01-01`, `${b}-12-31`);
  const [year = "", month] = a.split("-");
  if (month === undefined) return make("YEAR", isVi ? `năm ${year}` : year, `${year}-01-01`, `${year}-12-31`);
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return make(
    "MONTH",
    isVi ? `tháng ${Number(month)}/${year}` : `${month}/${year}`,
    `${a}-01`,
    `${a}-${last}`,
  );
}

/** What the API has to say of a sample's value. */
function sampleCaveats(cell: Cell, status: Status, value: number, locale: Locale): Row["caveats"] {
  const isVi = locale === "vi";
  const said: [CaveatCode, string, string][] = [];
  if (status === "ESTIMATED")
    said.push(["ESTIMATED", "Nguồn ghi là số ước tính.", "The source marks it as an estimate."]);
  if (status === "PROVISIONAL")
    said.push(["PROVISIONAL", "Nguồn ghi là số sơ bộ.", "The source marks it as provisional."]);
  if (status === "PARTIAL") {
    const [some, all] = [cell.reporting ?? 1, cell.expected ?? 1];
    said.push([
      "INCOMPLETE",
      `Tổng hợp chưa đủ: ${some}/${all} đơn vị.`,
      `Incomplete: ${some} of ${all} units.`,
    ]);
    if (cell.missing !== undefined)
      said.push([
        "MEMBERS_LEFT_OUT",
        `Còn thiếu: ${cell.missing.join(", ")}.`,
        `Missing: ${cell.missing.join(", ")}.`,
      ]);
  }
  if (cell.carriedFrom !== undefined) {
    const of = samplePeriod(cell.carriedFrom, locale).name;
    said.push([
      "CARRIED",
      `Số của ${of}, không phải của kỳ đang chọn.`,
      `A figure of ${of}, not of the period chosen.`,
    ]);
  }
  if (cell.qualifier && status !== "PARTIAL") {
    const number = value.toLocaleString(isVi ? "vi-VN" : "en-GB");
    const hedges: Readonly<Record<typeof cell.qualifier, readonly [string, string]>> = {
      AT_LEAST: [`Theo nguồn, ít nhất là ${number}.`, `By its source it is at least ${number}.`],
      AT_MOST: [`Nguồn ghi “gần ${number}”.`, `The source says “just under ${number}”.`],
      ABOUT: [`Nguồn ghi “khoảng ${number}”.`, `The source says “about ${number}”.`],
    };
    said.push(["HEDGED", ...hedges[cell.qualifier]]);
  }
  if (cell.disputed === true)
    said.push([
      "DISPUTED",
      "Các nguồn ghi khác nhau; lấy số của nguồn công bố sau cùng.",
      "Sources differ; this is the one published last.",
    ]);
  return said.map(([code, vi, en]) => ({ code, sentence: isVi ? vi : en }));
}

/** A statistic as an answer gives it. */
export function sampleRow(area: Area, period: string, cell: Cell, locale: Locale): Row {
  const value = cell.value ?? null;
  const status = cell.status ?? (value === null ? "NO_FIGURE" : "REPORTED");
  return {
    area,
    period: samplePeriod(period, locale),
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    value,
    qualifier: cell.qualifier ?? null,
    status,
    reason: cell.reason ?? null,
    completeness: {
      unit: "AREAS",
      reporting: cell.reporting ?? (value === null ? 0 : 1),
      expected: cell.expected ?? 1,
      missing: (cell.missing ?? []).map((name) => ({ id: name, name })),
    },
    numerator: cell.numerator ?? null,
    denominator: cell.denominator ?? null,
    carriedFrom:
      cell.carriedFrom === undefined
        ? null
        : { id: cell.carriedFrom, name: samplePeriod(cell.carriedFrom, locale).name },
    seriesBreak: cell.seriesBreak ?? false,
    disputed: cell.disputed ?? false,
    span: cell.span ?? null,
    caveats: value === null ? [] : sampleCaveats(cell, status, value, locale),
    discrepancy: cell.discrepancy ?? null,
    sources: value === null ? [] : [source],
  };
}

/** What a sample figure is made of. */
export interface Sample {
  readonly name: string;
  readonly indicator: {
    readonly vi: string;
    readonly en: string;
    readonly unitVi: string;
    readonly unitEn: string;
  };
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  readonly rankable?: boolean;
  readonly reporting?: "COLLECTED" | "SCHEDULED";
  readonly synthetic?: boolean;
  readonly boundaries?: string;
  /** Boundary file the provinces are taken from. */
  readonly vintage?: string;
  readonly period: string;
  readonly periods?: readonly string[];
  readonly tolerance?: number;
  /** Whether communes are counted, which were reorganised on 1 July 2025. */
  readonly ofCommunes?: boolean;
  readonly breaks?: readonly string[];
  readonly cell: (area: Area, index: number, period: string) => Cell;
  readonly nation?: (period: string) => Cell;
}

export const vintages: AtlasFigureQuery["vintages"] = [
  { id: "VN-2008", name: "VN-2008", validFrom: "2008-08-01", validTo: "2025-07-01", provinces: 63 },
  { id: "VN-2025", name: "VN-2025", validFrom: "2025-07-01", validTo: null, provinces: 34 },
];

/** The request of a sample. */
export function sampleRequest(sample: Sample, locale: Locale): FigureRequest {
  return {
    locale,
    dataset: sample.synthetic === true ? "demo" : "published",
    indicator: "sample",
    period: sample.period,
    seriesPeriods: sample.periods ?? [sample.period],
    boundaries: sample.boundaries ?? "CURRENT",
    tolerance: sample.tolerance ?? 0,
    by: null,
    where: sample.ofCommunes === true ? { unitTypes: ["commune"] } : null,
    knownAt: null,
    previous: null,
  };
}

function communeNames(isVi: boolean) {
  return [
    { from: null, name: isVi ? "Xã, phường, thị trấn" : "Communes, wards and townships" },
    { from: "2025-07-01", name: isVi ? "Xã, phường, đặc khu" : "Communes, wards and special zones" },
  ];
}

/** The answer of a sample, as the API would give it. */
export function sampleAnswer(sample: Sample, locale: Locale): AtlasFigureQuery {
  const provinces = provincesOfVintage(sample.vintage ?? "VN-2025");
  const periods = sample.periods ?? [sample.period];
  const isVi = locale === "vi";
  const rows = (period: string) =>
    provinces.map((area, i) => sampleRow(area, period, sample.cell(area, i, period), locale));
  const nation = (period: string) => sampleRow(country, period, sample.nation?.(period) ?? {}, locale);
  return {
    datasets: [
      {
        id: sample.synthetic === true ? "demo" : "published",
        name:
          sample.synthetic === true
            ? isVi
              ? "Dữ liệu thử"
              : "Trial data"
            : isVi
              ? "Số liệu đã công bố"
              : "Published figures",
        reporting: sample.reporting ?? "COLLECTED",
        synthetic: sample.synthetic ?? false,
      },
    ],
    indicators: [
      {
        id: "sample",
        name: isVi ? sample.indicator.vi : sample.indicator.en,
        unit: isVi ? sample.indicator.unitVi : sample.indicator.unitEn,
        kind: sample.kind,
        combines: [{ over: "AREA", how: "SUM" }],
        rankable: sample.rankable ?? true,
        breaks: (sample.breaks ?? []).map((date) => ({
          date,
          area: null,
          reason: isVi
            ? "Một lực lượng cơ sở thay cho ba lực lượng trước."
            : "One grassroots force replaced three.",
        })),
      },
    ],
    unitTypes: [{ id: "commune", names: communeNames(isVi) }],
    vintages,
    areas: provinces.map((area) => ({ ...area, predecessors: [], successors: [] })),
    periods: periods.map((id) => samplePeriod(id, locale)),
    provinces: { totalCount: provinces.length, dataVersion: { id: "12" }, nodes: rows(sample.period) },
    nation: { nodes: [nation(sample.period)] },
    series: { totalCount: provinces.length * periods.length, nodes: periods.flatMap(rows) },
    nationSeries: { nodes: periods.map(nation) },
  };
}

/** An answer on what is known: figures and the newest year per province (0: none). */
export function sampleHoldings(
  locale: Locale,
  held: (area: Area, index: number) => readonly [figures: number, newest: number],
  boundaries = "CURRENT",
): AtlasHoldingsQuery {
  const isVi = locale === "vi";
  const holdings = [country, ...provincesOfVintage("VN-2025")].map((area, i) => {
    const [figures, newest] = held(area, i);
    return {
      area: { ...area, predecessors: [], successors: [] },
      figures,
      sources: Math.ceil(figures / 4),
      indicators: Math.ceil(figures / 3),
      newest:
        figures === 0
          ? null
          : {
              id: String(newest),
              name: samplePeriod(String(newest), locale).name,
              lastDay: `${newest}-12-31`,
            },
      of: figures === 0 ? [] : [{ area: { id: area.id, name: area.name }, figures }],
    };
  });
  return {
    datasets: [
      {
        id: "published",
        name: isVi ? "Số liệu đã công bố" : "Published figures",
        reporting: "COLLECTED",
        synthetic: false,
        indicators: [],
      },
    ],
    vintages: boundaries === "none" ? [] : vintages,
    holdings,
    sources: [source],
    dataVersion: { id: "12" },
  };
}

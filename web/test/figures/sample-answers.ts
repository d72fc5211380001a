import type { AtlasFigureQuery } from "../../src/figure/queries/generated/figure.ts";
import type { AtlasHoldingsQuery } from "../../src/figure/queries/generated/holdings.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { FigureRequest } from "../../src/figure/queries/figure-request.ts";
import { country, provincesOfVintage, samplePeriod, source, type Area, type Cell } from "./sample-cell.ts";
import { sampleRow } from "./sample-row.ts";

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

/** The data that all samples are of. */
/** As the record stood: twelve entries, and the hash of the last. */
export const sampleChain = `12:${"5a".repeat(32)}`;
const sampleDataVersion = { id: "12", committedAt: "2026-11-22T03:04:05.678Z", chain: sampleChain };

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
    areas: provinces.map((area) => ({ ...area, distinctName: area.name, predecessors: [], successors: [] })),
    periods: periods.map((id) => samplePeriod(id, locale)),
    provinces: { totalCount: provinces.length, dataVersion: sampleDataVersion, nodes: rows(sample.period) },
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
      area: { ...area, distinctName: area.name, predecessors: [], successors: [] },
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
    dataVersion: sampleDataVersion,
  };
}

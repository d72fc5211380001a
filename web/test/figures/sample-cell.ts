import { readdirSync, readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import type { AtlasFigureQuery } from "../../src/figure/queries/generated/figure.ts";
import type { PeriodKind, Status } from "../../src/generated/graphql.ts";
import type { QualifierCode } from "../../src/figure/figure.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { provincesOf } from "../../src/views/map/drawing/draw-geometry.ts";

const boundaryFiles = new URL("../../../seeds/reference/boundaries/", import.meta.url);

/** The vintages that the seeds have boundaries of, earliest first. */
export const seededVintages: readonly string[] = readdirSync(boundaryFiles)
  .map((name) => name.replace(".topo.json", ""))
  .toSorted();

const known = new Map<string, Topology>();

/** The boundary file of a vintage, as it stands in the seeds; read once. */
export function readBoundaries(vintage: string): Topology {
  const file = new URL(`${vintage}.topo.json`, boundaryFiles);
  const boundaries: Topology = known.get(vintage) ?? JSON.parse(readFileSync(file, "utf8"));
  known.set(vintage, boundaries);
  return boundaries;
}

/** A statistic of an answer. */
export type Row = AtlasFigureQuery["provinces"]["nodes"][number];
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
  /** How many, where `missing` are the first of them. */
  readonly missingCount?: number;
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

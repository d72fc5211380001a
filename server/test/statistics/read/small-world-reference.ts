import type { Kysely } from "kysely";
import type { Database } from "../../../src/db/tables.ts";

/** A country of few provinces through both reforms: ids of the real ones, keys that a test can type. */
export const AREA = {
  "viet-nam": 1,
  "vinh-phuc": 2,
  "ha-nam": 3,
  "nam-dinh": 4,
  "ninh-binh": 5,
  "ninh-binh-2025": 6,
  "ha-noi": 7,
  "ha-noi-until-2008": 8,
} as const;
export const INDICATOR = {
  model_points: 1,
  model_points_new: 2,
  deployments: 3,
  units_eligible: 4,
  coverage: 5,
  model_types: 6,
} as const;
/** A RATIO and its parts are one family; of the others each is its own. */
export const FAMILY: Readonly<Record<keyof typeof INDICATOR, number>> = {
  ...INDICATOR,
  units_eligible: INDICATOR.deployments,
  coverage: INDICATOR.deployments,
};
/** total, the category, two models of it, the commune, a model in communes */
export const BREAKDOWN = {
  total: 0,
  safety: 1,
  camera: 2,
  hotline: 3,
  commune: 4,
  camera_commune: 5,
} as const;
export const COMMITTED = "2026-11-10T00:00:00.000Z";

/** Fills the reference tables of an empty database. */
export async function fillReference(db: Kysely<Database>): Promise<void> {
  const area = (id: keyof typeof AREA, code: string | null, from: string, to: string | null = null) => ({
    id: AREA[id],
    code: id,
    level: id === "viet-nam" ? "country" : "province",
    code_gso: code,
    iso_3166_2: null,
    valid_from: from,
    valid_to: to,
  });
  const areas = [
    area("viet-nam", null, "2004-01-01"),
    area("ha-noi-until-2008", "01", "2004-01-01", "2008-08-01"),
    area("ha-noi", "01", "2008-08-01"),
    area("vinh-phuc", "26", "2004-01-01"),
    area("ha-nam", "35", "2004-01-01", "2025-07-01"),
    area("nam-dinh", "36", "2004-01-01", "2025-07-01"),
    area("ninh-binh", "37", "2004-01-01", "2025-07-01"),
    area("ninh-binh-2025", "37", "2025-07-01"),
  ];
  await db.insertInto("area").values(areas).execute();
  const names = areas.map(({ id, code, valid_from }) => ({
    area_id: id,
    valid_from,
    name_vi: code,
    name_en: code,
    kind: "province",
  }));
  await db.insertInto("area_name").values(names).execute();
  const lines = (["ha-nam", "nam-dinh", "ninh-binh"] as const).map((from) => ({
    from_id: AREA[from],
    to_id: AREA["ninh-binh-2025"],
    on_date: "2025-07-01",
    transfer: "exact",
  }));
  const reform = { to_id: AREA["ha-noi"], on_date: "2008-08-01" };
  await db
    .insertInto("lineage")
    .values([
      ...lines,
      { from_id: AREA["ha-noi-until-2008"], transfer: "exact", ...reform },
      { from_id: AREA["vinh-phuc"], transfer: "partial", ...reform },
    ])
    .execute();
  await db
    .insertInto("vintage")
    .values([
      {
        id: "VN-2008",
        valid_from: "2008-08-01",
        valid_to: "2025-07-01",
        boundaries_file: "VN-2008.topo.json",
      },
      { id: "VN-2025", valid_from: "2025-07-01", valid_to: null, boundaries_file: "VN-2025.topo.json" },
    ])
    .execute();
  const indicator = (code: keyof typeof INDICATOR, kind: string, breakdowns: string[]) => ({
    id: INDICATOR[code],
    code,
    kind,
    over_areas: kind === "RATIO" ? null : code === "model_types" ? "none" : "sum",
    over_models: kind === "RATIO" ? null : "sum",
    over_unit_types: null,
    over_award_levels: null,
    breakdowns,
    numerator_id: kind === "RATIO" ? INDICATOR.deployments : null,
    denominator_id: kind === "RATIO" ? INDICATOR.units_eligible : null,
    family_id: FAMILY[code],
    rankable: true,
  });
  await db
    .insertInto("indicator")
    .values([
      indicator("model_points", "STOCK", ["model", "category"]),
      indicator("model_points_new", "FLOW", ["model", "category"]),
      indicator("deployments", "STOCK", ["model", "unit_type"]),
      indicator("units_eligible", "STOCK", ["unit_type"]),
      indicator("coverage", "RATIO", ["model", "unit_type"]),
      indicator("model_types", "STOCK", ["category"]),
    ])
    .execute();
  await db
    .insertInto("category")
    .values([{ id: 1, code: "safety" }])
    .execute();
  await db
    .insertInto("model")
    .values([
      { id: 1, code: "camera", category_id: 1, tags: [] },
      { id: 2, code: "hotline", category_id: 1, tags: [] },
    ])
    .execute();
  await db
    .insertInto("unit_type")
    .values([{ id: 1, code: "commune", members: [] }])
    .execute();
  await db
    .insertInto("unit_type_name")
    .values([
      {
        unit_type_id: 1,
        valid_from: null,
        name_vi: "Xã, phường, thị trấn",
        name_en: "Communes and townships",
      },
      {
        unit_type_id: 1,
        valid_from: "2025-07-01",
        name_vi: "Xã, phường, đặc khu",
        name_en: "Communes and zones",
      },
    ])
    .execute();
  await db
    .insertInto("breakdown")
    .values([
      { id: BREAKDOWN.safety, category_id: 1 },
      { id: BREAKDOWN.camera, model_id: 1 },
      { id: BREAKDOWN.hotline, model_id: 2 },
      { id: BREAKDOWN.commune, unit_type_id: 1 },
      { id: BREAKDOWN.camera_commune, model_id: 1, unit_type_id: 1 },
    ])
    .execute();
  const calendar = { calendar_from: "2004-01-01", calendar_to: "2026-10-01" };
  await db
    .insertInto("dataset")
    .values([
      { id: 1, code: "published", reporting: "COLLECTED", synthetic: false, ...calendar },
      { id: 2, code: "demo", reporting: "SCHEDULED", synthetic: true, ...calendar },
    ])
    .execute();
  await db
    .insertInto("due")
    .values([
      { dataset_id: 2, indicator_id: INDICATOR.model_points, every: "MONTH", day: 15 },
      { dataset_id: 2, indicator_id: INDICATOR.model_points_new, every: "QUARTER", day: 15 },
      { dataset_id: 2, indicator_id: INDICATOR.deployments, every: "MONTH", day: 15 },
      { dataset_id: 2, indicator_id: INDICATOR.units_eligible, every: "YEAR", day: 30 },
    ])
    .execute();
  await db.insertInto("data_commit").values({ committed_at: COMMITTED, what: "test" }).execute();
  await db.insertInto("period").values(periods()).execute();
}

/** Codes of the periods of some years, without terms. */
export function periodsOf(from: number, to: number): string[] {
  return periods()
    .filter(({ kind, first_day }) => kind !== "TERM" && from <= yearOf(first_day) && yearOf(first_day) <= to)
    .map(({ code }) => code);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function periods() {
  const last = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const two = (n: number) => String(n).padStart(2, "0");
  const all: { code: string; kind: string; first_day: string; last_day: string }[] = [];
  const add = (code: string, kind: string, year: number, from: number, to: number) =>
    all.push({ code, kind, first_day: `${year}-${two(from)}-01`, last_day: last(year, to) });
  for (let year = 2004; year <= 2026; year += 1) {
    add(String(year), "YEAR", year, 1, 12);
    for (const half of [1, 2]) add(`${year}-S${half}`, "HALF_YEAR", year, half * 6 - 5, half * 6);
    for (const q of [1, 2, 3, 4]) add(`${year}-Q${q}`, "QUARTER", year, q * 3 - 2, q * 3);
    for (let month = 1; month <= 12; month += 1) add(`${year}-${two(month)}`, "MONTH", year, month, month);
  }
  for (const [from, to] of [
    [2010, 2014],
    [2015, 2020],
    [2016, 2021],
  ])
    all.push({ code: `${from}/${to}`, kind: "TERM", first_day: `${from}-01-01`, last_day: `${to}-12-31` });
  return all;
}

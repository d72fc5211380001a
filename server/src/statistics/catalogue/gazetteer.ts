import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { PlaceTable } from "../../db/tables/place-tables.ts";
import type { Day } from "../model/types.ts";
import { type CatalogueArea, existsOn } from "./catalogue-area.ts";
import type { Becoming, Place } from "./place.ts";

export type { Becoming, Place } from "./place.ts";

export type PlaceLevel = PlaceTable["level"];
export type PlaceArea = CatalogueArea & { readonly level: PlaceLevel; readonly place: Place };

/** Every district and commune there was, in the order of their official codes. */
export class Gazetteer {
  /** Of the files it comes from; empty where there are none. */
  readonly hash: string;
  readonly list: readonly PlaceArea[];
  readonly byId: ReadonlyMap<string, PlaceArea>;
  /** By the province they lie in. */
  readonly #byProvince: ReadonlyMap<string, readonly PlaceArea[]>;
  readonly #districts: ReadonlyMap<string, readonly PlaceArea[]>;

  constructor(hash: string, list: readonly PlaceArea[]) {
    this.hash = hash;
    this.list = list;
    this.byId = new Map(list.map((area) => [area.id, area]));
    this.#byProvince = Map.groupBy(list, ({ place }) => place.province);
    this.#districts = Map.groupBy(
      list.filter(({ level }) => level === "district"),
      ({ codeGso }) => codeGso ?? "",
    );
  }

  /** All that ever lay in any of some provinces, in the same order. */
  inProvinces(ids: Iterable<string>): readonly PlaceArea[] {
    return [...ids].flatMap((id) => this.#byProvince.get(id) ?? []).sort((a, b) => a.order - b.order);
  }

  /** The district that a commune lay in on a day; null where there was none. */
  districtOf({ districtCode }: Place, day: Day): PlaceArea | null {
    if (districtCode === null) return null;
    const found = this.#districts.get(districtCode)?.find((each) => existsOn(each, day));
    return found ?? null;
  }
}

/** The places of a database: those known before, while their list stays. */
export async function readGazetteer(db: Kysely<Database>, before: Gazetteer | null): Promise<Gazetteer> {
  const seeded = await db.selectFrom("seed").select("hash").where("name", "=", "places").executeTakeFirst();
  const hash = seeded?.hash ?? "";
  if (before?.hash === hash) return before;
  return new Gazetteer(hash, hash === "" ? [] : await read(db));
}

async function read(db: Kysely<Database>): Promise<readonly PlaceArea[]> {
  const rows = await db
    .selectFrom("place")
    .innerJoin("area", "area.id", "province_id")
    .selectAll("place")
    .select("area.code as province")
    .orderBy("level", "desc")
    .orderBy("place.code_gso")
    .orderBy("place.valid_from")
    .execute();
  const lineage = await db.selectFrom("place_lineage").selectAll().orderBy("on_date").execute();
  const ids = new Map(rows.map(({ id, code }) => [id, code]));
  const steps = lineage.map(({ from_id, to_id, on_date, ...step }): Becoming => ({
    ...step,
    from: ids.get(from_id) ?? "",
    to: ids.get(to_id) ?? "",
    on: on_date,
  }));
  const after = Map.groupBy(steps, ({ from }) => from);
  const before = Map.groupBy(steps, ({ to }) => to);
  const whole = (found: readonly Becoming[], end: "from" | "to"): string[] =>
    found.filter(({ transfer }) => transfer === "exact").map((step) => step[end]);
  return rows.map((row, order): PlaceArea => {
    const later = after.get(row.code) ?? [];
    const earlier = before.get(row.code) ?? [];
    return {
      key: row.id,
      id: row.code,
      level: row.level,
      members: [],
      origin: null,
      codeGso: row.code_gso,
      iso: null,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      names: [{ validFrom: row.valid_from, vi: row.name_vi, en: row.name_en, kind: row.kind }],
      otherNames: [],
      predecessors: whole(earlier, "from"),
      successors: whole(later, "to"),
      partialTransfers: [],
      order: order + AFTER_PROVINCES,
      place: {
        kind: row.kind,
        unit: row.unit,
        slug: row.slug,
        province: row.province,
        districtCode: row.district_code,
        after: later,
        before: earlier,
      },
    };
  });
}

/** Places stand after the country and all provinces. */
const AFTER_PROVINCES = 10_000;

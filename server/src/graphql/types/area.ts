import type { AreaKind, AreaLevel, AreaResolvers } from "../../generated/schema.ts";
import { areaNameAt, type Catalogue, type CatalogueArea } from "../../statistics/catalogue/catalogue.ts";
import { lastDay } from "../../statistics/request/list-places.ts";
import { areaOnBoundaries } from "../../statistics/request/resolve-request.ts";
import { areaName, distinctAreaName } from "../sentences/names.ts";

export const LEVELS = {
  country: "COUNTRY",
  province: "PROVINCE",
  district: "DISTRICT",
  commune: "COMMUNE",
  group: "GROUP",
} as const satisfies Record<string, AreaLevel>;

export const Area: AreaResolvers = {
  name: (area, { lang, at }, { catalogue }) => areaName(catalogue, area, lang, at ?? null),
  distinctName: (area, { lang }, { catalogue }) => distinctAreaName(catalogue, area, lang),
  level: (area) => LEVELS[area.level],
  kind: (area, _, { catalogue }) => kindOf(catalogue, area),
  code: (area) => area.codeGso,
  otherNames: (area, _, { catalogue }) => otherNamesOf(catalogue, area),
  members: (area, _, { catalogue }) => area.members.map((id) => areaOf(catalogue, id)),
  membersOn: (area, { boundaries }, { catalogue }) => areaOnBoundaries(catalogue, area, boundaries),
  predecessors: (area, _, { catalogue }) => area.predecessors.map((id) => areaOf(catalogue, id)),
  successors: (area, _, { catalogue }) => area.successors.map((id) => areaOf(catalogue, id)),
  parent: (area, _, { catalogue }) => {
    if (area.level === "province")
      return catalogue.areas.list.find(({ level }) => level === "country") ?? null;
    if (area.place === null) return null;
    return catalogue.places.districtOf(area.place, lastDay(area)) ?? areaOf(catalogue, area.place.province);
  },
  province: (area, _, { catalogue }) => {
    if (area.level === "province") return area;
    return area.place === null ? null : areaOf(catalogue, area.place.province);
  },
  territory: ({ place }) => place?.unit ?? null,
  slug: ({ place }) => place?.slug ?? null,
  lineage: ({ place }) => (place === null ? [] : [...place.before, ...place.after]),
};

const KINDS: Readonly<Record<string, AreaKind>> = {
  province: "PROVINCE",
  city: "CITY",
  quan: "URBAN_DISTRICT",
  huyen: "RURAL_DISTRICT",
  thi_xa: "TOWN",
  thanh_pho: "PROVINCIAL_CITY",
  xa: "RURAL_COMMUNE",
  phuong: "WARD",
  thi_tran: "TOWNSHIP",
  dac_khu: "SPECIAL_ZONE",
};

function kindOf(catalogue: Catalogue, area: CatalogueArea): AreaKind | null {
  return KINDS[areaNameAt(catalogue, area, null).kind] ?? null;
}

/** The official names it bore before, then what it is called beside them; never its present name. */
function otherNamesOf(catalogue: Catalogue, area: CatalogueArea): readonly string[] {
  const present = areaNameAt(catalogue, area, null).vi;
  const names = new Set([...area.names.map(({ vi }) => vi), ...area.otherNames]);
  names.delete(present);
  return [...names];
}

/** An area that the statistics named; its absence is our mistake. */
export function areaOf(catalogue: Catalogue, id: string): CatalogueArea {
  const area = catalogue.areas.byId.get(id);
  if (area === undefined) throw new Error(`The catalogue has no area "${id}".`);
  return area;
}

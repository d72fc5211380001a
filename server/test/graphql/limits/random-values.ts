/** What random questions give as arguments, of the published figures. */
export const VALUES = {
  dataset: ["published", "demo"],
  boundaries: ["CURRENT", "VN-2008", "VN-2025", "AS_REPORTED"],
  id: ["viet-nam", "nam-dinh", "ninh-binh-2025", "dong-thap-2025"],
  indicators: ["awards_collectives", "models_unspecified", "deployments", "units_eligible"],
  indicator: ["awards_collectives", "deployments"],
  periods: ["2015/2020", "2006/2016", "2020-07", "2020", "2023"],
  from: ["2006/2016", "2019"],
  since: ["2026-11-15", "2026-01-01"],
  numerator: [
    '{ indicator: "awards_collectives" }',
    '{ indicator: "deployments", where: { unitTypes: ["commune"] } }',
  ],
  denominator: ['{ indicator: "units_eligible", where: { unitTypes: ["commune"] } }'],
  groups: ['{ id: "mekong-delta" }', '{ id: "red-river-delta" }, { id: "southeast" }'],
  orderBy: ["{ by: CHANGE }", "{ by: SHARE, of: NATION }", "{ by: NAME, direction: DESC }", "{ by: VALUE }"],
  query: ["{ vintages { id } }", "{ holdings { figures } }", "{"],
  count: [1, 57],
  name: ["Bảng 1"],
  search: ["ba dinh", "tân an", "21523"],
  where: ["{ status: [REPORTED, PARTIAL] }", "{ value: { min: 10 } }"],
};

/** The national map of one month, as the page colours it: 63 provinces, their names, values and how sure they are. */
export const MAP_QUERY = `query Map($indicator: ID!, $period: ID!) {
  statistics(dataset: "demo", indicators: [$indicator], periods: [$period], boundaries: "VN-2008", first: 100) {
    nodes { area { id name } value qualifier status completeness { reporting expected } }
    dataVersion { id }
  }
}`;

export const MAP_BODY = JSON.stringify({
  query: MAP_QUERY,
  variables: { indicator: "model_points", period: "2020-07" },
});

/** A table of 15,000 rows (63 provinces × 120 months × 2 indicators), for comparing executors. */
export const LONG_QUERY = `{
  statistics(
    dataset: "demo", indicators: ["model_points", "model_points_new"], kind: MONTH, from: "2015-01", to: "2024-12"
    boundaries: "VN-2008", first: 15000
  ) { nodes { indicator { id } area { id name } period { id } value qualifier status } }
}`;

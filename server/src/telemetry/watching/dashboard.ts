import { PANEL_ROWS, type Panel } from "./panels.ts";

/** Grafana lays panels out in columns. */
const COLUMNS = 24;
const [NUMBER_HEIGHT, CURVE_HEIGHT, CURVE_WIDTH] = [4, 8, 8];
/** Chosen when the dashboard is opened. */
const SOURCE = { type: "prometheus", uid: "${source}" };

/** The dashboard of server/deploy/grafana/movement-atlas.json, in Grafana's own form (schema version 39: Grafana 10.3 and newer). */
export function dashboard(): object {
  const panels: object[] = [];
  let y = 0;
  for (const row of PANEL_ROWS) {
    panels.push({
      type: "row",
      title: row.title,
      id: panels.length + 1,
      collapsed: false,
      gridPos: { x: 0, y, w: COLUMNS, h: 1 },
      panels: [],
    });
    y += 1;
    let [x, height] = [0, 0];
    for (const panel of row.panels) {
      const w = panel.isNumber ? Math.floor(COLUMNS / row.panels.length) : CURVE_WIDTH;
      if (x + w > COLUMNS) [x, y] = [0, y + height];
      height = panel.isNumber ? NUMBER_HEIGHT : CURVE_HEIGHT;
      panels.push(panelOf(panel, panels.length + 1, { x, y, w, h: height }));
      x += w;
    }
    y += height;
  }
  return {
    uid: "movement-atlas",
    title: "Movement Atlas",
    tags: ["movement-atlas"],
    editable: true,
    graphTooltip: 1,
    schemaVersion: 39,
    refresh: "30s",
    time: { from: "now-6h", to: "now" },
    timezone: "browser",
    templating: {
      list: [
        {
          name: "source",
          label: "Prometheus",
          type: "datasource",
          query: "prometheus",

          hide: 0,
        },
        {
          name: "instance",
          label: "Atlas",
          type: "query",
          datasource: SOURCE,
          query: { query: "label_values(atlas_build_info, instance)", refId: "instance" },
          refresh: 2,
          includeAll: true,
          multi: true,
          current: { text: ["All"], value: ["$__all"] },
          sort: 1,
          hide: 0,
        },
      ],
    },
    annotations: { list: [] },
    links: [],
    panels,
  };
}

function panelOf({ title, unit, isNumber, queries }: Panel, id: number, gridPos: object): object {
  const hasName = queries.some(([, legend]) => isNumber && legend !== title);
  return {
    type: isNumber ? "stat" : "timeseries",
    title,
    id,
    datasource: SOURCE,
    gridPos,
    fieldConfig: { defaults: { unit, ...(unit !== "dateTimeFromNow" && { min: 0 }) }, overrides: [] },
    options: isNumber
      ? {
          reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false },
          textMode: hasName ? "name" : "value",
          graphMode: "none",
          colorMode: "none",
        }
      : {
          legend: { displayMode: "list", placement: "bottom", showLegend: true },
          tooltip: { mode: "multi", sort: "desc" },
        },
    targets: queries.map(([expr, legendFormat], index) => ({
      datasource: SOURCE,
      refId: String.fromCharCode("A".charCodeAt(0) + index),
      expr,
      legendFormat,
      ...(isNumber ? { instant: true, range: false } : { instant: false, range: true }),
    })),
  };
}

import type { Format } from "../format.ts";
import { featuresOf, MOST_FEATURES, toldOf } from "./features.ts";
import { readShapes } from "./shapes.ts";

/** TopoJSON: the same as GeoJSON with borders once, however many rows share them. */
export const topoJson: Format = {
  id: "topojson",
  contentType: "application/json; charset=utf-8",
  isResumable: false,
  isText: true,
  isMap: true,
  mostRows: MOST_FEATURES,
  async *write(file) {
    const shapes = await readShapes(file.setting.catalogue);
    const { arcs, transform } = shapes.topology;
    const head = JSON.stringify({
      type: "Topology",
      ...toldOf(file),
      ...(transform !== undefined && { transform }),
    });
    yield `${head.slice(0, -1)},"objects":{"rows":{"type":"GeometryCollection","geometries":[`;
    let isFirst = true;
    for await (const batch of featuresOf(file, shapes)) {
      let text = "";
      for (const { outline, properties } of batch) {
        text += `${isFirst ? "\n" : ",\n"}${JSON.stringify({ ...(outline ?? { type: null }), properties })}`;
        isFirst = false;
      }
      yield text;
    }
    yield `\n]}},"arcs":${JSON.stringify(arcs)}}\n`;
  },
};

import { feature } from "topojson-client";
import type { Format } from "../format.ts";
import { featuresOf, MOST_FEATURES, toldOf } from "./features.ts";
import { type Outline, readShapes, type Shapes } from "./shapes.ts";

/** GeoJSON (RFC 7946): one feature a row. */
export const geoJson: Format = {
  id: "geojson",
  contentType: "application/geo+json; charset=utf-8",
  isResumable: false,
  isText: true,
  isMap: true,
  mostRows: MOST_FEATURES,
  async *write(file) {
    const shapes = await readShapes(file.setting.catalogue);
    yield `${JSON.stringify({ type: "FeatureCollection", ...toldOf(file) }).slice(0, -1)},"features":[`;
    let isFirst = true;
    for await (const batch of featuresOf(file, shapes))
      for (const { outline, properties } of batch) {
        const geometry = outline === null ? null : drawn(shapes, outline);
        yield `${isFirst ? "\n" : ",\n"}${JSON.stringify({ type: "Feature", geometry, properties })}`;
        isFirst = false;
      }
    yield "\n]}\n";
  },
};

/** The outline with its points, which a topology keeps as arcs. */
function drawn({ topology }: Shapes, outline: Outline): unknown {
  const found = feature(topology, outline);
  return found.type === "Feature" ? found.geometry : null;
}

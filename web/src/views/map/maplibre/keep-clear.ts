import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { nameFilters } from "./map-style.ts";
import { stands } from "./states-setter.ts";

/** What lies over the map and hides the names under it. */
const over = ".inset, .legend, .map-buttons, .map-opened";

/**
 * Keeps names on a map from lying under its insets, legend and buttons: an unseen mark as large as each takes its place, so that no name is drawn
 * there; and names that do not fit on their provinces stand beside them. Follows the map and its size; returns how to stop.
 */
export function keepClear(map: MapLibre): () => void {
  let drawn = "";
  const places = (): string =>
    [map.getContainer().getBoundingClientRect(), ...boxesOver(map.getContainer())]
      .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(","))
      .join(" ");
  const update = (): void => {
    const source = map.getSource<GeoJSONSource>("obstacles");
    if (source === undefined) return;
    drawn = places();
    const frame = map.getContainer().getBoundingClientRect();
    const features = boxesOver(map.getContainer()).map((box) => {
      const [width, height] = [Math.round(box.width), Math.round(box.height)];
      const image = `obstacle-${width}x${height}`;
      if (!map.hasImage(image))
        map.addImage(image, { width, height, data: new Uint8ClampedArray(width * height * 4) });
      const { lng, lat } = map.unproject([box.x - frame.x + box.width / 2, box.y - frame.y + box.height / 2]);
      return {
        type: "Feature" as const,
        properties: { image },
        geometry: { type: "Point" as const, coordinates: [lng, lat] },
      };
    });
    source.setData({ type: "FeatureCollection", features }).catch(() => undefined);
  };
  let zoom = 0;
  const fit = (): void => {
    if (map.getZoom() === zoom) return;
    zoom = map.getZoom();
    for (const [layer, filter] of Object.entries(nameFilters(zoom))) map.setFilter(layer, filter);
  };
  const follow = (): void => {
    if (!stands(map)) return;
    update();
    fit();
    // What lies over the map may find its place later than the map.
    map.once("idle", () => {
      if (stands(map) && places() !== drawn) follow();
    });
  };
  follow();
  map.on("moveend", follow);
  const sizes = new ResizeObserver(follow);
  // Some come after the map, such as the insets of two maps side by side.
  const watched = new Set<Element>();
  const watch = (): void => {
    for (const element of elementsOver(map.getContainer())) {
      if (watched.has(element)) continue;
      watched.add(element);
      sizes.observe(element);
    }
  };
  watch();
  const comings = new MutationObserver(watch);
  comings.observe(surroundings(map.getContainer()), { childList: true, subtree: true });
  return () => {
    map.off("moveend", follow);
    sizes.disconnect();
    comings.disconnect();
  };
}

function surroundings(container: HTMLElement): Element {
  return container.closest(".atlas-map") ?? container;
}

function elementsOver(container: HTMLElement): readonly Element[] {
  return [...surroundings(container).querySelectorAll(over)];
}

/** Boxes that lie over the map, on the screen. */
function boxesOver(container: HTMLElement): readonly DOMRect[] {
  const frame = container.getBoundingClientRect();
  return elementsOver(container)
    .map((element) => element.getBoundingClientRect())
    .filter(
      (box) =>
        box.width > 0 &&
        box.height > 0 &&
        box.left < frame.right &&
        box.right > frame.left &&
        box.top < frame.bottom &&
        box.bottom > frame.top,
    );
}

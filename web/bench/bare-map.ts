import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { StyleSpecification } from "maplibre-gl";
import type { AreaState } from "../src/views/map/maplibre/map-style.ts";

/** What a bare page is told: a style, pictures for its patterns, and what each step sets. */
export interface BareMap {
  readonly style: StyleSpecification;
  /** Names and addresses (`data:`) of the patterns. */
  readonly images: readonly (readonly [name: string, address: string])[];
  readonly pixels: number;
  readonly bounds: readonly [number, number, number, number];
  readonly padding: number;
  readonly width: number;
  readonly height: number;
  /** Of each step, what each province looks like. */
  readonly steps: readonly (readonly (readonly [area: string, state: AreaState])[])[];
}

const library = new URL("../node_modules/maplibre-gl/dist/", import.meta.url);

/**
 * Opens a page that has MapLibre and nothing else: no framework, no table, no words. An arrow to the right sets the feature states of
 * the next step, those that differ, in both sources, as the product does; Home goes to the first. `origin` only lends its name: all
 * comes from here.
 */
export async function openBareMap(page: Page, origin: string, bare: BareMap): Promise<void> {
  const base = new URL("/bare/", origin).href;
  await page.route(`${base}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice("/bare/".length);
    if (name === "") await route.fulfill({ contentType: "text/html", body: html(bare) });
    else if (/^maplibre-gl[\w.-]*\.(?:mjs|css)$/.test(name))
      await route.fulfill({
        contentType: name.endsWith(".css") ? "text/css" : "text/javascript",
        body: readFileSync(new URL(name, library), "utf8"),
      });
    else await route.fulfill({ status: 404, body: "" });
  });
  await page.goto(base);
  await page.locator('body[data-ready="true"]').waitFor({ timeout: 600_000 });
}

function html(bare: BareMap): string {
  const data = JSON.stringify(bare).replaceAll("<", "\\u003c");
  return `<!doctype html><meta charset="utf-8"><title>bare</title>
<link rel="stylesheet" href="maplibre-gl.css">
<style>body{margin:0}#map{width:${bare.width}px;height:${bare.height}px}</style>
<div id="map"></div>
<script type="module">
import { Map as MapLibre, setWorkerUrl } from "./maplibre-gl.mjs";
setWorkerUrl(new URL("maplibre-gl-worker.mjs", location.href).href);
const bare = ${data};
const images = await Promise.all(bare.images.map(async ([name, address]) => {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  return [name, context.getImageData(0, 0, canvas.width, canvas.height)];
}));
const map = new MapLibre({
  container: "map", style: bare.style, bounds: bare.bounds, fitBoundsOptions: { padding: bare.padding },
  attributionControl: false, keyboard: false, dragRotate: false, renderWorldCopies: false, fadeDuration: 0,
});
map.on("style.load", () => {
  for (const [name, image] of images) if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio: bare.pixels });
});
const steps = bare.steps.map((step) => new Map(step));
let at = -1;
const show = (next) => {
  const before = steps[at];
  for (const [id, state] of steps[next]) {
    const old = before?.get(id);
    if (old && old.step === state.step && old.mark === state.mark && old.radius === state.radius) continue;
    map.setFeatureState({ source: "provinces", id }, state);
    map.setFeatureState({ source: "centres", id }, state);
  }
  at = next;
  document.body.dataset.at = String(at);
};
addEventListener("keydown", ({ key }) => {
  if (key === "Home") show(0);
  if (key === "ArrowRight" && at + 1 < steps.length) show(at + 1);
});
map.once("idle", () => { show(0); document.body.dataset.ready = "true"; });
</script>`;
}

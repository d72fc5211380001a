import { geoMercator } from "d3-geo";
import type { Topology } from "topojson-specification";
import { expect, test } from "vitest";
import { laidOut } from "../../../../src/views/map/drawing/laid-out.ts";

const box = { x: 0, y: 0, width: 100, height: 200 };
const topology = (): Topology => ({ type: "Topology", objects: {}, arcs: [] });

function counting() {
  let times = 0;
  const lay = () => {
    times += 1;
    return { projection: geoMercator(), shapes: [] };
  };
  return { lay, times: () => times };
}

test("maps of one box and one boundary file have the same outlines, and no other has", () => {
  const { lay, times } = counting();
  const [one, other] = [topology(), topology()];
  const first = laidOut(one, "country", box, lay);
  expect(laidOut(one, "country", { ...box }, lay)).toBe(first);
  for (const moved of [{ x: 1 }, { y: 1 }, { width: 101 }, { height: 201 }])
    expect(laidOut(one, "country", { ...box, ...moved }, lay)).not.toBe(first);
  expect(laidOut(one, "delta", box, lay)).not.toBe(first);
  expect(laidOut(other, "country", box, lay)).not.toBe(first);
  expect(times()).toBe(7);
});

test("of many boxes those used last are remembered", () => {
  const { lay, times } = counting();
  const one = topology();
  for (let x = 0; x < 20; x += 1) {
    laidOut(one, "country", box, lay);
    laidOut(one, "country", { ...box, x: 1000 + x }, lay);
  }
  expect(times()).toBe(21);
  laidOut(one, "country", { ...box, x: 1000 }, lay);
  expect(times()).toBe(22);
});

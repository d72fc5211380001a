import type { Direction } from "./area-walk.tsx";

/** What of a drawing a pointer is on. */
export interface Pointed {
  readonly area: string;
  /** The period at the pointer, where the drawing runs along time. */
  readonly period: string | null;
  /** Where the pointer is, in CSS pixels from the corner of the box. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The area of a drawing under a pointer; null: none. */
export function pointedAt(event: MouseEvent, box: HTMLElement | null): Pointed | null {
  const { target } = event;
  if (!(target instanceof Element) || box === null) return null;
  const hit = target.closest("[data-hit]");
  const area = hit?.getAttribute("data-hit") ?? null;
  if (hit === null || area === null) return null;
  const corner = box.getBoundingClientRect();
  return {
    area,
    period: periodAt(hit, event.clientX),
    at: { x: event.clientX - corner.left, y: event.clientY - corner.top },
  };
}

function periodAt(hit: Element, x: number): string | null {
  const layer = hit.closest("[data-periods]");
  const periods = layer?.getAttribute("data-periods")?.split(" ") ?? [];
  const places = layer?.getAttribute("data-at")?.split(" ").map(Number) ?? [];
  if (periods.length === 0) return null;
  // A line's box may be shorter than the axis: then the layer says where that lies.
  const axis = layer?.querySelector("[data-axis]") ?? hit;
  const { left, width } = axis.getBoundingClientRect();
  const at = ((x - left) / Math.max(1, width)) * 100;
  let nearest = 0;
  places.forEach((place, i) => {
    if (Math.abs(place - at) < Math.abs((places[nearest] ?? 0) - at)) nearest = i;
  });
  return periods[nearest] ?? null;
}

/** Lights the areas pointed at and chosen, and no other. */
export function light(drawing: HTMLElement | null, hovered: string | null, selected: string | null): void {
  if (drawing === null) return;
  for (const lit of drawing.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  for (const area of [hovered, selected])
    if (area !== null)
      for (const hit of drawing.querySelectorAll(`[data-hit="${CSS.escape(area)}"]`))
        hit.setAttribute("data-lit", "");
}

interface Place {
  readonly area: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The area an arrow key leads to: where areas lie in rows and columns the nearest that way, where they lie under one another (or
 * are lines) the next in the order drawn. The same one where there is none further; from null the first.
 */
export function nextArea(
  drawing: HTMLElement | null,
  from: string | null,
  direction: Direction,
): string | null {
  const places = placesOf(drawing);
  const here = places.find(({ area }) => area === from);
  if (here === undefined) return places[0]?.area ?? null;
  const columns = new Set(places.map(({ x }) => Math.round(x / 4))).size;
  if (columns < 2 || drawing?.querySelector("[data-hit-line]") !== null) {
    const step = direction === "down" || direction === "right" ? 1 : -1;
    return places[places.indexOf(here) + step]?.area ?? from;
  }
  const isUpright = direction === "up" || direction === "down";
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  const ahead = places
    .map((place) => {
      const [dx, dy] = [place.x - here.x, place.y - here.y];
      const [along, aside] = isUpright ? [dy * sign, Math.abs(dx)] : [dx * sign, Math.abs(dy)];
      return { area: place.area, along, aside };
    })
    .filter(({ along, aside }) => along > 4 && aside <= along * 1.2)
    .toSorted((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside));
  return ahead[0]?.area ?? from;
}

/** The middle of each area's first hit box, in the order drawn. */
function placesOf(drawing: HTMLElement | null): readonly Place[] {
  const places = new Map<string, Place>();
  for (const hit of drawing?.querySelectorAll<SVGGraphicsElement>("[data-hit]") ?? []) {
    const area = hit.getAttribute("data-hit") ?? "";
    if (places.has(area)) continue;
    const { x, y, width, height } = hit.getBBox();
    places.set(area, { area, x: x + width / 2, y: y + height / 2 });
  }
  return [...places.values()];
}

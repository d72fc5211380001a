import type { Geometry } from "geojson";
import type { Commune } from "../commune.ts";
import { findCrossing, TANGLED } from "../checks/find-crossings.ts";
import { findOpenBorders } from "../checks/find-open-borders.ts";
import { centresOf } from "../geometry/centres.ts";
import { fromGrid, hectaresOf, toGrid, topologyOnGrid, type Grid } from "../geometry/grid.ts";
import { joinBorders } from "../geometry/join-borders.ts";
import { landOf } from "../geometry/lands.ts";
import { gridOf, isOn, provinceLands, type ProvinceTopology } from "../geometry/provinces.ts";
import { boxOf, isInside, withoutRepeats, withoutSlivers, type Land, type Point } from "../geometry/rings.ts";
import type { CommuneTopology } from "../outlines.ts";
import { LIMITS, type SourceArea } from "../reading/source-area.ts";
import type { Place } from "../words/matter.ts";
import { OutlinesRefused, type FoundProblem } from "../words/problem.ts";
import { called, matchCommunes, type KnownCommunes } from "./match-communes.ts";

/** What may be wrong all the same, because somebody says that it is so. */
export type Accepted = "gaps" | "overlaps";

export interface CheckedOutlines {
  readonly problems: readonly FoundProblem[];
  /** null: there are errors. */
  readonly topology: CommuneTopology | null;
}

/** Hectares that a gap or an overlap has at least to be told. */
const TOLD = 1;
/** Problems of one kind that are told; of the others how many there are. */
const MOST_TOLD = 100;
/** Degrees round the islands of an archipelago in which its commune lies. */
const AROUND = 1;

/**
 * Whether a file of outlines can be taken, and what it becomes: each row a commune of the vintage, all there, borders on the grid of the provinces, points that are the same but
 * for a step or two made one, rings turned as they have to be.
 *
 * @throws OutlinesRefused when nothing can be said of single communes
 */
export function checkOutlines(
  areas: readonly SourceArea[],
  known: KnownCommunes,
  others: readonly KnownCommunes[],
  provinces: ProvinceTopology,
  accepted: readonly Accepted[],
): CheckedOutlines {
  if (areas.length === 0) throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
  areas.forEach(({ geometry }, at) => refuseShape(geometry, at + 1));
  refuseCoordinates(areas);
  const { areas: matched, problems: told } = matchCommunes(areas, known, others);
  const problems = [...told];
  const add = (problem: FoundProblem["problem"], severity: FoundProblem["severity"] = "error"): void =>
    void problems.push({ severity, problem });
  const grid = gridOf(provinces);
  const communes = new Map(known.communes.map((each) => [each.id, each]));
  const drawn: { readonly commune: Commune; readonly land: Land }[] = [];
  for (const [id, rows] of matched) {
    const commune = communes.get(id);
    if (commune === undefined) continue;
    const land = rows.flatMap(({ geometry }) => landIn(geometry));
    const crossing = findCrossing(land);
    if (crossing === TANGLED) add({ code: "TANGLED", args: { commune: called(commune) } });
    else if (crossing !== null)
      add({ code: "CROSSES_ITSELF", args: { commune: called(commune), at: placeOf(crossing) } });
    drawn.push({ commune, land: onGrid(land, grid) });
  }
  // Of borders that cross themselves nothing more can be said; gaps and overlaps are looked at once they are mended.
  const isCrossed = problems.some(({ problem }) => ["CROSSES_ITSELF", "TANGLED"].includes(problem.code));
  if (isCrossed) return { problems: shortened(problems), topology: null };
  const joined = joinBorders(drawn.map(({ land }) => land)).map((land) => withoutSlivers(land));
  const whole = drawn.flatMap(({ commune }, at) => {
    const land = joined[at] ?? [];
    if (land.length > 0) return [{ commune, land }];
    add({ code: "NOTHING_LEFT", args: { commune: called(commune) } });
    return [];
  });
  const name = (id: string): string => called(communes.get(id) ?? { nameVi: "", id });
  const { overlaps, gaps, isWhole } = findOpenBorders(
    new Map(whole.map(({ commune, land }) => [commune.id, land])),
  );
  if (!isWhole) add({ code: "TOO_OPEN", args: {} });
  for (const { of, area, at } of overlaps) {
    const hectares = area === null ? null : hectaresOf(grid, area, at);
    if (hectares !== null && hectares < TOLD) continue;
    const args = { communes: [name(of[0]), name(of[1])] as const, hectares, at: placeOf(fromGrid(grid, at)) };
    add({ code: "OVERLAP", args }, accepted.includes("overlaps") ? "warning" : "error");
  }
  for (const { between, area, at } of gaps) {
    const hectares = hectaresOf(grid, area, at);
    if (hectares < TOLD) continue;
    const args = { between: between.slice(0, 6).map(name), hectares, at: placeOf(fromGrid(grid, at)) };
    add({ code: "GAP", args }, accepted.includes("gaps") ? "warning" : "error");
  }
  const topology = topologyOnGrid(whole, grid);
  problems.push(...misplaced(topology, communes, provinces, grid, known));
  const isGood = problems.every(({ severity }) => severity !== "error");
  return { problems: shortened(problems), topology: isGood ? topology : null };
}

/** Communes that lie in another province, or are not the archipelago that they are. */
function misplaced(
  topology: CommuneTopology,
  communes: ReadonlyMap<string, Commune>,
  provinces: ProvinceTopology,
  grid: Grid,
  { provinceNames }: KnownCommunes,
): readonly FoundProblem[] {
  const lands = provinceLands(provinces, "provinces").map((each) => ({
    ...each,
    box: boxOf(each.land.flat(2)),
  }));
  const isles = provinceLands(provinces, "archipelagos").map((each) => ({
    ...each,
    box: boxOf(each.land.flat(2)),
  }));
  return centresOf(topology).flatMap(({ id, at }): FoundProblem[] => {
    const commune = communes.get(id);
    if (commune === undefined) return [];
    const point = toGrid(grid, ...at);
    const isle = isles.find(({ province, name }) => province === commune.province && isOn(commune, name));
    if (isle !== undefined) {
      const [west, south] = fromGrid(grid, [isle.box[0], isle.box[1]]);
      const [east, north] = fromGrid(grid, [isle.box[2], isle.box[3]]);
      const [x, y] = at;
      const isNear = x > west - AROUND && x < east + AROUND && y > south - AROUND && y < north + AROUND;
      const args = { commune: called(commune), archipelago: isle.name, at };
      return isNear ? [] : [{ severity: "error", problem: { code: "ARCHIPELAGO", args } }];
    }
    // At sea or just over the border, as our outlines of provinces are coarse, it may well be right.
    const other = lands.find(({ land, box: [west, south, east, north] }) => {
      const [x, y] = point;
      return x >= west && x <= east && y >= south && y <= north && isInside(land, point);
    });
    if (other === undefined || other.id === commune.province) return [];
    const province = provinceNames.get(commune.province)?.[0] ?? commune.province;
    const args = { commune: called(commune), province, at };
    return [{ severity: "error", problem: { code: "ELSEWHERE", args } }];
  });
}

/** Of each kind so many, errors first, and how many more there are. */
function shortened(problems: readonly FoundProblem[]): readonly FoundProblem[] {
  const inOrder = problems.toSorted(
    (a, b) => Number(b.severity === "error") - Number(a.severity === "error"),
  );
  return [...Map.groupBy(inOrder, ({ problem }) => problem.code).values()].flatMap((same) => {
    const more = same.length - MOST_TOLD;
    const { severity } = same[0] ?? { severity: "error" as const };
    const rest: FoundProblem[] =
      more > 0 ? [{ severity, problem: { code: "MORE", args: { count: more } } }] : [];
    return [...same.slice(0, MOST_TOLD), ...rest];
  });
}

function refuseShape(geometry: Geometry | null, row: number): void {
  const type = geometry === null ? "null" : geometry.type;
  const isShape = type === "Polygon" || type === "MultiPolygon";
  if (!isShape || !Array.isArray((geometry as { coordinates?: unknown }).coordinates))
    throw new OutlinesRefused({ code: "NOT_AN_AREA", args: { row, type: String(type).slice(0, 40) } });
}

/** Throws OutlinesRefused where coordinates are no degrees of this part of the world, or there are too many. */
function refuseCoordinates(areas: readonly SourceArea[]): void {
  let points = 0;
  for (const { geometry } of areas)
    for (const ring of landIn(geometry).flat()) {
      points += ring.length;
      if (points > LIMITS.points)
        throw new OutlinesRefused({
          code: "TOO_MANY",
          args: { what: "points", is: points, most: LIMITS.points },
        });
      for (const [x, y] of ring) {
        if (!Number.isFinite(x) || !Number.isFinite(y))
          throw new OutlinesRefused({ code: "NOT_WHOLE", args: { why: "coordinates that are no numbers" } });
        if (Math.abs(x) > 180 || Math.abs(y) > 180)
          throw new OutlinesRefused({ code: "METRES", args: { x, y } });
        if (x < 90 && y > 90) throw new OutlinesRefused({ code: "SWAPPED", args: { at: [x, y] } });
      }
    }
}

function landIn(geometry: Geometry | null): Land {
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return [];
  try {
    return landOf(geometry);
  } catch {
    throw new OutlinesRefused({
      code: "NOT_WHOLE",
      args: { why: "coordinates that are no rings of points" },
    });
  }
}

function onGrid(land: Land, grid: Grid): Land {
  const rounded = land.map((rings) =>
    rings.map((ring) => {
      const points = withoutRepeats(ring.map(([x, y]) => toGrid(grid, x, y)));
      const [first, last] = [points[0], points.at(-1)];
      // A ring that was left open is closed.
      return first === undefined || (first[0] === last?.[0] && first[1] === last[1])
        ? points
        : [...points, first];
    }),
  );
  return withoutSlivers(rounded);
}

const placeOf = ([x, y]: Readonly<Point>): Place => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];

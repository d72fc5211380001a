/** Longitude and latitude in degrees. */
export type Place = readonly [longitude: number, latitude: number];

type Nothing = Readonly<Record<string, never>>;

/** What messages on a file of outlines are made of. `commune` is its name with its id. */
export interface ProblemMatter {
  readonly NOT_READ: { readonly file: string };
  readonly TOO_LARGE: { readonly bytes: number; readonly most: number };
  readonly NO_FORMAT: { readonly file: string };
  readonly NOT_JSON: { readonly why: string };
  readonly NOT_WHOLE: { readonly why: string };
  readonly NO_SHAPEFILE: { readonly found: readonly string[] };
  readonly SEVERAL_SHAPEFILES: { readonly found: readonly string[] };
  readonly SEVERAL_LAYERS: { readonly found: readonly string[] };
  readonly STILL_OPEN: Nothing;
  readonly NO_SYSTEM: { readonly written: string };
  readonly NO_PROJECTION: { readonly file: string };
  readonly PROJECTION_UNKNOWN: { readonly written: string };
  readonly CRS_NOT_TAKEN: { readonly written: string };
  readonly TOO_MANY: { readonly what: "areas" | "points"; readonly is: number; readonly most: number };
  readonly NO_AREAS: Nothing;
  readonly METRES: { readonly x: number; readonly y: number };
  readonly SWAPPED: { readonly at: Place };
  readonly NOT_AN_AREA: { readonly row: number; readonly type: string };
  readonly NOT_TOLD_APART: {
    readonly vintage: string;
    readonly columns: readonly string[];
    /** Boundaries whose communes most rows name instead. */
    readonly other: { readonly vintage: string; readonly matched: number; readonly of: number } | null;
  };
  readonly COMMUNE_UNKNOWN: { readonly row: number; readonly column: string; readonly written: string };
  readonly COMMUNE_UNDECIDED: {
    readonly row: number;
    readonly written: string;
    readonly candidates: readonly string[];
  };
  readonly NAME_DIFFERS: {
    readonly row: number;
    readonly commune: string;
    readonly written: string;
    readonly vintage: string;
  };
  readonly IN_PIECES: { readonly communes: number };
  readonly MISSING: { readonly vintage: string; readonly count: number; readonly first: readonly string[] };
  readonly ARCHIPELAGO: { readonly commune: string; readonly archipelago: string; readonly at: Place };
  readonly ELSEWHERE: { readonly commune: string; readonly province: string; readonly at: Place };
  readonly NOTHING_LEFT: { readonly commune: string };
  readonly CROSSES_ITSELF: { readonly commune: string; readonly at: Place };
  readonly TANGLED: { readonly commune: string };
  readonly TOO_OPEN: Nothing;
  readonly OVERLAP: {
    readonly communes: readonly [string, string];
    /** null: not known. */
    readonly hectares: number | null;
    readonly at: Place;
  };
  readonly GAP: { readonly between: readonly string[]; readonly hectares: number; readonly at: Place };
  readonly MORE: { readonly count: number };
}

import type { Commune } from "../commune.ts";
import { makeOutlines, type MadeOutlines } from "../make-outlines.ts";
import type { ProvinceTopology } from "../geometry/provinces.ts";
import { makeSynthetic } from "./make-synthetic.ts";

export interface SyntheticTask {
  /** The text of the vintage's file of provinces. */
  readonly provinces: string;
  readonly communes: readonly Commune[];
}

/** Outlines made up for the communes of a vintage, with all that is kept of them. */
export function makeInThread({ provinces, communes }: SyntheticTask): Promise<MadeOutlines> {
  return makeOutlines(makeSynthetic(JSON.parse(provinces) as ProvinceTopology, communes));
}

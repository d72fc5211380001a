import type { Catalogue, CatalogueDataset } from "../../catalogue/catalogue.ts";
import type { AnyCaveat } from "../caveat.ts";
import type { Compared } from "./change-refusal.ts";
import type { IndicatorKind, Qualifier } from "../../model/types.ts";
import { reorganisedBetween } from "../unit-reorganisation.ts";
import { asWritten } from "../../model/written-precision.ts";

/** What a difference was made of. */
export interface Difference {
  readonly difference: number;
  readonly qualifier: Qualifier | null;
  readonly leftOut: readonly string[];
  readonly unitType: string | null;
  /** The values used, of both periods. */
  readonly used: readonly { readonly status: string; readonly disputed: boolean }[];
  /** The values of the cell itself, earlier and later, where it was compared whole; else null. */
  readonly whole: readonly [number, number] | null;
}

/** What to mind about a difference, most weighty first. */
export function changeCaveats(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { indicator, earlier, later }: Compared,
  { difference, qualifier, leftOut, unitType, used, whole }: Difference,
): readonly AnyCaveat[] {
  const { kind } = indicator;
  const said: AnyCaveat[] = [];
  const start = kind === "FLOW" ? earlier.firstDay : earlier.lastDay;
  const units = reorganisedBetween(catalogue, dataset, indicator, unitType, start, later.lastDay);
  if (units !== null) said.push({ code: "UNITS_REORGANISED", args: { of: "change", ...units } });
  if (leftOut.length > 0)
    said.push({ code: "MEMBERS_LEFT_OUT", args: { of: "change", areas: leftOut, count: leftOut.length } });
  if (used.some(({ status }) => status === "ESTIMATED")) said.push({ code: "ESTIMATED", args: {} });
  if (used.some(({ status }) => status === "PROVISIONAL")) said.push({ code: "PROVISIONAL", args: {} });
  if (qualifier !== null)
    said.push({ code: "HEDGED", args: { of: "change", qualifier, value: difference, kind } });
  if (used.some(({ disputed }) => disputed)) said.push({ code: "DISPUTED", args: { of: "change" } });
  if (whole !== null && isOffByRounding(difference, whole, kind)) said.push({ code: "ROUNDED", args: {} });
  return said;
}

/** Whether who subtracts the two values as they are written gets something else than the difference as it is written. */
function isOffByRounding(
  difference: number,
  [earlier, later]: readonly [number, number],
  kind: IndicatorKind,
): boolean {
  const subtracted = asWritten(later, kind) - asWritten(earlier, kind);
  return asWritten(subtracted, kind) !== asWritten(difference, kind);
}

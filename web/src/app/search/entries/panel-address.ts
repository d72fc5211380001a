import type { SearchNamesQuery } from "./generated/names.ts";
import type { Address } from "../../address/address.ts";

export type NamedArea = SearchNamesQuery["provinces"][number];
type Vintage = SearchNamesQuery["vintages"][number];

/** Where a province is shown on the figure in view. */
export interface PanelAddress {
  readonly to: Address;
  /** The area whose panel opens: itself, or the one it went into. */
  readonly shown: string;
}

/**
 * The address of a province's panel on the figure of an address. On boundaries that no longer know it its successor's; on older
 * ones that do not know it yet the boundaries change to today's. `today` is an ISO day.
 */
export function panelAddress(
  address: Address,
  area: NamedArea,
  areas: ReadonlyMap<string, NamedArea>,
  vintages: readonly Vintage[],
  today: string,
): PanelAddress {
  const day = dayOf(address, vintages, today);
  if (day < area.validFrom) {
    const { shown } = panelAddress({ ...address, boundaries: "CURRENT" }, area, areas, vintages, today);
    return { to: { ...address, boundaries: "CURRENT", area: shown }, shown };
  }
  let shown = area;
  while (isOver(shown, day)) {
    const next = areas.get(shown.successors[0]?.id ?? "");
    if (next === undefined) break;
    shown = next;
  }
  return { to: { ...address, area: shown.id }, shown: shown.id };
}

function isOver({ validTo }: NamedArea, day: string): boolean {
  return validTo !== null && validTo !== undefined && validTo <= day;
}

/** The day whose areas the figure of an address shows. */
function dayOf({ boundaries, period }: Address, vintages: readonly Vintage[], today: string): string {
  if (boundaries === "AS_REPORTED") return period === null ? today : lastDayOf(period);
  return vintages.find(({ id, validTo }) => id === boundaries && validTo)?.validFrom ?? today;
}

/** The last day of a period's code such as 2020, 2020-Q3, 2020-S2, 2020-07, 2015/2020; only for comparing, so a month has 31 days. */
function lastDayOf(code: string): string {
  const [year = "", part = ""] = (code.split("/").at(-1) ?? "").split("-");
  const number = Number(part.replace(/\D/g, ""));
  const month =
    part === "" ? 12 : part.startsWith("Q") ? number * 3 : part.startsWith("S") ? number * 6 : number;
  return `${year}-${String(month).padStart(2, "0")}-31`;
}

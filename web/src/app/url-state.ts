import type { Locale } from "../figure/figure.ts";

export type Page = "atlas" | "sources" | "definitions" | "unknown";

/** Members chosen of the breakdowns; a missing one means the total. */
export interface Members {
  readonly model?: string;
  readonly category?: string;
  readonly unit?: string;
  readonly award?: string;
}

/** All that an address says. What is at its default is not written, so that addresses stay short. */
export interface Place {
  readonly page: Page;
  readonly lang: Locale;
  readonly dataset: string;
  /** null: the holdings, what is known at all. */
  readonly indicator: string | null;
  readonly members: Members;
  /** null: the newest. */
  readonly period: string | null;
  /** Years within which the latest known may stand in; 0–20. */
  readonly within: number;
  readonly boundaries: string;
  /** The province whose panel is open. */
  readonly area: string | null;
  /** Pages of lists: what is searched for. */
  readonly search: string;
}

export const home: Place = {
  page: "atlas",
  lang: "vi",
  dataset: "published",
  indicator: null,
  members: {},
  period: null,
  within: 0,
  boundaries: "CURRENT",
  area: null,
  search: "",
};

const paths: Readonly<Record<Exclude<Page, "unknown">, string>> = {
  atlas: "/",
  sources: "/sources",
  definitions: "/definitions",
};
const memberNames = ["model", "category", "unit", "award"] as const;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_./-]{0,79}$/;

export interface ParsedPlace {
  readonly place: Place;
  /** Parameters that were not understood and left out, as written: `foo=1`. */
  readonly ignored: readonly string[];
}

/** Reads an address. Unknown or malformed parameters are left out and listed, never an error. */
export function parsePlace(pathname: string, search: string): ParsedPlace {
  const ignored: string[] = [];
  const path = pathname === "/" ? "/" : pathname.replace(/\/+$/, "");
  const page =
    (Object.keys(paths) as (keyof typeof paths)[]).find((name) => paths[name] === path) ?? "unknown";
  let place: Place = { ...home, page };
  for (const [name, value] of new URLSearchParams(search)) {
    const next = readParameter(place, name, value);
    if (next === null) ignored.push(`${name}=${value}`);
    else place = next;
  }
  return { place, ignored };
}

function readParameter(place: Place, name: string, value: string): Place | null {
  if (name === "q") return { ...place, search: value.slice(0, 200) };
  if (name === "lang") return value === "vi" || value === "en" ? { ...place, lang: value } : null;
  if (name === "within") {
    const years = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
    return years <= 20 ? { ...place, within: years } : null;
  }
  if (!idPattern.test(value)) return null;
  const member = memberNames.find((known) => known === name);
  if (member !== undefined) return { ...place, members: { ...place.members, [member]: value } };
  switch (name) {
    case "dataset":
      return { ...place, dataset: value };
    case "indicator":
      return { ...place, indicator: value };
    case "period":
      return { ...place, period: value };
    case "boundaries":
      return { ...place, boundaries: value };
    case "area":
      return { ...place, area: value };
    default:
      return null;
  }
}

/** Writes an address, path and parameters; what is at its default is left out. */
export function formatPlace(place: Place): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | null, usual: string | null): void => {
    if (value !== null && value !== usual) parameters.set(name, value);
  };
  if (place.page !== "definitions") put("dataset", place.dataset, home.dataset);
  if (place.page === "atlas") {
    put("indicator", place.indicator, null);
    for (const name of memberNames) put(name, place.members[name] ?? null, null);
    put("period", place.period, null);
    put("within", String(place.within), "0");
    put("boundaries", place.boundaries, home.boundaries);
    put("area", place.area, null);
  }
  put("q", place.search, "");
  put("lang", place.lang, home.lang);
  const query = parameters.toString().replaceAll("%2F", "/");
  const path = place.page === "unknown" ? "/" : paths[place.page];
  return query === "" ? path : `${path}?${query}`;
}

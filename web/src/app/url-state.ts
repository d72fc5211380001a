import type { Classification } from "../figure/classes.ts";
import { formatClasses, parseClasses } from "../figure/classes-parameter.ts";
import type { Locale } from "../figure/figure.ts";
import type { View } from "../views/view.ts";

export type Page = "atlas" | "nation" | "province" | "sources" | "definitions" | "unknown";

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
  /** The province whose panel is open; on a province's page, the province. */
  readonly area: string | null;
  /** Which picture of the figures is shown. */
  readonly view: View["id"];
  /** How values are classed; null: our own choice. */
  readonly classes: Classification | null;
  /** The period compared with; null: none. */
  readonly versus: string | null;
  /** How two periods are compared: as two pictures, or as one of their differences. */
  readonly as: "side" | "difference";
  /** Since when: the first period with any figure, or with at least this value; null: not asked. */
  readonly since: "any" | number | null;
  /** Areas whose lines stand out in a trend, at most six. */
  readonly highlight: readonly string[];
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
  view: "map",
  classes: null,
  versus: null,
  as: "difference",
  since: null,
  highlight: [],
  search: "",
};

/** Most lines that stand out at a time: more cannot be told apart. */
export const mostHighlighted = 6;

const paths: Readonly<Record<Exclude<Page, "unknown" | "province">, string>> = {
  atlas: "/",
  nation: "/nation",
  sources: "/sources",
  definitions: "/definitions",
};
const memberNames = ["model", "category", "unit", "award"] as const;
const provincePath = /^\/provinces\/([^/]+)$/;
const viewIds = [
  "map",
  "circles",
  "tile-grid",
  "ranking",
  "trend",
  "small-multiples",
  "slope",
  "heat-table",
] as const satisfies readonly View["id"][];
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
  const province = provincePath.exec(path)?.[1] ?? "";
  const page = idPattern.test(province)
    ? "province"
    : ((Object.keys(paths) as (keyof typeof paths)[]).find((name) => paths[name] === path) ?? "unknown");
  let place: Place = { ...home, page, area: page === "province" ? province : null };
  for (const [name, value] of new URLSearchParams(search)) {
    // Its path says which province a page is of.
    const next = name === "area" && page === "province" ? null : readParameter(place, name, value);
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
  if (name === "view") {
    const view = viewIds.find((id) => id === value);
    return view === undefined ? null : { ...place, view };
  }
  if (name === "classes") {
    const classes = parseClasses(value);
    return classes === null ? null : { ...place, classes };
  }
  if (name === "as") return value === "side" || value === "difference" ? { ...place, as: value } : null;
  if (name === "since") {
    if (value === "any") return { ...place, since: value };
    return /^\d{1,9}(\.\d{1,6})?$/.test(value) ? { ...place, since: Number(value) } : null;
  }
  if (name === "highlight") {
    const ids = [...new Set(value.split(","))];
    const isGood = ids.length <= mostHighlighted && ids.every((id) => idPattern.test(id));
    return isGood ? { ...place, highlight: ids } : null;
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
    case "versus":
      return { ...place, versus: value };
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
  if (place.page === "atlas" || place.page === "nation" || place.page === "province") {
    put("indicator", place.indicator, null);
    for (const name of memberNames) put(name, place.members[name] ?? null, null);
    put("period", place.period, null);
    put("within", String(place.within), "0");
    put("boundaries", place.boundaries, home.boundaries);
    if (place.page !== "province") put("area", place.area, null);
    put("view", place.view, home.view);
    put("classes", place.classes === null ? null : formatClasses(place.classes), null);
    put("versus", place.versus, null);
    put("as", place.as, home.as);
    put("since", place.since === null ? null : String(place.since), null);
    put("highlight", place.highlight.join(","), "");
  }
  put("q", place.search, "");
  put("lang", place.lang, home.lang);
  const query = parameters.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  const path = pathOf(place);
  return query === "" ? path : `${path}?${query}`;
}

function pathOf({ page, area }: Place): string {
  if (page === "province") return area === null ? "/nation" : `/provinces/${area}`;
  return page === "unknown" ? "/" : paths[page];
}

import type { Classification } from "../../figure/classes/classes.ts";
import { formatClasses, parseClasses } from "../../figure/classes/classes-parameter.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatSince, parseSince } from "../../figure/compare/since/since-parameter.ts";
import type { Since } from "../../figure/compare/since/since-setting.ts";
import { followedBy, parameterNames, type ParameterName } from "./parameters.ts";
import type { Unfollowed, Why } from "./unfollowed.ts";
import { pageViews, type ViewId } from "../../views/catalogue.ts";

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
  readonly view: ViewId;
  /** How values are classed; null: our own choice. */
  readonly classes: Classification | null;
  /** The period compared with; null: none. */
  readonly versus: string | null;
  /** How two periods are compared: as two pictures, or as one of their differences. */
  readonly as: "side" | "difference";
  /** Since when: any figure, or at least this value; null: not asked. */
  readonly since: Since | null;
  /** Of "since when": since when without a break, instead of when first. */
  readonly held: boolean;
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
  held: false,
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
/** Every picture, as an address names it. */
export const viewIds: readonly ViewId[] = pageViews.map(({ id }) => id);
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_./-]{0,79}$/;

export interface ParsedPlace {
  readonly place: Place;
  /** Parts that were left out, and why. */
  readonly unfollowed: readonly Unfollowed[];
}

/**
 * Reads an address. What is unknown or malformed, written twice, or means nothing on its page is left out and listed, never an error. What can
 * be read and yet not be answered is found where the figures are (address/followable.ts).
 */
export function parsePlace(pathname: string, search: string): ParsedPlace {
  const unfollowed: Unfollowed[] = [];
  const path = pathname === "/" ? "/" : pathname.replace(/\/+$/, "");
  const province = provincePath.exec(path)?.[1] ?? "";
  const page = idPattern.test(province)
    ? "province"
    : ((Object.keys(paths) as (keyof typeof paths)[]).find((name) => paths[name] === path) ?? "unknown");
  let place: Place = { ...home, page, area: page === "province" ? province : null };
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const before = given.get(name);
    if (before !== undefined && before !== value)
      unfollowed.push({ name, value: before, why: { is: "repeated", counts: `${name}=${value}` } });
    given.set(name, value);
  }
  const hasIndicator = idPattern.test(given.get("indicator") ?? "");
  for (const [name, value] of given) {
    const leaveOut = (why: Why): void => {
      unfollowed.push({ name, value: value.slice(0, longest), why });
    };
    const known = parameterNames.find((one) => one === name);
    const followed = known === undefined ? null : followedBy(known, page, hasIndicator);
    const next = known === undefined ? null : readers[known](place, value);
    if (known === undefined || followed === null) leaveOut({ is: "unknown" });
    else if (followed === "no") leaveOut({ is: "notHere" });
    else if (next === null) leaveOut({ is: "invalid", name: known });
    else if (followed === "needsIndicator") leaveOut({ is: "needsIndicator" });
    else {
      place = next;
      if (known === "q" && value.length > longest) leaveOut({ is: "cut" });
    }
  }
  return { place, unfollowed };
}

/** Most letters of a search that are read. */
const longest = 200;

type Reader = (place: Place, value: string) => Place | null;

/** Reads an id: a short word without marks. */
function ofId(put: (place: Place, id: string) => Place): Reader {
  return (place, value) => (idPattern.test(value) ? put(place, value) : null);
}

function ofMember(name: keyof Members): Reader {
  return ofId((place, id) => ({ ...place, members: { ...place.members, [name]: id } }));
}

/** How each parameter is read; null: it cannot be. */
const readers: Readonly<Record<ParameterName, Reader>> = {
  dataset: ofId((place, dataset) => ({ ...place, dataset })),
  indicator: ofId((place, indicator) => ({ ...place, indicator })),
  model: ofMember("model"),
  category: ofMember("category"),
  unit: ofMember("unit"),
  award: ofMember("award"),
  period: ofId((place, period) => ({ ...place, period })),
  within: (place, value) => {
    const years = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
    return years <= 20 ? { ...place, within: years } : null;
  },
  boundaries: ofId((place, boundaries) => ({ ...place, boundaries })),
  area: ofId((place, area) => ({ ...place, area })),
  view: (place, value) => {
    const view = viewIds.find((id) => id === value);
    return view === undefined ? null : { ...place, view };
  },
  classes: (place, value) => {
    const classes = parseClasses(value);
    return classes === null ? null : { ...place, classes };
  },
  versus: ofId((place, versus) => ({ ...place, versus })),
  as: (place, value) => (value === "side" || value === "difference" ? { ...place, as: value } : null),
  since: (place, value) => {
    const read = parseSince(value);
    return read === null ? null : { ...place, ...read };
  },
  highlight: (place, value) => {
    const ids = [...new Set(value.split(","))];
    const isGood = ids.length <= mostHighlighted && ids.every((id) => idPattern.test(id));
    return isGood ? { ...place, highlight: ids } : null;
  },
  q: (place, value) => ({ ...place, search: value.slice(0, longest) }),
  lang: (place, value) => (value === "vi" || value === "en" ? { ...place, lang: value } : null),
};

/** Writes an address, path and parameters; what is at its default is left out. */
export function formatPlace(place: Place): string {
  const parameters = new URLSearchParams();
  // What a page does not follow its address does not say.
  const put = (name: ParameterName, value: string | null, usual: string | null): void => {
    const isFollowed = followedBy(name, place.page, place.indicator !== null) === "yes";
    if (isFollowed && value !== null && value !== usual) parameters.set(name, value);
  };
  put("dataset", place.dataset, home.dataset);
  put("indicator", place.indicator, null);
  for (const name of memberNames) put(name, place.members[name] ?? null, null);
  put("period", place.period, null);
  put("within", String(place.within), "0");
  put("boundaries", place.boundaries, home.boundaries);
  put("area", place.area, null);
  put("view", place.view, home.view);
  put("classes", place.classes === null ? null : formatClasses(place.classes), null);
  put("versus", place.versus, null);
  put("as", place.as, home.as);
  put("since", place.since === null ? null : formatSince(place.since, place.held), null);
  put("highlight", place.highlight.join(","), "");
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

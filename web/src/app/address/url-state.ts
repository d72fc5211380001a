import { formatClasses, parseClasses } from "../../figure/classes/classes-parameter.ts";
import { locales } from "../../i18n/locale.ts";
import { formatSince, parseSince } from "../../figure/compare/since/since-parameter.ts";
import type { Address, Members, Page } from "./address.ts";
import { followedBy, parameterNames, type ParameterName } from "./parameters.ts";
import type { Unfollowed, Why } from "./unfollowed.ts";
import { pageViews, type ViewId } from "../../views/catalogue.ts";

export const home: Address = {
  page: "atlas",
  lang: "vi",
  dataset: "published",
  indicator: null,
  members: {},
  period: null,
  within: 0,
  boundaries: "CURRENT",
  knownAt: null,
  area: null,
  communes: null,
  view: "map",
  classes: null,
  versus: null,
  as: "difference",
  since: null,
  held: false,
  highlight: [],
  search: "",
  briefing: null,
  import: null,
  at: null,
  changedSince: null,
  changedUntil: null,
  areas: [],
  causes: [],
  indicators: [],
  wall: null,
  show: "slides",
};

/** Most names of a list that are read; how many a briefing may be about is known where it is written. */
const mostNamed = 20;

/** Seconds that a slide of a wall is shown: least, most, and where nobody says. */
export const [leastWall, mostWall, usualWall] = [3, 3600, 20];

/** Most lines that stand out at a time: more cannot be told apart. */
export const mostHighlighted = 6;

const paths: Readonly<
  Record<
    Exclude<Page, "unknown" | "province" | "place" | "briefing" | "presentation" | "reporting" | "import">,
    string
  >
> = {
  atlas: "/",
  nation: "/nation",
  number: "/number",
  sources: "/sources",
  definitions: "/definitions",
  briefings: "/briefings",
  signIn: "/sign-in",
  account: "/account",
  keys: "/account/keys",
  people: "/account/people",
  status: "/account/status",
  catalogue: "/catalogue",
  imports: "/imports",
  report: "/imports/report",
  figure: "/imports/figure",
  changes: "/changes",
};
const memberNames = ["model", "category", "unit", "award"] as const;
const provincePath = /^\/provinces\/([^/]+)$/;
const placePath = /^\/places\/([^/]+)$/;
const importPath = /^\/imports\/([0-9a-f]{20,64})$/;
const reportingPath = /^\/reporting\/([^/]+)$/;
const briefingPath = /^\/briefings\/([^/]+)(\/present)?$/;
/** Every picture, as an address names it. */
export const viewIds: readonly ViewId[] = pageViews.map(({ id }) => id);
/** A day, or an instant in UTC. */
const instantPattern = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_./-]{0,79}$/;

export interface ParsedAddress {
  readonly address: Address;
  /** Parts that were left out, and why. */
  readonly unfollowed: readonly Unfollowed[];
}

/**
 * Reads an address. What is unknown or malformed, written twice, or means nothing on its page is left out and listed, never an error. What can
 * be read and yet not be answered is found where the figures are (address/followable.ts).
 */
export function parseAddress(pathname: string, search: string): ParsedAddress {
  const unfollowed: Unfollowed[] = [];
  const path = pathname === "/" ? "/" : pathname.replace(/\/+$/, "");
  let address: Address = { ...home, ...pageAt(path) };
  const { page } = address;
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
    const next = known === undefined ? null : readers[known](address, value);
    if (known === undefined || followed === null) leaveOut({ is: "unknown" });
    else if (followed === "no") leaveOut({ is: "notHere" });
    else if (next === null) leaveOut({ is: "invalid", name: known });
    else if (followed === "needsIndicator") leaveOut({ is: "needsIndicator" });
    else {
      address = next;
      if (known === "q" && value.length > longest) leaveOut({ is: "cut" });
    }
  }
  return { address, unfollowed };
}

/** The page that a path says, and which province or briefing it is of. */
function pageAt(path: string): Partial<Address> & Pick<Address, "page"> {
  const province = provincePath.exec(path)?.[1] ?? "";
  if (idPattern.test(province)) return { page: "province", area: province };
  const place = placePath.exec(path)?.[1] ?? "";
  if (idPattern.test(place)) return { page: "place", area: place };
  const [, briefing = "", presented] = briefingPath.exec(path) ?? [];
  if (idPattern.test(briefing))
    return { page: presented === undefined ? "briefing" : "presentation", briefing };
  const handedIn = importPath.exec(path)?.[1];
  if (handedIn !== undefined) return { page: "import", import: handedIn };
  const dataset = reportingPath.exec(path)?.[1] ?? "";
  if (idPattern.test(dataset)) return { page: "reporting", dataset };
  const found = (Object.keys(paths) as (keyof typeof paths)[]).find((name) => paths[name] === path);
  return { page: found ?? "unknown" };
}

/** Most letters of a search that are read. */
const longest = 200;

type Reader = (address: Address, value: string) => Address | null;

/** Reads an id: a short word without marks. */
function ofId(put: (address: Address, id: string) => Address): Reader {
  return (address, value) => (idPattern.test(value) ? put(address, value) : null);
}

/** Reads several, with commas between. */
function ofIds(put: (address: Address, ids: readonly string[]) => Address): Reader {
  return (address, value) => {
    const ids = [...new Set(value.split(","))];
    return ids.length <= mostNamed && ids.every((id) => idPattern.test(id)) ? put(address, ids) : null;
  };
}

function ofMember(name: keyof Members): Reader {
  return ofId((address, id) => ({ ...address, members: { ...address.members, [name]: id } }));
}

/** How each parameter is read; null: it cannot be. */
const readers: Readonly<Record<ParameterName, Reader>> = {
  dataset: ofId((address, dataset) => ({ ...address, dataset })),
  indicator: ofId((address, indicator) => ({ ...address, indicator })),
  model: ofMember("model"),
  category: ofMember("category"),
  unit: ofMember("unit"),
  award: ofMember("award"),
  period: ofId((address, period) => ({ ...address, period })),
  within: (address, value) => {
    const years = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
    return years <= 20 ? { ...address, within: years } : null;
  },
  boundaries: ofId((address, boundaries) => ({ ...address, boundaries })),
  knownAt: (address, value) => (isInstant(value) ? { ...address, knownAt: value } : null),
  area: ofId((address, area) => ({ ...address, area })),
  communes: ofId((address, communes) => ({ ...address, communes })),
  view: (address, value) => {
    const view = viewIds.find((id) => id === value);
    return view === undefined ? null : { ...address, view };
  },
  classes: (address, value) => {
    const classes = parseClasses(value);
    return classes === null ? null : { ...address, classes };
  },
  versus: ofId((address, versus) => ({ ...address, versus })),
  as: (address, value) => (value === "side" || value === "difference" ? { ...address, as: value } : null),
  since: (address, value) => {
    const read = parseSince(value);
    return read === null ? null : { ...address, ...read };
  },
  highlight: (address, value) => {
    const ids = [...new Set(value.split(","))];
    const isGood = ids.length <= mostHighlighted && ids.every((id) => idPattern.test(id));
    return isGood ? { ...address, highlight: ids } : null;
  },
  at: ofId((address, at) => ({ ...address, at })),
  changedSince: (address, value) => (isInstant(value) ? { ...address, changedSince: value } : null),
  changedUntil: (address, value) => (isInstant(value) ? { ...address, changedUntil: value } : null),
  indicators: ofIds((address, indicators) => ({ ...address, indicators })),
  areas: ofIds((address, areas) => ({ ...address, areas })),
  causes: ofIds((address, causes) => ({ ...address, causes })),
  wall: (address, value) => {
    const seconds = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
    return seconds >= leastWall && seconds <= mostWall ? { ...address, wall: seconds } : null;
  },
  show: (address, value) => (value === "slides" || value === "speaker" ? { ...address, show: value } : null),
  q: (address, value) => ({ ...address, search: value.slice(0, longest) }),
  lang: (address, value) => {
    const lang = locales.find((locale) => locale === value);
    return lang === undefined ? null : { ...address, lang };
  },
};

function isInstant(value: string): boolean {
  return instantPattern.test(value) && !Number.isNaN(Date.parse(value));
}

/** Writes an address, path and parameters; what is at its default is left out. */
export function formatAddress(address: Address): string {
  const parameters = new URLSearchParams();
  // What a page does not follow its address does not say.
  const put = (name: ParameterName, value: string | null, usual: string | null): void => {
    const isFollowed = followedBy(name, address.page, address.indicator !== null) === "yes";
    if (isFollowed && value !== null && value !== usual) parameters.set(name, value);
  };
  put("dataset", address.dataset, home.dataset);
  put("indicator", address.indicator, null);
  for (const name of memberNames) put(name, address.members[name] ?? null, null);
  put("period", address.period, null);
  put("within", String(address.within), "0");
  put("boundaries", address.boundaries, home.boundaries);
  put("knownAt", address.knownAt, null);
  put("area", address.area, null);
  put("communes", address.communes, null);
  put("view", address.view, home.view);
  put("classes", address.classes === null ? null : formatClasses(address.classes), null);
  put("versus", address.versus, null);
  put("as", address.as, home.as);
  put("since", address.since === null ? null : formatSince(address.since, address.held), null);
  put("highlight", address.highlight.join(","), "");
  put("q", address.search, "");
  put("at", address.at, null);
  put("changedSince", address.changedSince, null);
  put("changedUntil", address.changedUntil, null);
  put("indicators", address.indicators.join(","), "");
  put("areas", address.areas.join(","), "");
  put("causes", address.causes.join(","), "");
  put("wall", address.wall === null ? null : String(address.wall), null);
  put("show", address.show, home.show);
  put("lang", address.lang, home.lang);
  const query = parameters.toString().replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":");
  const path = pathOf(address);
  return query === "" ? path : `${path}?${query}`;
}

function pathOf({ page, area, briefing, dataset, import: handedIn }: Address): string {
  if (page === "import") return handedIn === null ? paths.imports : `/imports/${handedIn}`;
  if (page === "reporting") return `/reporting/${dataset}`;
  if (page === "province") return area === null ? "/nation" : `/provinces/${area}`;
  if (page === "place") return area === null ? "/nation" : `/places/${area}`;
  if (page === "briefing") return briefing === null ? paths.briefings : `/briefings/${briefing}`;
  if (page === "presentation") return briefing === null ? paths.briefings : `/briefings/${briefing}/present`;
  return page === "unknown" ? "/" : paths[page];
}

import type { Address } from "../address/address.ts";

/**
 * The feed of what changes of what a page shows, whatever its time: feeds tell of what comes. Null: the page shows no figures of its own, or only what was
 * known at an instant.
 */
export function feedOf(address: Address): string | null {
  const { page, dataset, indicator, area, lang, knownAt } = address;
  if (knownAt !== null) return null;
  if (page === "changes") return feedAddress(address);
  const narrowing = narrowedBy[page];
  if (narrowing === undefined) return null;
  const named = (what: "indicator" | "area", id: string | null): readonly string[] =>
    id !== null && narrowing.includes(what) ? [id] : [];
  const [indicators, areas] = [named("indicator", indicator), named("area", area)];
  return feedAddress({ dataset, indicators, areas, causes: [], lang });
}

/** Pages of figures, and what of their address the feed is narrowed to. */
const narrowedBy: Readonly<Partial<Record<Address["page"], readonly ("indicator" | "area")[]>>> = {
  atlas: ["indicator"],
  nation: [],
  province: ["area"],
  number: ["indicator", "area"],
  reporting: [],
  sources: [],
};

/** The feed of a dataset, narrowed to what an address of changes names. */
export function feedAddress({
  dataset,
  indicators,
  areas,
  causes,
  lang,
}: Pick<Address, "dataset" | "indicators" | "areas" | "causes" | "lang">): string {
  const given = Object.entries({ indicators, areas, causes, lang: lang === "vi" ? [] : [lang] }).flatMap(
    ([name, ids]) => (ids.length === 0 ? [] : [`${name}=${ids.join(",")}`]),
  );
  return `/data/${dataset}/changes.atom${given.length === 0 ? "" : `?${given.join("&")}`}`;
}

import type { Address } from "../address/address.ts";

/** The feed of what a page of changes shows, whatever its time: feeds tell of what comes. */
export function feedAddress({ dataset, indicators, areas, causes, lang }: Address): string {
  const given = Object.entries({ indicators, areas, causes, lang: lang === "vi" ? [] : [lang] }).flatMap(
    ([name, ids]) => (ids.length === 0 ? [] : [`${name}=${ids.join(",")}`]),
  );
  return `/data/${dataset}/changes.atom${given.length === 0 ? "" : `?${given.join("&")}`}`;
}

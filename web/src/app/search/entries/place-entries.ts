import { formatList } from "../../../figure/format/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { home } from "../../address/url-state.ts";
import type { Address } from "../../address/address.ts";
import type { SearchWords } from "../search-words.ts";
import { ownNames, type Entry } from "./entry.ts";
import type { SearchPlaceFragment, SearchPlacesQuery } from "./generated/places.ts";

type Place = SearchPlacesQuery["places"][number];

/** Districts and communes that were found: what each is or was, and where it lies. */
export function placeEntries(
  places: readonly Place[],
  { address, locale, words }: { address: Address; locale: Locale; words: SearchWords },
): Entry[] {
  return places.flatMap((place) => {
    const { province } = place;
    if (province === null || province === undefined) return [];
    const now = province.successors[0] ?? province;
    const { lang, dataset } = address;
    return [
      {
        key: `place/${place.id}`,
        sort: "place",
        name: place[locale],
        note: noteOf(place, province[locale], now[locale], locale, words),
        names: ownNames(place, locale),
        ended: place.validTo !== null,
        to: { ...home, lang, dataset, page: "place", area: place.id },
        also: null,
        panel: null,
      },
    ];
  });
}

/** "phường, Hà Nội"; "phường đến 6/2025, Hà Nội; nhập vào phường Ba Đình". */
function noteOf(place: Place, then: string, now: string, locale: Locale, words: SearchWords): string {
  const kind = place.kind ? words.placeKinds[place.kind] : "";
  if (place.validTo === null || place.validTo === undefined) return words.placeIn(kind, now);
  const province = then === now ? now : words.placeNow(then, now);
  const { parent } = place;
  const where = parent?.level === "DISTRICT" ? `${parent[locale]}, ${province}` : province;
  const ended = words.placeUntil(kind, lastMonth(place.validTo), where);
  const steps = place.lineage.filter(({ from }) => from.id === place.id);
  if (steps.length === 0) return ended;
  const names = formatList(
    steps.map(({ to }) => called(to, locale, words)),
    locale,
  );
  const [only] = steps;
  const isItself = steps.length === 1 && only?.to.territory === place.territory;
  const isDivided = steps.some(({ transfer }) => transfer === "PIECE");
  const became = isItself ? words.placeBecame : isDivided ? words.placeDivided : words.placeMerged;
  return `${ended}; ${became(names)}`;
}

/** A name with its kind, where the name itself does not begin with it, as Phường 14 does. */
function called(place: SearchPlaceFragment, locale: Locale, words: SearchWords): string {
  const name = place[locale];
  return place.kind && !/\d/.test(name) ? words.placeCalled(words.placeKinds[place.kind], name) : name;
}

/** The month before a day that is the first no longer: `6/2025` of 2025-07-01. */
function lastMonth(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

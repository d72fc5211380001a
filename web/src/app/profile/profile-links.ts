import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { home, type Members, type Place } from "../address/url-state.ts";

/** The atlas with an entry's indicator in its period; a province open where one is named. */
export function atlasPlace(
  place: Place,
  entry: ProfileEntry,
  boundaries: string,
  area: string | null,
): Place {
  return {
    ...home,
    lang: place.lang,
    dataset: place.dataset,
    indicator: entry.indicator.id,
    members: entryMembers(entry),
    period: entry.period.id,
    boundaries,
    area,
  };
}

/** A province's page, in the dataset and period shown. */
export function provincePlace(place: Place, area: string): Place {
  return {
    ...home,
    page: "province",
    lang: place.lang,
    dataset: place.dataset,
    period: place.period,
    indicator: place.indicator,
    members: place.members,
    area,
  };
}

/** The members that an entry's type of unit stands for in an address. */
export function entryMembers({ unit }: Pick<ProfileEntry, "unit">): Members {
  return unit === null ? {} : { unit: unit.id };
}

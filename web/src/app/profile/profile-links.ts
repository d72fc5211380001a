import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import type { Members, Address } from "../address/address.ts";
import { fromHere } from "../address/from-here.ts";
import type { MainChoice } from "./main-figure/use-main-figure.ts";

/** The atlas with an entry's indicator in its period; a province open where one is named. */
export function atlasAddress(
  address: Address,
  entry: ProfileEntry,
  boundaries: string,
  area: string | null,
): Address {
  return {
    ...fromHere(address),
    dataset: address.dataset,
    indicator: entry.indicator.id,
    members: entryMembers(entry),
    period: entry.period.id,
    boundaries,
    area,
  };
}

/** The atlas with the main figure of a page in the period it is shown of; a province open where one is named. */
export function mainFigureAddress(
  address: Address,
  { indicator, members, boundaries }: MainChoice,
  period: string | null,
  area: string | null,
): Address {
  return { ...fromHere(address), dataset: address.dataset, indicator, members, period, boundaries, area };
}

/** A province's page, in the dataset and period shown. */
export function provinceAddress(address: Address, area: string): Address {
  return {
    ...fromHere(address),
    page: "province",
    dataset: address.dataset,
    period: address.period,
    indicator: address.indicator,
    members: address.members,
    area,
  };
}

/** The members that an entry's type of unit stands for in an address. */
export function entryMembers({ unit }: Pick<ProfileEntry, "unit">): Members {
  return unit === null ? {} : { unit: unit.id };
}

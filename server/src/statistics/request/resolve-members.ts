import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../catalogue/catalogue.ts";
import type { MemberIndex } from "../catalogue/member-index.ts";
import type { MemberKind, Suggestion } from "../../messages/question/matter.ts";
import { nearest, wordsOf } from "../model/nearest.ts";
import { groupCalled, isNearAny, suggestedArea, unknownMember } from "./did-you-mean.ts";
import { findPlaces } from "./find-places.ts";
import { parsePeriod } from "../model/periods.ts";
import { InputError } from "./request.ts";

/** A member of an index by its public id. Throws InputError with the nearest accepted ids. */
export function resolveMember<T>(
  catalogue: Catalogue,
  index: MemberIndex<T>,
  argument: string,
  what: MemberKind,
  id: string,
): T {
  const member = index.byId.get(id);
  if (member === undefined) throw unknownMember(catalogue, argument, what, id, [...index.byId.keys()]);
  return member;
}

/** How ids of districts and communes look. */
export const IS_PLACE = /^[cd]\d{3,5}-\d{6}$/;

/**
 * An area that exists or existed. Throws InputError with suggestions: those nearest in writing, or, for an official code,
 * all areas that ever bore it (a code changes its meaning over time).
 *
 * @param there whether an area is on the boundaries asked, or, where none were, exists today: of two as near such a one is rather meant
 */
export function resolveArea(
  catalogue: Catalogue,
  id: string,
  argument = "areas",
  there: (area: CatalogueArea) => boolean = ({ validTo }) => validTo === null,
): CatalogueArea {
  const area = catalogue.areas.byId.get(id);
  if (area !== undefined) return area;
  if (IS_PLACE.test(id)) throw unknownPlace(catalogue, argument, id);
  const coded = catalogue.areas.list.filter(({ codeGso, iso }) => codeGso === id || iso === id);
  if (coded.length === 0) {
    const group = groupCalled(catalogue, id);
    if (group !== null)
      throw new InputError(
        argument,
        { code: "AREA_IS_A_GROUP", args: { written: id.slice(0, 80), id: group.id } },
        [group.id],
      );
    const { byId, list } = catalogue.areas;
    const isLikely = (each: string): boolean => {
      const likely = byId.get(each);
      return likely !== undefined && there(likely);
    };
    // A province is meant: of thousands of communes some are near to whatever is written.
    const provinces = [...list.map((each) => each.id), ...catalogue.areaGroups.map((each) => each.id)];
    const accepted = provinces.filter((each) => byId.has(each));
    const called = isNearAny(catalogue, accepted, id) ? [] : placesCalled(catalogue, id);
    if (called.length > 0) {
      const args = { written: id.slice(0, 80), near: called };
      throw new InputError(argument, { code: "PLACE_BY_NAME", args }, idsOf(called));
    }
    throw unknownMember(catalogue, argument, "area", id, accepted, isLikely);
  }
  const ids = coded.map((each) => each.id);
  throw new InputError(argument, { code: "AREA_IS_A_CODE", args: { written: id, ids } }, ids);
}

function unknownPlace(catalogue: Catalogue, argument: string, id: string): InputError {
  const [prefix] = id.split("-");
  const near = catalogue.places.list
    .filter((place) => place.id.startsWith(`${prefix}-`))
    .map((place) => suggestedArea(catalogue, place))
    .slice(0, 3);
  return new InputError(argument, { code: "PLACE_UNKNOWN", args: { id, near } }, idsOf(near));
}

/** Districts and communes of just this name. */
function placesCalled(catalogue: Catalogue, written: string): readonly Suggestion[] {
  const [name = ""] = written.split(",");
  const words = wordsOf(name);
  if (words.join("").length < 2) return [];
  const bears = ({ name: known }: Suggestion): boolean =>
    ` ${wordsOf(known?.vi ?? "").join(" ")} `.includes(` ${words.join(" ")} `);
  return findPlaces(catalogue, written, 3)
    .map((place) => suggestedArea(catalogue, place))
    .filter(bears);
}

const idsOf = (near: readonly Suggestion[]): string[] => near.map(({ id }) => id);

/** Throws InputError with suggestions. */
export function resolveIndicator(
  catalogue: Catalogue,
  id: string,
  argument = "indicators",
): CatalogueIndicator {
  return resolveMember(catalogue, catalogue.indicators, argument, "indicator", id);
}

/** Throws InputError with suggestions. */
export function resolveDataset(catalogue: Catalogue, id: string): CatalogueDataset {
  return resolveMember(catalogue, catalogue.datasets, "dataset", "dataset", id);
}

const terms = new WeakMap<CatalogueDataset, readonly CataloguePeriod[]>();

/** The terms (giai đoạn) that hold figures of a dataset, oldest first: only these are answered. Found once for each catalogue. */
export function termsOf(catalogue: Catalogue, dataset: CatalogueDataset): readonly CataloguePeriod[] {
  let found = terms.get(dataset);
  if (found === undefined) {
    const held = new Set([...dataset.figures.values()].flatMap((periods) => [...periods.keys()]));
    found = catalogue.periods.list.filter((period) => period.kind === "TERM" && held.has(period.id));
    terms.set(dataset, found);
  }
  return found;
}

/** The code that somebody may have meant who wrote a period in another way: 2020-7, 7/2020, 2020Q3, Q3/2020, 2015-2020. */
function meantPeriods(written: string): readonly string[] {
  const text = written
    .slice(0, 20)
    .toUpperCase()
    .replaceAll(/[\s–.]/g, "-")
    .replace("H", "S");
  const [, first, , last] = /^(\d{4})(-|\/)(\d{4})$/.exec(text) ?? [];
  const [, year, letter = "", number] =
    /^(\d{4})[-/]?([QS])?(\d{1,2})$/.exec(text) ?? reversed(/^([QS])?(\d{1,2})[-/](\d{4})$/.exec(text)) ?? [];
  const code =
    first !== undefined && last !== undefined
      ? `${first}/${last}`
      : year !== undefined && number !== undefined
        ? `${year}-${letter}${letter === "" ? number.padStart(2, "0") : number}`
        : "";
  return code !== written && parsePeriod(code) !== null ? [code] : [];
}

const reversed = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], match[3], match[1], match[2]];

/** Whether a period lies, wholly or in part, in the months a dataset's figures may be of. */
export function isInCalendar(
  { calendarFrom, calendarTo }: CatalogueDataset,
  { firstDay, lastDay }: CataloguePeriod,
): boolean {
  return lastDay >= `${calendarFrom}-01` && firstDay.slice(0, 7) <= calendarTo;
}

/**
 * A period of the dataset's calendar, or a term that holds figures of it. Throws InputError when the code names no period,
 * lies outside the calendar, or is a term without figures (listing the nearest).
 */
export function resolvePeriod(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  id: string,
  argument = "periods",
): CataloguePeriod {
  const parsed = parsePeriod(id);
  if (parsed === null) {
    const meant = meantPeriods(id);
    const args = { written: id.slice(0, 80), meant };
    throw new InputError(argument, { code: "NOT_A_PERIOD", args }, meant);
  }
  const period = catalogue.periods.byId.get(id);
  if (parsed.kind === "TERM") {
    const known = termsOf(catalogue, dataset);
    if (period !== undefined && known.includes(period)) return period;
    const codes = known.map((term) => term.id);
    const near = nearest(id, codes);
    const shown = near.length > 0 ? near : codes.slice(-5);
    const args = { dataset: dataset.id, term: id, shown };
    throw new InputError(argument, { code: "TERM_WITHOUT_FIGURES", args }, shown);
  }
  if (period === undefined || !isInCalendar(dataset, period)) {
    const { calendarFrom: from, calendarTo: to } = dataset;
    const args = { period: id, dataset: dataset.id, from, to };
    throw new InputError(argument, { code: "OUTSIDE_CALENDAR", args }, [from, to]);
  }
  return period;
}

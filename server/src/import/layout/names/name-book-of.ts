import { distinctNameOf, labelOf } from "../../../statistics/catalogue/catalogue.ts";
import type { Gazetteer } from "../../../statistics/catalogue/gazetteer.ts";
import { placeBegins } from "../../../statistics/catalogue/place.ts";
import type { Catalogue, LabelKind } from "../../../statistics/catalogue/catalogue.ts";
import { folded } from "./fold.ts";
import { formLines } from "./form-lines.ts";
import type { BookLabel, BookMember, BookPlace, Dimension, NameBook } from "./name-book.ts";

/** The names a dataset's books can use, of the reference data as it is now. */
export function nameBookOf(catalogue: Catalogue, dataset: string): NameBook {
  const label = (kind: LabelKind, id: string): BookLabel => ({
    vi: labelOf(catalogue, kind, id, "vi").name,
    en: labelOf(catalogue, kind, id, "en").name,
  });
  const namesOf = (kind: LabelKind, id: string): readonly string[] =>
    (["vi", "en"] as const).flatMap((lang) => {
      const { name, otherNames } = labelOf(catalogue, kind, id, lang);
      return [name, ...otherNames];
    });
  const members = (
    dimension: Dimension,
    list: readonly { readonly id: string; readonly more?: readonly string[] }[],
  ): readonly BookMember[] =>
    list.map(({ id, more = [] }) => ({
      dimension,
      id,
      names: [...namesOf(dimension, id), ...more],
      label: label(dimension, id),
    }));
  return {
    dataset,
    areas: catalogue.areas.list.flatMap((area) => {
      const { id, level, names, otherNames, codeGso, validFrom, validTo, successors } = area;
      const newest = names.at(-1);
      if ((level !== "country" && level !== "province") || newest === undefined) return [];
      return {
        id,
        level,
        names: [...names.flatMap(({ vi, en }) => [vi, en]), ...otherNames],
        label: { vi: newest.vi, en: newest.en },
        code: codeGso,
        validFrom,
        validTo,
        successors,
      };
    }),
    places: placesOf(catalogue),
    groups: catalogue.areaGroups.flatMap(({ id, names, members: inside }) => {
      const name = names.at(-1);
      if (name === undefined) return [];
      return { id, names: [name.vi, name.en], label: { vi: name.vi, en: name.en }, members: inside };
    }),
    indicators: catalogue.indicators.list.map((indicator) => {
      const { id, kind, breakdowns } = indicator;
      const over: Readonly<Record<Dimension, string | null>> = {
        model: indicator.overModels,
        // Models have one category each: what adds over models adds over categories.
        category: indicator.overModels,
        unit_type: indicator.overUnitTypes,
        award_level: indicator.overAwardLevels,
      };
      const vi = labelOf(catalogue, "indicator", id, "vi");
      const en = labelOf(catalogue, "indicator", id, "en");
      return {
        id,
        kind,
        names: namesOf("indicator", id),
        label: { vi: vi.name, en: en.name },
        definition: `${vi.definition} ${en.definition}`,
        unit: { vi: vi.unit, en: en.unit },
        breakdowns,
        sums: breakdowns.filter((dimension) => over[dimension] === "sum"),
      };
    }),
    members: [
      ...members(
        "model",
        catalogue.models.list.map(({ id, printed }) => ({ id, more: printed })),
      ),
      ...members("category", catalogue.categories.list),
      ...members(
        "unit_type",
        catalogue.unitTypes.list.map(({ id, names }) => ({
          id,
          more: names.flatMap(({ vi, en }) => [vi, en]),
        })),
      ),
      ...members("award_level", catalogue.awardLevels.list),
    ],
    lines: formLines(catalogue, dataset),
  };
}

const places = new WeakMap<Gazetteer, readonly BookPlace[]>();

/** Districts and communes of all times: thousands, so they are put into words once for each list there is. */
function placesOf(catalogue: Catalogue): readonly BookPlace[] {
  const known = places.get(catalogue.places);
  if (known !== undefined) return known;
  const made = catalogue.places.list.map((area): BookPlace => {
    const { id, level, names, codeGso, validFrom, validTo, place } = area;
    return {
      id,
      level,
      names: names.map(({ vi }) => vi),
      name: folded(names[0]?.vi ?? ""),
      kind: place.kind.replaceAll("_", " "),
      province: place.province,
      districtCode: place.districtCode,
      label: { vi: distinctNameOf(catalogue, area, "vi"), en: distinctNameOf(catalogue, area, "en") },
      code: codeGso,
      validFrom: placeBegins(validFrom),
      validTo,
      successors: [...new Set(place.after.map(({ to }) => to))],
    };
  });
  places.set(catalogue.places, made);
  return made;
}

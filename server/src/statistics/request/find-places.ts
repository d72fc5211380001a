import { existsOn } from "../catalogue/catalogue-area.ts";
import { type Catalogue, todayOf } from "../catalogue/catalogue.ts";
import type { Gazetteer, PlaceArea } from "../catalogue/gazetteer.ts";
import { wordsOf } from "../model/nearest.ts";
import { withoutKind } from "../model/place-kinds.ts";
import { InputError } from "./request.ts";

/** What strangers write may be long. */
const READ = 80;
const LEAST = 2;

/**
 * Districts and communes of any time by a name, a code, or the first letters of a name: best first.
 *
 * @throws InputError where less than two letters or digits are given
 */
export function findPlaces(catalogue: Catalogue, search: string, first: number): readonly PlaceArea[] {
  const written = search.slice(0, READ).normalize("NFC").trim();
  const [name = "", ...rest] = written.split(",");
  const province = wordsOf(rest.join(" ")).join(" ");
  const whole = wordsOf(name).join(" ");
  if (whole.replaceAll(" ", "").length < LEAST)
    throw new InputError("search", { code: "SEARCH_TOO_SHORT", args: { least: LEAST } });
  const { name: bare, kind } = withoutKind(whole);
  const marked = name.trim().toLowerCase();
  const today = todayOf(catalogue);
  const found = indexOf(catalogue).flatMap((entry) => {
    const score = scoreOf(entry, { whole, bare, kind, marked });
    if (score === null || (province !== "" && !entry.provinces.some((each) => each.includes(province))))
      return [];
    return [{ area: entry.area, score: score + (existsOn(entry.area, today) ? 0 : 0.5) }];
  });
  // The sort is stable: among equals the newest spells first, then the order of codes.
  const sorted = found.toSorted(
    (a, b) => a.score - b.score || b.area.validFrom.localeCompare(a.area.validFrom),
  );
  // One place through its spells of one name is found once, as what it was last.
  const seen = new Set<string>();
  const best: PlaceArea[] = [];
  for (const { area } of sorted) {
    const key = `${area.place.unit} ${area.names[0]?.vi ?? ""} ${area.place.kind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    best.push(area);
    if (best.length === first) break;
  }
  return best;
}

interface Entry {
  readonly area: PlaceArea;
  readonly name: string;
  readonly kind: string;
  readonly marked: string;
  /** The province's names, as they are compared. */
  readonly provinces: readonly string[];
}

interface Wanted {
  readonly whole: string;
  readonly bare: string;
  readonly kind: string | null;
  readonly marked: string;
}

/** The smaller, the rather meant; null: not at all. */
function scoreOf(entry: Entry, { whole, bare, kind, marked }: Wanted): number | null {
  const { area, name } = entry;
  if (area.codeGso === whole || area.id === marked) return 0;
  const isOfKind = kind !== null && entry.kind === kind;
  // Names that are numbers have their kind in them: P.14 is Phường 14.
  if (isOfKind && name === `${kind} ${bare}`) return 0;
  if (name === whole) return entry.marked === marked ? 0 : 1;
  if (isOfKind && name === bare) return marked.endsWith(entry.marked) ? 0 : 1;
  if (name.startsWith(whole) || (isOfKind && name.startsWith(bare))) return 2;
  if (name.includes(` ${whole}`)) return 3;
  return null;
}

const indexes = new WeakMap<Gazetteer, readonly Entry[]>();

/** Every place as it is compared, once for each list. */
function indexOf(catalogue: Catalogue): readonly Entry[] {
  const { places } = catalogue;
  const known = indexes.get(places);
  if (known !== undefined) return known;
  const provinces = new Map(
    catalogue.areas.list.map((area) => [
      area.id,
      [...area.names.map(({ vi }) => vi), ...area.otherNames].map((name) => wordsOf(name).join(" ")),
    ]),
  );
  const entries = places.list.map((area): Entry => {
    const name = area.names[0]?.vi ?? "";
    return {
      area,
      name: wordsOf(name).join(" "),
      kind: area.place.kind.replaceAll("_", " "),
      marked: name.normalize("NFC").toLowerCase(),
      provinces: provinces.get(area.place.province) ?? [],
    };
  });
  indexes.set(places, entries);
  return entries;
}

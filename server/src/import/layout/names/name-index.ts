import { nearestOf } from "../../../statistics/model/nearest.ts";
import type { Day } from "../../../statistics/model/types.ts";
import { compact, folded, marked, wordsOf } from "./fold.ts";
import type { BookArea, BookIndicator, BookMember, BookPlace, Named, NameBook } from "./name-book.ts";
import { type Found, PlaceIndex } from "./place-index.ts";

interface Entry {
  readonly named: Named;
  /** The name with its marks: it goes before one that only looks like it without. */
  readonly marked: string;
}

/** Words that may stand before the name of an area. */
const OF_AREAS = ["tinh", "thanh pho", "tp", "t p", "dia phuong", "province of", "city of"];
const AFTER_AREAS = ["province", "city"];
/** What may stand before the name of an indicator in one text and not in another. */
const OF_COUNTS = ["tong so luong", "tong so", "so luong", "so", "number of"];

/** Finds what names mean. Made once for a book of names, which may have thousands. */
export class NameIndex {
  readonly book: NameBook;
  readonly #byName = new Map<string, Entry[]>();
  readonly #areas: ReadonlyMap<string, BookArea>;
  readonly #indicators: ReadonlyMap<string, BookIndicator>;
  readonly #members: ReadonlyMap<string, BookMember>;
  readonly #longestName: number;
  #places: PlaceIndex | null = null;

  constructor(book: NameBook) {
    this.book = book;
    this.#areas = new Map(book.areas.map((area) => [area.id, area]));
    this.#indicators = new Map(book.indicators.map((indicator) => [indicator.id, indicator]));
    this.#members = new Map(book.members.map((member) => [`${member.dimension}/${member.id}`, member]));
    for (const { id, names } of book.areas) this.#enter({ kind: "area", id }, names);
    for (const { id, names } of book.groups) this.#enter({ kind: "group", id }, names);
    for (const { id, names } of book.indicators)
      this.#enter({ kind: "indicator", id }, [...names, ...names.flatMap(withoutCountWord)]);
    for (const { dimension, id, names } of book.members)
      this.#enter({ kind: "member", dimension, id }, names);
    this.#longestName = Math.max(0, ...[...this.#byName.keys()].map(({ length }) => length));
  }

  area(id: string): BookArea | undefined {
    return this.#areas.get(id) ?? this.places.byId.get(id);
  }

  /** Districts and communes. */
  get places(): PlaceIndex {
    return (this.#places ??= placeIndexOf(this.book.places));
  }

  /** Areas that some were formed of, wholly or of a part. */
  before(id: string): readonly string[] {
    const among = this.#areas.has(id) ? this.book.areas : this.book.places;
    return among.filter(({ successors }) => successors.includes(id)).map((area) => area.id);
  }

  /** The districts and communes that a text says with what they lie in; not sure: what is near to it. */
  placesWithin(text: string): Found | null {
    return this.places.within(text, (part) => {
      const ids = this.find(part).flatMap(({ kind, id }) => (kind === "area" ? [id] : []));
      const provinces = ids.filter((id) => this.#areas.get(id)?.level === "province");
      return new Set([...provinces, ...provinces.flatMap((id) => this.before(id))]);
    });
  }

  indicator(id: string): BookIndicator | undefined {
    return this.#indicators.get(id);
  }

  member(dimension: string, id: string): BookMember | undefined {
    return this.#members.get(`${dimension}/${id}`);
  }

  /**
   * Everything that bears just this name: marks and case do not count, unless they tell two apart. Nothing near is taken. Areas of all
   * times are among them; which is meant is for the date to say ({@link areasAt}).
   */
  find(text: string): readonly Named[] {
    const found = this.#lookUp(text);
    if (found.length > 0) return found;
    const words = folded(text);
    const bare = stripped(words);
    const areas = bare === words ? [] : this.#lookUp(bare).filter(({ kind }) => kind === "area");
    if (areas.length > 0 || !/[,;(]/u.test(text)) return areas;
    const within = this.placesWithin(text);
    return within?.isSure === true ? within.named.map(({ id }): Named => ({ kind: "area", id })) : [];
  }

  /** The provinces that bore a two-digit code, whenever. */
  withCode(code: string): readonly Named[] {
    const two = code.trim().padStart(2, "0");
    return this.book.areas.filter((area) => area.code === two).map(({ id }): Named => ({ kind: "area", id }));
  }

  /** Those of some areas that lived at some day of a span, and those that lived on its last day. */
  areasAt(ids: readonly string[], from: Day, to: Day): { readonly last: string[]; readonly some: string[] } {
    const living = ids.flatMap((id) => this.area(id) ?? []);
    const some = living.filter(
      ({ validFrom, validTo }) => validFrom <= to && (validTo === null || validTo > from),
    );
    const last = some.filter(({ validTo }) => validTo === null || validTo > to);
    return { last: last.map(({ id }) => id), some: some.map(({ id }) => id) };
  }

  /** Names that stand as whole words within a text, longest first; those within a longer one are not told. */
  within(text: string): readonly { readonly named: readonly Named[]; readonly words: readonly string[] }[] {
    const words = wordsOf(text);
    const found: { named: readonly Named[]; from: number; to: number }[] = [];
    for (let from = 0; from < words.length; from++) {
      let key = "";
      let best: { named: readonly Named[]; to: number } | null = null;
      for (let to = from; to < words.length && key.length <= this.#longestName; to++) {
        key += words[to] ?? "";
        const named = this.#byName.get(key);
        if (named !== undefined && key.length > 3) best = { named: unique(named), to };
      }
      if (best === null) continue;
      found.push({ ...best, from });
      from = best.to;
    }
    return found
      .toSorted((a, b) => b.to - b.from - (a.to - a.from))
      .map(({ named, from, to }) => ({ named, words: words.slice(from, to + 1) }));
  }

  /** What may be meant by a text that names nothing: offered, never taken. */
  near(text: string, fits: (named: Named) => boolean = () => true): readonly Named[] {
    const spelled = new Map<string, { readonly named: Named; readonly names: string[] }>();
    const enter = (named: Named, names: readonly string[]): void => {
      if (!fits(named)) return;
      const id = keyOf(named);
      spelled.set(id, { named, names: [...names] });
    };
    const { areas, indicators, members } = this.book;
    for (const { id, names } of areas) enter({ kind: "area", id }, names);
    for (const { id, names } of indicators) enter({ kind: "indicator", id }, names);
    for (const { dimension, id, names } of members) enter({ kind: "member", dimension, id }, names);
    const bare = stripped(folded(text));
    const nearest = nearestOf(
      bare,
      [...spelled].map(([id, { names }]) => ({ id, names })),
    ).flatMap(({ id }) => spelled.get(id)?.named ?? []);
    if (nearest.length >= 3) return nearest;
    const likely = this.#byWords(bare).filter(
      (named) => fits(named) && !nearest.some((other) => keyOf(other) === keyOf(named)),
    );
    return [...nearest, ...likely].slice(0, 5);
  }

  /** Indicators whose name and definition share most of the words, at least half of them. */
  #byWords(text: string): readonly Named[] {
    const words = [...new Set(wordsOf(text))].filter((word) => word.length > 1 && word !== "so");
    if (words.length < 2) return [];
    return this.book.indicators
      .map(({ id, names, definition }) => {
        const there = new Set(wordsOf([...names, definition].join(" ")));
        const ofName = new Set(wordsOf(names.join(" ")));
        const share = words.filter((word) => there.has(word)).length / words.length;
        return { id, share: share + words.filter((word) => ofName.has(word)).length / words.length };
      })
      .filter(({ share }) => share >= 1)
      .toSorted((a, b) => b.share - a.share)
      .map(({ id }): Named => ({ kind: "indicator", id }));
  }

  #enter(named: Named, names: readonly string[]): void {
    for (const name of new Set(names)) {
      const key = compact(name);
      if (key === "") continue;
      const there = this.#byName.get(key) ?? [];
      this.#byName.set(key, [...there, { named, marked: marked(name) }]);
    }
  }

  #lookUp(text: string): readonly Named[] {
    const entries = this.#byName.get(compact(text)) ?? [];
    const exact = marked(text);
    const same = entries.filter((entry) => entry.marked === exact);
    return unique(same.length > 0 ? same : entries);
  }
}

const placeIndexes = new WeakMap<readonly BookPlace[], PlaceIndex>();

/** The index of a list, made when the first name is looked for in it. */
function placeIndexOf(places: readonly BookPlace[]): PlaceIndex {
  const known = placeIndexes.get(places);
  if (known !== undefined) return known;
  const made = new PlaceIndex(places);
  placeIndexes.set(places, made);
  return made;
}

/** A name of a thing in one text. */
export function keyOf(named: Named): string {
  return named.kind === "member" ? `${named.dimension}:${named.id}` : `${named.kind}:${named.id}`;
}

function unique(entries: readonly Entry[]): readonly Named[] {
  return [...new Map(entries.map(({ named }) => [keyOf(named), named])).values()];
}

function stripped(words: string): string {
  for (const before of OF_AREAS) if (words.startsWith(`${before} `)) return words.slice(before.length + 1);
  for (const after of AFTER_AREAS) if (words.endsWith(` ${after}`)) return words.slice(0, -after.length - 1);
  return words;
}

function withoutCountWord(name: string): readonly string[] {
  const words = folded(name);
  const before = OF_COUNTS.find((count) => words.startsWith(`${count} `));
  return before === undefined ? [] : [words.slice(before.length + 1)];
}

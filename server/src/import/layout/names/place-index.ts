import { nearestOf } from "../../../statistics/model/nearest.ts";
import { withoutKind } from "../../../statistics/model/place-kinds.ts";
import { folded } from "./fold.ts";
import type { BookPlace } from "./name-book.ts";

/** Most that may be meant by a name without its province; what more bear names nobody. */
const MOST = 48;

/** Districts and communes by their names, which are told apart by what they lie in. */
export class PlaceIndex {
  readonly byId: ReadonlyMap<string, BookPlace>;
  readonly #byName: ReadonlyMap<string, readonly BookPlace[]>;
  readonly #byCode: ReadonlyMap<string, readonly BookPlace[]>;

  constructor(places: readonly BookPlace[]) {
    this.byId = new Map(places.map((place) => [place.id, place]));
    this.#byName = Map.groupBy(places, ({ name }) => name);
    this.#byCode = Map.groupBy(places, ({ code }) => code ?? "");
  }

  /** Those that bore a code of three or five digits. */
  withCode(code: string): readonly BookPlace[] {
    return /^(?:\d{3}|\d{5})$/.test(code) ? (this.#byCode.get(code) ?? []) : [];
  }

  /** Those of any time that bear a name, with its kind or without; where the kind is said, only those of it. */
  called(text: string): readonly BookPlace[] {
    const whole = folded(text);
    const { name, kind } = withoutKind(whole);
    // Names that are numbers have their kind in them: P.14 is Phường 14.
    const exact = this.#byName.get(kind === null ? whole : `${kind} ${name}`) ?? [];
    if (kind === null) return exact;
    return [...exact, ...(this.#byName.get(name) ?? []).filter((place) => place.kind === kind)];
  }

  /**
   * Those that a name with what it lies in says, such as `Xã Tân Thới, Đồng Tháp`, `Phường 1 (TX Quảng Trị, Quảng Trị)`.
   *
   * @param provincesOf the provinces of any time that bear a name, with those they were formed of
   */
  within(text: string, provincesOf: (text: string) => ReadonlySet<string>): Found | null {
    const [first = "", ...rest] = text.split(/[,;()]/u).flatMap((part) => part.trim() || []);
    if (rest.length === 0) return null;
    const provinces = rest.map(provincesOf).find(({ size }) => size > 0);
    if (provinces === undefined) return null;
    const inProvince = (place: BookPlace): boolean => provinces.has(place.province);
    const districts = rest.flatMap((part) => this.called(part)).filter(({ level }) => level === "district");
    const codes = new Set(districts.filter(inProvince).map(({ code }) => code));
    const named = this.called(first).filter(inProvince);
    const closer = named.filter(({ districtCode }) => districtCode !== null && codes.has(districtCode));
    if (named.length > 0) return { named: closer.length > 0 ? closer : named, isSure: true };
    const near = nearestOf(
      withoutKind(folded(first)).name,
      [...this.byId.values()].filter(inProvince).map(({ id, name }) => ({ id, names: [name] })),
    );
    return { named: near.flatMap(({ id }) => this.byId.get(id) ?? []), isSure: false };
  }

  /** Those that a name without its province may be of: never taken, only asked about. */
  maybe(text: string): readonly BookPlace[] {
    const found = this.called(text);
    return found.length > MOST ? [] : found;
  }
}

/** Places that a text names; not sure: they are near to what it says. */
export interface Found {
  readonly named: readonly BookPlace[];
  readonly isSure: boolean;
}

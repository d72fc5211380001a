import type { XmlElement } from "../package/find-elements.ts";
import type { XmlSource } from "../package/xml-source.ts";

/** What a person changed, and what it would be by now: kept, and told. */
export interface KeptPlace {
  readonly place: readonly string[];
  readonly kept: string;
  readonly now: string;
}

/** What is told while a deck is brought up to date. */
export interface Refreshing {
  /** One more place is brought up to date. */
  readonly renewed: () => void;
  readonly kept: (place: KeptPlace) => void;
}

/** The same element three times: in the file, as we made it, and as we make it today. */
export interface Three<T> {
  readonly file: T;
  readonly made: T;
  readonly today: T;
}

/** An element with the part it stands in. */
export interface Standing {
  readonly source: XmlSource;
  readonly element: XmlElement;
}

/** What is made of each of three. */
export function each<A, B>({ file, made, today }: Three<A>, make: (one: A) => B): Three<B> {
  return { file: make(file), made: make(made), today: make(today) };
}

/** The same of three where all have it; else null. */
export function all<T>({ file, made, today }: Three<T | null | undefined>): Three<T> | null {
  return file === null ||
    file === undefined ||
    made === null ||
    made === undefined ||
    today === null ||
    today === undefined
    ? null
    : { file, made, today };
}

import { type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from "graphql";
import { writeLeafOf } from "./write-leaf.ts";
import type { WriteObject, Writing, Written } from "./writing.ts";

/** A value of some type as JSON. Throws where there is an error to be told. */
export type WriteValue = (value: unknown, writing: Writing) => Written;

/** Thrown where a result would have an error: who writes does not tell of it. */
export class NotPlain extends Error {
  constructor(what: string) {
    super(`Not plain: ${what}.`);
  }
}

/** @param writeObject what the objects of the type, if they are objects, are written by */
export function writeValueOf(type: GraphQLOutputType, writeObject: WriteObject | null): WriteValue {
  if (isNonNullType(type)) return writeNullable(type.ofType, writeObject, null);
  return writeNullable(type, writeObject, "null");
}

/** @param none what null is written as; null: it may not be */
function writeNullable(
  type: GraphQLOutputType,
  writeObject: WriteObject | null,
  none: string | null,
): WriteValue {
  const write = writeSomething(type, writeObject);
  return (value, writing) => {
    if (value !== null && value !== undefined) return write(value, writing);
    if (none === null) throw new NotPlain("null where it may not be");
    return none;
  };
}

function writeSomething(type: GraphQLOutputType, writeObject: WriteObject | null): WriteValue {
  if (isLeafType(type)) {
    const write = writeLeafOf(type);
    return (value) => {
      if (value instanceof Error) throw new NotPlain("an error for a value");
      return write(value);
    };
  }
  if (isListType(type)) return writeList(writeValueOf(type.ofType, writeObject));
  if (!isObjectType(type) || writeObject === null) throw new Error("There are no other types in the schema.");
  return (value, writing) => {
    if (value instanceof Error) throw new NotPlain("an error for a value");
    return writeObject(value, writing);
  };
}

function writeList(writeItem: WriteValue): WriteValue {
  return (value, writing) => {
    if (!Array.isArray(value)) throw new NotPlain("a list that is none");
    const items: readonly unknown[] = value;
    const written = new JoinedTexts();
    for (let at = 0; at < items.length; at += 1) {
      const item = settled(items[at], writeItem, writing);
      if (typeof item !== "string") return restOfList(written, item, items, at, writeItem, writing);
      written.push(item);
    }
    return `[${written.text()}]`;
  };
}

/** Texts that are put together at a time. */
const SOME = 64;

/**
 * Texts with commas between them. Some are put together at a time: a text that is only ever added to is thousands of pieces in the end, which
 * outlive, and have to be looked after by the garbage collector, what else is made for a long answer.
 */
class JoinedTexts {
  #text = "";
  #last: string[] = [];

  push(text: string): void {
    if (this.#last.length === SOME) this.#join();
    this.#last.push(text);
  }

  text(): string {
    this.#join();
    return this.#text;
  }

  #join(): void {
    const joined = this.#last.join(",");
    this.#text = this.#text === "" ? joined : `${this.#text},${joined}`;
    this.#last = [];
  }
}

/** As {@link writeList} goes on from an item that has still to come: all of them are begun, and waited for together. */
function restOfList(
  before: JoinedTexts,
  item: Promise<string>,
  items: readonly unknown[],
  at: number,
  writeItem: WriteValue,
  writing: Writing,
): Promise<string> {
  const rest = items.slice(at + 1).map((next) => settled(next, writeItem, writing));
  return together([item, ...rest], (written) => {
    for (const text of written) before.push(text);
    return `[${before.text()}]`;
  });
}

/** Writes a value at once, or when it is there. */
export function settled(value: unknown, write: WriteValue, writing: Writing): Written {
  if (!(value instanceof Promise)) return write(value, writing);
  return heard(value.then((come: unknown): Written => write(come, writing)));
}

/** One text of all texts, when they are there. */
export function together(
  texts: readonly Written[],
  join: (texts: readonly string[]) => string,
): Promise<string> {
  return heard(Promise.all(texts.map(async (text) => text)).then(join));
}

/** Marks a promise as listened to: where something else fails at once, nobody waits for this one any more, and its failure must not end the process. */
function heard(promise: Promise<string>): Promise<string> {
  promise.catch(() => undefined);
  return promise;
}

import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { readDocument, type DocumentFault } from "../../../briefing/document/read-document.ts";

/** A briefing of one's own, as it is kept. */
export interface KeptBriefing {
  readonly is: "kept";
  readonly id: string;
  /** ISO instant of its last change. */
  readonly changed: string;
  readonly document: BriefingDocument;
}

/** What lies where a briefing should, and is none: an older or newer program wrote it, or it was cut. */
export interface BrokenBriefing {
  readonly is: "broken";
  readonly id: string;
  /** All that is there, so that it can be taken away. */
  readonly text: string;
  readonly faults: readonly DocumentFault[];
}

/** What became of a wish to keep something: `full`: there is no room; `refused`: this browser keeps nothing, and it is here only until the page closes. */
export type Keeping = "kept" | "full" | "refused";

/** The part of a browser's storage that is used here. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Before the id of a briefing, in the names of what is kept. */
export const briefingPrefix = "movement-atlas:briefing:";
const lastUsedName = "movement-atlas:briefing-last";

/**
 * The briefings of one's own, kept in this browser or, for whom the server keeps something, there. Each lies under a key of its own and is written whole, so that
 * nothing is ever half there; whatever cannot be kept is held until the page closes. Texts are read anew only where they are others than before.
 */
export class BriefingStore {
  #shelf: Shelf | null;
  readonly #now: () => string;
  /** What could not be kept, by id. */
  readonly #held = new Map<string, string>();
  readonly #read = new Map<
    string,
    { readonly text: string; readonly found: KeptBriefing | BrokenBriefing }
  >();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  /** `shelf` null: this browser keeps nothing. */
  constructor(shelf: Shelf | null, now: () => string) {
    this.#shelf = shelf;
    this.#now = now;
  }

  /** From now on they are kept elsewhere, and those there are one's own. */
  moveTo(shelf: Shelf): void {
    this.#shelf = shelf;
    this.#read.clear();
    this.#told();
  }

  /** All there are, those changed last first; broken ones after them. */
  all(): readonly (KeptBriefing | BrokenBriefing)[] {
    const found = [...this.#ids()].flatMap((id) => this.find(id) ?? []);
    return [
      ...found.filter((one) => one.is === "kept").toSorted((a, b) => b.changed.localeCompare(a.changed)),
      ...found.filter((one) => one.is === "broken").toSorted((a, b) => a.id.localeCompare(b.id)),
    ];
  }

  /** One of them; null: there is none of this id. The same value as long as nothing changed. */
  find(id: string): KeptBriefing | BrokenBriefing | null {
    const text = this.#text(id);
    if (text === null) return null;
    const before = this.#read.get(id);
    if (before?.text === text) return before.found;
    const found = readKept(id, text);
    this.#read.set(id, { text, found });
    return found;
  }

  /** Keeps a briefing under an id, in place of what was there. */
  keep(id: string, document: BriefingDocument): Keeping {
    return this.put(id, JSON.stringify({ changed: this.#now(), document }));
  }

  /** Takes a briefing away, and gives back its text, with which `put` brings it back as it was. */
  remove(id: string): string | null {
    const text = this.#text(id);
    this.#held.delete(id);
    this.#read.delete(id);
    try {
      this.#shelf?.removeItem(briefingPrefix + id);
    } catch {
      // A browser that keeps nothing has nothing to take away.
    }
    this.#told();
    return text;
  }

  /** Puts a text where a briefing is kept. */
  put(id: string, text: string): Keeping {
    const outcome = this.#write(briefingPrefix + id, text);
    if (outcome === "kept") this.#held.delete(id);
    else this.#held.set(id, text);
    this.#told();
    return outcome;
  }

  /** Whether a briefing is here only until the page closes. */
  isHeld(id: string): boolean {
    return this.#held.has(id);
  }

  /** The briefing that was opened or changed last, where it is still there. */
  lastUsed(): KeptBriefing | null {
    const id = this.#get(lastUsedName);
    const found = id === null ? null : this.find(id);
    if (found?.is === "kept") return found;
    return this.all().find((one) => one.is === "kept") ?? null;
  }

  use(id: string): void {
    this.#write(lastUsedName, id);
  }

  /** An id that no briefing has. */
  newId(): string {
    const taken = new Set(this.#ids());
    for (;;) {
      const id = `b-${crypto.randomUUID().slice(0, 8)}`;
      if (!taken.has(id)) return id;
    }
  }

  /** Grows with each change, also by another page of this browser once `heardElsewhere` is told of it. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something is others than it was: where they are kept, or what is known of it. */
  tell(): void {
    this.#told();
  }

  /** Another page of this browser changed what lies under a key; null: all of it. */
  heardElsewhere(key: string | null): void {
    if (key === null || key.startsWith(briefingPrefix)) this.#told();
  }

  #told(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  #text(id: string): string | null {
    return this.#held.get(id) ?? this.#get(briefingPrefix + id);
  }

  #get(key: string): string | null {
    try {
      return this.#shelf?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #write(key: string, text: string): Keeping {
    if (this.#shelf === null) return "refused";
    try {
      this.#shelf.setItem(key, text);
      return "kept";
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
    }
  }

  #ids(): ReadonlySet<string> {
    const ids = new Set(this.#held.keys());
    try {
      for (let i = 0; i < (this.#shelf?.length ?? 0); i += 1) {
        const key = this.#shelf?.key(i) ?? "";
        if (key.startsWith(briefingPrefix)) ids.add(key.slice(briefingPrefix.length));
      }
    } catch {
      // What is held is all there is.
    }
    return ids;
  }
}

function readKept(id: string, text: string): KeptBriefing | BrokenBriefing {
  const broken = (faults: readonly DocumentFault[]): BrokenBriefing => ({ is: "broken", id, text, faults });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return broken([{ at: "", message: error instanceof Error ? error.message : String(error) }]);
  }
  const changed = field(given, "changed");
  const read = readDocument(field(given, "document"));
  if (read.is === "faults") return broken(read.faults);
  const isInstant = typeof changed === "string" && !Number.isNaN(Date.parse(changed));
  return {
    is: "kept",
    id,
    changed: isInstant ? changed : "1970-01-01T00:00:00.000Z",
    document: read.document,
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

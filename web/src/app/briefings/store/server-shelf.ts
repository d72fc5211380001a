import type { KeptItem, KeptWay } from "../../../kept/kept-on-server.ts";
import { Sender, type SendState, type Timer, type Unsent } from "../../../kept/sender.ts";
import { briefingPrefix, type Shelf } from "./briefing-store.ts";

/** What a shelf on the server tells of. */
export interface ShelfEars {
  readonly state: (state: SendState) => void;
  /** A briefing is another than before without anybody having changed it here. */
  readonly changed: (key: string) => void;
  /** A briefing was changed here and elsewhere: that of elsewhere stands in its place, and what stood here is a briefing of its own. */
  readonly parted: () => void;
}

/** The part of a browser's storage where what is not sent yet is laid aside. */
export type Aside = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * A shelf whose briefings the server keeps: read at once, as they were fetched, and written here first; what is changed is sent. Until it is there it is laid aside in the browser as
 * well, under the person it is of, so that neither a closed page nor a lost connection loses it. What is no briefing (which was used last) stays in the browser.
 */
export class ServerShelf implements Shelf {
  readonly #texts = new Map<string, string>();
  readonly #sender: Sender;
  readonly #aside: Aside | null;
  readonly #asideName: string;
  readonly #shared = new Map<string, string>();

  /**
   * @param person whose it is, in the name of what is laid aside
   * @param copied names a document whose other version stays under its id
   */
  constructor(
    way: KeptWay,
    items: readonly KeptItem[],
    ears: ShelfEars,
    {
      person,
      aside,
      copied,
      newId,
      wait,
    }: {
      readonly person: string;
      readonly aside: Aside | null;
      readonly copied: (title: string) => string;
      readonly newId: () => string;
      readonly wait?: Timer;
    },
  ) {
    this.#aside = aside;
    this.#asideName = `movement-atlas:unsent:${person}`;
    this.#sender = new Sender(
      way,
      {
        state: ears.state,
        unsent: (changes) => this.#layAside(changes),
        conflict: (id, theirs, mine) => {
          this.#put(theirs);
          ears.changed(briefingPrefix + id);
          // Deleted here and changed there: it is there again.
          if (mine === null) return;
          const copy = newId();
          this.setItem(briefingPrefix + copy, textOf(new Date().toISOString(), renamed(mine, copied)));
          ears.changed(briefingPrefix + copy);
          ears.parted();
        },
      },
      wait,
    );
    for (const item of items) {
      this.#put(item);
      this.#sender.know(item.id, item.version);
    }
  }

  /** Takes up what was laid aside, and sends it. */
  begin(): Promise<void> {
    for (const [id, change] of this.#laidAside()) {
      if (change.text === null) this.#texts.delete(briefingPrefix + id);
      else this.#texts.set(briefingPrefix + id, textOf(new Date().toISOString(), JSON.parse(change.text)));
      this.#sender.take(id, change);
    }
    return this.#sender.send();
  }

  get length(): number {
    return this.#texts.size;
  }

  key(i: number): string | null {
    return [...this.#texts.keys()][i] ?? null;
  }

  getItem(key: string): string | null {
    return key.startsWith(briefingPrefix)
      ? (this.#texts.get(key) ?? null)
      : (this.#aside?.getItem(key) ?? null);
  }

  setItem(key: string, text: string): void {
    if (!key.startsWith(briefingPrefix)) {
      this.#aside?.setItem(key, text);
      return;
    }
    this.#texts.set(key, text);
    const { document } = JSON.parse(text) as { readonly document: unknown };
    this.#sender.change(key.slice(briefingPrefix.length), JSON.stringify(document));
  }

  removeItem(key: string): void {
    if (!this.#texts.delete(key)) return;
    this.#sender.change(key.slice(briefingPrefix.length), null);
  }

  /** Sends at once what is not there yet; resolves when it is, or cannot be now. */
  send(): Promise<void> {
    return this.#sender.send();
  }

  /** What stands in the link by which others read a briefing; null: it has none. */
  sharedOf(id: string): string | null {
    return this.#shared.get(id) ?? null;
  }

  setShared(id: string, shared: string | null): void {
    if (shared === null) this.#shared.delete(id);
    else this.#shared.set(id, shared);
  }

  #put({ id, changed, shared, document }: KeptItem): void {
    this.#texts.set(briefingPrefix + id, textOf(changed, document));
    this.setShared(id, shared);
  }

  #layAside(changes: ReadonlyMap<string, Unsent>): void {
    try {
      if (changes.size === 0) this.#aside?.removeItem(this.#asideName);
      else this.#aside?.setItem(this.#asideName, JSON.stringify([...changes]));
    } catch {
      // It is on its way all the same.
    }
  }

  #laidAside(): readonly (readonly [string, Unsent])[] {
    try {
      const text = this.#aside?.getItem(this.#asideName) ?? null;
      return text === null ? [] : (JSON.parse(text) as [string, Unsent][]);
    } catch {
      return [];
    }
  }
}

function textOf(changed: string, document: unknown): string {
  return JSON.stringify({ changed, document });
}

function renamed(text: string, copied: (title: string) => string): unknown {
  const document = JSON.parse(text) as { readonly title: string };
  return { ...document, title: copied(document.title) };
}

import type { KeptItem, KeptWay } from "./kept-on-server.ts";

/** How far what was changed here is on its way. */
export type SendState =
  | { readonly is: "kept" }
  | { readonly is: "sending" }
  /** Nobody answers; it is tried again. */
  | { readonly is: "waiting" }
  /** The server says why not; what is here is here until it is changed or taken away. */
  | { readonly is: "refused"; readonly message: string };

/** What a sender tells of. */
export interface SenderEars {
  readonly state: (state: SendState) => void;
  /**
   * A document was changed elsewhere and here: that of elsewhere stands under the id again, and the one of here has to go under another. Null: here it was deleted.
   */
  readonly conflict: (id: string, theirs: KeptItem, mine: string | null) => void;
  /** What is not on the server yet is others than before: for who lays it aside. */
  readonly unsent: (changes: ReadonlyMap<string, Unsent>) => void;
}

/** A change that the server has not: what is to stand there (null: nothing), and from which version it was made. */
export interface Unsent {
  readonly text: string | null;
  readonly version: number;
}

/** What became of one change: the next can go, all have to wait, or this one is refused. */
type Went = "go on" | "wait" | { readonly is: "refused"; readonly message: string };

/** Milliseconds: what is typed goes as one change; what nobody answers is tried again, later each time. */
const patience = 700;
const tries = [2_000, 5_000, 15_000, 60_000] as const;

/** Waits, as told; returns what calls that off. */
export type Timer = (work: () => void, milliseconds: number) => () => void;

const timer: Timer = (work, milliseconds) => {
  const id = setTimeout(work, milliseconds);
  return () => clearTimeout(id);
};

/**
 * Sends changes to the server, the newest of each document, one after the other, each with the version it was made from, so that none overwrites another that was not seen.
 */
export class Sender {
  readonly #way: KeptWay;
  readonly #ears: SenderEars;
  readonly #wait: Timer;
  readonly #versions = new Map<string, number>();
  readonly #unsent = new Map<string, Unsent>();
  #call: () => void = () => undefined;
  #isSending = false;
  #failed = 0;

  constructor(way: KeptWay, ears: SenderEars, wait: Timer = timer) {
    this.#way = way;
    this.#ears = ears;
    this.#wait = wait;
  }

  /** The server has a document in this version. */
  know(id: string, version: number): void {
    this.#versions.set(id, version);
  }

  /** A document is to stand so (as JSON; null: not at all). */
  change(id: string, text: string | null): void {
    const version = this.#unsent.get(id)?.version ?? this.#versions.get(id) ?? 0;
    this.take(id, { text, version });
    this.#soon(patience);
  }

  /** Takes up a change that was laid aside before. */
  take(id: string, change: Unsent): void {
    this.#unsent.set(id, change);
    this.#ears.unsent(this.#unsent);
    if (this.#failed === 0) this.#ears.state({ is: "sending" });
  }

  /** Sends at once what there is. Resolves when all is sent, or cannot be now. */
  async send(): Promise<void> {
    this.#call();
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      const refused = new Set<string>();
      let why: string | null = null;
      for (;;) {
        // One that is refused keeps no other waiting.
        const next = [...this.#unsent].find(([id]) => !refused.has(id));
        if (next === undefined) break;
        const [id, change] = next;
        const went = await this.#one(id, change);
        if (went === "wait") return;
        if (went === "go on") continue;
        refused.add(id);
        why = went.message;
      }
      this.#failed = 0;
      this.#ears.state(why === null ? { is: "kept" } : { is: "refused", message: why });
    } finally {
      this.#isSending = false;
    }
  }

  async #one(id: string, { text, version }: Unsent): Promise<Went> {
    const sent =
      text === null
        ? await this.#way.remove(id, version)
        : await this.#way.put(id, version, JSON.parse(text));
    switch (sent.is) {
      case "done": {
        const now = sent.data?.version ?? 0;
        if (text === null) this.#versions.delete(id);
        else this.#versions.set(id, now);
        // What was changed meanwhile was made from what is there now.
        const later = this.#unsent.get(id);
        if (later === undefined || later.text === text) this.#unsent.delete(id);
        else this.#unsent.set(id, { text: later.text, version: now });
        this.#ears.unsent(this.#unsent);
        return "go on";
      }
      case "late":
        return this.#late(id, sent.isGone);
      case "refused":
        return sent;
      case "unanswered":
        this.#ears.state({ is: "waiting" });
        this.#soon(tries[Math.min(this.#failed, tries.length - 1)] ?? patience);
        this.#failed += 1;
        return "wait";
    }
  }

  /** Somebody was quicker. What was deleted elsewhere and changed here stays; what was changed elsewhere stays there, and ours beside it. */
  async #late(id: string, isGone: boolean): Promise<Went> {
    const mine = this.#unsent.get(id)?.text ?? null;
    if (isGone) {
      this.#unsent.set(id, { text: mine, version: 0 });
      if (mine === null) this.#unsent.delete(id);
      this.#ears.unsent(this.#unsent);
      return "go on";
    }
    const theirs = await this.#way.find(id);
    if (theirs.is !== "done") {
      // Gone by now, or nobody answers: it is seen when it is sent again.
      this.#soon(tries[0]);
      this.#ears.state({ is: "waiting" });
      return "wait";
    }
    this.#versions.set(id, theirs.data.version);
    this.#unsent.delete(id);
    this.#ears.unsent(this.#unsent);
    this.#ears.conflict(id, theirs.data, mine);
    return "go on";
  }

  #soon(milliseconds: number): void {
    this.#call();
    this.#call = this.#wait(() => void this.send(), milliseconds);
  }
}

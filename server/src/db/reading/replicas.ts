import { type DatabaseWatch } from "../database-watch.ts";
import { Replica, type ReplicaSettings } from "./replica.ts";

/** The replicas of a database, best first. A process reads from one of them at a time: the first that is well, so whoever runs several chooses by the order. */
export class Replicas {
  readonly settings: ReplicaSettings;
  readonly list: readonly Replica[];

  /** @param say told in one line each when one goes away and comes back */
  constructor(settings: ReplicaSettings, say?: (line: string) => void) {
    this.settings = settings;
    this.list = settings.addresses.map((address) => new Replica(address, settings, say));
  }

  /** The one to ask for a data version; null: the primary. */
  having(version: number): Replica | null {
    return this.list.find((replica) => replica.mayHave(version)) ?? null;
  }

  async close(): Promise<void> {
    await Promise.all(this.list.map((replica) => replica.close()));
  }
}

/** Several databases of which one is enough: away when all are, for as long. */
export class AnyOf implements DatabaseWatch {
  readonly #watches: readonly DatabaseWatch[];
  readonly #followed = new WeakSet<AbortSignal>();
  #controller = new AbortController();

  constructor(watches: readonly DatabaseWatch[]) {
    this.#watches = watches;
  }

  get away(): DatabaseWatch["away"] {
    const [first, ...others] = this.#watches;
    return others.every(({ away }) => away !== null) ? (first?.away ?? null) : null;
  }

  get signal(): AbortSignal {
    for (const { signal } of this.#watches) this.#follow(signal);
    if (this.#controller.signal.aborted && this.away === null) this.#controller = new AbortController();
    this.#end();
    return this.#controller.signal;
  }

  /** They are their owners'. */
  close(): void {}

  /** A watch has another signal each time the database is back. */
  #follow(signal: AbortSignal): void {
    if (signal.aborted || this.#followed.has(signal)) return;
    this.#followed.add(signal);
    signal.addEventListener("abort", () => this.#end(), { once: true });
  }

  #end(): void {
    const { away } = this;
    if (away !== null && !this.#controller.signal.aborted) this.#controller.abort(away);
  }
}

import type { KeptItem, KeptWay, Sent } from "../../src/kept/kept-on-server.ts";

/** What a server keeps, by its rules: no version overwrites another that its writer did not see. */
export class ServerOfKept implements KeptWay {
  readonly items = new Map<string, KeptItem>();
  /** What was asked of it, in order. */
  readonly asked: string[] = [];
  /** Nobody answers. */
  isAway = false;
  /** What it refuses, and why. */
  refuses: (id: string) => string | null = () => null;

  list(): Promise<Sent<{ readonly items: readonly KeptItem[] }>> {
    return this.#answer("list", () => ({ items: [...this.items.values()] }));
  }

  find(id: string): Promise<Sent<KeptItem>> {
    const item = this.items.get(id);
    return item === undefined
      ? Promise.resolve({ is: "refused", message: "none" })
      : this.#answer(`find ${id}`, () => item);
  }

  put(
    id: string,
    version: number,
    document: unknown,
  ): Promise<Sent<{ readonly version: number; readonly changed: string }>> {
    const why = this.refuses(id);
    if (why !== null) return Promise.resolve({ is: "refused", message: why });
    const before = this.items.get(id);
    if (!this.isAway && (before?.version ?? 0) !== version)
      return Promise.resolve({ is: "late", isGone: before === undefined });
    return this.#answer(`put ${id} ${version}`, () => {
      const item = { id, version: version + 1, changed: "2026-01-01T00:00:00.000Z", shared: null, document };
      this.items.set(id, item);
      return item;
    });
  }

  remove(id: string, version: number): Promise<Sent<undefined>> {
    const before = this.items.get(id);
    if (!this.isAway && before !== undefined && before.version !== version)
      return Promise.resolve({ is: "late", isGone: false });
    return this.#answer(`remove ${id} ${version}`, () => {
      this.items.delete(id);
      return undefined;
    });
  }

  /** As if it was changed from another machine. */
  changedElsewhere(id: string, document: unknown): void {
    const version = (this.items.get(id)?.version ?? 0) + 1;
    this.items.set(id, { id, version, changed: "2026-02-02T00:00:00.000Z", shared: null, document });
  }

  #answer<T>(what: string, work: () => T): Promise<Sent<T>> {
    this.asked.push(what);
    return Promise.resolve(this.isAway ? { is: "unanswered" } : { is: "done", data: work() });
  }
}

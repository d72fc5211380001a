/** Pages that follow what is committed: so many connections, opened anew when they end. */
export class Followers {
  readonly #stopping = new AbortController();
  readonly #all: readonly Promise<void>[];
  #heard = 0;

  constructor(origin: string, count: number) {
    this.#all = Array.from({ length: count }, () => this.#follow(`${origin}/events`));
  }

  /** Commits that were heard of, by all together. */
  get heard(): number {
    return this.#heard;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#all);
  }

  async #follow(url: string): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted)
      try {
        const response = await fetch(url, { signal });
        for await (const part of response.body ?? [])
          this.#heard += Buffer.from(part).toString().split("event: data").length - 1;
      } catch {
        // It was closed, by us or by an atlas that is away for the moment.
        await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
      }
  }
}

import type { ConsoleMessage, Page, Response } from "@playwright/test";

/**
 * Errors that pages are answered by the API, or complain of themselves. At the first that its test does not provoke a page is
 * closed, and with it whatever is waited for on it: what will never come is not waited for.
 */
export class Troubles {
  readonly #found: string[] = [];
  readonly #reading = new Set<Promise<void>>();
  readonly #provoked: RegExp | null;

  constructor(provoked: RegExp | null) {
    this.#provoked = provoked;
  }

  watch(page: Page): void {
    page.on("pageerror", (error) => this.#note(page, error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !isOfTheNetwork(message)) this.#note(page, message.text());
    });
    page.on("response", (response) => {
      const reading = this.#read(page, response);
      this.#reading.add(reading);
      void reading.finally(() => this.#reading.delete(reading));
    });
  }

  /** Throws what was found, when everything that was answered has been looked at. */
  async report(): Promise<void> {
    await Promise.all(this.#reading);
    if (this.#found.length > 0) throw new Error(this.#found.join("\n"));
  }

  async #read(page: Page, response: Response): Promise<void> {
    const request = response.request();
    const url = new URL(response.url());
    // Of what the browser has already nothing comes.
    if (url.pathname !== "/graphql" || response.status() === 304) return;
    // The page may have gone on, or gone, before all of it came.
    const answer: unknown = await response.json().catch(() => null);
    for (const error of errorsOf(answer))
      this.#note(
        page,
        `${JSON.stringify(error)}, to ${request.postData() === null ? url.search : questionOf(request.postData())}`,
      );
  }

  #note(page: Page, trouble: string): void {
    if (this.#provoked?.test(trouble) === true) return;
    this.#found.push(trouble);
    void page.close();
  }
}

/** What the network did is said by the page itself where it matters. */
function isOfTheNetwork(message: ConsoleMessage): boolean {
  return message.text().startsWith("Failed to load resource");
}

function errorsOf(answer: unknown): readonly unknown[] {
  if (typeof answer !== "object" || answer === null || !("errors" in answer)) return [];
  return Array.isArray(answer.errors) ? answer.errors : [];
}

/** What was asked, without the words of the question. */
function questionOf(body: string | null): string {
  const asked: unknown = JSON.parse(body ?? "{}");
  return JSON.stringify({ ...(asked as object), query: undefined });
}

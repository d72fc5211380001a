import type { Blank } from "../keys/commands.ts";

/** What the windows of one presentation tell each other. */
export type Told =
  | { readonly is: "asks" }
  | { readonly is: "shows"; readonly at: number; readonly blank: Blank | null };

/** The part of a BroadcastChannel that is used. */
export type Line = Pick<BroadcastChannel, "postMessage" | "close" | "addEventListener">;

/**
 * Keeps the windows of one presentation on the same slide: the screen, and the one with the speaker's notes. Whichever turns tells the others; one that opens asks. A
 * browser without a line between windows leaves each by itself.
 */
export class Windows {
  readonly #line: Line | null;
  #shown: Extract<Told, { is: "shows" }> | null = null;

  constructor(
    line: Line | null,
    follow: (shown: { readonly at: number; readonly blank: Blank | null }) => void,
  ) {
    this.#line = line;
    line?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const told = read(data);
      if (told?.is === "asks" && this.#shown !== null) line.postMessage(this.#shown);
      if (told?.is === "shows" && !isSame(told, this.#shown)) {
        this.#shown = told;
        follow(told);
      }
    });
  }

  /** Asks what the others show. */
  ask(): void {
    this.#line?.postMessage({ is: "asks" } satisfies Told);
  }

  /** Tells what is shown here, where the others do not know it. What a window begins with it keeps to itself: it follows those that are there. */
  show(at: number, blank: Blank | null): void {
    const told = { is: "shows", at, blank } as const;
    const isFirst = this.#shown === null;
    if (isSame(told, this.#shown)) return;
    this.#shown = told;
    if (!isFirst) this.#line?.postMessage(told);
  }

  close(): void {
    this.#line?.close();
  }
}

function isSame(a: Extract<Told, { is: "shows" }>, b: Extract<Told, { is: "shows" }> | null): boolean {
  return a.at === b?.at && a.blank === b.blank;
}

function read(data: unknown): Told | null {
  if (typeof data !== "object" || data === null) return null;
  const field = (name: string): unknown => Reflect.get(data, name);
  if (field("is") === "asks") return { is: "asks" };
  const at = field("at");
  const blank = field("blank");
  const isBlank = blank === null || blank === "black" || blank === "white";
  return field("is") === "shows" && typeof at === "number" && Number.isSafeInteger(at) && at >= 0 && isBlank
    ? { is: "shows", at, blank }
    : null;
}

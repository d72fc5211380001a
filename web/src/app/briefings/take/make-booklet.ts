import type { Locale } from "../../../i18n/locale.ts";
import { reasonFor, reasonHeaders } from "../../../reasons/take-away.ts";

/** What a booklet is of. */
export interface BookletWish {
  readonly dataset: string;
  /** Null: the newest whole year with figures. */
  readonly period: string | null;
  readonly lang: Locale;
  readonly boundaries: string;
  /** What each briefing is about; empty: all that is known. */
  readonly indicators: readonly string[];
  readonly knownAt: string | null;
}

/** What its pages are like, beside what they say. */
export interface BookletLook {
  readonly format: string;
  /** Of pages; null: what is usual for the format. */
  readonly shape: string | null;
}

/** How far the server is with a booklet. */
export interface BookletState {
  readonly id: string;
  readonly state: "waiting" | "working" | "done" | "failed" | "cancelled";
  readonly done: number;
  /** 0 until it is known. */
  readonly all: number;
  /** The province it is at; null: the whole. */
  readonly area: string | null;
  /** What is wrong with what was asked, in words; null: nothing that could be told. */
  readonly why: string | null;
}

/** The server could not make it. */
export class BookletError extends Error {
  /** Null: nothing that could be told. */
  readonly why: string | null;
  constructor(why: string | null) {
    super(why ?? "the server could not make it");
    this.why = why;
  }
}

/** Milliseconds between two looks at how far it is. */
const pause = 1_000;

/**
 * Has the server write a briefing of each province, of what a page shows, and returns where all of it is fetched. Told to stop, it stops the server too. Throws what the
 * server says where it cannot.
 */
export async function makeBooklet(
  { dataset, period, lang, boundaries, indicators, knownAt }: BookletWish,
  { format, shape }: BookletLook,
  progress: (state: BookletState) => void,
  signal: AbortSignal,
): Promise<string> {
  const reason = await reasonFor([dataset], lang);
  const headers = {
    "content-type": "application/json",
    "accept-language": lang,
    ...reasonHeaders(reason),
  };
  const about = indicators.length === 0 ? null : indicators;
  const body = JSON.stringify({
    dataset,
    period,
    lang,
    boundaries,
    indicators: about,
    knownAt,
    format,
    shape,
  });
  let state = await asked(await fetch("/booklets", { method: "POST", headers, body, signal }));
  const own = `/booklets/${state.id}`;
  const cancel = (): void => void fetch(`${own}/cancel`, { method: "POST", keepalive: true });
  signal.addEventListener("abort", cancel, { once: true });
  try {
    while (state.state === "waiting" || state.state === "working") {
      progress(state);
      await waited(pause, signal);
      state = await asked(await fetch(own, { headers: { "accept-language": lang }, signal }));
    }
  } finally {
    signal.removeEventListener("abort", cancel);
  }
  if (state.state !== "done") throw new BookletError(state.why);
  return `${own}/zip`;
}

async function asked(response: Response): Promise<BookletState> {
  const answer: BookletState & { readonly errors?: readonly { readonly message: string }[] } =
    await response.json();
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? `HTTP ${response.status}`);
  return answer;
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error("stopped"));
    },
    { once: true },
  );
  return promise;
}

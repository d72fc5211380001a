import type { Said } from "../../accounts/ask-server.ts";
import { isWhole, rowsOf, type FigureDraft, type Hedge } from "../typed/figure-draft.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A code with its sentence in each language. */
export interface Told {
  readonly code: string;
  readonly sentence: { readonly vi: string; readonly en: string };
}

export interface Proposed {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly models: readonly string[];
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  readonly value: number;
  readonly qualifier: Hedge | null;
  readonly at: Span;
  readonly words: string;
  readonly doubts: readonly Told[];
}

/** What the server reads in the text of a report. */
export interface Reading {
  /** The text that spans count in. */
  readonly text: string;
  readonly proposals: readonly Proposed[];
  readonly leftOut: readonly { readonly at: Span; readonly words: string; readonly reason: Told }[];
}

/** A report as it is given to be read. */
export interface Given {
  readonly text: string;
  /** Instead of the text. */
  readonly file: File | null;
  readonly dataset: string;
  /** `YYYY-MM-DD`, a month, a year, or empty. */
  readonly published: string;
}

/** A proposal, as far as a person is with it. */
export interface Entry {
  readonly proposed: Proposed;
  readonly figure: FigureDraft;
  readonly state: "open" | "confirmed" | "struck";
}

export function entryOf(proposed: Proposed): Entry {
  const { indicator, area, period, models, unitType, awardLevel, value, qualifier } = proposed;
  const figure = { indicator, area, period, models, category: null, unitType, awardLevel, value, qualifier };
  return { proposed, figure, state: "open" };
}

/** Whether nothing is doubted of it, and nobody has decided yet. */
export function isUndoubted({ state, proposed, figure }: Entry): boolean {
  return state === "open" && proposed.doubts.length === 0 && isWhole(figure);
}

/** Confirms what nothing is doubted of and nobody has looked at yet. */
export function confirmUndoubted(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => (isUndoubted(entry) ? { ...entry, state: "confirmed" } : entry));
}

/** What is handed in: the figures that were confirmed, each with its words. */
export function confirmedRows(entries: readonly Entry[]): Record<string, string>[] {
  return entries.flatMap(({ state, figure, proposed }, index) =>
    state === "confirmed" ? rowsOf(figure, `report-${index + 1}`, { note: proposed.words }) : [],
  );
}

/** A piece of the text: plain words, or the words of proposals (by their place in the list). */
export interface Piece {
  readonly text: string;
  readonly of: readonly number[];
}

/** The text in pieces; proposals whose words overlap share one. */
export function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const sorted = spans.map((span, index) => ({ ...span, index })).toSorted((a, b) => a.from - b.from);
  const marked: { from: number; to: number; of: number[] }[] = [];
  for (const { from, to, index } of sorted) {
    const last = marked.at(-1);
    if (last !== undefined && from < last.to) {
      last.to = Math.max(last.to, to);
      last.of.push(index);
    } else marked.push({ from, to, of: [index] });
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, of } of marked) {
    pieces.push({ text: text.slice(at, from), of: [] }, { text: text.slice(from, to), of });
    at = to;
  }
  return [...pieces, { text: text.slice(at), of: [] }].filter((piece) => piece.text !== "");
}

interface Refused {
  readonly errors?: readonly { readonly message?: string }[];
}

/** Has a report read. Never rejects. */
export async function readReport({ text, file, dataset, published }: Given): Promise<Said<Reading>> {
  const said = { dataset, published: published.trim() };
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.append(name, value);
  if (file !== null) form.append("file", file);
  const isFile = file !== null;
  try {
    const response = await fetch("/imports/reading-text", {
      method: "POST",
      headers: {
        "accept-language": document.documentElement.lang,
        ...(isFile ? {} : { "content-type": "application/json" }),
      },
      body: isFile ? form : JSON.stringify({ ...said, text }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { is: "done", data: answer as Reading };
    const message = (answer as Refused).errors?.[0]?.message;
    return message === undefined
      ? { is: "unanswered" }
      : { is: "refused", message, argument: null, reason: "" };
  } catch {
    return { is: "unanswered" };
  }
}

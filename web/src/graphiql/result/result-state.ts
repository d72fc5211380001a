import { useState } from "react";

/** The ways an answer is shown, in the order they are offered. */
export const resultTabs = ["json", "table", "chart", "map", "take-away"] as const;
export type ResultTab = (typeof resultTabs)[number];

/** What of the result stands in the address of the page, so that a link opens it again. */
export interface ResultState {
  /** null: as suits the answer. */
  readonly tab: ResultTab | null;
  /** The keys that lead to the list shown, with points between; null: the first. */
  readonly list: string | null;
  /** Of the picture: what is drawn, and how; null: as suits the rows. */
  readonly series: string | null;
  readonly period: string | null;
  readonly view: string | null;
}

const names = { tab: "result", list: "list", series: "series", period: "at", view: "view" } as const;

/** Reads it from an address. What is malformed is as if it were not there. */
export function readResultState(search: string): ResultState {
  const given = new URLSearchParams(search);
  const { tab, ...rest } = names;
  return {
    tab: resultTabs.find((each) => each === given.get(tab)) ?? null,
    list: given.get(rest.list),
    series: given.get(rest.series),
    period: given.get(rest.period),
    view: given.get(rest.view),
  };
}

/** An address's parameters with this of the result in them, and nothing else changed. */
export function withResultState(search: string, state: ResultState): string {
  const parameters = new URLSearchParams(search);
  for (const key of ["tab", "list", "series", "period", "view"] as const) {
    const value = state[key];
    if (value === null) parameters.delete(names[key]);
    else parameters.set(names[key], value);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** What of the result the page's address says, and how to change it: the address follows, without a step in the browser's history. */
export function useResultState(): readonly [ResultState, (change: Partial<ResultState>) => void] {
  const [state, setState] = useState(() => readResultState(window.location.search));
  const change = (part: Partial<ResultState>): void => {
    const next = { ...state, ...part };
    setState(next);
    const { pathname, search, hash } = window.location;
    window.history.replaceState(window.history.state, "", pathname + withResultState(search, next) + hash);
  };
  return [state, change];
}

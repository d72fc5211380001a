import { createContext } from "react";
import type { Figure } from "../figure/figure.ts";

/**
 * A Figure passing by while a reader runs through time: what can follow at once (map, handle, period) does, without the page being made
 * anew for each; everything else follows where the reader rests.
 */
export class Motion {
  readonly #followers = new Set<() => void>();
  #figure: Figure | null = null;

  /** The Figure passing by; null: the page rests, and shows the Figure it was given. */
  get figure(): Figure | null {
    return this.#figure;
  }

  show(figure: Figure | null): void {
    if (figure === this.#figure) return;
    this.#figure = figure;
    for (const follow of this.#followers) follow();
  }

  /** Calls `follow` whenever another Figure passes, or rest comes; gives back how to stop that. */
  readonly subscribe = (follow: () => void): (() => void) => {
    this.#followers.add(follow);
    return () => this.#followers.delete(follow);
  };
}

/** What runs through time on this page; null: nothing does. */
export const MotionContext = createContext<Motion | null>(null);

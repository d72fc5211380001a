import { createContext } from "react";
import type { Figure } from "../../figure/figure.ts";

/**
 * A Figure passing by while a reader runs through time: what can follow at once (map, handle, period) does, without the page being made
 * anew for each; everything else follows where the reader rests.
 */
export class Motion {
  readonly #followers = new Set<() => void>();
  readonly #drawers = new Set<() => void>();
  #figure: Figure | null = null;
  #frame: number | null = null;

  /** The Figure passing by; null: the page rests, and shows the Figure it was given. */
  get figure(): Figure | null {
    return this.#figure;
  }

  show(figure: Figure | null): void {
    if (figure === this.#figure) return;
    this.#figure = figure;
    for (const follow of this.#followers) follow();
    // Keys come faster than pictures: the page is written to once a picture, or each key would have it laid out.
    if (this.#frame !== null) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = null;
      for (const draw of this.#drawers) draw();
    });
  }

  /** Calls `follow` whenever another Figure passes, or rest comes; gives back how to stop that. */
  readonly subscribe = (follow: () => void): (() => void) => {
    this.#followers.add(follow);
    return () => this.#followers.delete(follow);
  };

  /** Calls `draw` right before the next picture is made of the page, of many Figures for the last: for what writes to the page. */
  readonly subscribeDrawing = (draw: () => void): (() => void) => {
    this.#drawers.add(draw);
    return () => this.#drawers.delete(draw);
  };
}

/** What runs through time on this page; null: nothing does. */
export const MotionContext = createContext<Motion | null>(null);

import { use, useLayoutEffect, useMemo } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { MotionContext, type Motion } from "../../screen/playback.ts";
import { areaStates } from "./area-states.ts";
import type { AreaState } from "../maplibre/map-style.ts";

/** What provinces look like while time passes by; the same object as long as the map stands as it is. */
export interface PlaybackStates {
  /** Null: the page rests. */
  readonly now: () => ReadonlyMap<string, AreaState> | null;
  readonly subscribe: Motion["subscribe"];
  readonly subscribeDrawing: Motion["subscribeDrawing"];
}

const never = (): (() => void) => () => undefined;
/** Nothing passes by. */
export const atRest: PlaybackStates = { now: () => null, subscribe: never, subscribeDrawing: never };

/** The states of the Figure that passes by, with circles of at most `largest` pixels. */
export function usePlaybackStates(largest: number): PlaybackStates {
  const motion = use(MotionContext);
  return useMemo(() => (motion === null ? atRest : playbackStates(motion, largest)), [motion, largest]);
}

function playbackStates(motion: Motion, largest: number): PlaybackStates {
  let of: Figure | null = null;
  let states: ReadonlyMap<string, AreaState> | null = null;
  const made = new WeakMap<Figure, ReadonlyMap<string, AreaState>>();
  const statesOf = (figure: Figure): ReadonlyMap<string, AreaState> => {
    const found = made.get(figure) ?? areaStates(figure, largest);
    made.set(figure, found);
    return found;
  };
  return {
    subscribe: motion.subscribe,
    subscribeDrawing: motion.subscribeDrawing,
    now: () => {
      if (motion.figure !== of) {
        of = motion.figure;
        states = of === null ? null : kept(statesOf(of), states);
      }
      return states;
    },
  };
}

/** The same states, those that are as before being the same objects. */
function kept(
  next: ReadonlyMap<string, AreaState>,
  before: ReadonlyMap<string, AreaState> | null,
): ReadonlyMap<string, AreaState> {
  if (before === null) return next;
  return new Map(
    [...next].map(([area, state]) => {
      const old = before.get(area);
      const isSame = old?.step === state.step && old.mark === state.mark && old.radius === state.radius;
      return [area, isSame ? old : state];
    }),
  );
}

const nothing: AreaState = { step: -1, mark: "blank", radius: 0 };

/** What a province looks like where nothing passes by. */
export function atRestState(resting: AreaState | undefined): AreaState {
  return resting ?? nothing;
}

/**
 * Draws one province's look into what stands already: that of the Figure passing by, else `resting`. Outside React, which would take longer for
 * dozens of provinces than the map itself; what React draws anew is drawn over again in the same moment.
 */
export function usePassingDrawing(
  passing: PlaybackStates,
  area: string,
  resting: AreaState | undefined,
  draw: (state: AreaState) => void,
): void {
  useLayoutEffect(() => {
    let shown: AreaState | null = null;
    const follow = (): void => {
      const state = passing.now()?.get(area) ?? atRestState(resting);
      if (state === shown) return;
      shown = state;
      draw(state);
    };
    follow();
    return passing.subscribeDrawing(follow);
  });
}

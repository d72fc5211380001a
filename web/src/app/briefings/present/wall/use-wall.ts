import { useEffect, useRef } from "react";
import { Wall, type WallWorld } from "./wall.ts";

/** A wall that runs while `seconds` is said, and stands still while it is paused. */
export function useWall<Show>(
  seconds: number | null,
  isPaused: boolean,
  at: number,
  world: Pick<WallWorld<Show>, "shown" | "turn" | "renew" | "replace">,
): void {
  const latest = useRef(world);
  useEffect(() => {
    latest.current = world;
  });
  const wall = useRef<Wall<Show> | null>(null);
  useEffect(() => {
    if (seconds === null) return undefined;
    const started = new Wall<Show>(seconds, {
      later: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
      shown: () => latest.current.shown(),
      turn: (to) => latest.current.turn(to),
      renew: (signal) => latest.current.renew(signal),
      replace: (show) => latest.current.replace(show),
    });
    wall.current = started;
    return () => {
      started.stop();
      wall.current = null;
    };
  }, [seconds]);
  useEffect(() => {
    if (isPaused) wall.current?.pause();
    else wall.current?.restart();
    // A slide that somebody turned to has its whole time.
  }, [seconds, isPaused, at]);
  useEffect(() => {
    if (seconds === null || isPaused) return undefined;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // A screen that may not be kept on goes dark as it would.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (isOver) await lock?.release();
    };
    const held = (): void => void hold();
    held();
    document.addEventListener("visibilitychange", held);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", held);
      void lock?.release();
    };
  }, [seconds, isPaused]);
}

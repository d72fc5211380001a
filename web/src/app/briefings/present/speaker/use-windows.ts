import { useEffect, useRef } from "react";
import type { Blank } from "../keys/commands.ts";
import { Windows } from "./windows.ts";

/** Keeps this window and the others of the same presentation on the same slide. `name`: what they have in common. */
export function useWindows(
  name: string,
  shown: { readonly at: number; readonly blank: Blank | null } | null,
  follow: (shown: { readonly at: number; readonly blank: Blank | null }) => void,
): void {
  const latest = useRef(follow);
  useEffect(() => {
    latest.current = follow;
  });
  const windows = useRef<Windows | null>(null);
  useEffect(() => {
    const line =
      "BroadcastChannel" in globalThis ? new BroadcastChannel(`movement-atlas:present:${name}`) : null;
    const opened = new Windows(line, (told) => latest.current(told));
    windows.current = opened;
    opened.ask();
    return () => {
      opened.close();
      windows.current = null;
    };
  }, [name]);
  const at = shown?.at ?? null;
  const blank = shown?.blank ?? null;
  useEffect(() => {
    if (at !== null) windows.current?.show(at, blank);
  }, [name, at, blank]);
}

import { useEffect, useState } from "react";
import type { CommunePoints } from "../../../views/map/screen/opened-communes.ts";

/** What the server says of the outlines of communes of a vintage. */
export interface Outlines {
  readonly vintage: string;
  /** The address of their tiles, with `{z}`, `{x}`, `{y}`. */
  readonly tiles: string;
  /** Whether they are made up. */
  readonly synthetic: boolean;
  readonly version: string;
}

/** The outlines of communes of a vintage; null while they are loading or being made, or where none are wanted; `failed` where they cannot be had. */
export function useOutlines(vintage: string | null): Outlines | "failed" | null {
  const [found, setFound] = useState<{ readonly of: string; readonly outlines: Outlines | "failed" } | null>(
    null,
  );
  useEffect(() => {
    if (vintage === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gone = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await fetch(`/boundaries/communes/${vintage}.json`, { signal: gone.signal });
      const seconds = Number(answer.headers.get("retry-after"));
      // They are being made, once.
      if (answer.status === 503 && seconds > 0) {
        timer = setTimeout(() => void ask().catch(fail), seconds * 1000);
        return;
      }
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      const { outlines, synthetic } = (await answer.json()) as { outlines: string; synthetic: boolean };
      const tiles = `${location.origin}/boundaries/communes/${vintage}/${outlines}/{z}/{x}/{y}.mvt`;
      setFound({ of: vintage, outlines: { vintage, tiles, synthetic, version: outlines } });
    };
    const fail = (): void => {
      if (!gone.signal.aborted) setFound({ of: vintage, outlines: "failed" });
    };
    void ask().catch(fail);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [vintage]);
  return found?.of === vintage ? found.outlines : null;
}

/** A point in each commune of a province; null while loading. */
export function useCommunePoints(outlines: Outlines | null, province: string | null): CommunePoints | null {
  const address =
    outlines === null || province === null
      ? null
      : `/boundaries/communes/${outlines.vintage}/${outlines.version}/${province}.json`;
  const [found, setFound] = useState<{ readonly of: string; readonly points: CommunePoints } | null>(null);
  useEffect(() => {
    if (address === null) return undefined;
    const gone = new AbortController();
    fetch(address, { signal: gone.signal })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as CommunePoints) : {}))
      .then(
        (points) => setFound({ of: address, points }),
        () => undefined,
      );
    return () => gone.abort();
  }, [address]);
  return found !== null && found.of === address ? found.points : null;
}

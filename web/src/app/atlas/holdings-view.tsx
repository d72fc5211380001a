import { useEffect, type ReactNode } from "react";
import { useAtlas } from "../atlas-context.ts";
import { Trouble } from "../trouble.tsx";
import { AtlasFrame, choose } from "./atlas-frame.tsx";
import { Doors } from "./doors.tsx";
import { HoldingsPanel } from "./holdings-panel.tsx";
import { useHoldings } from "./use-holdings.ts";

/** The first screen: what is publicly known, and the two ways on. */
export function HoldingsView(): ReactNode {
  const { place } = useAtlas();
  const { figure, error, retry } = useHoldings(place);
  useEffect(() => {
    // At the first sign of a reader what is behind the doors is fetched, so that they open at once.
    const over = new AbortController();
    const fetchNext = (): void => {
      over.abort();
      import("./statistics-view.tsx").catch(() => undefined);
    };
    for (const sign of ["pointermove", "pointerdown", "keydown"])
      addEventListener(sign, fetchNext, { signal: over.signal, passive: true });
    return () => over.abort();
  }, []);
  return (
    <AtlasFrame
      figure={figure}
      waiting={false}
      trouble={error === null ? null : <Trouble error={error} retry={retry} />}
      controls={null}
      toolbar={null}
      doors={<Doors place={place} go={choose} />}
      strip={null}
      panel={(shown, area, close) => (
        <HoldingsPanel figure={shown} place={place} area={area} onClose={close} />
      )}
    />
  );
}

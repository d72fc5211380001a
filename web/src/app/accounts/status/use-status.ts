import { useEffect, useState } from "react";
import { askServer, type Said } from "../ask-server.ts";
import type { Status } from "./status.ts";

/** Milliseconds between two looks. */
const EVERY = 15_000;

export interface KnownStatus {
  /** What was said last that is a status; null: nothing yet. */
  readonly status: Status | null;
  /** What was said last; null while nothing was. */
  readonly said: Said<Status> | null;
}

/** How the atlas is, asked again while somebody looks at the page: a page in the background asks nothing. */
export function useStatus(locale: string): KnownStatus {
  const [known, setKnown] = useState<KnownStatus>({ status: null, said: null });
  useEffect(() => {
    let isLeft = false;
    const ask = async (): Promise<void> => {
      const said = await askServer<Status>("GET", "/status");
      if (isLeft) return;
      setKnown(({ status }) => ({ said, status: said.is === "done" ? said.data : status }));
    };
    const askIfSeen = (): void => {
      if (document.visibilityState === "visible") void ask();
    };
    void ask();
    const timer = setInterval(askIfSeen, EVERY);
    document.addEventListener("visibilitychange", askIfSeen);
    return () => {
      isLeft = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  }, [locale]);
  return known;
}

import { useEffect, useState } from "react";
import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import type { WrittenPage } from "../../../briefing/page.ts";
import { keyOf, type PageWriter } from "../writing/page-writer.ts";

/** Milliseconds a page is looked at before it is asked for: who passes sixty pages by asks for the last alone. */
const rest = 200;

/** A page as the statistics have it, while it is looked at. */
export interface LookedAt {
  /** As it is, or as it was before the newest change; null: not written yet. */
  readonly written: WrittenPage | null;
  readonly isCurrent: boolean;
  readonly error: unknown;
  /** Of a page of method: how many of the others are written. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly retry: () => void;
}

/** Writes the page that is looked at. */
export function usePage(
  writer: PageWriter | null,
  document: BriefingDocument,
  page: BriefingPage | null,
): LookedAt {
  const [last, setLast] = useState<WrittenPage | null>(null);
  const [failure, setFailure] = useState<{ readonly of: string; readonly error: unknown } | null>(null);
  const [progress, setProgress] = useState<LookedAt["progress"]>(null);
  const [tries, setTries] = useState(0);
  const known = page === null ? null : (writer?.known(page, document) ?? null);
  const isKnown = known !== null;
  const key = page === null ? "" : keyOf(page, document);
  useEffect(() => {
    if (writer === null || page === null || isKnown) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const onProgress = (done: number, all: number): void => setProgress({ done, all });
      writer.write(page, document, { signal: stop.signal, progress: onProgress }).then(
        (written) => {
          if (stop.signal.aborted) return;
          setLast(written);
          setFailure(null);
          setProgress(null);
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          setFailure({ of: key, error });
          setProgress(null);
        },
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
      setProgress(null);
    };
    // Page and document are followed by what they ask: words of a person change nothing of it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [writer, key, isKnown, tries]);
  const shown = known ?? (last?.id === page?.id ? last : null);
  return {
    written: shown,
    isCurrent: isKnown,
    error: failure !== null && failure.of === key && !isKnown ? failure.error : null,
    progress,
    retry: () => setTries((n) => n + 1),
  };
}

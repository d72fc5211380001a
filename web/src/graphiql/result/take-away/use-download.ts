import { useEffect, useRef, useState } from "react";
import type { Locale } from "../../../i18n/locale.ts";
import { beforeTaking, reasonFor, reasonHeaders } from "../../../reasons/take-away.ts";
import { save, type TakenFile, takeFile } from "./download.ts";

/** One file on its way, or how the last one went. */
export type DownloadState =
  | { readonly is: "idle" }
  | { readonly is: "coming"; readonly id: string; readonly bytes: number }
  | { readonly is: "saved"; readonly id: string; readonly name: string; readonly bytes: number }
  | { readonly is: "failed"; readonly id: string; readonly why: string };

type FileWanted = Parameters<typeof takeFile>[0];

export interface Download {
  readonly state: DownloadState;
  /** @param datasets of which the figures are: one of them may want to know for what */
  readonly start: (id: string, request: FileWanted, datasets: readonly string[]) => void;
  /** Hands over a file that the page made. */
  readonly save: (id: string, file: TakenFile, datasets: readonly string[]) => void;
  readonly cancel: () => void;
}

/** Takes one file at a time; leaving the page's part gives it up. */
export function useDownload(locale: Locale): Download {
  const [state, setState] = useState<DownloadState>({ is: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setState({ is: "idle" });
  };
  const run = (
    id: string,
    work: (signal: AbortSignal, onBytes: (bytes: number) => void) => Promise<TakenFile>,
  ): void => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ is: "coming", id, bytes: 0 });
    const say = (next: DownloadState): void => {
      if (running.current === own) setState(next);
    };
    work(own.signal, (bytes) => say({ is: "coming", id, bytes })).then(
      (file) => {
        if (running.current !== own) return;
        save(file);
        say({ is: "saved", id, name: file.name, bytes: file.blob.size });
      },
      (error: unknown) =>
        say({ is: "failed", id, why: error instanceof Error ? error.message : String(error) }),
    );
  };
  const start: Download["start"] = (id, request, datasets) =>
    run(id, async (signal, onBytes) => {
      const reason = reasonHeaders(await reasonFor(datasets, locale));
      const headers = { ...(request.init?.headers as Record<string, string> | undefined), ...reason };
      return takeFile({ ...request, init: { ...request.init, headers } }, { signal, onBytes });
    });
  const saveMade: Download["save"] = (id, file, datasets) =>
    run(id, async () => {
      for (const dataset of datasets) await beforeTaking(dataset, file.name, locale);
      return file;
    });
  return { state, start, save: saveMade, cancel };
}

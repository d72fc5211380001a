import { useEffect, useRef, useState } from "react";
import { save, takeFile } from "./download.ts";

/** One file on its way, or how the last one went. */
export type DownloadState =
  | { readonly is: "idle" }
  | { readonly is: "coming"; readonly id: string; readonly bytes: number }
  | { readonly is: "saved"; readonly id: string; readonly name: string; readonly bytes: number }
  | { readonly is: "failed"; readonly id: string; readonly why: string };

export interface Download {
  readonly state: DownloadState;
  readonly start: (id: string, request: Parameters<typeof takeFile>[0]) => void;
  readonly cancel: () => void;
}

/** Takes one file at a time; leaving the page's part gives it up. */
export function useDownload(): Download {
  const [state, setState] = useState<DownloadState>({ is: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setState({ is: "idle" });
  };
  const start: Download["start"] = (id, request) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ is: "coming", id, bytes: 0 });
    const say = (next: DownloadState): void => {
      if (running.current === own) setState(next);
    };
    takeFile(request, {
      signal: own.signal,
      onBytes: (bytes) => say({ is: "coming", id, bytes }),
    }).then(
      (file) => {
        if (running.current !== own) return;
        save(file);
        say({ is: "saved", id, name: file.name, bytes: file.blob.size });
      },
      (error: unknown) =>
        say({ is: "failed", id, why: error instanceof Error ? error.message : String(error) }),
    );
  };
  return { state, start, cancel };
}

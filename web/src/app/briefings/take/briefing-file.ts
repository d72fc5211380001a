import type { WrittenBriefing } from "../../../briefing/page.ts";
import { rasteriseInBrowser } from "../../../exports/browser-tools.ts";
import type { DocumentFormat, DocumentSettings } from "../../../exports/documents/document-format.ts";
import type { PrintLayout } from "../../../exports/exporter.ts";
import { briefingName } from "../../../exports/file-name.ts";
import type { FromWorker, ToWorker } from "./briefing-worker.ts";

/** How a file is to be made. */
export interface FileWish extends DocumentSettings {
  /** An office's own template, for formats that fill one. */
  readonly template: Uint8Array | null;
  /** Aborted: the work ends at once. */
  readonly signal: AbortSignal;
  /** Hears what should be known of a file that is made all the same. */
  readonly tell: (said: string) => void;
}

/** A written briefing as a file, made in a worker. Throws where a format or the server fails, and what `signal` says where it is aborted. */
export async function briefingFile(
  briefing: WrittenBriefing,
  format: DocumentFormat,
  wish: FileWish,
): Promise<File> {
  const { shape, mark, layout } = wish;
  const settings = {
    shape: shape !== null && (format.shapes ?? []).includes(shape) ? shape : null,
    mark,
    ...(layout === undefined ? {} : { layout }),
  };
  const { template } = wish;
  const bytes = await inWorker({ is: "make", briefing, format: format.id, settings, template }, wish);
  return new File([new Uint8Array(bytes)], briefingName(briefing, extensionOf(format, layout)), {
    type: format.mediaType,
  });
}

/** Two files of one format have two names. */
function extensionOf({ extension, layouts = [] }: DocumentFormat, layout: PrintLayout | undefined): string {
  return layout === "report" && layouts.length > 1 ? `${layout}.${extension}` : extension;
}

function inWorker(
  asked: Extract<ToWorker, { is: "make" }>,
  { signal, tell }: Pick<FileWish, "signal" | "tell">,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./briefing-worker.ts", import.meta.url), { type: "module" });
  const post = (message: ToWorker): void => worker.postMessage(message);
  return new Promise<Uint8Array>((done, fail) => {
    // What is thrown is what whoever aborted said.
    signal.addEventListener("abort", () => fail(signal.reason as Error), { once: true });
    worker.addEventListener("error", ({ message }) => fail(new Error(message || "the worker did not start")));
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === "made") done(data.bytes);
      else if (data.is === "failed") fail(new Error(data.why));
      else if (data.is === "told") tell(data.said);
      else {
        const { id, svg, width, height } = data;
        rasteriseInBrowser(svg, width, height).then(
          (bytes) => post({ is: "pixels", id, bytes }),
          (error: unknown) =>
            post({ is: "no-pixels", id, why: error instanceof Error ? error.message : String(error) }),
        );
      }
    });
    post(asked);
  }).finally(() => worker.terminate());
}

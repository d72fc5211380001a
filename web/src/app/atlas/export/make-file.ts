import { rasteriseInBrowser } from "../../../exports/browser-tools.ts";
import type { Exporter, ExportSettings } from "../../../exports/exporter.ts";
import { fileName } from "../../../exports/file-name.ts";
import type { Figure } from "../../../figure/figure.ts";
import { boundaryFile } from "../../../views/map/screen/boundary-files.ts";
import type { FromWorker, ToWorker } from "./export-worker.ts";

/** Makes a file of a Figure and its name. Throws where a font, the boundaries or the browser's canvas fail. */
export async function makeFile(figure: Figure, exporter: Exporter, settings: ExportSettings): Promise<File> {
  const boundaries = await boundaryFile(figure.vintage);
  const bytes = await inWorker({ is: "make", figure, format: exporter.id, settings, boundaries });
  return new File([new Uint8Array(bytes)], fileName(figure, settings, exporter), {
    type: exporter.mediaType,
  });
}

/** Has a worker draw and write the file; its pixels are made here, as a worker has no canvas that reads SVG. */
function inWorker(asked: Extract<ToWorker, { is: "make" }>): Promise<Uint8Array> {
  const worker = new Worker(new URL("./export-worker.ts", import.meta.url), { type: "module" });
  const post = (message: ToWorker): void => worker.postMessage(message);
  return new Promise<Uint8Array>((done, fail) => {
    worker.addEventListener("error", ({ message }) => fail(new Error(message || "the worker did not start")));
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === "made") done(data.bytes);
      else if (data.is === "failed") fail(new Error(data.why));
      else
        rasteriseInBrowser(data.svg, data.width, data.height).then(
          (bytes) => post({ is: "pixels", bytes }),
          (error: unknown) =>
            post({ is: "no-pixels", why: error instanceof Error ? error.message : String(error) }),
        );
    });
    post(asked);
  }).finally(() => worker.terminate());
}

import type { Topology } from "topojson-specification";
import { fetchFonts, printOnServer } from "../../../exports/browser-tools.ts";
import { exporterOf } from "../../../exports/offers.ts";
import type { ExportSettings } from "../../../exports/exporter.ts";
import type { Figure } from "../../../figure/figure.ts";

/** What the page asks: a file, or the pixels the worker asked it for. */
export type ToWorker =
  | {
      readonly is: "make";
      readonly figure: Figure;
      /** An exporter's id. */
      readonly format: string;
      readonly settings: ExportSettings;
      readonly boundaries: Topology | null;
    }
  | { readonly is: "pixels"; readonly bytes: Uint8Array }
  | { readonly is: "no-pixels"; readonly why: string };

/** What the worker answers: the file, why there is none, or an SVG to make pixels of, which only a page can. */
export type FromWorker =
  | { readonly is: "made"; readonly bytes: Uint8Array }
  | { readonly is: "failed"; readonly why: string }
  | { readonly is: "rasterise"; readonly svg: string; readonly width: number; readonly height: number };

/** Drawing takes up to a second: done here, the page stays free meanwhile. One file per worker. */
const page: {
  readonly post: (message: FromWorker) => void;
  readonly next: (hear: (message: ToWorker) => void) => void;
} = {
  post: (message) => postMessage(message),
  next: (hear) =>
    addEventListener("message", ({ data }: MessageEvent<ToWorker>) => hear(data), { once: true }),
};

page.next((asked) => {
  if (asked.is !== "make") return;
  make(asked).then(
    (bytes) => page.post({ is: "made", bytes }),
    (error: unknown) =>
      page.post({ is: "failed", why: error instanceof Error ? error.message : String(error) }),
  );
});

async function make({
  figure,
  format,
  settings,
  boundaries,
}: Extract<ToWorker, { is: "make" }>): Promise<Uint8Array> {
  const exporter = exporterOf(format);
  if (exporter === undefined) throw new Error(`no format "${format}"`);
  return exporter.write(figure, settings, { boundaries, fonts: fetchFonts, rasterise, print: printOnServer });
}

function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    page.next((answer) => {
      if (answer.is === "pixels") done(answer.bytes);
      else fail(new Error(answer.is === "no-pixels" ? answer.why : "an unexpected answer"));
    });
    page.post({ is: "rasterise", svg, width, height });
  });
}

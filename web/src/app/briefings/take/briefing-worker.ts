import type { WrittenBriefing } from "../../../briefing/page.ts";
import { fetchFonts, printOnServer } from "../../../exports/browser-tools.ts";
import type { DocumentSettings } from "../../../exports/documents/document-format.ts";
import { documentFormats } from "../../../exports/documents/index.ts";
import { boundaryFile } from "../../../views/map/screen/boundary-files.ts";

/** What the page asks: a file, or the pixels the worker asked it for. */
export type ToWorker =
  | {
      readonly is: "make";
      readonly briefing: WrittenBriefing;
      /** The id of a format of documents. */
      readonly format: string;
      readonly settings: DocumentSettings;
      /** An office's own template, for formats that fill one. */
      readonly template: Uint8Array | null;
    }
  | { readonly is: "pixels"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly is: "no-pixels"; readonly id: number; readonly why: string };

/** What the worker answers: the file, why there is none, what should be known of it, or an SVG to make pixels of, which only a page can. */
export type FromWorker =
  | { readonly is: "made"; readonly bytes: Uint8Array }
  | { readonly is: "failed"; readonly why: string }
  | { readonly is: "told"; readonly said: string }
  | {
      readonly is: "rasterise";
      readonly id: number;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
    };

/** Many pages take seconds to draw: done here, the page stays free meanwhile, and ending the worker ends the work. */
const post = (message: FromWorker): void => postMessage(message);
const waiting = new Map<
  number,
  { readonly done: (bytes: Uint8Array) => void; readonly fail: (error: Error) => void }
>();

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === "make") {
    make(data).then(
      (bytes) => post({ is: "made", bytes }),
      (error: unknown) => post({ is: "failed", why: error instanceof Error ? error.message : String(error) }),
    );
    return;
  }
  const one = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.is === "pixels") one?.done(data.bytes);
  else one?.fail(new Error(data.why));
});

async function make({
  briefing,
  format: id,
  settings,
  template,
}: Extract<ToWorker, { is: "make" }>): Promise<Uint8Array> {
  const format = documentFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`no format "${id}"`);
  return format.write(
    briefing,
    {
      boundaries: boundaryFile,
      fonts: fetchFonts,
      rasterise,
      template,
      tell: (said) => post({ is: "told", said }),
      print: printOnServer,
    },
    settings,
  );
}

let asked = 0;

function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  const id = (asked += 1);
  return new Promise((done, fail) => {
    waiting.set(id, { done, fail });
    post({ is: "rasterise", id, svg, width, height });
  });
}

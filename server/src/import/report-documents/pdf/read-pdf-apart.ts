import { text } from "node:stream/consumers";
import { startLimited } from "../../books/process/start-limited.ts";
import { Turns } from "../../books/process/turns.ts";
import { Refusal } from "../../hand-ins/steps/refusal.ts";
import { MOST_PAGES, type PdfText } from "./pdf-text.ts";

/** What reading a PDF may take: of a processor, by the clock, of memory. */
export const PDF_BOUNDS = { seconds: 30, wait: 90, megabytes: 1_000 } as const;

const CHILD = new URL("child.ts", import.meta.url);
const turns = new Turns({ atOnce: 1, waiting: 16 });

/** Whether the bytes of a file are those of a PDF. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";

/**
 * The text of a PDF, read in a process of its own, which ends with the reading and when its time is over.
 *
 * @throws Refusal when it has no text, or none that is taken
 */
export function readPdfApart(bytes: Uint8Array, signal: AbortSignal, bounds = PDF_BOUNDS): Promise<string> {
  return turns.take(async () => {
    const child = startLimited(CHILD, bounds);
    const over = AbortSignal.any([signal, AbortSignal.timeout(bounds.wait * 1_000)]);
    const end = (): void => void child.kill("SIGKILL");
    over.addEventListener("abort", end, { once: true });
    try {
      // A reader that has ended does not hear the rest.
      child.stdin.on("error", () => {});
      child.stderr.resume();
      child.stdin.end(bytes);
      const answer = await text(child.stdout);
      signal.throwIfAborted();
      if (answer === "") throw new Refusal(422, { code: "REPORT_PDF_LABORIOUS", args: {} }, "file");
      return textOf(JSON.parse(answer) as PdfText);
    } finally {
      over.removeEventListener("abort", end);
      end();
    }
  }, signal);
}

function textOf(answer: PdfText): string {
  if ("text" in answer) return answer.text;
  if ("scanned" in answer)
    throw new Refusal(422, { code: "REPORT_PDF_SCANNED", args: { pages: answer.scanned } }, "file");
  switch (answer.refused) {
    case "LOCKED":
      throw new Refusal(422, { code: "REPORT_PDF_LOCKED", args: {} }, "file");
    case "BROKEN":
      throw new Refusal(400, { code: "REPORT_PDF_BROKEN", args: {} }, "file");
    case "TOO_MANY_PAGES":
      throw new Refusal(413, { code: "REPORT_PDF_PAGES", args: { most: MOST_PAGES } }, "file");
  }
}

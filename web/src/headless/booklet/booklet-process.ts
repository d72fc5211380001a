import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { askSetting } from "../../briefing/asking/setting.ts";
import { BriefingError } from "../../briefing/asking/ask.ts";
import type { BriefingDocument } from "../../briefing/document/briefing-document.ts";
import { documentFormats } from "../../exports/documents/index.ts";
import { shapes } from "../../exports/exporter.ts";
import { locales } from "../../i18n/locale.ts";
import { ask, AskError } from "../ask.ts";
import { briefingLink } from "../../app/briefings/writing/briefing-link.ts";
import { documentTools } from "../node-tools.ts";
import { writeBooklet } from "./write-booklet.ts";

/** What the server hands over; see server/src/http/booklets/booklet-process.ts. */
interface BookletTask {
  readonly url: string;
  readonly ownProgramKey: string | null;
  readonly publicUrl: string | null;
  /** Where files are put. */
  readonly folder: string;
  readonly dataset: string;
  readonly period: string | null;
  readonly versus: string | null;
  readonly indicators: readonly string[] | null;
  readonly boundaries: string;
  readonly knownAt: string | null;
  readonly lang: string;
  readonly format: string;
  readonly shape: string | null;
}

type Said =
  | { readonly is: "progress"; readonly done: number; readonly all: number; readonly area: string | null }
  | { readonly is: "file"; readonly name: string; readonly bytes: number }
  | { readonly is: "done" }
  /** `why`: what is wrong with what was asked, in words; null: something of ours. */
  | { readonly is: "failed"; readonly why: string | null; readonly cause: string };

/** A process of the server that writes one booklet, and ends: what it needed is given back whole, and whatever goes wrong in it ends nothing else. */
process.once("message", (task: BookletTask) => {
  write(task).then(
    () => say({ is: "done" }),
    (error: unknown) =>
      say({
        is: "failed",
        why: error instanceof BriefingError || error instanceof AskError ? error.message : null,
        cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
// The server is gone, and nobody will fetch it.
process.once("disconnect", () => process.exit(1));
// Whoever looks at a map comes first.
setPriority(10);

async function write(task: BookletTask): Promise<void> {
  const { url, ownProgramKey, folder, dataset, period, versus, indicators, boundaries, knownAt } = task;
  const format = documentFormats.find(({ id, runsIn }) => id === task.format && runsIn.includes("node"));
  const language = locales.find((one) => one === task.lang);
  // A format that has no such pages has its own.
  const shape = shapes.find((one) => one === task.shape && format?.shapes?.includes(one)) ?? null;
  if (format === undefined) throw new BriefingError(`No format is named "${task.format}".`);
  if (language === undefined) throw new BriefingError(`No language is named "${task.lang}".`);
  const headers: Record<string, string> =
    ownProgramKey === null ? {} : { "atlas-own-program": ownProgramKey };
  const now = await askSetting((document, variables) => ask(url, document, variables, knownAt, headers), {
    language,
    dataset,
    boundaries,
  });
  // All parts are of the same data, whatever comes in meanwhile.
  const pinned = knownAt ?? now.catalogue.dataVersion.committedAt;
  const pin = (document: BriefingDocument): BriefingDocument =>
    knownAt === null ? document : { ...document, knownAt };
  await writeBooklet(
    {
      setting: { ...now, ask: (document, variables) => ask(url, document, variables, pinned, headers) },
      format,
      settings: { shape, mark: null },
      tools: documentTools(null),
      period,
      versus,
      indicators,
      complete: pin,
      link: (document) => briefingLink(task.publicUrl ?? undefined, document, pinned),
    },
    {
      folder,
      // Ended from outside, in the middle of its work.
      signal: new AbortController().signal,
      progress: (done, all, area) => say({ is: "progress", done, all, area }),
      put: (name, bytes) => {
        writeFileSync(join(folder, name), bytes);
        say({ is: "file", name, bytes: bytes.length });
      },
    },
  );
}

function say(said: Said): void {
  process.send?.(said);
  if (said.is === "done" || said.is === "failed") process.disconnect();
}

import { readFileSync, writeFileSync } from "node:fs";
import { extname, join, parse } from "node:path";
import { Command, Option } from "commander";
import type { WrittenBriefing } from "../briefing/page.ts";
import { BriefingError } from "../briefing/asking/ask.ts";
import { askSetting, type BriefingSetting } from "../briefing/asking/setting.ts";
import type { BriefingDocument } from "../briefing/document/briefing-document.ts";
import type { OfficeDetails } from "../briefing/document/office-details.ts";
import { readyMade } from "../briefing/ready-made/ready-made.ts";
import { mostAsked, templates, type Template } from "../briefing/ready-made/wish.ts";
import { editNote, movedEdits } from "../briefing/write/own-words.ts";
import { writeBriefing } from "../briefing/write/write-briefing.ts";
import type { DocumentFormat, DocumentTools } from "../exports/documents/document-format.ts";
import { documentFormats } from "../exports/documents/index.ts";
import { printLayouts, shapes, type PrintLayout, type Shape } from "../exports/exporter.ts";
import { briefingName } from "../exports/file-name.ts";
import { locales, type Locale } from "../i18n/locale.ts";
import { briefingLink } from "../app/briefings/writing/briefing-link.ts";
import { writeBooklet } from "./booklet/write-booklet.ts";
import { ask, AskError } from "./ask.ts";
import { documentTools } from "./node-tools.ts";
import { readOfficeFile, readOwn } from "./read-documents.ts";
import { reasonHelp, tellTaking } from "./tell-taking.ts";

interface Options {
  readonly template: string;
  readonly url: string;
  readonly dataset: string;
  readonly period?: string;
  readonly versus?: string;
  readonly area?: string;
  readonly since?: string;
  readonly indicators?: string;
  readonly boundaries: string;
  readonly knownAt?: string;
  readonly format?: string;
  readonly lang: Locale;
  readonly out?: string;
  readonly size?: Shape;
  readonly mark?: string;
  readonly layout: PrintLayout;
  readonly office?: string;
  readonly officeTemplate?: string;
  readonly saveDocument?: string;
  readonly reason?: string;
}

const formats = documentFormats.filter(({ runsIn }) => runsIn.includes("node"));

/** `atlas brief`: a whole briefing in one file, or one for each province and all of them in one. */
export function briefCommand(): Command {
  return new Command("brief")
    .description("Writes a briefing of a running atlas: ready-made, or of a document of one's own.")
    .requiredOption("--template <which>", `${templates.join(", ")}, or a briefing document (FILE.json)`)
    .option("--dataset <id>", "published or demo", "published")
    .option(
      "--period <code>",
      "2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020; without it: the newest whole year with figures",
    )
    .option("--versus <code>", "the period compared with; without it: the one before")
    .option(
      "--area <id>",
      "of a province or of changes: which; of provinces all: one file each, and one with all of them",
    )
    .option("--since <instant>", "of changes: what was known then, such as 2026-03-01, is compared with")
    .option(
      "--indicators <ids>",
      `what a ready-made one is about, with commas, at most ${mostAsked}: coverage/commune,model_points; without it: all that is known`,
    )
    .option("--boundaries <id>", "CURRENT, AS_REPORTED or a vintage such as VN-2008", "CURRENT")
    .option("--known-at <instant>", "as it was known then, such as 2026-11-01T00:00:00Z")
    .addOption(
      new Option(
        "--format <format>",
        `kind of file; without it: by the name of --out, else ${formats[0]?.id ?? ""}`,
      ).choices(formats.map(({ id }) => id)),
    )
    .addOption(new Option("--lang <language>", "language of all words").choices(locales).default(locales[0]))
    .option(
      "--out <path>",
      "where to write: a file, with --area all a folder; without it: a name that says what is in it, here",
    )
    .addOption(
      new Option("--size <shape>", "of pages; without it: what is usual for the format").choices(shapes),
    )
    .addOption(
      new Option(
        "--layout <layout>",
        "of a PDF: pages to show, or the report that an office sends, word for word as in the DOCX",
      )
        .choices(printLayouts)
        .default("pages"),
    )
    .option("--mark <words>", 'over each page, such as "Lưu hành nội bộ", for formats that print one')
    .option(
      "--office <file>",
      "what only the office can say of a report: its names, number, place and date … (JSON)",
    )
    .option("--office-template <file>", "an office's own template, for formats that fill one")
    .option("--save-document <file>", "also writes the document that the briefing was made from")
    .option("--reason <words>", reasonHelp)
    .option("--url <address>", "where an atlas runs", "http://127.0.0.1:4000")
    .addHelpText(
      "after",
      "\nExample:\n  npm run atlas -- brief --template national --dataset demo --period 2025 --format html --out briefing.html\n",
    )
    .action(brief);
}

async function brief(options: Options): Promise<void> {
  const format = chosenFormat(options);
  const own = templates.includes(options.template as Template) ? null : readOwn(options.template);
  const office = options.office === undefined ? undefined : readOfficeFile(options.office);
  const isOfArea =
    options.template === "province" || (options.template === "changes" && options.area !== "all");
  if (options.area !== undefined && !isOfArea)
    throw new AskError(
      `--area ${options.area} is of --template province${options.area === "all" ? "" : " or changes"}.`,
    );
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  process.once("SIGINT", cancel);
  try {
    const setting = await settingOf(options, own);
    const file = `brief ${options.template} ${format.extension}`;
    await tellTaking(options.url, { dataset: setting.dataset.id, file, reason: options.reason });
    if (options.area === "all" && own === null) await briefAll(options, setting, format, office, stop.signal);
    else {
      const document = pinnedBy(options, sentBy(office, own ?? (await readyMade(setting, wishOf(options)))));
      if (options.saveDocument !== undefined)
        write(options.saveDocument, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
      const written = await writeBriefing(setting, document, {
        signal: stop.signal,
        link: linkOf(setting, document),
        isOverTime: format.isOverTime ?? false,
        progress: (done, all) => tell(`${done + 1}/${all}`),
      });
      await save(
        options.out ?? briefingName(written, format.extension),
        written,
        format,
        options,
        document.shape,
      );
      tellMoved(written);
    }
  } catch (error) {
    if (error instanceof BriefingError) throw new AskError(error.message);
    if (stop.signal.aborted)
      throw new AskError("Cancelled. What was written whole is there; nothing half is.");
    throw error;
  } finally {
    process.removeListener("SIGINT", cancel);
    tell("");
  }
}

/** One file for each province, and one with all of them. Each is written when it is whole. */
async function briefAll(
  options: Options,
  setting: BriefingSetting,
  format: DocumentFormat,
  office: OfficeDetails | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { period, versus, indicators, size, mark } = options;
  await writeBooklet(
    {
      setting,
      format,
      settings: { shape: shapeFor(format, size ?? null), mark: mark ?? null },
      tools: toolsOf(options),
      period: period ?? null,
      versus: versus ?? null,
      indicators: askedFor(indicators),
      complete: (document) => pinnedBy(options, sentBy(office, document)),
      link: (document) => linkOf(setting, document),
    },
    {
      signal,
      progress: (done, all, area) => tell(`${done + 1}/${all} ${area ?? ""}`),
      put: (name, bytes) => {
        const path = join(options.out ?? ".", name);
        write(path, bytes);
        tell("");
        process.stdout.write(`${path}\n`);
      },
    },
  );
}

async function settingOf(options: Options, own: BriefingDocument | null): Promise<BriefingSetting> {
  const asked = own ?? { language: options.lang, dataset: options.dataset, boundaries: options.boundaries };
  const knownAt = options.knownAt ?? own?.knownAt ?? null;
  const now = await askSetting(
    (document, variables) => ask(options.url, document, variables, knownAt),
    asked,
  );
  // All that follows is of the same data, whatever comes in meanwhile.
  const pinned = knownAt ?? now.catalogue.dataVersion.committedAt;
  return { ...now, ask: (document, variables) => ask(options.url, document, variables, pinned) };
}

function linkOf({ catalogue }: BriefingSetting, document: BriefingDocument): string | null {
  return briefingLink(process.env["PUBLIC_URL"], document, catalogue.dataVersion.committedAt);
}

/** A document of what was known at the instant that was asked for. */
function pinnedBy({ knownAt }: Options, document: BriefingDocument): BriefingDocument {
  return knownAt === undefined ? document : { ...document, knownAt };
}

function wishOf({ template, period, versus, area, since, indicators }: Options) {
  return {
    template: template as Template,
    period: period ?? null,
    versus: versus ?? null,
    area: area ?? null,
    since: since ?? null,
    indicators: askedFor(indicators),
  };
}

/** The indicators that a ready-made briefing is asked for. */
function askedFor(indicators: string | undefined): readonly string[] | null {
  return indicators === undefined ? null : indicators.split(",").map((id) => id.trim());
}

/** A document with what its office says of itself. */
function sentBy(office: OfficeDetails | undefined, document: BriefingDocument): BriefingDocument {
  return office === undefined ? document : { ...document, office };
}

function chosenFormat({ format, out }: Options): DocumentFormat {
  const extension = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  const found =
    format === undefined
      ? (formats.find((one) => one.extension === extension) ?? formats[0])
      : formats.find(({ id }) => id === format);
  if (found !== undefined) return found;
  throw new AskError(
    `No format is named "${format ?? extension}". Give --format ${formats.map(({ id }) => id).join(", ")}.`,
  );
}

async function save(
  path: string,
  written: WrittenBriefing,
  format: DocumentFormat,
  options: Options,
  shape: Shape | null = null,
): Promise<void> {
  const { size, mark, layout } = options;
  const settings = { shape: shapeFor(format, size ?? shape), mark: mark ?? null, layout };
  write(path, await format.write(written, toolsOf(options), settings));
  tell("");
  process.stdout.write(`${path}\n`);
}

/** The shape that was wished where the format comes in it; null: what is usual for it. */
function shapeFor({ shapes: offered = [] }: DocumentFormat, wished: Shape | null): Shape | null {
  return wished !== null && offered.includes(wished) ? wished : null;
}

/** Tells which of a person's paragraphs stand on figures that moved since they were written. */
function tellMoved({ pages, locale }: WrittenBriefing): void {
  for (const { page, edit } of movedEdits(pages))
    process.stderr.write(`${page}: ${editNote(edit, locale)}\n`);
}

function toolsOf({ officeTemplate }: Options): DocumentTools {
  return documentTools(officeTemplate === undefined ? null : readBytes(officeTemplate));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new AskError(`"${path}" cannot be read.`);
  }
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const { dir } = parse(path);
    throw new AskError(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}${dir === "" ? "" : `. Is there a folder ${dir}?`}`,
    );
  }
}

/** How far it is, on one line of a terminal; empty: the line is wiped. Elsewhere nothing is told. */
function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

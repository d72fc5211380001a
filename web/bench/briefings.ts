import { setTimeout as sleep } from "node:timers/promises";
import { askSetting, type BriefingSetting } from "../src/briefing/asking/setting.ts";
import { bookletOf, joinBriefings, partOf, type BookletPart } from "../src/briefing/join-briefings.ts";
import type { WrittenBriefing } from "../src/briefing/page.ts";
import { readyMade } from "../src/briefing/ready-made/ready-made.ts";
import { writeBriefing } from "../src/briefing/write/write-briefing.ts";
import type { DocumentFormat, DocumentTools } from "../src/exports/documents/document-format.ts";
import { documentFormats } from "../src/exports/documents/index.ts";
import { figureVariables } from "../src/figure/queries/figure-request.ts";
import { AtlasFigureDocument } from "../src/figure/queries/generated/figure.ts";
import { ask } from "../src/headless/ask.ts";
import { BriefingShelf } from "../src/headless/booklet/briefing-shelf.ts";
import { documentTools } from "../src/headless/node-tools.ts";

/** What a booklet of a briefing for each province costs in a format. */
interface Cost {
  readonly format: string;
  readonly pages: number;
  /** Milliseconds of processor time a page, once the format has written its first document. */
  readonly warm: number;
  /** The same of the first document, with all that it has to read. */
  readonly first: number;
  /** MiB: most that the process held over what it held before, while documents were written one by one, and when all are one. */
  readonly held: number;
  readonly heldWhole: number;
  /** MiB that it held more at the end of the booklet than after its second document. */
  readonly grown: number;
  /** Bytes of the booklet in one. */
  readonly bytes: number;
}

const mebibyte = 1024 * 1024;
const [address = "http://127.0.0.1:4000", most = "34", only = "", maps = "200"] = process.argv.slice(2);

const setting = await askSetting((document, variables) => ask(address, document, variables, null), {
  language: "vi",
  dataset: "demo",
  boundaries: "CURRENT",
});
const areas = setting.catalogue.current.slice(0, Number(most));
const started = processorTime();
// Laid aside as a booklet lays them: none is held while others are written.
using shelf = new BriefingShelf();
const parts: BookletPart[] = [];
for (const { id } of areas) {
  const briefing = await provinceBriefing(setting, id);
  shelf.put(briefing);
  parts.push(partOf(id, briefing));
}
say(
  `${parts.length} briefings written in ${Math.round((processorTime() - started) / parts.length)} ms of processor time each`,
);
for (const format of documentFormats.filter(
  ({ id, runsIn }) => runsIn.includes("node") && (only === "" || id === only),
))
  report(await costOf(format));
for (const format of ["pptx", "pdf"].filter((id) => only === "" || id === only))
  await reportMaps(format, Number(maps));

async function costOf(format: DocumentFormat): Promise<Cost> {
  const tools = documentTools(null);
  const before = await idle();
  let [most, second, pages, warm, first] = [before, before, 0, 0, 0];
  for (const at of parts.keys()) {
    const briefing = shelf.read(at);
    const from = processorTime();
    await format.write(briefing, tools);
    const spent = processorTime() - from;
    if (at === 0) first = spent / briefing.pages.length;
    else [warm, pages] = [warm + spent, pages + briefing.pages.length];
    most = Math.max(most, rss());
    if (at === 1) second = await idle();
  }
  const grown = (await idle()) - second;
  const { bytes, pages: all } = await wholeOf(format, tools);
  return {
    format: format.id,
    pages: all,
    warm: warm / pages,
    first,
    held: most - before,
    heldWhole: rss() - before,
    grown,
    bytes: bytes.length,
  };
}

/** All in one file, as a booklet has it. */
async function wholeOf(format: DocumentFormat, tools: DocumentTools) {
  const booklet = await bookletOf(parts, (at) => shelf.read(at));
  const all = joinBriefings(
    parts.map((_, at) => shelf.read(at)),
    parts.map(({ name }) => name),
  );
  if (booklet === null || all === null) throw new Error("there are no provinces");
  const pages = all.pages.length;
  if (format.writeBooklet === undefined) return { pages, bytes: await format.write(all, tools) };
  return { pages, bytes: await format.writeBooklet(booklet, tools) };
}

/** What a map costs whoever looks at one while the server makes a booklet, beside what it costs while nobody else asks. */
async function reportMaps(format: string, times: number): Promise<void> {
  const alone = await askMaps(times);
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ dataset: "demo", period: "2025", lang: "vi", format });
  const state = async (path: string, method = "GET", sent: string | null = null) => {
    const response = await fetch(
      new URL(path, address),
      sent === null ? { method } : { method, headers, body: sent },
    );
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as { readonly id: string; readonly done: number; readonly state: string };
  };
  const { id } = await state("/booklets", "POST", body);
  for (let now = await state(`/booklets/${id}`); now.done === 0; now = await state(`/booklets/${id}`)) {
    if (now.state !== "waiting" && now.state !== "working") throw new Error(`the booklet is ${now.state}`);
    await sleep(200);
  }
  const beside = await askMaps(times);
  const { done } = await state(`/booklets/${id}/cancel`, "POST");
  say(
    `a map: p50 ${beside.p50.toFixed(1)} ms, p99 ${beside.p99.toFixed(1)} ms while the server made a booklet (${format}, ${done} files); alone ${alone.p50.toFixed(1)} and ${alone.p99.toFixed(1)} ms`,
  );
  say(`p99 beside it ÷ alone: ${(beside.p99 / alone.p99).toFixed(2)}   aim at most 3`);
}

async function askMaps(times: number): Promise<{ readonly p50: number; readonly p99: number }> {
  const periods = setting.catalogue.periods.filter(({ kind }) => kind === "YEAR").map(({ id }) => id);
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const request = {
      locale: "vi",
      dataset: "demo",
      indicator: "coverage",
      period: periods[i % periods.length] ?? "2025",
      seriesPeriods: [],
      boundaries: "CURRENT",
      tolerance: 0,
      by: null,
      where: null,
      knownAt: null,
      previous: null,
    } as const;
    const from = performance.now();
    await ask(address, AtlasFigureDocument, figureVariables(request, false));
    taken.push(performance.now() - from);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(times - 1, Math.floor(times * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

async function provinceBriefing(asked: BriefingSetting, area: string): Promise<WrittenBriefing> {
  const wish = {
    template: "province",
    period: "2025",
    versus: null,
    area,
    since: null,
    indicators: null,
  } as const;
  return writeBriefing(asked, await readyMade(asked, wish), { signal: new AbortController().signal });
}

function report({ format, pages, warm, first, held, heldWhole, grown, bytes }: Cost): void {
  const cells = [
    format.padEnd(6),
    `${pages} pages`.padStart(10),
    `${warm.toFixed(0)} ms a page`.padStart(14),
    `first ${first.toFixed(0)} ms`.padStart(14),
    `held ${held.toFixed(0)} MiB`.padStart(14),
    `as one ${heldWhole.toFixed(0)} MiB`.padStart(16),
    `grown ${grown.toFixed(0)} MiB`.padStart(15),
    `${(bytes / mebibyte).toFixed(1)} MiB`.padStart(10),
  ];
  say(cells.join(" "));
}

/** What the process holds once it has come to rest. */
async function idle(): Promise<number> {
  globalThis.gc?.();
  await sleep(200);
  return rss();
}

function rss(): number {
  return process.memoryUsage.rss() / mebibyte;
}

/** Milliseconds of the processors, of all threads: the clock says little where others use them too. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

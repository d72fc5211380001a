import { setTimeout as sleep } from "node:timers/promises";
import { askSetting, type BriefingSetting } from "../src/briefing/asking/setting.ts";
import { joinBriefings } from "../src/briefing/join-briefings.ts";
import type { WrittenBriefing } from "../src/briefing/page.ts";
import { readyMade } from "../src/briefing/ready-made/ready-made.ts";
import { writeBriefing } from "../src/briefing/write/write-briefing.ts";
import type { DocumentFormat } from "../src/exports/documents/document-format.ts";
import { documentFormats } from "../src/exports/documents/index.ts";
import { figureVariables } from "../src/figure/queries/figure-request.ts";
import { AtlasFigureDocument } from "../src/figure/queries/generated/figure.ts";
import { ask } from "../src/headless/ask.ts";
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
const briefings: WrittenBriefing[] = [];
for (const { id } of areas) briefings.push(await provinceBriefing(setting, id));
const whole = joinBriefings(
  briefings,
  areas.map(({ id }) => id),
);
if (whole === null) throw new Error("there are no provinces");
say(
  `${briefings.length} briefings written in ${Math.round((processorTime() - started) / briefings.length)} ms of processor time each`,
);
for (const format of documentFormats.filter(
  ({ id, runsIn }) => runsIn.includes("node") && (only === "" || id === only),
))
  report(await costOf(format, briefings, whole));
await reportMaps(briefings, Number(maps));

async function costOf(
  format: DocumentFormat,
  all: readonly WrittenBriefing[],
  one: WrittenBriefing,
): Promise<Cost> {
  const tools = documentTools(null);
  const before = await idle();
  let [most, second, pages, warm, first] = [before, before, 0, 0, 0];
  for (const [at, briefing] of all.entries()) {
    const from = processorTime();
    await format.write(briefing, tools);
    const spent = processorTime() - from;
    if (at === 0) first = spent / briefing.pages.length;
    else [warm, pages] = [warm + spent, pages + briefing.pages.length];
    most = Math.max(most, rss());
    if (at === 1) second = await idle();
  }
  const grown = (await idle()) - second;
  const bytes = await format.write(one, tools);
  return {
    format: format.id,
    pages: one.pages.length,
    warm: warm / pages,
    first,
    held: most - before,
    heldWhole: rss() - before,
    grown,
    bytes: bytes.length,
  };
}

/** What a map costs whoever looks at one while the server prints, so many times, beside what it costs while nobody else asks. */
async function reportMaps(all: readonly WrittenBriefing[], beside: number): Promise<void> {
  const alone = await askMaps(Math.ceil(beside * 0.3));
  const stop = new AbortController();
  const printing = (async () => {
    let printed = 0;
    while (!stop.signal.aborted) {
      const body = JSON.stringify(all[printed % all.length]);
      const headers = { "content-type": "application/json" };
      const response = await fetch(new URL("/print", address), { method: "POST", headers, body });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      await response.arrayBuffer();
      printed += 1;
    }
    return printed;
  })();
  await sleep(beside * 15);
  const meanwhile = await askMaps(beside);
  stop.abort();
  const printed = await printing;
  say(
    `a map: p50 ${meanwhile.p50.toFixed(1)} ms, p99 ${meanwhile.p99.toFixed(1)} ms while ${printed} briefings were printed; alone ${alone.p50.toFixed(1)} and ${alone.p99.toFixed(1)} ms`,
  );
  say(`p99 beside printing ÷ alone: ${(meanwhile.p99 / alone.p99).toFixed(2)}   aim at most 3`);
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
  const wish = { template: "province", period: "2025", versus: null, area, since: null } as const;
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

import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { openBrowser } from "../gallery/open-browser.ts";
import { demoMonths } from "./demo-months.ts";
import { openBareMap } from "./bare-map.ts";
import { bareMap } from "./stepping.ts";

/** What is opened into communes. */
interface Opened {
  readonly name: string;
  readonly communes: string;
  readonly boundaries: "CURRENT" | "AS_REPORTED";
  /** A month, and another one that is stepped to. */
  readonly months: readonly [string, string];
}

/** The first map of communes on a cold cache. */
interface Cold {
  /** Milliseconds until the provinces are drawn as plain shapes, until the map's library has started, and until the communes are drawn. */
  readonly provinces: number;
  readonly map: number;
  readonly communes: number;
  /** Bytes over the wire, compressed, headers included; of these the tiles, and the answers of the API. */
  readonly bytes: number;
  readonly tiles: number;
  readonly answers: number;
}

/** Moving about on a map. */
interface Moving {
  /** Pictures a second while it moves. */
  readonly frames: number;
  /** Processor milliseconds of the main thread for each. */
  readonly task: number;
}

/** Another month, by the arrow of the time strip. */
interface Step {
  readonly tiles: number;
  readonly requests: number;
  readonly task: number;
}

const viewport = { width: 1440, height: 900 };
const dataset = "demo-communes";
const indicator = "mobilisation_events";
const today = ["2025-08", "2025-07"] as const;
const before = ["2025-06", "2025-05"] as const;
const all: readonly Opened[] = [
  { name: "a province", communes: "ninh-binh-2025", boundaries: "CURRENT", months: today },
  { name: "3,321 communes", communes: "viet-nam", boundaries: "CURRENT", months: today },
  { name: "10,035 communes", communes: "viet-nam", boundaries: "AS_REPORTED", months: before },
];

/** Opens maps of communes of an atlas that has `atlas demo-communes` of May to August 2025, and a bare map of provinces beside them. */
async function measure(address: string, rounds: number, wanted: string): Promise<void> {
  const some = all.filter(({ name }) => name.includes(wanted));
  const browser = await openBrowser();
  try {
    for (const opened of some) {
      const colds: Cold[] = [];
      // The first has outlines made and answers worked out; what is measured is a reader, not that.
      for (let round = 0; round <= rounds; round += 1) {
        const cold = await openCold(browser, address, opened);
        if (round > 0) colds.push(cold);
      }
      const of = (part: keyof Cold): number => median(colds.map((cold) => cold[part]));
      console.log(
        `${opened.name}: provinces drawn after ${of("provinces")} ms, the map ready after ${of("map")} ms, communes drawn after ${of("communes")} ms (rounds ${colds.map(({ communes }) => communes).join(", ")}); ${kB(of("bytes"))}, of these tiles ${kB(of("tiles"))}, answers ${kB(of("answers"))}`,
      );
    }
    const bare = await openBare(browser, address);
    for (const opened of some) {
      const page = await browser.newPage({ viewport, locale: "vi-VN" });
      await page.goto(addressOf(address, opened));
      await drawn(page);
      const [walked, beside]: [Moving[], Moving[]] = [[], []];
      for (let round = 0; round <= rounds; round += 1) {
        const [mine, its] = [await move(page), await move(bare)];
        if (round === 0) continue;
        walked.push(mine);
        beside.push(its);
      }
      const of = (list: readonly Moving[], part: keyof Moving): number =>
        median(list.map((one) => one[part]));
      const [frames, bareFrames] = [of(walked, "frames"), of(beside, "frames")];
      console.log(
        `${opened.name}, moving: ${frames.toFixed(1)} pictures a second, the bare map of provinces ${bareFrames.toFixed(1)} (ratio ${(frames / bareFrames).toFixed(2)}); main thread ${of(walked, "task").toFixed(1)} ms a picture, the bare map ${of(beside, "task").toFixed(1)} ms`,
      );
      const step = await stepTo(page, opened);
      console.log(
        `${opened.name}, another month: ${step.tiles} tiles asked for, ${step.requests} requests in all, main thread ${step.task.toFixed(0)} ms`,
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

function addressOf(address: string, { communes, boundaries, months: [period] }: Opened): string {
  const search = new URLSearchParams({ dataset, indicator, period, boundaries, communes });
  return new URL(`/?${search.toString()}`, address).href;
}

async function drawn(page: Page): Promise<void> {
  await page.locator('.map[data-communes="drawn"]').waitFor({ timeout: 600_000 });
}

async function openCold(browser: Browser, address: string, opened: Opened): Promise<Cold> {
  const context = await browser.newContext({ viewport, locale: "vi-VN" });
  const page = await context.newPage();
  const sum = { bytes: 0, tiles: 0, answers: 0 };
  const counting: Promise<void>[] = [];
  context.on("requestfinished", (request) => {
    const counted = Promise.all([request.sizes(), request.response()]).then(([size, response]) => {
      // Of a worker the browser counts nothing itself.
      const announced = Number(response?.headers()["content-length"] ?? 0);
      const bytes = Math.max(size.responseBodySize, announced) + size.responseHeadersSize;
      sum.bytes += bytes;
      if (request.url().endsWith(".mvt")) sum.tiles += bytes;
      if (new URL(request.url()).pathname === "/graphql") sum.answers += bytes;
    });
    counting.push(counted);
  });
  const began = performance.now();
  await page.goto(addressOf(address, opened));
  await page.locator('.map-sketch path, .map[data-ready="true"]').first().waitFor({ state: "attached" });
  const provinces = Math.round(performance.now() - began);
  await page.locator('.map[data-ready="true"]').waitFor({ timeout: 600_000 });
  const map = Math.round(performance.now() - began);
  await drawn(page);
  const communes = Math.round(performance.now() - began);
  await Promise.allSettled(counting);
  await context.close();
  return { provinces, map, communes, ...sum };
}

async function openBare(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport, locale: "vi-VN" });
  const size = { width: 724, height: 600 };
  const [month] = await demoMonths(address);
  if (month === undefined) throw new Error("The atlas has no synthetic months.");
  await openBareMap(page, address, { ...bareMap([month], size), ...size });
  return page;
}

/** Drags the map about and goes nearer and back by the wheel: the same on each. */
async function move(page: Page): Promise<Moving> {
  await page.bringToFront();
  const box = await page.locator(".map-canvas canvas, #map canvas").first().boundingBox();
  if (box === null) throw new Error("There is no map.");
  const [x, y] = [box.x + box.width * 0.55, box.y + box.height * 0.4];
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.mouse.move(x, y);
  await page.evaluate(countFrames);
  const from = { task: await taskOf(session), at: performance.now() };
  await page.mouse.down();
  for (let at = 1; at <= 30; at += 1) {
    await page.mouse.move(x + 80 * Math.sin(at / 3), y + 60 * Math.sin(at / 2));
    await sleep(12);
  }
  await page.mouse.move(x, y);
  await page.mouse.up();
  for (const way of [-1, 1])
    for (let at = 0; at < 5; at += 1) {
      await page.mouse.wheel(0, way * 120);
      await sleep(60);
    }
  const frames = await page.evaluate(() => Number(document.documentElement.dataset["frames"]));
  const seconds = (performance.now() - from.at) / 1000;
  const task = (await taskOf(session)) - from.task;
  await session.detach();
  // What is drawn a little later belongs to neither.
  await sleep(1_500);
  return { frames: frames / seconds, task: (task * 1000) / Math.max(1, frames) };
}

/** In the page: counts pictures from now on. */
function countFrames(): void {
  const { dataset: kept } = document.documentElement;
  const isCounting = kept["frames"] !== undefined;
  kept["frames"] = "0";
  if (isCounting) return;
  const count = (): void => {
    kept["frames"] = String(Number(kept["frames"]) + 1);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}

async function taskOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

async function stepTo(page: Page, { months: [, to] }: Opened): Promise<Step> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const from = await taskOf(session);
  await page.getByRole("slider").press("ArrowLeft");
  await page.waitForURL(new RegExp(`period=${to}`, "u"));
  await page.waitForLoadState("networkidle");
  await sleep(2_000);
  const task = ((await taskOf(session)) - from) * 1000;
  return { tiles: asked.filter((url) => url.endsWith(".mvt")).length, requests: asked.length, task };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const [address, rounds = "3", wanted = ""] = process.argv.slice(2);
if (address === undefined) {
  console.error(
    "Usage: node web/bench/commune-map.ts http://127.0.0.1:4000/ [rounds] [what, such as 10,035; all if not said]",
  );
  process.exit(2);
}
await measure(address, Number(rounds), wanted);

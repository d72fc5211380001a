import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { openBrowser } from "../gallery/open-browser.ts";
import type { Figure } from "../src/figure/figure.ts";
import { areaStates, largestRadius } from "../src/views/map/screen/area-states.ts";
import { mapMarks, mapStyle } from "../src/views/map/maplibre/map-style.ts";
import { mapShapes, type BoundaryFile } from "../src/views/map/geometry/shapes.ts";
import { markPicture } from "../src/views/drawing/marks.ts";
import { markup } from "../src/views/drawing/svg/serialise.ts";
import { classScale } from "../src/views/theme.ts";
import { openBareMap, type BareMap } from "./bare-map.ts";
import { demoMonths, stepped } from "./demo-months.ts";

/** What a step costs the main thread, in milliseconds of processor time. */
export interface StepCost {
  readonly task: number;
  readonly script: number;
  readonly layout: number;
}

/** Stepping through all months, in the product and on a bare map. */
export interface Stepping {
  readonly months: number;
  /** Requests of the product while it stepped, in all rounds. */
  readonly requests: number;
  /** Of each round. */
  readonly product: readonly StepCost[];
  readonly bare: readonly StepCost[];
  /** Median of the product's rounds ÷ median of the bare map's, of the whole main thread. */
  readonly ratio: number;
}

/** Milliseconds between two presses of a key: as fast as one presses it again and again, and each month is seen. */
const pace = 100;
const viewport = { width: 1440, height: 900 };
/** Of a few months nothing is measured: whether it runs is seen on a small map as well, which costs a fifth to draw. */
const few = 3;
const small = { width: 900, height: 500 };
const pixels = 2;

/**
 * Opens the product on the synthetic months and beside it a page with nothing but MapLibre, same boundaries, style and size of map, and
 * presses the arrow through all months (or the first `most`) in both, in turn, `rounds` times after one to warm. Counted is the processor time of the main thread
 * (CDP, threadTicks), so that what else the machine does counts little.
 */
export async function measureStepping(
  address: string,
  rounds = 3,
  most = Number.POSITIVE_INFINITY,
): Promise<Stepping> {
  const months = (await demoMonths(address)).slice(0, most);
  const browser = await openBrowser();
  try {
    const size = months.length < few ? small : viewport;
    const product = await openProduct(browser, address, months, size);
    const bare = await openBare(browser, address, months, await sizeOf(product.page));
    const costs: { readonly product: StepCost[]; readonly bare: StepCost[] } = { product: [], bare: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, walker] of [
        ["product", product],
        ["bare", bare],
      ] as const) {
        const cost = await walk(walker, months.length);
        if (round > 0) costs[name].push(cost);
      }
    }
    return {
      months: months.length,
      requests: product.requests(),
      ...costs,
      ratio: median(costs.product.map(({ task }) => task)) / median(costs.bare.map(({ task }) => task)),
    };
  } finally {
    await browser.close();
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Walker {
  readonly page: Page;
  /** A key as it comes while it is held down. */
  readonly press: (key: string, code: number) => Promise<unknown>;
  /** Resolves when the last month is shown. */
  readonly arrived: () => Promise<void>;
  /** Processor seconds of the main thread so far. */
  readonly spent: () => Promise<StepCost>;
}

async function openProduct(browser: Browser, address: string, months: readonly Figure[], size: Size) {
  const page = await browser.newPage({ viewport: size, locale: "vi-VN" });
  const first = months[0]?.period ?? "";
  const last = months.at(-1)?.period ?? "";
  const { dataset, indicator, unit } = stepped;
  await page.goto(
    new URL(`/?${new URLSearchParams({ dataset, indicator, unit, period: first }).toString()}`, address).href,
  );
  await page.locator('.map[data-ready="true"]').waitFor({ timeout: 600_000 });
  await page.locator('.strip[data-ahead="true"]').waitFor({ timeout: 600_000 });
  await page.getByRole("slider").focus();
  let requests = 0;
  page.on("request", () => {
    requests += 1;
  });
  return {
    page,
    requests: () => requests,
    arrived: () => page.waitForURL(new RegExp(`period=${last}`)),
    ...(await handsOf(page)),
  };
}

async function openBare(
  browser: Browser,
  address: string,
  months: readonly Figure[],
  size: Size,
): Promise<Walker> {
  const page = await browser.newPage({ viewport, locale: "vi-VN" });
  await openBareMap(page, address, { ...bareMap(months, size), ...size });
  return {
    page,
    arrived: () => page.locator(`body[data-at="${months.length - 1}"]`).waitFor(),
    ...(await handsOf(page)),
  };
}

/** The product's own map, as data. */
export function bareMap(months: readonly Figure[], size: Size): Omit<BareMap, "width" | "height"> {
  const [figure] = months;
  if (figure === undefined || figure.vintage === null) throw new Error("There is no month to draw.");
  const file = new URL(`../../seeds/reference/boundaries/${figure.vintage}.topo.json`, import.meta.url);
  const shapes = mapShapes(JSON.parse(readFileSync(file, "utf8")) as BoundaryFile);
  const largest = largestRadius(size, figure.encoding);
  return {
    style: mapStyle({
      theme: "light",
      fills: classScale("light", figure.legend),
      circleFills: [],
      circlesOverFill: false,
      hasCircles: false,
      provinces: shapes.provinces,
      // As in the product: places for names on the provinces and beside them.
      centres: {
        type: "FeatureCollection",
        features: [...shapes.centres.features, ...shapes.beside.features],
      },
    }),
    images: mapMarks.map((mark) => [
      `mark-${mark}`,
      `data:image/svg+xml,${encodeURIComponent(markup(markPicture(mark, "light", pixels)))}`,
    ]),
    pixels,
    bounds: shapes.bounds,
    padding: 16,
    steps: months.map((month) => [...areaStates(month, largest)]),
  };
}

async function sizeOf(page: Page): Promise<Size> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("There is no map.");
  return { width: Math.round(box.width), height: Math.round(box.height) };
}

async function handsOf(page: Page): Promise<Pick<Walker, "spent" | "press">> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const press: Walker["press"] = (key, code) =>
    session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      code: key,
      windowsVirtualKeyCode: code,
      autoRepeat: true,
    });
  const spent: Walker["spent"] = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return {
      task: of("TaskDuration"),
      script: of("ScriptDuration"),
      layout: of("LayoutDuration") + of("RecalcStyleDuration"),
    };
  };
  return { press, spent };
}

/**
 * From the first month to the last, the key held down: presses come at their pace whether or not the page is done with the one before. What a step
 * cost on average.
 */
async function walk({ page, press, arrived, spent }: Walker, months: number): Promise<StepCost> {
  await page.bringToFront();
  await page.keyboard.press("Home");
  await page.waitForTimeout(1_000);
  const before = await spent();
  const began = performance.now();
  const pressed: Promise<unknown>[] = [];
  for (let step = 1; step < months; step += 1) {
    pressed.push(press("ArrowRight", 39));
    const left = began + step * pace - performance.now();
    if (left > 0) await sleep(left);
  }
  await Promise.all(pressed);
  await arrived();
  // What is drawn a little later belongs to it.
  await page.waitForTimeout(1_000);
  const after = await spent();
  const each = (name: keyof StepCost): number => ((after[name] - before[name]) * 1000) / (months - 1);
  return { task: each("task"), script: each("script"), layout: each("layout") };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The measurement in words, for the benchmarks' report. */
export function steppingReport({ months, requests, product, bare, ratio }: Stepping): string {
  const line = (name: string, rounds: readonly StepCost[]): string => {
    const of = (part: keyof StepCost): string => `${median(rounds.map((cost) => cost[part])).toFixed(1)} ms`;
    const all = rounds.map(({ task }) => task.toFixed(1)).join(", ");
    return `${name.padEnd(10)} ${of("task").padStart(9)} a step (rounds ${all}), of these script ${of("script")}, style and layout ${of("layout")}`;
  };
  const aim = (met: boolean): string => (met ? "met" : "NOT MET");
  return [
    `${months} months by keyboard, main thread's processor time:`,
    line("product", product),
    line("bare map", bare),
    `product ÷ bare map ${ratio.toFixed(2)}   aim at most 1.4: ${aim(ratio <= 1.4)}`,
    `requests while stepping ${requests}   aim 0: ${aim(requests === 0)}`,
  ].join("\n");
}

if (import.meta.main) {
  const [address, rounds = "3", months = "999"] = process.argv.slice(2);
  if (address === undefined || !/^[1-9]\d?$/u.test(rounds) || !/^[1-9]\d{0,2}$/u.test(months)) {
    console.error(
      "Usage: node web/bench/stepping.ts http://127.0.0.1:4000/ [rounds, 1 to 99] [months, all if not said]",
    );
    process.exit(2);
  }
  console.log(steppingReport(await measureStepping(address, Number(rounds), Number(months))));
}

import { writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  shapes,
  type Exporter,
  type ExportSettings,
  type PictureSize,
  type Shape,
} from "../exports/exporter.ts";
import { fileName } from "../exports/file-name.ts";
import { exporterOf, exportersFor, sizesIn } from "../exports/offers.ts";
import { exporters } from "../exports/index.ts";
import { viewOf, views } from "../views/catalogue.ts";
import type { Figure } from "../figure/figure.ts";
import type { BreakdownFilter } from "../generated/graphql.ts";
import type { Classification } from "../figure/classes/classes.ts";
import { presentedFigure } from "../figure/compare/presented-figure.ts";
import { parseClasses } from "../figure/classes/classes-parameter.ts";
import { parseSince } from "../figure/compare/since/since-parameter.ts";
import type { Since } from "../figure/compare/since/since-setting.ts";
import { locales, type Locale } from "../i18n/locale.ts";
import { AskError } from "./ask.ts";
import { askFigure, type Wanted } from "./ask-figure.ts";
import { nodeTools } from "./node-tools.ts";
import { pictureLink } from "./picture-link.ts";
import { reasonHelp, tellTaking } from "./tell-taking.ts";

interface Options {
  readonly url: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly dataset: string;
  readonly boundaries: string;
  readonly tolerance: number;
  readonly knownAt?: string;
  readonly model?: string;
  readonly category?: string;
  readonly unitType?: string;
  readonly awardLevel?: string;
  readonly classes?: Classification;
  readonly view: ExportSettings["view"];
  readonly highlight: readonly string[];
  readonly from?: string;
  readonly format?: string;
  readonly versus?: string;
  readonly as: "side" | "difference";
  readonly since?: { readonly since: Since; readonly held: boolean };
  readonly size?: PictureSize | Shape;
  readonly theme: "light" | "dark";
  readonly lang: Locale;
  readonly out?: string;
  readonly reason?: string;
}

/** Formats that can be written without a browser. */
const formatIds = exporters.filter(({ runsIn }) => runsIn.includes("node")).map(({ id }) => id);

/** `atlas export`: one Figure in one file. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Writes a map, a chart or a table of figures as a file, from a running atlas.")
    .option("--indicator <id>", "what is counted, such as coverage; without it: what is known at all")
    .option(
      "--period <code>",
      "2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020; without it: the newest with figures",
    )
    .option("--dataset <id>", "published or demo", "published")
    .option("--boundaries <id>", "CURRENT, AS_REPORTED or a vintage such as VN-2008", "CURRENT")
    .option("--tolerance <years>", "the latest known within so many years may stand in", wholeYears, 0)
    .option("--known-at <instant>", "answer as it was known then, such as 2026-11-01T00:00:00Z")
    .option("--model <id>", "only this model")
    .option("--category <id>", "only this category")
    .option("--unit-type <id>", "only this type of unit, such as commune")
    .option("--award-level <id>", "only this award level")
    .option("--classes <classes>", `how values are classed: ${classesHelp}`, classification)
    .addOption(new Option("--view <view>", "what is drawn").choices(views.map(({ id }) => id)).default("map"))
    .option(
      "--highlight <ids>",
      "areas whose lines stand out in a trend, with commas between, at most six; the area of a fact",
      list,
      [],
    )
    .option("--from <code>", "the period that --view slope begins with; without it: the one before")
    .addOption(
      new Option("--format <format>", "kind of file; without it: by the name of --out, else png").choices(
        formatIds,
      ),
    )
    .option("--versus <code>", "the period compared with, of the same kind as --period")
    .addOption(
      new Option("--as <way>", "how it is compared: two pictures side by side, or one of the differences")
        .choices(["side", "difference"])
        .default("difference"),
    )
    .option(
      "--since <what>",
      "when first: any (a figure at all), or a number (at least so much); any-held or 80-held: since when without a break",
      since,
    )
    .option(
      "--size <size>",
      `${shapes.join(", ")}, or width x height in pixels; without it: what is usual for the format`,
      pictureSize,
    )
    .addOption(new Option("--theme <theme>", "colours").choices(["light", "dark"]).default("light"))
    .addOption(new Option("--lang <language>", "language of all words").choices(locales).default(locales[0]))
    .option("--out <file>", "where to write; without it: a name that says what is in it, here")
    .option("--reason <words>", reasonHelp)
    .option("--url <address>", "where an atlas runs", "http://127.0.0.1:4000")
    .addHelpText(
      "after",
      "\nExample:\n  npm run atlas -- export --indicator coverage --unit-type commune --period 2025 --dataset demo --view map --size 3840x2160 --out map.png\n",
    )
    .action(exportFigure);
}

async function exportFigure(options: Options): Promise<void> {
  const { out, view, theme, highlight } = options;
  const from = options.from ?? options.versus ?? null;
  const exporter = chosenExporter(options);
  const wanted: Wanted = {
    url: options.url,
    locale: options.lang,
    dataset: options.dataset,
    indicator: options.indicator ?? null,
    period: options.period ?? null,
    boundaries: options.boundaries,
    tolerance: options.tolerance,
    where: filterOf(options),
    knownAt: options.knownAt ?? null,
    classes: options.classes ?? null,
    comparison: {
      versus: options.versus ?? null,
      as: options.as,
      since: options.since?.since ?? null,
      held: options.since?.held ?? false,
    },
    picture: viewOf(view),
  };
  const traits = viewOf(view);
  const figure = await askFigure(wanted);
  if (!exportersFor("node", figure, view).includes(exporter))
    throw new AskError(
      `No ${exporter.name} can be made of this as "${view}". Give another --format or --view.`,
    );
  if (traits.span === "two") checkFirst(figure, from);
  // A slope says in its line which period it begins with.
  const shown =
    traits.span === "two" ? presentedFigure(figure, { ...wanted.comparison, versus: from }, traits) : figure;
  const { width, height } = sizeFor(exporter, options.size);
  const picture = { view, areas: highlight, from };
  const link = pictureLink(process.env["PUBLIC_URL"], figure, wanted, picture);
  const file = await exporter.write(
    shown,
    { view, width, height, theme, areas: highlight, from, link },
    nodeTools(figure.vintage),
  );
  const path = out ?? fileName(figure, { view }, exporter);
  await tellTaking(options.url, { dataset: figure.dataset, file: basename(path), reason: options.reason });
  write(path, file);
  process.stdout.write(`${path}\n`);
}

function chosenExporter({ format, out }: Options): Exporter {
  const extension = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  const found =
    format !== undefined
      ? exporterOf(format)
      : out === undefined
        ? exporters[0]
        : exporters.find((exporter) => exporter.extension === extension);
  if (found !== undefined) return found;
  throw new AskError(`No format is named "${format ?? extension}". Give --format ${formatIds.join(", ")}.`);
}

/** Throws where a slope cannot begin with a period, naming those it can. */
function checkFirst({ periods, period }: Figure, from: string | null): void {
  const to = periods.find(({ id }) => id === period);
  const earlier = periods.filter(
    ({ kind, lastDay }) => to !== undefined && kind === to.kind && lastDay < to.firstDay,
  );
  if (from === null || earlier.some(({ id }) => id === from)) return;
  const known = earlier.map(({ id }) => id).slice(-12);
  throw new AskError(
    known.length === 0
      ? `No earlier period of its kind has figures to compare ${period} with.`
      : `A slope to ${period} cannot begin with "${from}". It can with ${known.join(", ")}.`,
  );
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new AskError(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function filterOf({ model, category, unitType, awardLevel }: Options): BreakdownFilter | null {
  const filter: BreakdownFilter = {
    ...(model === undefined ? {} : { models: [model] }),
    ...(category === undefined ? {} : { categories: [category] }),
    ...(unitType === undefined ? {} : { unitTypes: [unitType] }),
    ...(awardLevel === undefined ? {} : { awardLevels: [awardLevel] }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

function wholeYears(text: string): number {
  const years = Number(text);
  if (!Number.isInteger(years) || years < 0 || years > 20)
    throw new InvalidArgumentError("Whole years, 0 to 20.");
  return years;
}

const classesHelp =
  "equal-5, quantiles-4 or natural-6 (2 to 7 classes), or one to six limits such as 10,20.5,50; with -reversed the lowest stand out most";

function classification(text: string): Classification {
  const classes = parseClasses(text);
  if (classes === null) throw new InvalidArgumentError(`What would be right: ${classesHelp}.`);
  return classes;
}

function since(text: string): NonNullable<Options["since"]> {
  const read = parseSince(text);
  if (read === null)
    throw new InvalidArgumentError("any, or a number such as 80; with -held: since when without a break.");
  return read;
}

function list(text: string): readonly string[] {
  return text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

function pictureSize(text: string): PictureSize | Shape {
  const shape = shapes.find((one) => one === text.toLowerCase());
  if (shape !== undefined) return shape;
  const match = /^(\d{3,4})x(\d{3,4})$/u.exec(text);
  if (match === null)
    throw new InvalidArgumentError(`${shapes.join(", ")}, or width x height in pixels, such as 3840x2160.`);
  return { width: Number(match[1]), height: Number(match[2]) };
}

/** The size of what an exporter writes: of a shape its usual one; without any its first. */
function sizeFor(exporter: Exporter, size: PictureSize | Shape | undefined): PictureSize {
  if (typeof size === "object") return size;
  const [usual = exporter.sizes?.[0]] = size === undefined ? [] : sizesIn(exporter, size);
  return usual ?? { width: 1920, height: 1080 };
}

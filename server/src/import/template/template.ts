import { type Message, sentenceOf } from "../../messages/message.ts";
import { areaNameAt, labelOf } from "../../statistics/catalogue/catalogue.ts";
import type { Catalogue, LabelKind } from "../../statistics/catalogue/catalogue.ts";
import { dueDay } from "../../statistics/model/due-day.ts";
import { lastDay, parsePeriod } from "../../statistics/model/periods.ts";
import type { Period } from "../../statistics/model/periods.ts";
import { formLines } from "../layout/names/form-lines.ts";
import type { BookLine } from "../layout/names/name-book.ts";

export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** What one office is to report for one period. */
export interface Template {
  readonly dataset: { readonly id: string; readonly name: Text; readonly isSynthetic: boolean };
  readonly area: { readonly id: string; readonly name: Text };
  readonly period: Period;
  readonly every: BookLine["every"];
  readonly symbol: string;
  /** The last day on which it is on time, of the line that is due first. */
  readonly dueOn: string;
  readonly blocks: readonly Block[];
}

/** An indicator with its lines. */
export interface Block {
  readonly indicator: string;
  readonly name: Text;
  readonly unit: Text;
  readonly isPercent: boolean;
  /** The line of the indicator itself; null where a form asks for its members alone. */
  readonly whole: BookLine | null;
  readonly parts: readonly Part[];
  /** The dimension of which the parts are all there are; null: they are some of them. */
  readonly completeOver: "model" | "unit_type" | "award_level" | null;
}

export interface Part {
  readonly line: BookLine;
  readonly name: Text;
}

/** Why there is no template; its message is in English, for whoever is at the command line. */
export class NoTemplate extends Error {
  override readonly name = "NoTemplate";
  readonly said: Message;
  /** Which of the things asked is wrong. */
  readonly argument: "dataset" | "area" | "period";
  constructor(argument: NoTemplate["argument"], said: Message) {
    super(sentenceOf(said, "EN"));
    this.said = said;
    this.argument = argument;
  }
}

/**
 * What a dataset's forms ask an area for, for a period: the lines that are due in periods of its kind.
 *
 * @throws NoTemplate when the dataset, area or period is not known, or nothing is due
 */
export function templateOf(
  catalogue: Catalogue,
  asked: { readonly dataset: string; readonly area: string; readonly period: string },
): Template {
  const dataset = catalogue.datasets.byId.get(asked.dataset);
  if (dataset === undefined)
    throw new NoTemplate("dataset", {
      code: "DATASET_UNKNOWN",
      args: { dataset: asked.dataset, accepted: catalogue.datasets.list.map(({ id }) => id) },
    });
  const period = parsePeriod(asked.period);
  if (period === null || period.kind === "TERM")
    throw new NoTemplate("period", {
      code: "TEMPLATE_PERIOD_UNREADABLE",
      args: { period: asked.period, accepted: ["2026-07", "2026-Q3", "2026-S2", "2026"] },
    });
  const day = lastDay(period);
  const area = catalogue.areas.byId.get(asked.area);
  const reports = catalogue.areas.list.filter(
    ({ id, level, validFrom, validTo }) =>
      level === "province" &&
      validFrom <= day &&
      (validTo === null || validTo > day) &&
      (dataset.reporters.size === 0 || dataset.reporters.has(id)),
  );
  if (area === undefined || !reports.includes(area))
    throw new NoTemplate("area", {
      code: "TEMPLATE_AREA_REPORTS_NOT",
      args: { area: asked.area, period: asked.period, accepted: reports.map(({ id }) => id) },
    });
  const lines = formLines(catalogue, dataset.id);
  const due = lines.filter(({ every }) => every === period.kind);
  const [first] = due;
  if (first === undefined)
    throw new NoTemplate("period", {
      code: "TEMPLATE_NOTHING_DUE",
      args: { dataset: dataset.id, period: asked.period },
    });
  const days = due.flatMap(({ indicator }) => {
    const rule = dataset.due.get(indicator);
    return rule === undefined ? [] : dueDay(rule, period.last);
  });
  const name = areaNameAt(catalogue, area, day);
  return {
    dataset: {
      id: dataset.id,
      name: text(catalogue, "dataset", dataset.id),
      isSynthetic: dataset.synthetic,
    },
    area: { id: area.id, name: { vi: name.vi, en: name.en } },
    period,
    every: first.every,
    symbol: formSymbol(dataset.id, first.every),
    dueOn: days.toSorted()[0] ?? day,
    blocks: [...Map.groupBy(due, ({ indicator }) => indicator)].map(([id, of]) => blockOf(catalogue, id, of)),
  };
}

/** Letters of the rhythm in the symbol of a form, as statistical forms have them. */
const RHYTHM: Readonly<Record<BookLine["every"], string>> = {
  MONTH: "T",
  QUARTER: "Q",
  HALF_YEAR: "6T",
  YEAR: "N",
};

/** What stands behind "Biểu số": number, rhythm, and whose form it is. */
export function formSymbol(dataset: string, every: BookLine["every"]): string {
  return `001.${RHYTHM[every]}/${dataset.toUpperCase()}`;
}

function text(catalogue: Catalogue, kind: LabelKind, id: string): Text {
  return { vi: labelOf(catalogue, kind, id, "vi").name, en: labelOf(catalogue, kind, id, "en").name };
}

const DIMENSIONS = ["model", "category", "unit_type", "award_level"] as const;

function blockOf(catalogue: Catalogue, id: string, lines: readonly BookLine[]): Block {
  const isWhole = (line: BookLine): boolean => DIMENSIONS.every((dimension) => line[dimension] === null);
  const parts = lines.filter((line) => !isWhole(line));
  const indicator = catalogue.indicators.byId.get(id);
  return {
    indicator: id,
    name: text(catalogue, "indicator", id),
    unit: {
      vi: labelOf(catalogue, "indicator", id, "vi").unit,
      en: labelOf(catalogue, "indicator", id, "en").unit,
    },
    isPercent: indicator?.kind === "RATIO",
    whole: lines.find(isWhole) ?? null,
    parts: parts.map((line) => ({ line, name: partName(catalogue, line) })),
    completeOver: completeOver(catalogue, parts),
  };
}

function partName(catalogue: Catalogue, line: BookLine): Text {
  const names = DIMENSIONS.flatMap((dimension) => {
    const id = line[dimension];
    return id === null ? [] : text(catalogue, dimension, id);
  });
  return { vi: names.map(({ vi }) => vi).join(" – "), en: names.map(({ en }) => en).join(" – ") };
}

/** The dimension that parts list to the last member, if they are broken down by it alone. */
function completeOver(catalogue: Catalogue, parts: readonly BookLine[]): Block["completeOver"] {
  const all = {
    model: catalogue.models.list.length,
    unit_type: catalogue.unitTypes.list.length,
    award_level: catalogue.awardLevels.list.length,
  };
  for (const dimension of ["model", "unit_type", "award_level"] as const) {
    const isAlone = parts.every((line) =>
      DIMENSIONS.every((each) => (line[each] !== null) === (each === dimension)),
    );
    if (isAlone && parts.length > 0 && parts.length === all[dimension]) return dimension;
  }
  return null;
}

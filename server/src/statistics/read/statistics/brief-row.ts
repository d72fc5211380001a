import type { StatisticRow } from "../../request/request.ts";
import type { Qualifier, Status } from "../../model/types.ts";
import { type BriefColumn, nth, type SeriesAnswers } from "./build-block-query.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { AskedCell } from "./enumerate-cells.ts";
import type { RowSetting } from "./statistic-row.ts";

type Setting = Pick<RowSetting, "catalogue" | "dataset">;

/**
 * The row of a stored answer of which only value, status and completeness were read, because nothing else was asked for: a map or a course
 * as it is drawn. Whatever else is looked at throws, so that what was not read is never taken for what is not there. A page has up to 20,000
 * of them: what is looked at in nearly every row stands in it, and is set once (declared, not made empty first); the rest is looked up.
 */
export class BriefRow implements StatisticRow {
  declare readonly catalogue: Catalogue;
  declare readonly indicator: string;
  declare readonly area: string;
  declare readonly period: string;
  declare readonly value: number | null;
  declare readonly qualifier: Qualifier | null;
  declare readonly status: Status;
  declare readonly reporting: number;
  declare readonly expected: number;
  readonly #setting: Setting;
  readonly #cell: AskedCell;

  /** @param at which of the answers of the cell's series */
  constructor(setting: Setting, cell: AskedCell, answers: SeriesAnswers<BriefColumn>, at: number) {
    this.#setting = setting;
    this.#cell = cell;
    this.catalogue = setting.catalogue;
    this.indicator = cell.indicator.id;
    this.area = cell.area.id;
    this.period = cell.period.id;
    this.value = nth(answers.value, at);
    this.qualifier = nth(answers.qualifier, at) as Qualifier | null;
    this.status = nth(answers.status, at) as Status;
    this.reporting = nth(answers.reporting, at);
    this.expected = nth(answers.expected, at);
  }

  get rest(): null {
    return null;
  }
  get dataset(): string {
    return this.#setting.dataset.id;
  }
  get model(): string | null {
    return this.#cell.breakdown.model;
  }
  get category(): string | null {
    return this.#cell.breakdown.category;
  }
  get unitType(): string | null {
    return this.#cell.breakdown.unitType;
  }
  get awardLevel(): string | null {
    return this.#cell.breakdown.awardLevel;
  }
  // Nothing was carried: that is looked up otherwise.
  get carriedFrom(): null {
    return null;
  }
  get reason(): never {
    return notRead("reason");
  }
  get missingCount(): never {
    return notRead("missingCount");
  }
  get missing(): never {
    return notRead("missing");
  }
  get numerator(): never {
    return notRead("numerator");
  }
  get denominator(): never {
    return notRead("denominator");
  }
  get lower(): never {
    return notRead("lower");
  }
  get upper(): never {
    return notRead("upper");
  }
  get dated(): never {
    return notRead("dated");
  }
  get seriesBreak(): never {
    return notRead("seriesBreak");
  }
  get disputed(): never {
    return notRead("disputed");
  }
  get discrepancy(): never {
    return notRead("discrepancy");
  }
  get sources(): never {
    return notRead("sources");
  }
}

function notRead(name: keyof StatisticRow): never {
  throw new Error(`A row's ${name} was asked for, and not read.`);
}

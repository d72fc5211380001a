import type { StatisticRow } from "../../request/request.ts";
import type { Qualifier, Status } from "../../model/types.ts";
import { nth } from "./build-block-query.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { AskedCell } from "./enumerate-cells.ts";
import type { BriefPlace } from "./look-up-answers.ts";
import type { RowSetting } from "./statistic-row.ts";

/**
 * The row of a stored answer of which only value, status and completeness were read, because nothing else was asked for: a map or a course
 * as it is drawn. Whatever else is looked at throws, so that what was not read is never taken for what is not there.
 */
export class BriefRow implements StatisticRow {
  readonly catalogue: Catalogue;
  readonly rest = null;
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly model: string | null;
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly reporting: number;
  readonly expected: number;

  constructor(
    { catalogue, dataset }: Pick<RowSetting, "catalogue" | "dataset">,
    { indicator, area, period, breakdown }: AskedCell,
    { answers, at }: BriefPlace,
  ) {
    this.catalogue = catalogue;
    this.dataset = dataset.id;
    this.indicator = indicator.id;
    this.area = area.id;
    this.period = period.id;
    this.model = breakdown.model;
    this.category = breakdown.category;
    this.unitType = breakdown.unitType;
    this.awardLevel = breakdown.awardLevel;
    this.value = nth(answers.value, at);
    this.qualifier = nth(answers.qualifier, at) as Qualifier | null;
    this.status = nth(answers.status, at) as Status;
    this.reporting = nth(answers.reporting, at);
    this.expected = nth(answers.expected, at);
  }

  // Nothing was carried: that is looked up otherwise.
  get carriedFrom(): null {
    return null;
  }
  get reason(): never {
    return notRead("reason");
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

import { usualPeriod } from "../../figure/periods/newest-period.ts";
import { vintageOf } from "../../figure/areas/vintage.ts";
import { periodCalled, type BriefingSetting } from "../asking/setting.ts";

/** A province that a booklet has a briefing of. */
export interface BookletArea {
  readonly id: string;
  readonly name: string;
}

/**
 * The provinces that a booklet of a period is of: those of today; by their own boundaries or those of a vintage, the provinces there were then.
 *
 * @param period null: the one that briefings are usually of
 */
export function provincesOf(setting: BriefingSetting, period: string | null): readonly BookletArea[] {
  const { boundaries, catalogue } = setting;
  if (boundaries === "CURRENT") return catalogue.current.map(({ id, name }) => ({ id, name }));
  const asked = period ?? usualPeriod(setting.periods, catalogue.dataVersion.committedAt.slice(0, 10));
  const day =
    asked === null ? catalogue.dataVersion.committedAt.slice(0, 10) : periodCalled(setting, asked).lastDay;
  const vintage = vintageOf(catalogue.vintages, boundaries, day);
  const from = catalogue.vintages.find(({ id }) => id === vintage)?.validFrom ?? day;
  return catalogue.areas
    .filter(
      ({ level, validFrom, validTo }) =>
        level === "PROVINCE" && validFrom <= from && (validTo === null || validTo > from),
    )
    .map(({ id, name }) => ({ id, name }));
}

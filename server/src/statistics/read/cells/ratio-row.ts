import type { CatalogueArea } from "../../catalogue/catalogue.ts";
import { combineQualifiers, flipped } from "../../model/qualifiers.ts";
import { areasOf, type Atoms, joined, NO_ATOMS } from "../../model/territory/atoms.ts";
import { period as periodOf } from "../../model/periods.ts";
import { reportedAt } from "../../model/reported-at.ts";
import { type Breakdown, MOST_MISSING } from "../../model/types.ts";
import type { StatisticRow } from "../../request/request.ts";
import { emptyRow, madeRow } from "./group-row.ts";
import { areasBelow } from "./areas-below.ts";
import { derivedStatus, isComplete, notComparable, sourcesOf, suppressed } from "./put-together.ts";
import type { Made, Valued } from "./put-together.ts";
import { straddlesBreak } from "./series-break.ts";
import type { AskedCell, CellSetting } from "./asked-cell.ts";

/** How a cell of a ratio is answered: the row of any cell. */
type Answer = (cell: AskedCell) => StatisticRow;

interface Pair {
  readonly numerator: Valued;
  readonly denominator: Valued;
}

/** The cells of a ratio's two parts in an area. The denominator of the catalogue's counts what there is, whatever runs there. */
export function partsOf(setting: CellSetting, cell: AskedCell, area: CatalogueArea = cell.area) {
  const { byId } = setting.catalogue.indicators;
  const { indicator, breakdown, period } = cell;
  const part = (id: string | null, of: Breakdown): AskedCell => {
    const found = byId.get(id ?? "");
    if (found === undefined) throw new Error(`"${indicator.id}" has no part "${id}".`);
    return { indicator: found, area, period, breakdown: of };
  };
  const ofUnits = { ...breakdown, model: null, category: null, awardLevel: null };
  const { made } = indicator;
  return {
    numerator: part(indicator.numerator, made?.numerator ?? breakdown),
    denominator: part(indicator.denominator, made?.denominator ?? ofUnits),
  };
}

/**
 * The row of a ratio in an area or a group where nothing is stored for it: Σ numerator ÷ Σ denominator over the highest areas at
 * which both are known completely (docs/evaluation.md, "RATIO"). One made on the spot may exceed its whole.
 */
export function ratioRow(setting: CellSetting, cell: AskedCell, answer: Answer): StatisticRow {
  const made = divide(setting, cell, answer);
  const empty = emptyRow(setting, cell);
  if (made === null) return empty;
  const { used, missing, numerator, denominator, lower, upper, ...said } = made;
  if (said.value === null)
    return madeRow(setting, cell, {
      ...said,
      expected: empty.expected,
      missingCount: empty.missingCount,
      missing: empty.missing,
    });
  const { areaHistory } = setting.catalogue;
  const areas = areasOf(missing).map((index) => areaHistory.at(index).id);
  return madeRow(setting, cell, {
    ...said,
    numerator,
    denominator,
    lower,
    upper,
    expected: empty.expected,
    reporting: empty.expected - missing.size,
    missingCount: areas.length,
    missing: areas.slice(0, MOST_MISSING),
    seriesBreak: straddlesBreak(cell.indicator, cell.period, used),
  });
}

interface Divided extends Made {
  readonly missing: Atoms;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const PLAIN = { missing: NO_ATOMS, numerator: null, denominator: null, lower: null, upper: null } as const;
const isStopped = ({ status }: StatisticRow): boolean => status === "WITHHELD" || status === "NOT_APPLICABLE";
/** What an area that was not there, or of which nothing is known, says is not an answer. */
const isAnswer = ({ value, status, reason }: StatisticRow): boolean =>
  value !== null ||
  status === "WITHHELD" ||
  status === "NOT_COMPARABLE" ||
  (status === "NOT_APPLICABLE" && reason?.code !== "AREA_DID_NOT_EXIST");

function divide(setting: CellSetting, cell: AskedCell, answer: Answer): Divided | null {
  const parts = partsOf(setting, cell);
  const [numerator, denominator] = [answer(parts.numerator), answer(parts.denominator)];
  if (isComplete(numerator) && isComplete(denominator))
    return divided(setting, cell, answer, [{ numerator, denominator }], NO_ATOMS);
  if (isAnswer(numerator) && isStopped(numerator)) return stopped(numerator);
  if (isAnswer(numerator) && denominator.status === "WITHHELD") return stopped(denominator);
  const below = areasBelow(setting, cell);
  // Of an area that is not put together from others a part of the numerator over all that is eligible is the least there is.
  if (
    below.length === 0 &&
    numerator.status === "PARTIAL" &&
    numerator.value !== null &&
    isComplete(denominator) &&
    denominator.value !== 0
  )
    return divided(
      setting,
      cell,
      answer,
      [{ numerator: { ...numerator, value: numerator.value }, denominator }],
      atomsOf(setting, cell),
    );
  const { pairs, missing, withheld } = highest(setting, cell, answer);
  if (pairs.length > 0) {
    const used = pairs.flatMap((pair) => [pair.numerator, pair.denominator]);
    if (withheld.length === 1) return { ...suppressed([...used, ...withheld.flat()]), ...PLAIN };
    if (pairs.some((pair) => pair.denominator.value !== 0) || missing.size === 0)
      return divided(setting, cell, answer, pairs, missing);
  }
  const blocked = [numerator, denominator].find(({ status }) => status === "NOT_COMPARABLE");
  if (blocked === undefined || !isAnswer(numerator) || !isAnswer(denominator)) return null;
  return { ...notComparable(blocked.reason, []), sources: sourcesOf([numerator, denominator]), ...PLAIN };
}

function stopped({ status, reason, sources }: StatisticRow): Divided {
  return { status, reason, sources, value: null, qualifier: null, used: [], ...PLAIN };
}

/** The highest areas below a cell's at which both parts are known completely, and the atoms of the others. */
function highest(setting: CellSetting, cell: AskedCell, answer: Answer) {
  const pairs: Pair[] = [];
  const missing: Atoms[] = [];
  const withheld: StatisticRow[][] = [];
  const { areaHistory } = setting.catalogue;
  const look = (area: CatalogueArea): void => {
    const here = { ...cell, area };
    const isBroken =
      area.level === "province" &&
      areaHistory.brokenBy(areaHistory.area(area.id), periodOf(cell.period.id)) !== null;
    const children = isBroken ? [] : areasBelow(setting, here);
    if (children.length === 0) missing.push(atomsOf(setting, here));
    for (const child of children) {
      const parts = partsOf(setting, cell, child);
      const [numerator, denominator] = [answer(parts.numerator), answer(parts.denominator)];
      if (isComplete(numerator) && isComplete(denominator)) pairs.push({ numerator, denominator });
      else if ((isAnswer(numerator) && isStopped(numerator)) || denominator.status === "WITHHELD") {
        if (numerator.status === "WITHHELD" && isComplete(denominator))
          withheld.push([numerator, denominator]);
        missing.push(atomsOf(setting, { ...cell, area: child }));
      } else look(child);
    }
  };
  look(cell.area);
  return { pairs, missing: joined(missing), withheld };
}

function divided(
  setting: CellSetting,
  cell: AskedCell,
  answer: Answer,
  pairs: readonly Pair[],
  missing: Atoms,
): Divided {
  const used = pairs.flatMap((pair) => [pair.numerator, pair.denominator]);
  const numerator = pairs.reduce((sum, pair) => sum + pair.numerator.value, 0);
  const denominator = pairs.reduce((sum, pair) => sum + pair.denominator.value, 0);
  const said = { value: null, qualifier: null, sources: sourcesOf(used), used: [], ...PLAIN };
  if (denominator === 0)
    return { ...said, status: "NOT_APPLICABLE", reason: { code: "NOTHING_ELIGIBLE", args: {} } };
  const { made } = cell.indicator;
  if (made === null && numerator > denominator)
    return {
      ...said,
      status: "NOT_COMPARABLE",
      reason: { code: "EXCEEDS_WHOLE", args: { numerator, denominator } },
    };
  const isPartial = missing.size > 0;
  const certain =
    isPartial && made === null ? bounds(setting, cell, answer, pairs, numerator, missing) : null;
  return {
    ...said,
    status: isPartial ? "PARTIAL" : derivedStatus(used),
    reason: null,
    value: (numerator / denominator) * (made?.per ?? 100),
    qualifier: combineQualifiers(
      pairs.flatMap((pair) => [pair.numerator.qualifier, flipped(pair.denominator.qualifier)]),
    ),
    used,
    missing,
    numerator,
    denominator,
    lower: certain?.lower ?? null,
    upper: certain?.upper ?? null,
  };
}

/** What is certain of an incomplete share when all eligible counts are known and nothing used is hedged. */
function bounds(
  setting: CellSetting,
  cell: AskedCell,
  answer: Answer,
  pairs: readonly Pair[],
  numerator: number,
  missing: Atoms,
): { readonly lower: number; readonly upper: number } | null {
  if (pairs.some((pair) => pair.numerator.qualifier !== null || pair.denominator.qualifier !== null))
    return null;
  const { catalogue } = setting;
  const lacking = new Set(areasOf(missing));
  let all = 0;
  let open = 0;
  for (const leaf of areasOf(atomsOf(setting, cell))) {
    const area = catalogue.areas.byId.get(catalogue.areaHistory.at(leaf).id);
    if (area === undefined) return null;
    const eligible = answer(partsOf(setting, cell, area).denominator);
    if (!isComplete(eligible) || eligible.qualifier !== null) return null;
    all += eligible.value;
    if (lacking.has(leaf)) open += eligible.value;
  }
  return all === 0 ? null : { lower: (numerator / all) * 100, upper: ((numerator + open) / all) * 100 };
}

/** What a figure of a cell would have to cover, as of a ratio: the last month in which its land was somebody's. */
function atomsOf(setting: CellSetting, cell: AskedCell): Atoms {
  const { areaHistory } = setting.catalogue;
  const asked = periodOf(cell.period.id);
  const territory = areaHistory.territory(reportedAt(cell.indicator, setting.dataset));
  if (cell.area.level !== "group") return territory.atoms(areaHistory.area(cell.area.id), asked, false);
  return joined(
    areasBelow(setting, cell).map(({ id }) => territory.atoms(areaHistory.area(id), asked, false)),
  );
}

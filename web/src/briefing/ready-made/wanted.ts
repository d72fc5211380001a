import type { FigurePeriod } from "../../figure/figure.ts";
import { usualPeriod } from "../../figure/periods/newest-period.ts";
import { mainEntry, type ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { askFacts, askedIndicators, type AreaFacts } from "../asking/ask-facts.ts";
import { BriefingError } from "../asking/ask.ts";
import { periodCalled, type BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import { mostAsked, type Wish } from "./wish.ts";

/** The period a ready-made briefing is of: the one wished for, else the usual one. Throws BriefingError where the dataset has none. */
export function periodOf(setting: BriefingSetting, { period }: Pick<Wish, "period">): FigurePeriod {
  const newest = usualPeriod(setting.periods, setting.catalogue.dataVersion.committedAt.slice(0, 10));
  return periodCalled(setting, needed(period ?? newest, "period"));
}

/** An indicator that a ready-made briefing can be asked for. */
export interface Offered {
  /** As `Wish.indicators` names it. */
  readonly id: string;
  readonly name: string;
  /** Its figure, or why there is none. */
  readonly text: string;
}

/**
 * The indicators that a ready-made briefing can be asked for, those first that are usually looked at: the figure that an area's page looks at closely, then what is known whole, in
 * part, not at all. Of changes: all there are.
 */
export async function offeredIndicators(
  setting: BriefingSetting,
  wish: Pick<Wish, "template" | "period" | "area">,
): Promise<readonly Offered[]> {
  if (wish.template === "changes")
    return askedIndicators(setting).map(({ id, name, unit }) => ({ id, name, text: unit }));
  const { id: period } = periodOf(setting, wish);
  const area = wish.template === "province" ? (wish.area ?? undefined) : undefined;
  const { entries } = await askFacts(setting, { period, area });
  const main = mainEntry(entries);
  const place = (entry: ProfileEntry): number =>
    entry === main ? 0 : entry.row.value === null ? 3 : entry.row.status === "PARTIAL" ? 2 : 1;
  return entries
    .toSorted((a, b) => place(a) - place(b))
    .map(({ key, name, row }) => ({ id: keyOf(key), name, text: row.text }));
}

/** The entries that were asked for, in that order. Throws BriefingError for one that is not there. */
export function chosenEntries(
  setting: BriefingSetting,
  { entries }: Pick<AreaFacts, "entries">,
  wanted: readonly string[],
): readonly ProfileEntry[] {
  checkCount(wanted);
  const names = entries.map(({ key }) => keyOf(key));
  const found = wanted.flatMap((name) => {
    const named = entries.filter(({ key, indicator }) => keyOf(key) === name || indicator.id === name);
    const isKnown = askedIndicators(setting).some(({ id }) => id === name || name.startsWith(`${id}/`));
    if (named.length === 0 && !isKnown) throw unknown(name, names);
    return named;
  });
  // Of some there may be nothing in this place and period; of all of them that would be no briefing.
  if (found.length === 0 && wanted.length > 0) throw unknown(wanted.join(", "), names);
  const once = [...new Set(found)];
  checkCount(once);
  return once;
}

/** Of which indicators pages of changes are: one page of all where none is asked for. Throws BriefingError for an unknown one. */
export function revised(
  setting: BriefingSetting,
  wanted: readonly string[] | null,
): readonly Pick<BriefingPage, "indicator">[] {
  if (wanted === null) return [{}];
  checkCount(wanted);
  const known = askedIndicators(setting).map(({ id }) => id);
  return [...new Set(wanted.map((name) => name.split("/")[0] ?? name))].map((indicator) => {
    if (!known.includes(indicator)) throw unknown(indicator, known);
    return { indicator };
  });
}

/** A figure's key as pages and commands name it: `coverage/commune`, `model_points`. */
export function keyOf(key: string): string {
  return key.replace(/\/$/u, "");
}

/** What a briefing cannot do without. Throws BriefingError where it was not said. */
export function needed(value: string | null, name: string): string {
  if (value === null) throw new BriefingError(`This briefing needs --${name}.`);
  return value;
}

function checkCount(wanted: readonly unknown[]): void {
  if (wanted.length === 0 || wanted.length > mostAsked)
    throw new BriefingError(
      `A briefing is about 1 to ${mostAsked} indicators, or, where none is named, about all.`,
    );
}

function unknown(name: string, known: readonly string[]): BriefingError {
  return new BriefingError(`Nothing is known as "${name}" here. There are ${known.join(", ")}.`);
}

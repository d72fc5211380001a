import { words } from "../../i18n/words.ts";
import { changeSentences } from "./change-caveats.ts";
import { changeParts } from "./change-direction.ts";
import type { FigureRow, StatusCode } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatList, formatNumber, withUnit } from "../format/format.ts";
import { isPrinted } from "../rows/status.ts";

/** What the sentences of a Figure of statistics are made of. */
export interface SentenceMatter {
  readonly locale: Locale;
  readonly period: string;
  readonly unit: string;
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  /** COLLECTED: a missing figure is nobody's failure, and no sentence may sound so. */
  readonly reporting: "COLLECTED" | "SCHEDULED";
  readonly national: FigureRow | null;
  readonly provinces: readonly FigureRow[];
  /** Names of the provinces, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The period compared with, in words; null: no comparison. */
  readonly previous: string | null;
}

/** What is to be said of the nation first: its value (or why there is none), the change, how many provinces are known. */
export function nationSentence(matter: SentenceMatter): string {
  const { locale, period, kind, unit, national, provinces, reporting } = matter;
  const w = words(locale);
  const known = provinces.filter(({ value }) => value !== null).length;
  const [n, all] = [formatNumber(known, locale), formatNumber(provinces.length, locale)];
  const collected = reporting === "COLLECTED";
  const parts: string[] = [];
  if (national !== null) {
    parts.push(
      national.value === null
        ? w.sentence.nationUnknown(period, w.status[national.status].toLocaleLowerCase(locale))
        : w.sentence.nationKnown(period, valueInWords(national, kind === "RATIO" ? null : unit, locale)),
    );
  }
  const change = changeSentence(matter);
  if (change !== null) parts.push(change);
  if (known > 0)
    parts.push(collected ? w.sentence.provincesCollected(n, all) : w.sentence.provincesScheduled(n, all));
  // Something is known there, only not as one figure: it would be false to say that nothing was found.
  else if (provinces.some(({ status }) => status === "NOT_COMPARABLE" || status === "WITHHELD"))
    parts.push(w.sentence.noneUsable(all));
  // Nobody will ever send what no form asks for: there is nothing to wait for.
  else if (
    provinces.some(({ status }) => status === "NOT_COLLECTED") &&
    provinces.every(({ status }) => status === "NOT_COLLECTED" || status === "NOT_APPLICABLE")
  )
    parts.push(w.sentence.noneAsked);
  else parts.push(collected ? w.sentence.noneCollected(all) : w.sentence.noneScheduled(all));
  return parts.join(" ");
}

/** A value with its unit, a rate with what it is made of; an estimate and a provisional figure say in the same breath that they are. */
function valueInWords(row: FigureRow, unit: string | null, locale: Locale): string {
  const { text, status, numerator, denominator } = row;
  const w = words(locale);
  const isUnsure = status === "ESTIMATED" || status === "PROVISIONAL";
  const inBrackets = [
    ...(numerator === null || denominator === null
      ? []
      : [w.page.panel.numerator(formatNumber(numerator, locale), formatNumber(denominator, locale))]),
    ...(isUnsure ? [w.status[status].toLocaleLowerCase(locale)] : []),
  ];
  const value = unit === null ? text : withUnit(text, unit, locale);
  return inBrackets.length === 0 ? value : `${value} (${inBrackets.join("; ")})`;
}

type ChangeMatter = Pick<SentenceMatter, "locale" | "kind" | "unit" | "national" | "previous">;

/**
 * The change of a row against the period before, as a sentence that says so where not all of it is compared; null: none was asked or can be
 * given.
 */
export function changeSentence(matter: ChangeMatter): string | null {
  const said = directionSentence(matter);
  const isOfPart = (matter.national?.changeNote?.leftOut.length ?? 0) > 0;
  return said === null || !isOfPart
    ? said
    : said.replace(/\.$/u, ` ${words(matter.locale).sentence.likeForLike}.`);
}

function directionSentence({ locale, kind, unit, national, previous }: ChangeMatter): string | null {
  const change = national?.change;
  if (previous === null || change === null || change === undefined) return null;
  const w = words(locale).sentence;
  const unitWords = kind === "RATIO" ? w.points : unit;
  const { is, by } = changeParts(change.value, change.qualifier ?? null, kind, unitWords, locale);
  switch (is) {
    case "rise":
      return w.up(by, previous);
    case "fall":
      return w.down(by, previous);
    case "same":
      return w.same(previous);
    case "openRise":
      return w.openUp(by, previous);
    case "openFall":
      return w.openDown(by, previous);
    case "noFall":
      return w.notDown(previous);
    case "noRise":
      return w.notUp(previous);
    case "aboutSame":
      return w.aboutSame(previous);
  }
}

/** How sure it is, in small sentences: one per sort of trouble among the provinces and the nation's own cautions. */
export function certaintySentences(matter: SentenceMatter): readonly string[] {
  const { national, provinces } = matter;
  const w = words(matter.locale).certainty;
  const carried = provinces.filter(({ status }) => status === "CARRIED");
  const say = (isMeant: (row: FigureRow) => boolean, sentence: (n: string) => string) =>
    sentenceOn(provinces.filter(isMeant), sentence, matter);
  const ofStatus = (status: StatusCode, sentence: (n: string) => string) =>
    say((row) => row.status === status, sentence);
  return [
    ...(national?.cautions ?? []),
    ...changeCautions(matter),
    ...ofStatus("PARTIAL", w.partial),
    ...ofStatus("CARRIED", w.carried),
    ...(carried.length > 0 && national !== null ? [w.carriedNation] : []),
    ...say((row) => row.qualifier !== null && isPrinted(row), w.hedged),
    ...say((row) => row.qualifier !== null && row.status !== "PARTIAL" && !isPrinted(row), w.hedgedParts),
    ...say(({ disputed }) => disputed, w.disputed),
    ...say(({ status }) => status === "ESTIMATED" || status === "PROVISIONAL", w.estimated),
    ...ofStatus("NOT_COMPARABLE", w.notComparable),
    ...ofStatus("WITHHELD", w.withheld),
    ...ofStatus("NOT_APPLICABLE", w.notApplicable),
    ...ofStatus("NO_FIGURE", w.noFigure),
    ...(matter.reporting === "COLLECTED" ? [] : ofStatus("NOT_REPORTED", w.notReported)),
    ...ofStatus("NOT_DUE", w.notDue),
    ...ofStatus("NOT_COLLECTED", w.notCollected),
  ];
}

/** What to mind about the nation's change, such as whom it does not count: stated wherever the change is. */
function changeCautions({ locale, national, previous }: SentenceMatter): readonly string[] {
  const isStated = previous !== null && national?.change !== null && national?.change !== undefined;
  return isStated ? changeSentences(national.changeNote?.caveats ?? [], previous, locale) : [];
}

/** Most provinces that a sentence names; of more it says how many, and the table lists them. */
const namedProvinces = 5;

/** A sentence on some provinces, how many and, where they are few, which. None where there is none. */
function sentenceOn(
  rows: readonly FigureRow[],
  sentence: (n: string) => string,
  { locale, names }: SentenceMatter,
): readonly string[] {
  if (rows.length === 0) return [];
  const said = sentence(formatNumber(rows.length, locale));
  if (rows.length > namedProvinces) return [said];
  const list = formatList(
    rows.map(({ area }) => names.get(area) ?? area),
    locale,
  );
  return [said.replace(/[.;]/u, (end) => ` (${list})${end}`)];
}

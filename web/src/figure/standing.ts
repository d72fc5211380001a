import { profileWords } from "../i18n/profile-words.ts";
import type { Figure } from "./figure.ts";
import { asWritten, decimalsOf, formatNumber } from "./format.ts";
import { ranking } from "./ranking.ts";

/**
 * Where a province stands in the chosen period, in a sentence: its place among those that may be ranked, and of a rate how far it is
 * from the country's. Null where the indicator or the province may not be ranked.
 */
export function standingSentence(figure: Figure, area: string): string | null {
  const { locale, kind, national } = figure;
  const w = profileWords(locale).province;
  const ranked = ranking(figure);
  const own = ranked.find(({ row }) => row.area === area);
  if (own === undefined || ranked.length < 2) return null;
  const isShared = ranked.some((one) => one !== own && one.place === own.place);
  const period = figure.periods.find(({ id }) => id === figure.period)?.label ?? figure.period;
  const said = (isShared ? w.rankShared : w.rank)(
    figure.title,
    period,
    formatNumber(own.place, locale),
    formatNumber(ranked.length, locale),
  );
  const level = kind === "RATIO" ? (national?.value ?? null) : null;
  // Of what is written: a reader takes one from the other.
  const above = level === null ? null : asWritten(own.row.value ?? 0, kind) - asWritten(level, kind);
  return `${said}${above === null ? "" : beside(above, figure)}.`;
}

function beside(difference: number, { locale, kind }: Figure): string {
  const { province: w, headline } = profileWords(locale);
  const size = formatNumber(Math.abs(difference), locale, decimalsOf(kind, difference));
  if (/^[0.,]*$/u.test(size)) return w.level;
  const by = `${size} ${headline.points}`;
  return difference > 0 ? w.above(by) : w.below(by);
}

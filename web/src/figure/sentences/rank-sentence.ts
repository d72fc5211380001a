import { profileWords } from "../../i18n/profile-words.ts";
import { distanceFromNation, type Distance } from "./beside-nation.ts";
import type { Figure } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../format/format.ts";
import { ranking } from "../rows/ranking.ts";

/**
 * Where a province stands in the chosen period, in a sentence: its place among those that may be ranked, and of a rate how far it is
 * from the country's. Null where the indicator or the province may not be ranked.
 */
export function standingSentence(figure: Figure, area: string): string | null {
  const { locale } = figure;
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
  const distance = distanceFromNation(figure, own.row);
  return `${said}${distance === null ? "" : beside(distance, locale)}.`;
}

function beside({ over, size }: Distance, locale: Locale): string {
  const { province: w, headline } = profileWords(locale);
  const by = `${size} ${headline.points}`;
  return over === 0 ? w.level : over > 0 ? w.above(by) : w.below(by);
}

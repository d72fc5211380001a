import { compareWords } from "../../../i18n/compare-words.ts";
import { words } from "../../../i18n/words.ts";
import type { Figure, FigureRow } from "../../figure.ts";
import { formatList, formatNumber, lowerFirst } from "../../format/format.ts";
import type { SinceAnswer, SinceSetting } from "./since-setting.ts";

/** Most provinces named of those below the level now. */
const namedBelow = 5;

/** Most provinces named as the earliest. */
const namedEarliest = 3;

export function sinceSentence(
  asOf: string,
  answers: readonly SinceAnswer[],
  national: FigureRow | null,
  { figure, since, held, threshold }: SinceSetting,
): string {
  const { locale } = figure;
  const w = compareWords(locale);
  const asked = w.answer[held ? "held" : "first"];
  const n = (count: number) => formatNumber(count, locale);
  const reached = answers.filter(({ first }) => first !== null);
  const notYet = answers.filter(({ row }) => row.firstYear === 0).length;
  const unknown = answers.length - reached.length - notYet;
  const [done, all] = [n(reached.length), n(answers.length)];
  const counts = [
    since === "any" ? asked.sentence(done, all) : asked.sentenceReached(done, all, threshold),
    ...(notYet === 0 ? [] : [asked.notCount(n(notYet))]),
    ...(unknown === 0 ? [] : [(since === "any" && held ? w.noneNowCount : w.unknownCount)(n(unknown))]),
  ].join("; ");
  const firstDay = reached.map(({ first }) => first?.lastDay ?? "").toSorted()[0];
  const earliest = reached.filter(({ first }) => first?.lastDay === firstDay);
  const names = earliest.map(({ row }) => figure.areas.find(({ id }) => id === row.area)?.name ?? row.area);
  const period = earliest[0]?.first?.label ?? "";
  return [
    `${asOf}, ${counts}.`,
    ...(earliest.length === 0
      ? []
      : earliest.length === answers.length && answers.length > 1
        ? [w.allEarliest(n(answers.length), period)]
        : [
            names.length <= namedEarliest
              ? w.earliest(formatList(names, locale), period)
              : w.earliestMany(n(names.length), period),
          ]),
    ...(national === null ? [] : [w.nationSince(lowerFirst(national.text, locale))]),
  ].join(" ");
}

export function sinceCertainty(
  answers: readonly SinceAnswer[],
  onlyKind: boolean,
  { figure, held }: SinceSetting,
): readonly string[] {
  const { locale } = figure;
  const w = compareWords(locale);
  const say = (test: (answer: SinceAnswer) => boolean, sentence: (n: string) => string) => {
    const count = answers.filter(test).length;
    return count === 0 ? [] : [sentence(formatNumber(count, locale))];
  };
  return [
    compareWords(locale).answer[held ? "held" : "first"].meaning,
    w.ownPeriods,
    ...(onlyKind ? [w.sameKind] : []),
    ...(figure.periods.some(({ kind }) => kind === "TERM") ? [w.noTerms] : []),
    ...belowNow(answers, figure),
    ...say(({ maybeEarlier }) => maybeEarlier, held ? w.heldEarlierMaybeCount : w.earlierMaybeCount),
    ...say(({ first, row }) => first !== null && row.status === "PARTIAL", w.sincePartial),
    ...say(({ row }) => row.disputed, words(locale).certainty.disputed),
  ];
}

/** Who reached the level once and is below it now, with the value now; beyond a few they are counted. */
function belowNow(answers: readonly SinceAnswer[], { areas, locale }: Figure): readonly string[] {
  const w = compareWords(locale);
  const all = answers.filter(({ isBelowNow }) => isBelowNow);
  if (all.length === 0) return [];
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const named = all.slice(0, namedBelow).map(({ row, now }) => `${names.get(row.area) ?? row.area} (${now})`);
  const rest = all.length - named.length;
  const more = rest === 0 ? [] : [w.otherProvinces(formatNumber(rest, locale))];
  return [w.belowNowNamed(formatNumber(all.length, locale), formatList([...named, ...more], locale))];
}

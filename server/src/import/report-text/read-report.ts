import { monthIndex, period as periodOf } from "../../statistics/model/periods.ts";
import { firstDayOfMonth, lastDay } from "../../statistics/model/periods.ts";
import type { Dictionary } from "./dictionary.ts";
import { masked } from "./masking.ts";
import { numbersOf } from "./numbers.ts";
import { withoutPersons } from "./persons.ts";
import { placesOf } from "./places.ts";
import type { Place } from "./places.ts";
import { plainText } from "./plain-text.ts";
import { MOST_WORDS } from "./proposal.ts";
import type { Doubt, LeftOut, LeftOutReason, Proposal, ReportReading, Span } from "./proposal.ts";
import type { Claim, Reading, Surroundings } from "./rules/claim.ts";
import { modelRules } from "./rules/models.ts";
import { peopleRules } from "./rules/people.ts";
import { unitRules } from "./rules/units.ts";
import { sentencesOf } from "./sentences.ts";
import { timesOf } from "./times.ts";
import type { Time } from "./times.ts";
import { countedCampaigns } from "./counted-names.ts";

/** Signs of one report: some sixty pages. */
export const MOST_TEXT = 200_000;

const RULES = [...modelRules, ...unitRules, ...peopleRules];

/** Indicators of a state: they can stand in the month of a day, or of the report's publication. */
const STATES =
  /^(?:model_types|models_unspecified|model_points|models_replicated_\w+|deployments|units_eligible|model_members|grassroots_force_\w+|self_management_groups|models_and_exemplars|models_graded\w*|exemplars)$/;

/** Still to come, or only meant. */
const PLANNED = /(?<!đăng ký )(?:phấn đấu|kế hoạch|mục tiêu|dự kiến|chỉ tiêu|sẽ|đề ra)/u;

/** What earlier sentences said of where and when. */
interface Told {
  readonly place: Place | null;
  readonly time: Time | null;
}

/**
 * The figures that the text of a report says, each tied to its words, for a person to confirm; and the numbers that look like
 * figures and are not proposed, with the reason. Rules and a dictionary, nothing learnt and nothing guessed: area and period come
 * from words of the report, and where they do not stand with the figure a doubt says so.
 *
 * @param published the day or month the report was published, as far as it is known; null: not known
 */
export function readReport(written: string, dictionary: Dictionary, published: string | null): ReportReading {
  const text = written.normalize("NFC").slice(0, MOST_TEXT);
  const plain = plainText(text);
  const proposals: Proposal[] = [];
  const leftOut: LeftOut[] = [];
  let told: Told = { place: null, time: null };
  for (const span of sentencesOf(text)) {
    const sentence = sentenceOf(text, plain, span, dictionary);
    const read = readSentence(sentence, told, published);
    proposals.push(...read.proposals);
    leftOut.push(...read.leftOut);
    told = after(sentence, told);
  }
  return { text, proposals, leftOut };
}

interface Sentence {
  readonly from: number;
  readonly text: string;
  readonly plain: string;
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly dictionary: Dictionary;
}

function sentenceOf(text: string, plain: string, { from, to }: Span, dictionary: Dictionary): Sentence {
  const own = { text: text.slice(from, to), plain: plain.slice(from, to) };
  return {
    ...own,
    from,
    places: placesOf(own.text, own.plain, dictionary.areas),
    times: timesOf(own.plain),
    dictionary,
  };
}

/** The last province and the last span of time stay in mind; a day is when something took place, not what figures are of. */
function after({ places, times }: Sentence, told: Told): Told {
  const place = places.findLast(({ candidates, isNation }) => candidates.length > 0 && !isNation);
  const time = times.findLast(({ isDay }) => !isDay);
  return { place: place ?? told.place, time: time ?? told.time };
}

function readSentence(
  sentence: Sentence,
  told: Told,
  published: string | null,
): { proposals: Proposal[]; leftOut: LeftOut[] } {
  const proposals: Proposal[] = [];
  const leftOut: LeftOut[] = [];
  const { plain } = sentence;
  const numbers = numbersOf(masked(plain));
  numbers.forEach((number, index) => {
    const clause = clauseOf(plain, number.at);
    const own = Math.max(clause.from, numbers[index - 1]?.at.to ?? 0);
    const end = Math.min(clause.to, numbers[index + 1]?.at.from ?? plain.length);
    const words: Surroundings = {
      number,
      own: plain.slice(own, number.at.from),
      tail: plain.slice(number.at.to, end),
      before: plain.slice(clause.from, number.at.from),
      clause: plain.slice(clause.from, clause.to),
      sentence: plain,
      ofPlace: sentence.places.length > 1 ? plain.slice(clause.from, clause.to) : plain,
      dictionary: sentence.dictionary,
    };
    const reading = firstOf(words);
    if (reading === null) return;
    const leave = (reason: LeftOutReason): void => {
      const at = { from: sentence.from + number.at.from, to: sentence.from + number.at.to };
      leftOut.push({ at, words: wordsOf(sentence, number.at, number.at.to), reason });
    };
    if ("left" in reading) return leave(reading.left);
    if (number.isAmbiguous) return leave("AMBIGUOUS_NUMBER");
    if (PLANNED.test(words.before) && !/đăng ký/u.test(words.clause)) return leave("PLANNED");
    for (const claim of reading) {
      const placed = place(sentence, { at: number.at, clause }, claim, told, published);
      if (typeof placed === "string") return leave(placed);
      const upto = number.at.to + claim.length;
      proposals.push({
        ...placed,
        indicator: claim.indicator,
        models: claim.models ?? [],
        unitType: claim.unitType ?? null,
        awardLevel: claim.awardLevel ?? null,
        value: claim.value ?? number.value,
        qualifier: claim.value === undefined ? number.qualifier : null,
        at: { from: sentence.from + number.at.from, to: sentence.from + upto },
        words: wordsOf(sentence, number.at, upto),
        doubts: [
          ...(claim.doubts ?? []),
          ...placed.doubts,
          ...(number.isRounded ? (["ROUNDED"] as const) : []),
        ],
      });
    }
  });
  const counted = countedCampaigns(sentence.text);
  if (counted !== null) {
    const at = counted.at;
    const placed = place(
      sentence,
      { at, clause: { from: 0, to: plain.length } },
      { indicator: "campaigns", length: 0 },
      told,
      published,
    );
    if (typeof placed !== "string") {
      proposals.push({
        ...placed,
        indicator: "campaigns",
        models: [],
        unitType: null,
        awardLevel: null,
        value: counted.names,
        qualifier: "AT_LEAST",
        at: { from: sentence.from + at.from, to: sentence.from + at.to },
        words: wordsOf(sentence, at, at.to),
        doubts: ["COUNTED_NAMES", ...placed.doubts],
      });
    }
  }
  return { proposals, leftOut };
}

function firstOf(words: Surroundings): Reading | null {
  for (const rule of RULES) {
    const reading = rule(words);
    if (reading !== null) return reading;
  }
  return null;
}

/** What stands between semicolons. */
function clauseOf(plain: string, { from, to }: Span): Span {
  const end = plain.indexOf(";", to);
  return { from: plain.lastIndexOf(";", from) + 1, to: end === -1 ? plain.length : end };
}

type Placed = Pick<Proposal, "area" | "period" | "doubts">;

function place(
  sentence: Sentence,
  where: { readonly at: Span; readonly clause: Span },
  claim: Claim,
  told: Told,
  published: string | null,
): Placed | LeftOutReason {
  const doubts: Doubt[] = [];
  const isState = STATES.test(claim.indicator);
  const times = isState ? sentence.times : sentence.times.filter(({ isDay }) => !isDay);
  let time = nearest(times, where, claim.length, sentence.plain);
  if (time === null && told.time !== null) {
    time = told.time;
    doubts.push("PERIOD_FROM_BEFORE");
  }
  let code = time?.code ?? null;
  if (code === null && isState && published !== null && published.length >= 7) {
    code = published.slice(0, 7);
    doubts.push("PERIOD_OF_PUBLICATION");
  }
  if (code === null) return "NO_PERIOD";
  if (claim.isYearly === true && !code.includes("/")) code = code.slice(0, 4);
  const found = nearest(sentence.places, where, claim.length, sentence.plain) ?? told.place;
  if (found === null) return "NO_AREA";
  if (!sentence.places.includes(found)) doubts.push("AREA_FROM_BEFORE");
  if (found.isNation) return { area: "viet-nam", period: code, doubts };
  if (found.candidates.length === 0) return "BELOW_PROVINCE";
  const day = dayOf(code, published);
  const area = found.candidates.find(({ from, to }) => from <= day && (to === null || day < to));
  return area === undefined ? "NO_AREA" : { area: area.code, period: code, doubts };
}

/** The last day of the period, at which the areas of a period are those; of a period that has not ended, the day it was told. */
function dayOf(code: string, published: string | null): string {
  const last = lastDay(periodOf(code));
  if (published === null || published.length < 7) return last;
  const told = published.length >= 10 ? published : firstDayOfMonth(monthIndex(`${published}-01`));
  return told < last ? told : last;
}

/** What is said right behind what is counted, else before it in its clause, else behind it, else elsewhere in the sentence. */
function nearest<T extends { readonly at: Span }>(
  said: readonly T[],
  { at, clause }: { readonly at: Span; readonly clause: Span },
  length: number,
  plain: string,
): T | null {
  const end = at.to + length;
  const close = said.find(
    (each) =>
      each.at.from >= end &&
      /^\s*(?:\(|trong |của |tại )?(?:tỉnh |số liệu )?$/u.test(plain.slice(end, each.at.from)),
  );
  if (close !== undefined) return close;
  const inClause = said.filter((each) => each.at.from >= clause.from && each.at.to <= clause.to);
  return (
    inClause.findLast((each) => each.at.to <= at.from) ??
    inClause.find((each) => each.at.from >= at.to) ??
    said.findLast((each) => each.at.to <= at.from) ??
    said.find((each) => each.at.from >= at.to) ??
    null
  );
}

/** The number with some words round it, cut between words, no person named. */
function wordsOf({ text, dictionary }: Sentence, at: Span, end: number): string {
  const areas = new Set(dictionary.areas.map(({ name }) => name));
  const isPlace = (name: string): boolean => areas.has(plainText(name));
  const room = Math.max(0, MOST_WORDS - (end - at.from) - 2);
  const from = text.lastIndexOf(" ", Math.max(0, at.from - Math.floor(room / 2))) + 1;
  const cut = Math.min(text.length, end + Math.ceil(room / 2));
  const to = cut === text.length ? cut : Math.max(end, text.lastIndexOf(" ", cut));
  const words = withoutPersons(text, isPlace);
  // Names are taken out of the whole sentence first: a name cut in two would not be known for one.
  const shift = words.length - text.length;
  return (shift === 0 ? text.slice(from, to) : withoutPersons(text.slice(from, to), isPlace))
    .trim()
    .slice(0, MOST_WORDS);
}

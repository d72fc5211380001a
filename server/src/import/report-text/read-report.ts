import type { Dictionary } from "./dictionary.ts";
import { masked } from "./masking.ts";
import { numbersOf } from "./numbers.ts";
import { placesOf } from "./places.ts";
import { place } from "./placing.ts";
import type { Told } from "./placing.ts";
import { plainText } from "./plain-text.ts";
import type { LeftOut, LeftOutReason, Proposal, ReportReading, Span } from "./proposal.ts";
import type { Reading, Surroundings } from "./rules/claim.ts";
import { modelRules } from "./rules/models.ts";
import { peopleRules } from "./rules/people.ts";
import { unitRules } from "./rules/units.ts";
import { sentencesOf } from "./sentences.ts";
import type { Sentence } from "./sentence.ts";
import { timesOf } from "./times.ts";
import { wordsOf } from "./words-of.ts";
import { countedCampaigns } from "./counted-names.ts";

/** Signs of one report: some sixty pages. */
export const MOST_TEXT = 200_000;

const RULES = [...modelRules, ...unitRules, ...peopleRules];

/** Still to come, or only meant. */
const PLANNED = /(?<!đăng ký )(?:phấn đấu|kế hoạch|mục tiêu|dự kiến|chỉ tiêu|sẽ|đề ra)/u;

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

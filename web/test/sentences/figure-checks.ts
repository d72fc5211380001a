import { figureAttention } from "../../src/figure/profile/attention.ts";
import { ranking, shownRows } from "../../src/figure/rows/ranking.ts";
import { profileWords } from "../../src/i18n/profile-words.ts";
import type { Built } from "./built.ts";
import { isRounded, type Node, type Reading } from "./read.ts";
import { answerOf, counting } from "./since-rules.ts";

/** What is wrong with the numbers of the legend and the ends of the ranking, against the answer. */
export function legendProblems({ shown, plain, state }: Built, reading: Reading): readonly string[] {
  if (shown.of !== "statistics") return [];
  const values = reading.provinces.flatMap(({ value }) => value ?? []);
  const wrong: string[] = [];
  const { classes, marks, circles } = shown.legend;
  for (const [i, { from, to, count, label }] of classes.entries()) {
    const isLast = i === classes.length - 1;
    const inside = values.filter((value) => value >= from && (value < to || (isLast && value <= to)));
    if (inside.length !== count) wrong.push(`class ${label}: ${count}, there are ${inside.length}`);
  }
  for (const { status, count } of marks) {
    const own = reading.provinces.filter((row) => row.status === status).length;
    if (own !== count) wrong.push(`mark ${status}: ${count}, there are ${own}`);
  }
  const positive = values.filter((value) => value > 0);
  if (shown.encoding === "circle" && positive.length > 0) {
    const smallest = circles.at(-1)?.value ?? Number.NaN;
    if (smallest !== Math.min(...positive)) wrong.push(`the smallest circle is ${smallest}`);
  }
  const ranked = ranking(plain);
  const may = reading.provinces.filter((row) => isRanked(row, reading));
  if (plain.rankable && ranked.length !== may.length)
    wrong.push(`${ranked.length} ranked, ${may.length} may be: ${state.indicator}`);
  const highest = ranked[0]?.row.value;
  if (ranked.length > 0 && highest !== Math.max(...may.map(({ value }) => value ?? 0)))
    wrong.push(`the highest is ${highest}`);
  if (shownRows(plain).length !== reading.provinces.length) wrong.push("provinces are lost");
  return wrong;
}

/** What is wrong with the rows that list and pictures show, against the answer. */
export function rowProblems({ shown }: Built, reading: Reading): readonly string[] {
  const nodes = new Map(reading.provinces.map((node) => [node.area.id, node]));
  return shownRows(shown).flatMap((row) => {
    const node = nodes.get(row.area);
    if (node === undefined) return [`${row.area} is not in the answer`];
    const own = shown.of === "difference" ? (node.change?.difference ?? null) : node.value;
    const value = row.exact ?? row.value;
    if (shown.of === "since") {
      const at = answerOf(row.area, reading);
      const year = at === null ? null : at === -1 ? 0 : Number(counting(reading)[at]?.firstDay.slice(0, 4));
      return (row.firstYear ?? null) === year ? [] : [`${row.area}: ${row.text}, since ${year}`];
    }
    if (value !== own) return [`${row.area}: ${value}, it is ${own}`];
    if (own === null) return row.text === "" ? [`${row.area} says nothing`] : [];
    const number = /\d[\d.,]*/u.exec(row.text)?.[0] ?? "";
    return isRounded(number, Math.abs(own), reading.kind, reading.locale)
      ? []
      : [`${row.area}: ${row.text}, it is ${own}`];
  });
}

/** What is wrong with the lowest rates and the largest falls that are named. */
export function attentionProblems({ plain }: Built, reading: Reading): readonly string[] {
  const may = reading.provinces.filter((row) => isRanked(row, reading));
  const lowest = may.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  const falls = reading.provinces.flatMap(({ area, change }) =>
    typeof change?.difference === "number" && change.difference < 0 && change.qualifier !== "AT_LEAST"
      ? [{ area, by: change.difference }]
      : [],
  );
  const deepest = Math.min(...falls.map(({ by }) => by));
  return figureAttention(plain).flatMap(({ ask, areas, before }) => {
    const [first] = areas;
    if (first === undefined) return [`nobody is named: ${before}`];
    const isFall = ask === profileWords(plain.locale).attention.fallsAsk;
    const isLowest = ask === profileWords(plain.locale).attention.lowestAsk;
    const value = reading.provinces.find(({ area }) => area.id === first.id);
    if (isLowest && value?.value !== lowest?.value)
      return [`the lowest is ${lowest?.area.id}, not ${first.id}`];
    if (isFall && value?.change?.difference !== deepest)
      return [`the largest fall is ${deepest}, not ${first.id}`];
    return [];
  });
}

/** Whole values of the whole period, sources agreeing. */
function isRanked({ value, status, disputed, span }: Node, { kind }: Reading): boolean {
  const isPart = status === "PARTIAL" && kind !== "RATIO";
  const isShort = span !== null && span !== undefined && span.months < span.of;
  return value !== null && !isPart && !disputed && !isShort;
}

import { briefingWords } from "../../i18n/briefing-words.ts";
import { formatDate, formatList, formatNumber } from "../../figure/format/format.ts";
import { chosenAmong, comparedPeriod, hasChange } from "../../figure/periods/comparable-periods.ts";
import { ProfileReturnsDocument } from "../../figure/profile/generated/return-grid.ts";
import { isKnown } from "../../figure/rows/status.ts";
import { languageOf } from "../../i18n/locale.ts";
import { mainEntry, type ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { areaCalled, askFacts, askedIndicators, type AreaFacts } from "../asking/ask-facts.ts";
import { countryId } from "../../figure/areas/country.ts";
import { courseValues, factCourse } from "../../figure/profile/fact-course.ts";
import { coursePeriods } from "../../figure/periods/series-periods.ts";
import { askDifference, askPageFigure } from "../asking/ask-figure.ts";
import { askPeriods, type BriefingSetting } from "../asking/setting.ts";
import type { Wish } from "./wish.ts";
import { chosenEntries, keyOf, needed, periodOf, revised } from "./wanted.ts";
import { periodsBeside } from "../write/facts-beside.ts";
import type { BriefingDocument, BriefingPage } from "../document/briefing-document.ts";

/** Cards of a page, and at most of a briefing. */
const cardsAPage = 6;
const mostCards = 12;

/**
 * A ready-made briefing as a document, which then can be kept and changed. What the dataset knows decides which figure is looked at closely, and
 * pages of which nothing is known are left out. Throws BriefingError where something is not said that it needs.
 */
export async function readyMade(setting: BriefingSetting, wish: Wish): Promise<BriefingDocument> {
  const { locale, dataset, boundaries } = setting;
  const common = { briefing: 2, language: locale, dataset: dataset.id, boundaries } as const;
  const { readyMade: w, titles } = briefingWords(locale);
  if (wish.template === "changes") {
    const since = needed(wish.since, "since");
    const title = w.changes(formatDate(since.slice(0, 10), locale));
    const of = wish.area === null ? {} : { area: wish.area };
    const pages = numbered(
      revised(setting, wish.indicators).map((one) => ({
        id: "revisions",
        kind: "revisions",
        since,
        ...of,
        ...one,
      })),
    );
    return { ...common, title, pages: [...pages, method] };
  }
  const period = periodOf(setting, wish);
  const isProvince = wish.template === "province";
  const area = isProvince ? areaCalled(setting, needed(wish.area, "area")) : null;
  const all = await askFacts(setting, {
    period: period.id,
    versus: wish.versus ?? undefined,
    area: area?.id,
  });
  const chosen = wish.indicators === null ? null : chosenEntries(setting, all, wish.indicators);
  const facts = chosen === null ? all : { ...all, entries: chosen };
  const names = (chosen ?? []).map(({ name }) => name);
  const title =
    names.length > 0 && names.length <= 2
      ? w.about(formatList(names, locale), facts.area.name, period.label)
      : area === null
        ? w[wish.template === "national" ? "national" : "term-review"](period.label)
        : w.province(area.name, period.label);
  const asked = { period: period.id, ...(area === null ? {} : { area: area.id }) };
  const beside =
    wish.versus !== null && periodsBeside(setting, { ...asked, versus: wish.versus }) !== null
      ? [
          {
            id: "facts-versus",
            kind: "facts",
            ...asked,
            versus: wish.versus,
            ...indicatorsOf(chosen),
          } as const,
        ]
      : [];
  const main = chosen ?? [area === null ? await mainOf(setting, facts, asked) : mainEntry(facts.entries)];
  const closely: BriefingPage[] = [];
  for (const entry of main.filter((one) => one !== null))
    closely.push(
      ...(area === null
        ? await nationPages(setting, entry, asked, wish.versus)
        : await provincePages(setting, entry, asked)),
    );
  // Of few indicators the table of both terms has all that their cards would have.
  const isInTable = beside.length > 0 && chosen !== null;
  const pages = [
    ...(isInTable
      ? []
      : factPages(facts, asked, beside.length > 0 ? null : wish.versus, (n) =>
          titles.more(titles.facts(facts.area.name, period.label), formatNumber(n, locale)),
        )),
    ...beside,
    ...numbered(closely),
    ...memberPages(setting, facts, asked),
    // Which returns are there is told of all indicators.
    ...(area === null && chosen === null
      ? [{ id: "completeness", kind: "completeness", period: period.id } as const]
      : []),
    method,
  ];
  return { ...common, title, pages };
}

type Asked = Pick<BriefingPage, "area"> & { readonly period: string };

const method: BriefingPage = { id: "method", kind: "method" };

/** The known figures on cards, those that are whole first. */
function factPages(
  facts: AreaFacts,
  asked: Asked,
  versus: string | null,
  titleOf: (page: number) => string,
): readonly BriefingPage[] {
  const known = facts.entries.filter(({ row }) => row.value !== null);
  const isPart = ({ row }: ProfileEntry): boolean => row.status === "PARTIAL";
  const keys = [...known.filter((entry) => !isPart(entry)), ...known.filter(isPart)]
    .slice(0, mostCards)
    .map(({ key }) => keyOf(key));
  const against = versus === null ? {} : { versus };
  if (keys.length === 0) return [{ id: "facts", kind: "facts", ...asked, ...against }];
  return Array.from({ length: Math.ceil(keys.length / cardsAPage) }, (_, i) => ({
    id: i === 0 ? "facts" : `facts-${i + 1}`,
    kind: "facts",
    ...(i === 0 ? {} : { title: titleOf(i + 1) }),
    ...asked,
    ...against,
    indicators: keys.slice(i * cardsAPage, (i + 1) * cardsAPage),
  }));
}

/** Where the figure that is looked at closely is high and low, how it changed and ran. */
async function nationPages(
  setting: BriefingSetting,
  main: ProfileEntry,
  asked: Asked,
  versus: string | null,
): Promise<readonly BriefingPage[]> {
  const question = { ...questionOf(main), ...asked };
  // Of collected reports two periods rarely have the same provinces: compared only when somebody asks for it.
  const isCompared = versus !== null || setting.dataset.reporting === "SCHEDULED";
  const from = isCompared ? await changePeriod(setting, question, versus) : null;
  return [
    { id: "map", kind: "map", ...question },
    { id: "ranking", kind: "ranking", ...question },
    ...(from === null ? [] : [{ id: "difference", kind: "difference", ...question, versus: from } as const]),
    ...(await trendPage(setting, { ...question, ...lastYear(setting, asked.period) })),
    ...(setting.dataset.reporting === "SCHEDULED"
      ? [{ id: "heat-table", kind: "heat-table", ...question, ...lastYear(setting, asked.period) } as const]
      : []),
  ];
}

/** The period that changes on the map are taken from. Two terms are asked first: of what adds up over them there is often no change. */
async function changePeriod(
  setting: BriefingSetting,
  question: BriefingPage | (Pick<BriefingPage, "indicator" | "unitType"> & Asked),
  versus: string | null,
): Promise<string | null> {
  const { periods } = setting;
  const { period = "" } = question;
  if (versus === null || chosenAmong(periods, period)?.kind !== "TERM")
    return comparedPeriod(periods, period, versus);
  if (!hasChange(chosenAmong(periods, period), chosenAmong(periods, versus))) return null;
  const figure = await askDifference(setting, { ...question, versus });
  return figure.rows.some(({ value }) => value !== null) ? versus : null;
}

/** Where the province stands, its communes where they report, how it ran, and what it was made of. */
async function provincePages(
  setting: BriefingSetting,
  main: ProfileEntry,
  asked: Asked,
): Promise<readonly BriefingPage[]> {
  const question = { ...questionOf(main), ...asked };
  const former = setting.catalogue.current.find(({ id }) => id === asked.area)?.predecessors ?? [];
  const periods = await askPeriods(setting, main.indicator.id, asked.period);
  // Of a merger before the first figures there is nothing to set beside.
  const hasBefore = former.some(({ validTo }) =>
    periods.some(({ lastDay }) => validTo !== null && lastDay < validTo),
  );
  return [
    { id: "ranking", kind: "ranking", ...question },
    { id: "map", kind: "map", ...question },
    ...(main.indicator.reportedAt === "COMMUNE" && main.row.value !== null
      ? [{ id: "communes", kind: "communes", ...question } as const]
      : []),
    ...(await trendPage(setting, question)),
    ...(former.length > 1 && hasBefore ? [{ id: "merger", kind: "merger", ...question } as const] : []),
  ];
}

/** The course of a figure; no page where it is known of one period. Of collected reports that is only seen in the course itself. */
async function trendPage(
  setting: BriefingSetting,
  question: Pick<BriefingPage, "indicator" | "unitType" | "area"> & { readonly period: string },
): Promise<readonly BriefingPage[]> {
  const periods = await askPeriods(setting, question.indicator ?? "", question.period);
  if (coursePeriods(periods, question.period).length < 2) return [];
  if (setting.dataset.reporting === "COLLECTED") {
    const figure = await askPageFigure(setting, { ...question, kind: "trend" });
    if (courseValues(factCourse(figure, question.area ?? countryId)).length < 2) return [];
  }
  return [{ id: "trend", kind: "trend", ...question }];
}

/** The figure that is looked at closely: a whole rate, else what the most provinces have figures of. Null: there is none. */
async function mainOf(
  setting: BriefingSetting,
  { entries }: AreaFacts,
  { period }: Asked,
): Promise<ProfileEntry | null> {
  const main = mainEntry(entries);
  const isWholeRate = main !== null && main.indicator.kind === "RATIO" && main.row.status !== "PARTIAL";
  const totals = entries.filter(
    ({ unit, indicator, row }) => unit === null && indicator.rankable && row.value !== null,
  );
  if (isWholeRate || totals.length === 0) return main;
  const { statistics } = await setting.ask(ProfileReturnsDocument, {
    dataset: setting.dataset.id,
    indicators: totals.map(({ indicator }) => indicator.id),
    areas: null,
    periods: [period],
    boundaries: setting.boundaries,
    lang: languageOf(setting.locale),
  });
  const known = (entry: ProfileEntry): number =>
    statistics.nodes.filter(({ indicator, status }) => indicator.id === entry.indicator.id && isKnown(status))
      .length;
  return totals.toSorted((a, b) => known(b) - known(a))[0] ?? main;
}

/** What is compared and listed in a briefing about some indicators alone; of one of all, nothing is said. */
function indicatorsOf(chosen: readonly ProfileEntry[] | null): Pick<BriefingPage, "indicators"> {
  return chosen === null ? {} : { indicators: chosen.map(({ key }) => keyOf(key)) };
}

/** Pages of several figures: each has an id of its own. */
function numbered(pages: readonly BriefingPage[]): readonly BriefingPage[] {
  const met = new Map<string, number>();
  return pages.map((page) => {
    const n = (met.get(page.id) ?? 0) + 1;
    met.set(page.id, n);
    return n === 1 ? page : { ...page, id: `${page.id}-${n}` };
  });
}

function questionOf({ indicator, unit }: ProfileEntry): Pick<BriefingPage, "indicator" | "unitType"> {
  return { indicator: indicator.id, ...(unit === null ? {} : { unitType: unit.id }) };
}

/** A term has no course of its own: that of its years is shown, up to its last. */
export function lastYear({ periods }: BriefingSetting, id: string): { readonly period: string } {
  const term = periods.find((period) => period.id === id);
  if (term?.kind !== "TERM") return { period: id };
  const year = periods.findLast(({ kind, lastDay }) => kind === "YEAR" && lastDay <= term.lastDay);
  return { period: year?.id ?? id };
}

/** What something is known of: where no award is, there is no page of awards. */
function memberPages(
  setting: BriefingSetting,
  { entries }: AreaFacts,
  asked: Asked,
): readonly BriefingPage[] {
  const known = new Set(entries.flatMap(({ indicator, row }) => (row.value === null ? [] : [indicator.id])));
  const has = (breakdown: "CATEGORY" | "AWARD_LEVEL"): boolean =>
    askedIndicators(setting).some(({ id, breakdowns }) => breakdowns.includes(breakdown) && known.has(id));
  return [
    ...(has("CATEGORY") ? [{ id: "models", kind: "models", ...asked } as const] : []),
    ...(has("AWARD_LEVEL") ? [{ id: "awards", kind: "awards", ...asked } as const] : []),
  ];
}

import { print, type DocumentNode } from "@0no-co/graphql.web";
import { languageOf, type Locale } from "../../../i18n/locale.ts";
import type { Asked } from "../asked.ts";
import type { DrawableQuestion } from "./drawable-question.ts";
import type { DrawnSeries } from "./drawn-series.ts";
import { DeskRatioProofDocument, DeskStatisticsProofDocument } from "./generated/proof.ts";
import { DeskRatioRowsDocument, DeskStatisticsRowsDocument } from "./generated/rows.ts";

/** Most rows that are drawn. */
export const mostDrawn = 6000;

const ofRows = { statistics: DeskStatisticsRowsDocument, ratio: DeskRatioRowsDocument };
const ofProof = { statistics: DeskStatisticsProofDocument, ratio: DeskRatioProofDocument };

/** What says which rows of a question there are. Its order and pages are the table's; the largest alone make no picture. */
const barNotes = ["orderBy", "first", "after", "top"] as const;

/** Asks for all rows of the desk's question, with what a picture wants of each. */
export function rowsQuestion({ of, arguments: given }: DrawableQuestion, locale: Locale): Asked {
  return question(ofRows[of], { ...without(given, barNotes), first: mostDrawn, lang: languageOf(locale) });
}

/** Asks for one period of a series, each row with its proof, and for the nation's. */
export function proofQuestion(
  { of, arguments: given, change }: DrawableQuestion,
  series: DrawnSeries,
  period: string,
  locale: Locale,
): Asked {
  const part = without(given, [...barNotes, "indicators", "by", "periods", "kind", "from", "to", "where"]);
  return question(ofProof[of], {
    ...part,
    ...(of === "statistics" ? { indicators: [series.indicator] } : {}),
    where: whereOf(given["where"], series),
    ofNation: whereOf(null, series),
    boundaries: given["boundaries"] ?? "CURRENT",
    period,
    ...(change === null ? {} : { previous: change.from, compare: true }),
    lang: languageOf(locale),
  });
}

/** The filter of a question, for the members of one series alone. */
export function whereOf(where: unknown, { members }: Pick<DrawnSeries, "members">): Record<string, unknown> {
  const { model, category, unitType, awardLevel } = members;
  const only = (id: string | null): readonly string[] | null => (id === null ? null : [id]);
  const own = {
    models: only(model),
    categories: only(category),
    unitTypes: only(unitType),
    awardLevels: only(awardLevel),
  };
  const given = typeof where === "object" && where !== null ? (where as Record<string, unknown>) : {};
  const kept = Object.entries({ ...given, ...own }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(kept);
}

function without(given: DrawableQuestion["arguments"], names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
}

function question(document: unknown, variables: Record<string, unknown>): Asked {
  // Typed documents are written for another package's type of the same value.
  return { query: print(document as DocumentNode), variables, operationName: null };
}

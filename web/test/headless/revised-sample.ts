import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AskAt } from "../../src/briefing/again/make-again.ts";
import { makeAgain } from "../../src/briefing/again/make-again.ts";
import type { Json, WrittenBriefing } from "../../src/briefing/page.ts";
import { AtlasFigureDocument } from "../../src/figure/queries/generated/figure.ts";
import { figureVariables } from "../../src/figure/queries/figure-request.ts";
import { BriefingCausesDocument } from "../../src/briefing/asking/generated/briefing-causes.ts";
import { BriefingChainDocument } from "../../src/briefing/asking/generated/briefing-chain.ts";
import type { Locale } from "../../src/i18n/locale.ts";

import { sampleAnswer, sampleChain, sampleRequest, type Sample } from "../figures/sample-answers.ts";

/** When the samples were known first. Later, some of them are known otherwise. */
export const known = "2026-11-22T03:04:05.678Z";
export const locale: Locale = "vi";

/** Which provinces moved, and by how much. */
export const revised: Readonly<Record<string, number>> = {
  "ha-noi": 30,
  "ninh-binh-2025": -25.5,
  "ca-mau-2025": 12,
};

function sample(isLater: boolean): Sample {
  return {
    name: "revised",
    indicator: { vi: "Độ phủ mô hình", en: "Coverage", unitVi: "%", unitEn: "%" },
    kind: "RATIO",
    period: "2025",
    periods: ["2022", "2023", "2024", "2025"],
    cell: ({ id }, i, period) => ({
      value:
        40 +
        ((i * 7) % 30) +
        (Number(period) - 2022) * 2.25 +
        (isLater && period === "2025" ? (revised[id] ?? 0) : 0),
      status: "AGGREGATED",
    }),
    nation: (period) => ({ value: 55 + Number(period) - 2022 + (isLater ? 1.5 : 0), status: "AGGREGATED" }),
  };
}

/** What is asked for the sample. */
export const variables = figureVariables(sampleRequest(sample(false), locale));
const picture = (view: string): Json => ({
  name: view,
  madeFrom: JSON.parse(JSON.stringify({ picture: { view, areas: [], from: null, variables } })) as Json,
});

/** What decks of the sample are made from. */
export const madeFrom: Json = ["map", "ranking", "trend", "heat-table"].map(picture);

/** Answers as an atlas would: as known at first, or later; why is told of each that moved. */
export const askAt: AskAt = (knownAt) => (document, _variables) => Promise.resolve(answer(document, knownAt));

function answer<Data, Variables>(document: TypedDocumentNode<Data, Variables>, knownAt: string | null): Data {
  const isLater = knownAt !== known;
  const first = sampleAnswer(sample(isLater), locale);
  const dataVersion = isLater
    ? { id: "13", committedAt: "2026-11-29T00:00:00.000Z", chain: `13:${"6b".repeat(32)}` }
    : first.provinces.dataVersion;
  const answers = new Map<unknown, unknown>([
    [AtlasFigureDocument, { ...first, provinces: { ...first.provinces, dataVersion } }],
    [BriefingChainDocument, { chain: sampleChain }],
    [BriefingCausesDocument, { revisions: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } }],
  ]);
  return answers.get(document) as Data;
}

const node = (id: string, value: number) => ({
  indicator: { id: "sample" },
  area: { id },
  period: { id: "2025" },
  value,
});
const nodes = Object.keys(revised).map((id) => ({ cause: "LATE", before: node(id, 0), after: node(id, 1) }));

/** The sample as a briefing, as it was known first. */
export function firstBriefing(): Promise<WrittenBriefing> {
  return makeAgain(askAt, madeFrom, known);
}

import type { AddressQuestion } from "../graphql/address/statistics-in-address.ts";
import type { ExportSetting } from "./rows/export-row.ts";

/** Most ids that are spelled out; more are counted. */
const SPELLED = 2;

/** A name by which a file is found again: whose figures, of what, where and when, as of which version. Plain letters only. */
export function fileName(
  { dataset, catalogue }: Pick<ExportSetting, "dataset" | "catalogue">,
  asked: AddressQuestion,
  extension: string,
): string {
  const parts = ["movement-atlas", dataset.id, ...partsOf(asked)];
  const knownAt = asked.of === "question" ? asked.request.knownAt : asked.knownAt;
  if (knownAt !== null) parts.push(`known-${knownAt.slice(0, 10)}`);
  parts.push(`v${catalogue.dataVersion.id}`);
  return `${parts.map(plain).join("_").slice(0, 180)}.${extension}`;
}

function partsOf(asked: AddressQuestion): readonly string[] {
  if (asked.of === "dataset") return ["all"];
  if (asked.of === "areas") return ["areas", asked.boundaries];
  const { indicators, ratio = null, areas, periods, kind, from, to, boundaries, level } = asked.request;
  const when =
    periods !== null
      ? spelled(periods, "periods")
      : [[from, to].filter((each) => each !== null).join("-to-"), kind ?? ""];
  return [
    ...(ratio === null
      ? spelled([...new Set(indicators)], "indicators")
      : [`${ratio.numerator.indicator}-per-${ratio.denominator.indicator}`]),
    ...(areas === null ? (level === "PROVINCE" ? [] : [level.toLowerCase()]) : spelled(areas, "areas")),
    ...when.filter((each) => each !== ""),
    ...(boundaries === "CURRENT" ? [] : [boundaries]),
  ];
}

function spelled(ids: readonly string[], what: string): readonly string[] {
  return ids.length > SPELLED ? [`${ids.length}-${what}`] : ids;
}

function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
}

import type { Language } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { dayOf } from "../../statistics/model/days.ts";
import type { Instant } from "../../statistics/model/types.ts";
import type { Cause } from "../../statistics/read/revisions/find-causes.ts";
import type { RevisionRow } from "../../statistics/read/revisions/find-revisions.ts";
import { causeCounts, type UpdateRow } from "../../statistics/read/updates/find-updates.ts";
import { listAreas } from "../../statistics/request/resolve-request.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import { resolveIndicator } from "../../statistics/request/resolve-members.ts";
import { day, number, written } from "./formats.ts";
import { indicatorLabel } from "./indicator-label.ts";
import { areaName, lower, nameOf } from "./names.ts";
import { periodNamed } from "./sentence-parts.ts";

type Said = Readonly<Record<Language, string>>;

const CAUSE: Readonly<Record<Cause, Said>> = {
  NEW: { VI: "có thêm số mới", EN: "new figures" },
  LATE: { VI: "báo cáo đến muộn", EN: "late returns" },
  CORRECTED: { VI: "nguồn đính chính", EN: "corrected by the source" },
  WITHDRAWN: { VI: "nguồn rút lại", EN: "withdrawn by the source" },
  REVERSED: { VI: "trả lại số trước", EN: "put back as before" },
  BOUNDARY: { VI: "đổi địa giới", EN: "boundaries changed" },
  DEFINITION: { VI: "đổi cách tính", EN: "worked out otherwise" },
};

/** Why a figure or a statistic moved, in words. */
export function causeName(cause: Cause, lang: Language): string {
  return CAUSE[cause][lang];
}

const RULES: Said = {
  VI: "Danh mục hoặc cách tính được thay đổi; số của mọi thời điểm từ nay được tính theo đó.",
  EN: "The catalogue or the rules were changed; from here on figures as of any instant follow them.",
};

/** What an update brought, in a sentence: how many changes, and of which causes. */
export function updateSentence(update: UpdateRow, lang: Language): string {
  const counts = causeCounts(update).filter(({ count }) => count > 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return RULES[lang];
  const parts = counts
    .map(({ cause, count }) => `${causeName(cause, lang)} ${number(count, lang)}`)
    .join(", ");
  const total = number(all, lang);
  const changes = lang === "VI" ? `${total} thay đổi` : all === 1 ? "1 change" : `${total} changes`;
  const sentence = `${changes}: ${parts}.`;
  return update.rulesChanged ? `${sentence} ${RULES[lang]}` : sentence;
}

const NO_VALUE: Said = { VI: "chưa có số", EN: "no figure" };
const HEDGE = { AT_LEAST: "≥ ", AT_MOST: "≤ ", ABOUT: "≈ " } as const;

/** Which statistic moved from what to what, and why. */
export function revisionSentence({ before, after, cause }: RevisionRow, lang: Language): string {
  const { catalogue } = after;
  const indicator = resolveIndicator(catalogue, after.indicator);
  const area = catalogue.areas.byId.get(after.area);
  const said = ({ value, qualifier }: StatisticRow): string =>
    value === null
      ? NO_VALUE[lang]
      : `${qualifier === null ? "" : HEDGE[qualifier]}${written(value, indicator.kind, lang)}`;
  const what = [
    indicatorLabel(catalogue, indicator, lang).name,
    ...membersOf(catalogue, after, lang),
    area === undefined ? after.area : areaName(catalogue, area, lang),
    periodNamed(catalogue, after.period, lang),
  ].join(", ");
  return `${what}: ${said(before)} → ${said(after)} (${causeName(cause, lang)})`;
}

function membersOf(catalogue: Catalogue, row: StatisticRow, lang: Language): readonly string[] {
  const members = [
    ["model", row.model],
    ["category", row.category],
    ["unit_type", row.unitType],
    ["award_level", row.awardLevel],
  ] as const;
  return members.flatMap(([kind, id]) => (id === null ? [] : [nameOf(catalogue, kind, id, lang)]));
}

/** Boundaries and definitions that began to hold in a time, a sentence each, the newest first. */
export function rulesBegun(
  catalogue: Catalogue,
  since: Instant,
  until: Instant,
  lang: Language,
): readonly string[] {
  const isWithin = (date: string): boolean => date > dayOf(since) && date <= dayOf(until);
  const vi = lang === "VI";
  const boundaries = catalogue.vintages.map(({ id, validFrom }) => {
    const name = nameOf(catalogue, "vintage", id, lang);
    const count = number(listAreas(catalogue, "PROVINCE", id).length, lang);
    const from = day(validFrom, lang);
    const said = vi
      ? `Từ ngày ${from} theo địa giới “${name}”: ${count} tỉnh, thành phố.`
      : `Since ${from} the boundaries are “${name}”: ${count} provinces.`;
    return { date: validFrom, said };
  });
  const definitions = catalogue.indicators.list.flatMap((indicator) => {
    const { name } = indicatorLabel(catalogue, indicator, lang);
    const since_ = (date: string) =>
      vi ? `Từ ngày ${day(date, lang)} chỉ tiêu “${name}”` : `Since ${day(date, lang)} “${name}”`;
    return [
      ...indicator.versions.map(({ validFrom, ...definition }) => ({
        date: validFrom,
        said: `${since_(validFrom)} ${vi ? "có định nghĩa mới" : "has a new definition"}: ${definition[lower(lang)]}`,
      })),
      ...indicator.breaks.map(({ id, date }) => ({
        date,
        said: `${since_(date)} ${vi ? "không so được với trước" : "cannot be compared with before"}: ${nameOf(catalogue, "break", id, lang)}`,
      })),
    ];
  });
  return [...boundaries, ...definitions]
    .filter(({ date }) => isWithin(date))
    .toSorted((a, b) => (a.date > b.date ? -1 : 1))
    .map(({ said }) => said);
}

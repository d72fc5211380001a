import type { BriefingSetting } from "../../../../briefing/asking/setting.ts";
import type {
  BriefingDocument,
  BriefingPage,
  BriefingPageKind,
} from "../../../../briefing/document/briefing-document.ts";
import { lastYear, readyMade } from "../../../../briefing/ready-made/ready-made.ts";
import { usualChange } from "../../../../figure/periods/comparable-periods.ts";
import { usualPeriod } from "../../../../figure/periods/newest-period.ts";

/** How long before the newest data a page of changes begins. */
const changesOver = 30 * 24 * 3600 * 1000;

/**
 * A page of a kind with all it needs: of what the page beside it is of, else another page of the briefing, else what the ready-made briefing of the country looks at. Null: the
 * dataset has nothing for it, such as no period to compare with. Throws BriefingError where the API has no answer.
 */
export async function defaultPage(
  setting: BriefingSetting | null,
  document: BriefingDocument,
  beside: string | null,
  kind: BriefingPageKind,
): Promise<BriefingPage | null> {
  if (kind === "method" || setting === null) return { id: kind, kind: "method" };
  const near = document.pages.find(({ id }) => id === beside);
  const pages = [...(near === undefined ? [] : [near]), ...document.pages];
  const newest = setting.catalogue.dataVersion.committedAt;
  if (kind === "revisions")
    return {
      id: kind,
      kind,
      since: new Date(Date.parse(newest) - changesOver).toISOString().slice(0, 10),
      ...(near?.area === undefined ? {} : { area: near.area }),
    };
  const ready = await usualQuestion(setting, pages);
  const period = pages.find((page) => page.period !== undefined)?.period ?? ready?.period;
  if (period === undefined) return null;
  const area = near?.area === undefined ? {} : { area: near.area };
  if (kind === "facts" || kind === "models" || kind === "awards") return { id: kind, kind, period, ...area };
  if (kind === "completeness") return { id: kind, kind, period };
  const question = pages.find(({ indicator }) => indicator !== undefined) ?? ready;
  if (question?.indicator === undefined) return null;
  const { indicator, unitType, model, category, awardLevel } = question;
  const asked = {
    id: kind,
    kind,
    indicator,
    ...(unitType === undefined ? {} : { unitType }),
    ...(model === undefined ? {} : { model }),
    ...(category === undefined ? {} : { category }),
    ...(awardLevel === undefined ? {} : { awardLevel }),
    period,
  };
  switch (kind) {
    case "difference":
      return withVersus(setting, asked);
    case "trend":
    case "heat-table":
      return { ...asked, ...area, ...lastYear(setting, period) };
    case "communes": {
      const counted = setting.catalogue.indicators.find(({ id }) => id === indicator);
      const own = near?.area ?? pages.find((page) => page.area !== undefined)?.area;
      const chosen = own ?? setting.catalogue.current.find(({ level }) => level === "PROVINCE")?.id;
      // What is reported by provinces has no figures below them.
      return chosen === undefined || counted?.reportedAt !== "COMMUNE" ? null : { ...asked, area: chosen };
    }
    case "merger": {
      // Of the newest merger first: of older ones the provinces of before rarely have figures.
      const merged = setting.catalogue.current
        .filter(({ predecessors }) => predecessors.length > 1)
        .toSorted((a, b) => lastDay(b.predecessors).localeCompare(lastDay(a.predecessors)));
      const chosen = merged.find(({ id }) => id === near?.area) ?? merged[0];
      return chosen === undefined ? null : { ...asked, area: chosen.id };
    }
    case "map":
    case "ranking":
      return { ...asked, ...area };
  }
}

/** The last day of those that ended last. */
function lastDay(predecessors: readonly { readonly validTo: string | null }[]): string {
  return (
    predecessors
      .flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
      .toSorted()
      .at(-1) ?? ""
  );
}

/** A page of change against the period before; where its own has none to be compared with, of the usual one. */
function withVersus({ periods, catalogue }: BriefingSetting, page: BriefingPage): BriefingPage | null {
  const usual = usualPeriod(periods, catalogue.dataVersion.committedAt.slice(0, 10));
  for (const period of [page.period ?? null, usual]) {
    const versus = period === null ? null : usualChange(periods, period);
    if (period !== null && versus !== null) return { ...page, period, versus };
  }
  return null;
}

/** What the ready-made briefing of the country looks at; not asked where the pages there are say enough. */
async function usualQuestion(
  setting: BriefingSetting,
  pages: readonly BriefingPage[],
): Promise<BriefingPage | undefined> {
  if (pages.some(({ indicator, period }) => indicator !== undefined && period !== undefined))
    return undefined;
  const { pages: ready } = await readyMade(setting, {
    template: "national",
    period: null,
    versus: null,
    area: null,
    since: null,
    indicators: null,
  });
  return ready.find(({ indicator }) => indicator !== undefined) ?? ready[0];
}

import type { RevisionCause } from "../../generated/graphql.ts";
import type { Ask } from "../asking/ask.ts";
import { BriefingCausesDocument, type BriefingCausesQuery } from "../asking/generated/briefing-causes.ts";
import type { WrittenBriefing } from "../page.ts";
import { indicatorsOf, type MovedFigure } from "./moved-figures.ts";

type Revision = BriefingCausesQuery["revisions"]["nodes"][number];

/** Answers that are looked through. */
const mostPages = 40;

/**
 * Why figures of a briefing moved since it was made, one each, as the API says it; null where the figure is no statistic of its own, such as a change or a count: it follows
 * from others that moved.
 */
export async function askCauses(
  ask: Ask,
  { provenance, pages }: WrittenBriefing,
  moved: readonly MovedFigure[],
): Promise<readonly (RevisionCause | null)[]> {
  if (moved.length === 0) return [];
  const indicators = indicatorsOf(pages);
  if (indicators.length === 0) return moved.map(() => null);
  const revisions: Revision[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: BriefingCausesQuery = await ask(BriefingCausesDocument, {
      dataset: provenance.dataset,
      since: provenance.knownAt,
      indicators: [...indicators],
      boundaries: provenance.boundaries,
      after,
    });
    revisions.push(...answer.revisions.nodes);
    after = answer.revisions.pageInfo.endCursor;
    if (!answer.revisions.pageInfo.hasNextPage || after === null) break;
  }
  return moved.map((one) => causeOf(one, revisions));
}

/** The revision of just this figure; else of the same values, where a block says in words alone what it is of; else of the same area and period. */
function causeOf(moved: MovedFigure, revisions: readonly Revision[]): RevisionCause | null {
  const { indicators, area, period, before, after } = moved;
  const ofIts = revisions.filter(({ after: node }) => indicators.includes(node.indicator.id));
  const isThere = ({ after: node }: Revision): boolean =>
    (area === null || node.area.id === area) && (period === null || node.period.id === period);
  const isValue = (one: Revision): boolean =>
    one.before.value === before.value && one.after.value === (after?.value ?? null);
  const found =
    ofIts.find((one) => isThere(one) && isValue(one)) ??
    (area !== null && period !== null ? ofIts.find(isThere) : undefined) ??
    ofIts.find(isValue);
  return found?.cause ?? null;
}

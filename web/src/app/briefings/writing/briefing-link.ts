import { formatAddress, home } from "../../address/url-state.ts";
import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";

/**
 * Where whoever holds a briefing sees the figure it looks at first, as it was known then; of one that looks at none closely, the page of its area. Null where readers
 * have no address for this atlas (`PUBLIC_URL`): that of a computer's own server says nothing to anybody else.
 */
export function briefingLink(
  publicUrl: string | undefined,
  { pages, dataset, language: lang, boundaries = home.boundaries }: BriefingDocument,
  knownAt: string,
): string | null {
  if (publicUrl === undefined || publicUrl === "") return null;
  const page =
    pages.find(({ indicator }) => indicator !== undefined) ??
    pages.find(({ period }) => period !== undefined);
  const { indicator = null, period = null, area = null, model, category, unitType, awardLevel } = page ?? {};
  const common = { ...home, dataset, lang, boundaries, period, area, knownAt };
  const address =
    indicator === null
      ? formatAddress({ ...common, page: area === null ? "nation" : "province" })
      : formatAddress({
          ...common,
          indicator,
          members: {
            ...(model === undefined ? {} : { model }),
            ...(category === undefined ? {} : { category }),
            ...(unitType === undefined ? {} : { unit: unitType }),
            ...(awardLevel === undefined ? {} : { award: awardLevel }),
          },
        });
  return publicUrl.replace(/\/$/u, "") + address;
}

import type { WrittenBriefing } from "./page.ts";

/** A briefing whose pictures are of their own period alone. The same value where none is of more. */
export function ofOnePeriod(briefing: WrittenBriefing): WrittenBriefing {
  let isOfMore = false;
  const pages = briefing.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => {
      if (block.is !== "figure" || block.overTime === undefined) return block;
      isOfMore = true;
      const { overTime: _others, ...own } = block;
      return own;
    }),
  }));
  return isOfMore ? { ...briefing, pages } : briefing;
}

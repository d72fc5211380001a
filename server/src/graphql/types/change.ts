import type { ChangeResolvers } from "../../generated/schema.ts";
import { caveatSentence } from "../sentences/caveat-sentence.ts";
import { percentReasonOf } from "../sentences/null-reasons.ts";
import { areaOf } from "./area.ts";
import { periodOf } from "./period.ts";

export const Change: ChangeResolvers = {
  from: ({ from }, _, { catalogue }) => (from === null ? null : periodOf(catalogue, from)),
  memberCount: ({ members }) => members?.length ?? null,
  members: ({ members }, _, { catalogue }) => members?.map((id) => areaOf(catalogue, id)) ?? null,
  leftOutCount: ({ leftOut }) => leftOut.length,
  leftOut: ({ leftOut }, _, { catalogue }) => leftOut.map((id) => areaOf(catalogue, id)),
  reason: ({ reason }, { lang }, { catalogue }) =>
    reason === null ? null : caveatSentence(catalogue, reason, lang),
  percentReason: ({ reason, noPercent }, { lang }, { catalogue }) => {
    if (noPercent !== null) return percentReasonOf(noPercent, lang);
    return reason === null ? null : caveatSentence(catalogue, reason, lang);
  },
};

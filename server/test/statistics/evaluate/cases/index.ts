import { addingUp } from "./adding-up.ts";
import type { Case } from "./case.ts";
import { communes } from "./communes.ts";
import { gaps } from "./gaps.ts";
import { notAddingUp } from "./not-adding-up.ts";
import { ratios } from "./ratios.ts";
import { reforms } from "./reforms.ts";
import { seriesBreaks } from "./series-breaks.ts";
import { whichObservation } from "./which-observation.ts";
import { withheld } from "./withheld.ts";

/** Each clause of docs/evaluation.md by example. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  "which observation answers": whichObservation,
  "adding up": addingUp,
  "printed and derived side by side": gaps,
  "not adding up": notAddingUp,
  "boundary reforms": reforms,
  "shares and percentages": ratios,
  "what is withheld": withheld,
  "series breaks and terms": seriesBreaks,
  "below the province": communes,
};

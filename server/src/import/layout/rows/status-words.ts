import type { ObservationStatus } from "../../../statistics/model/types.ts";
import { folded } from "../names/fold.ts";

/** What a figure may say of itself, as people write it; the first of each is the one a template offers. */
export const STATUSES = {
  REPORTED: { vi: ["Chính thức"], en: ["Reported", "Final", "Actual"] },
  ESTIMATED: { vi: ["Ước tính", "Ước", "Ước thực hiện"], en: ["Estimated", "Estimate"] },
  PROVISIONAL: { vi: ["Sơ bộ"], en: ["Provisional", "Preliminary"] },
  WITHHELD: { vi: ["Không công bố"], en: ["Withheld"] },
  NOT_APPLICABLE: { vi: ["Không áp dụng"], en: ["Not applicable"] },
  WITHDRAWN: { vi: ["Rút lại"], en: ["Withdrawn"] },
} as const satisfies Record<
  ObservationStatus,
  { readonly vi: readonly string[]; readonly en: readonly string[] }
>;

/** By folded word. */
export const STATUS_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(STATUSES).flatMap(([status, { vi, en }]) =>
    [...vi, ...en].map((word): [string, string] => [folded(word), status]),
  ),
);

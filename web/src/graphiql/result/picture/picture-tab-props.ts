import type { Locale } from "../../../i18n/locale.ts";
import type { Asked } from "../asked.ts";
import type { ResultState } from "../result-state.ts";
import type { AnswerList } from "../table/answer-lists.ts";

export interface PictureTabProps {
  readonly kind: "chart" | "map";
  readonly list: AnswerList | null;
  readonly asked: Asked;
  /** Another with each answer: what is known may be more, and pictures are asked anew. */
  readonly version: string;
  readonly state: ResultState;
  readonly change: (part: Partial<ResultState>) => void;
  readonly locale: Locale;
}

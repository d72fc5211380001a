import type { DocumentLimits } from "./document-rules.ts";

/** What one question may ask for. */
export interface Limits extends DocumentLimits {
  /** Its static cost; see static-cost.ts. */
  readonly cost: number;
  /** List items of its answer, those within lists too. */
  readonly rows: number;
  /** Bytes of its answer. */
  readonly answerBytes: number;
  /** Bytes of the request's body. */
  readonly bodyBytes: number;
  /** Words and signs of its document. */
  readonly tokens: number;
  /** Milliseconds until it is given up. */
  readonly timeout: number;
  /** Points that one caller may spend a minute, over all its questions; 0: as many as it likes. */
  readonly pointsAMinute: number;
  /** Questions of one caller that are only checked a minute, for which no points are spent; 0: as many as it likes. */
  readonly checksAMinute: number;
}

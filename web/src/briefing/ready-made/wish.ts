/** The briefings that are there to begin with. */
export const templates = ["national", "province", "term-review", "changes"] as const;
export type Template = (typeof templates)[number];

/** What a ready-made briefing is asked for. */
export interface Wish {
  readonly template: Template;
  /** Null: the newest whole year that figures are known of. */
  readonly period: string | null;
  /** The period compared with; null: the one before. */
  readonly versus: string | null;
  /** Of a province, or of changes: which; null: of changes all areas. */
  readonly area: string | null;
  /** Of changes: since when. */
  readonly since: string | null;
  /** What it is about, as pages of facts name them: `coverage`, `coverage/commune`. Null: all that is known, and one figure closely. */
  readonly indicators: readonly string[] | null;
}

/** Most indicators that one may be asked for: each has pages of its own. */
export const mostAsked = 6;

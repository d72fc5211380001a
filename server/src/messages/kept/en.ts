import { counted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { KeptMatter } from "./matter.ts";

const n = counted("en-US");

/** Messages on what people keep, in English. */
export const keptEn: WordsOf<KeptMatter> = {
  NO_SUCH_KEPT: () => "There is none here: it was deleted, is no longer shared, or belongs to somebody else.",
  KEPT_CHANGED: ({ changed }) =>
    `It was changed elsewhere meanwhile (${changed}), and nothing was overwritten. Open it anew and repeat your change, or keep yours under another id.`,
  KEPT_GONE: () =>
    "It was deleted elsewhere meanwhile. To keep yours all the same, send it as a new one (version 0).",
  KEPT_TOO_MANY: ({ most }) =>
    `At most ${n(most)} are kept for one person. Delete some, or take them away as files.`,
  KEPT_TOO_LARGE: ({ most }) => `It is too large: at most ${n(most)} kB are kept.`,
  KEPT_WRONG: ({ at, why }) => `Nothing was kept. ${at === "" ? "" : `${at}: `}${why}`,
  KEPT_ID_WRONG: () =>
    "An id has 1 to 64 letters, digits, hyphens and low lines, and begins with a letter or digit.",
};

import type { ParameterName } from "./parameters.ts";

/** Why a part of an address is not followed; each is a sentence (i18n/address-…), which says too what is shown instead. */
export type Why =
  | {
      readonly is:
        | "unknown"
        | "notHere"
        | "needsIndicator"
        | "cut"
        | "withinFlow"
        | "noVersus"
        | "sinceFirst";
    }
  | { readonly is: "classesOfOwn" | "highlightAbsent" | "communesAlone" | "communesUnknown" }
  /** A province that was several on the boundaries shown; `names` of these. */
  | { readonly is: "communesSeveral"; readonly names: string }
  | { readonly is: "invalid"; readonly name: ParameterName }
  /** Written more than once: the last time counts. */
  | { readonly is: "repeated"; readonly counts: string }
  | { readonly is: "classesFewer"; readonly made: number }
  | { readonly is: "noSuchMembers"; readonly name: ParameterName }
  | { readonly is: "overTime" | "classesHere" | "highlightHere" | "communesHere"; readonly view: string }
  /** `period` in words. */
  | {
      readonly is: "term" | "otherKind" | "itself" | "notEarlier" | "sinceTerm";
      readonly period: string;
    };

/** A part of an address that is not followed: as it is written, and why. */
export interface Unfollowed {
  readonly name: string;
  readonly value: string;
  readonly why: Why;
}

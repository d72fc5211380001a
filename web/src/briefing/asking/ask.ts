import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** Asks the API; all questions of one briefing are pinned to one instant, so that no page is of other data than the next. Throws where it has no answer. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What a briefing asks cannot be had: told in words, with the page it was for. */
export class BriefingError extends Error {}

/** Asks the API as it was known at an instant; null: as it is known now. */
export type AskAt = (knownAt: string | null) => Ask;

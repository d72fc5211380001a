import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** Asks the API; all questions of one briefing are pinned to one instant, so that no page is of other data than the next. Throws where it has no answer. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What a briefing asks cannot be had: told in words, with the page it was for. */
export class BriefingError extends Error {}

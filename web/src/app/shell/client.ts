import {
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  type Client,
  type Operation,
  type OperationContext,
} from "urql";

/**
 * The client of all that a page asks: answers are kept per question, and thrown away with the page. Questions of the page that is built are named by their
 * hash, so they fit into an address; the browser keeps what is answered there and asks whether it still holds.
 *
 * @param knownAt every question is asked as it was known at this instant, or at the end of this day, without any part of a page having to think of it; null: as
 * known now. What cannot be asked so (`@onlyNow`) is asked with `asOfNow`.
 */
export function makeClient(knownAt: string | null): Client {
  const pinned = (operation: Operation): Operation =>
    knownAt === null || operation.extensions !== undefined || operation.context["isOfNow"] === true
      ? operation
      : { ...operation, extensions: { knownAt } };
  return createClient({
    url: "/graphql",
    // What is wrong is told in the language of the page, whatever that of the browser.
    fetchOptions: () => ({ headers: { "accept-language": document.documentElement.lang } }),
    exchanges: [mapExchange({ onOperation: pinned }), withoutNull, cacheExchange, fetchExchange],
    preferGetMethod: "within-url-limit",
  });
}

/** The context of a question that is asked as of now on a page of what was known earlier. */
export const asOfNow: Partial<OperationContext> = { isOfNow: true };

/**
 * An answer that is refused as a whole comes with `data: null`, one that is not here yet with none. For the page both are that there is nothing: its
 * types know no null, and what is drawn of the answer before must not be drawn of it.
 */
export const withoutNull = mapExchange({
  onResult: (result) => (result.data === null ? { ...result, data: undefined } : result),
});

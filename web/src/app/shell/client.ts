import { cacheExchange, createClient, fetchExchange, mapExchange, type Client } from "urql";

/**
 * The one client: answers are kept per question, and thrown away with the page. Questions of the page that is built are named by their
 * hash, so they fit into an address; the browser keeps what is answered there and asks whether it still holds.
 */
export function makeClient(): Client {
  return createClient({
    url: "/graphql",
    // What is wrong is told in the language of the page, whatever that of the browser.
    fetchOptions: () => ({ headers: { "accept-language": document.documentElement.lang } }),
    exchanges: [withoutNull, cacheExchange, fetchExchange],
    preferGetMethod: "within-url-limit",
  });
}

/**
 * An answer that is refused as a whole comes with `data: null`, one that is not here yet with none. For the page both are that there is nothing: its
 * types know no null, and what is drawn of the answer before must not be drawn of it.
 */
export const withoutNull = mapExchange({
  onResult: (result) => (result.data === null ? { ...result, data: undefined } : result),
});

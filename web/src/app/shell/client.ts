import { cacheExchange, createClient, fetchExchange, type Client } from "urql";

/**
 * The one client: answers are kept per question, and thrown away with the page. Questions of the page that is built are named by their
 * hash, so they fit into an address; the browser keeps what is answered there and asks whether it still holds.
 */
export function makeClient(): Client {
  return createClient({
    url: "/graphql",
    // What is wrong is told in the language of the page, whatever that of the browser.
    fetchOptions: () => ({ headers: { "accept-language": document.documentElement.lang } }),
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: "within-url-limit",
  });
}

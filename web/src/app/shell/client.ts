import { cacheExchange, createClient, fetchExchange, type Client } from "urql";

/** The one client: answers are kept per question, and thrown away with the page. */
export function makeClient(): Client {
  return createClient({ url: "/graphql", exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
}

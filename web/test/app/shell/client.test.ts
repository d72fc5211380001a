import { cacheExchange, createClient, fetchExchange, gql } from "urql";
import { expect, test } from "vitest";
import { withoutNull } from "../../../src/app/shell/client.ts";

test("an answer that is refused as a whole is nothing for the page, as one that is not here yet, and says why", async () => {
  const refused = {
    errors: [{ message: "no such period", extensions: { argument: "periods" } }],
    data: null,
  };
  const client = createClient({
    url: "http://atlas.test/graphql",
    preferGetMethod: false,
    exchanges: [withoutNull, cacheExchange, fetchExchange],
    fetch: async () => Response.json(refused),
  });
  const { data, error } = await client.query(gql("{ __typename }"), {}).toPromise();
  expect(data).toBe(undefined);
  expect(error?.graphQLErrors[0]?.extensions["argument"]).toBe("periods");
});

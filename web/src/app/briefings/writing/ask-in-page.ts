import { createRequest, type AnyVariables, type Client, type CombinedError } from "urql";
import { BriefingError, type Ask } from "../../../briefing/asking/ask.ts";

/** The API had no answer; what the page knows of it is kept, so that it is told as everywhere. */
export class UnansweredError extends BriefingError {
  readonly error: CombinedError;

  constructor(error: CombinedError) {
    super(error.graphQLErrors[0]?.message ?? error.message);
    this.error = error;
  }
}

/** Asks through the page's client, pinned to an instant (null: as known now); nothing is taken from what was kept, which may be of other data. Throws UnansweredError. */
export function askInPage(client: Client, knownAt: string | null): Ask {
  return async (document, variables) => {
    const request = createRequest(
      document,
      variables as AnyVariables,
      knownAt === null ? undefined : { knownAt },
    );
    const { data, error } = await client.executeQuery(request, { requestPolicy: "network-only" }).toPromise();
    if (error !== undefined) throw new UnansweredError(error);
    if (data === undefined || data === null) throw new BriefingError("no answer");
    // As the document is typed.
    return data as Awaited<ReturnType<Ask>> as never;
  };
}

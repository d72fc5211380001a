/** What went wrong with a question, in words for whoever asked: the API's own, or that there is no API. */
export class AskError extends Error {}

type Variables = Readonly<Record<string, unknown>>;

/** The API of one atlas. Queries only: nothing can be changed through it. */
export interface Api {
  /** Where the atlas is, without a slash at its end. */
  readonly url: string;
  /**
   * Throws AskError.
   *
   * @param extensions `knownAt` pins the question to an instant
   */
  ask<T>(query: string, variables: Variables, extensions?: { readonly knownAt: string }): Promise<T>;
}

interface Answered<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly suggestions?: readonly string[] };
  }[];
}

export function apiAt(address: string): Api {
  const url = address.replace(/\/+$/u, "");
  return {
    url,
    async ask<T>(query: string, variables: Variables, extensions?: { readonly knownAt: string }): Promise<T> {
      const { data, errors = [] } = await send<T>(url, JSON.stringify({ query, variables, extensions }));
      if (errors.length > 0) throw new AskError(errors.map(told).join("\n"));
      if (data === undefined || data === null)
        throw new AskError(`${url} answers, but not as an atlas does.`);
      return data;
    },
  };
}

async function send<T>(url: string, body: string): Promise<Answered<T>> {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json",
    "accept-language": "en",
  };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body }).catch(() => {
    throw new AskError(
      `Nothing answers at ${url}. Start the atlas with "npm start", or name another with --url.`,
    );
  });
  const answer = (await response.json().catch(() => null)) as Answered<T> | null;
  if (typeof answer !== "object" || answer === null)
    throw new AskError(`${url} answers, but not as an atlas does.`);
  return answer;
}

function told({ message, extensions }: NonNullable<Answered<unknown>["errors"]>[number]): string {
  const near = extensions?.suggestions ?? [];
  return near.every((id) => message.includes(id)) ? message : `${message} Accepted: ${near.join(", ")}.`;
}

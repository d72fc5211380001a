/** What the server says to what is asked of it outside GraphQL. */
export type Said<T> =
  | { readonly is: "done"; readonly data: T }
  /** In the reader's language; `argument`: which of the things given is wrong. */
  | {
      readonly is: "refused";
      readonly message: string;
      readonly argument: string | null;
      readonly reason: string;
    }
  /** Nobody answered. */
  | { readonly is: "unanswered" };

/** Asks the server to do something. Never rejects. */
export async function askServer<T>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: object | FormData,
): Promise<Said<T>> {
  const headers = {
    "accept-language": document.documentElement.lang,
    // Of a form the browser says itself where its parts end.
    ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
  };
  try {
    const response = await fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    if (response.status === 204) return { is: "done", data: undefined as T };
    const answer: unknown = await response.json();
    return response.ok ? { is: "done", data: answer as T } : refusal(answer);
  } catch {
    return { is: "unanswered" };
  }
}

interface Refused {
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly reason?: string; readonly argument?: string };
  }[];
}

function refusal(answer: unknown): Said<never> {
  const [error] = (answer as Refused).errors ?? [];
  if (error?.message === undefined) return { is: "unanswered" };
  const { reason = "", argument = null } = error.extensions ?? {};
  return { is: "refused", message: error.message, reason, argument };
}

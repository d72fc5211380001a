import type { Answer, Asked } from "../result/asked.ts";

/** A question of our own that the API knows by its id: a page that is built has no text of it. */
export interface AskedById {
  readonly documentId: string;
  readonly variables: Record<string, unknown>;
}

/** Asks the API. Rejects only when it was cancelled or there was no answer at all. */
export async function askApi(
  asked: Asked | AskedById,
  {
    headers = {},
    signal,
  }: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const began = performance.now();
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...headers,
    },
    body: JSON.stringify("documentId" in asked ? asked : withoutNulls(asked)),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  return {
    body: readBody(text),
    headers: response.headers,
    milliseconds: performance.now() - began,
  };
}

/** What is not given is not said. */
function withoutNulls({ query, variables, operationName }: Asked) {
  return {
    query,
    ...(variables === null ? {} : { variables }),
    ...(operationName === null ? {} : { operationName }),
  };
}

/** What stands between us and the API may answer in words. */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: text.slice(0, 2_000) }] };
  }
}

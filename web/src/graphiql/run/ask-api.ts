import type { Answer, Asked } from "../result/asked.ts";

/** Asks the API. Rejects only when it was cancelled or there was no answer at all. */
export async function askApi(
  { query, variables, operationName }: Asked,
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
    body: JSON.stringify({
      query,
      ...(variables === null ? {} : { variables }),
      ...(operationName === null ? {} : { operationName }),
    }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  return {
    body: readBody(text),
    headers: response.headers,
    milliseconds: performance.now() - began,
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

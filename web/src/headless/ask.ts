import { setTimeout as sleep } from "node:timers/promises";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "@0no-co/graphql.web";
import { ownProgramHeader } from "./own-program-key.ts";

/** What the reader asked cannot be answered: told in words, exit 1. */
export class AskError extends Error {}

/** Times that a question is asked anew of an atlas that cannot answer right now, each after as long as it says. */
const again = 5;

/**
 * Asks the API over HTTP. Throws AskError when nothing answers at the address, or when the API says that the question is
 * wrong (its own words), or cannot answer for long. `knownAt` pins the whole question to an instant; `own` are the headers by which the atlas knows our programs.
 */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  knownAt: string | null = null,
  own: Readonly<Record<string, string>> = ownProgramHeader(url),
): Promise<Data> {
  const pin = knownAt === null ? {} : { extensions: { knownAt } };
  const body = JSON.stringify({ query: print(document), variables, ...pin });
  const response = await sendAgain(`${url.replace(/\/$/u, "")}/graphql`, url, body, own);
  const text = await response.text();
  const answer = parse<Data>(text);
  if (answer === null)
    throw new AskError(`${url} answered with HTTP ${response.status}, and not as an atlas does.`);
  if (answer.errors !== undefined && answer.errors.length > 0)
    throw new AskError([...new Set(answer.errors.map(({ message }) => message))].join("\n"));
  if (answer.data === undefined || answer.data === null)
    throw new AskError(`${url} answered with HTTP ${response.status} and without data.`);
  return answer.data;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

async function sendAgain(...asked: Parameters<typeof send>): Promise<Response> {
  for (let times = 0; ; times += 1) {
    const response = await send(...asked);
    const seconds = response.headers.get("retry-after");
    if (response.status !== 503 || seconds === null || times === again) return response;
    await response.body?.cancel();
    await sleep(Number(seconds) * 1000);
  }
}

async function send(
  endpoint: string,
  url: string,
  body: string,
  own: Readonly<Record<string, string>>,
): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...own },
      body,
    });
  } catch {
    throw new AskError(
      `Nothing answers at ${url}.\nStart the atlas with "npm start" and try again, or say where one runs with --url.`,
    );
  }
}

function parse<Data>(text: string): Answer<Data> | null {
  try {
    const answer: Answer<Data> | null = JSON.parse(text);
    return typeof answer === "object" ? answer : null;
  } catch {
    return null;
  }
}

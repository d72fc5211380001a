import type { FastifyRequest } from "fastify";

/** Letters of a key; whatever is longer was not made here. */
const LONGEST = 200;

/** The key that a program shows (`Authorization: Bearer atlas_…`); null when it shows none. Empty: one that cannot be one. */
export function shownKey({ headers }: FastifyRequest): string | null {
  const [, key = null] = /^bearer(?= |$) *(.*?) *$/i.exec(headers.authorization ?? "") ?? [];
  return key === null ? null : key.length > LONGEST ? "" : key;
}

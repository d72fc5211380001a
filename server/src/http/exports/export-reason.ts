import type { FastifyRequest } from "fastify";
import { InputError } from "../../statistics/request/request.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";

/** Signs of a reason: fewer say nothing, more are no reason. */
const LEAST = 5;
const MOST = 200;

const reasons = new WeakMap<FastifyRequest, string>();

/** For what a file is taken away, as its taker said; null where nothing was said. */
export function reasonOf(request: FastifyRequest): string | null {
  return reasons.get(request) ?? null;
}

/**
 * Takes down for what a file is taken away.
 *
 * @param inAddress as it stands in the address; null where it does not, or cannot: then the header `Export-Reason` says it, percent-encoded
 * @throws InputError where it is too short or too long to be one
 */
export function takeReason(request: FastifyRequest, inAddress: string | null): void {
  const written = inAddress ?? inHeader(request);
  if (written === null) return;
  // What cannot be seen would make one reason look like another.
  const reason = written
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  const signs = reason.length;
  if (signs < LEAST || signs > MOST)
    throw new InputError("reason", {
      code: "EXPORT_REASON_LENGTH",
      args: { least: LEAST, most: MOST, signs },
    });
  reasons.set(request, reason);
}

/**
 * Throws InputError where one of some datasets asks for what its figures are taken away, and nothing was said.
 *
 * @param datasetsOf their ids; null: it is not known of which the figures are, so any may ask
 */
export function checkReason(
  request: FastifyRequest,
  catalogue: Catalogue,
  datasetsOf: () => readonly string[] | null,
): void {
  if (reasons.has(request)) return;
  const asking = catalogue.datasets.list.filter(({ asksReason }) => asksReason);
  if (asking.length === 0) return;
  const datasets = datasetsOf();
  const first = asking.find(({ id }) => datasets === null || datasets.includes(id));
  if (first !== undefined)
    throw new InputError("reason", { code: "EXPORT_REASON_MISSING", args: { dataset: first.id } });
}

function inHeader({ headers }: FastifyRequest): string | null {
  const value = headers["export-reason"];
  if (typeof value !== "string") return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

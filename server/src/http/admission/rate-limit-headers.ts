import { type QuotaLeft, WINDOW } from "./quota.ts";

/**
 * How a caller stands, as programs read it: the fields `RateLimit-Policy` (q points in w seconds) and `RateLimit` (r points left,
 * whole again in t seconds) of draft-ietf-httpapi-ratelimit-headers. None where nothing is counted.
 */
export function rateLimitHeaders(
  { limit, remaining, resetAt }: QuotaLeft,
  now: number,
): Record<string, string> {
  if (limit === 0) return {};
  const seconds = Math.max(0, Math.ceil((resetAt - now) / 1_000));
  return {
    "ratelimit-policy": `"points";q=${limit};w=${WINDOW}`,
    ratelimit: `"points";r=${remaining};t=${seconds}`,
  };
}

import type { Address } from "./address.ts";
import { formatAddress } from "./url-state.ts";

/** The page's address for paper: that of a computer's own server says nothing to whoever reads the sheet, so then the path alone. */
export function printAddress({
  hostname,
  origin,
  pathname,
  search,
}: Pick<Location, "hostname" | "origin" | "pathname" | "search">): string {
  return (isLocal(hostname) ? "" : origin) + pathname + search;
}

/** An address of this atlas as whoever holds a file of it can follow it; null where it is a computer's own server. */
export function sharedLink(
  { hostname, origin }: Pick<Location, "hostname" | "origin">,
  address: Address,
): string | null {
  return isLocal(hostname) ? null : origin + formatAddress(address);
}

/** The beginning of addresses of this atlas that others can follow; undefined where it is a computer's own server. */
export function sharedOrigin({
  hostname,
  origin,
}: Pick<Location, "hostname" | "origin">): string | undefined {
  return isLocal(hostname) ? undefined : origin;
}

function isLocal(hostname: string): boolean {
  return /^(localhost$|127\.|\[::1\]$)/u.test(hostname);
}

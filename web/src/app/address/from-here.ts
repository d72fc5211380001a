import type { Address } from "./address.ts";
import { home } from "./url-state.ts";

/** What a reader takes along to whichever page of figures comes next: the language, and the instant at which all of it is known. */
type Standpoint = Pick<Address, "lang" | "knownAt">;

/**
 * The beginning of an address that a page leads to. Every link between pages is made of it, so that whoever looks at what was known at an instant goes on
 * looking at it; a page that shows none of that (address/parameters.ts) leaves the instant out. From `home` begins only what is of now whatever the page.
 */
export function fromHere({ lang, knownAt }: Standpoint): Address {
  return { ...home, lang, knownAt };
}

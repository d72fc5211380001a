const prefix = "shared.";

/** What stands in an address for a briefing that somebody shares. */
export function sharedId(shared: string): string {
  return prefix + shared;
}

/** What stands in the link of a shared briefing that an address names; null: it names another. */
export function sharedIn(briefing: string | null): string | null {
  return briefing?.startsWith(prefix) === true ? briefing.slice(prefix.length) : null;
}

const address = "movement-atlas-found";
const most = 3;

/** Keys of what was opened from the box in this tab, newest first. */
export function recentKeys(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(address) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string").slice(0, most) : [];
  } catch {
    // A browser that keeps nothing for us, or something else under that name.
    return [];
  }
}

/** Keeps what was opened, for as long as the tab is open. */
export function keepRecent(key: string): void {
  const keys = [key, ...recentKeys().filter((known) => known !== key)].slice(0, most);
  try {
    sessionStorage.setItem(address, JSON.stringify(keys));
  } catch {
    // Not kept: the list then begins with the pages.
  }
}

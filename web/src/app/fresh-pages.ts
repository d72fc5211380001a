const key = "movement-atlas:reloaded";
/** Milliseconds within which a page is not loaded anew twice. */
const pause = 60_000;

/**
 * A page that stayed open while the atlas was renewed asks for parts that are no more: it is loaded anew, at the same address, once. Where
 * that does not help the part's absence is an error as any other.
 */
export function reloadWhenRenewed(): void {
  addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < pause) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}

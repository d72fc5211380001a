/**
 * What stands after # in the address of signing in: a link's secret, why signing in elsewhere failed, where to go on. It is sent to nobody.
 */
export function readFragment(hash: string): {
  readonly link: string | null;
  readonly failed: "refused" | "unknown" | "later" | null;
  readonly next: string;
} {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const failed =
    (["refused", "unknown", "later"] as const).find((why) => why === given.get("failed")) ?? null;
  return { link: given.get("link"), failed, next: pathOf(given.get("next")) };
}

/** A path of this atlas; its beginning for whatever leads elsewhere. */
function pathOf(next: string | null): string {
  const url = next === null ? null : URL.parse(next, location.origin);
  const isHere = url?.origin === location.origin && next === `${url.pathname}${url.search}`;
  return isHere && !url.pathname.startsWith("//") ? next : "/";
}

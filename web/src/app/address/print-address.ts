/** The page's address for paper: that of a computer's own server says nothing to whoever reads the sheet, so then the path alone. */
export function printAddress({
  hostname,
  origin,
  pathname,
  search,
}: Pick<Location, "hostname" | "origin" | "pathname" | "search">): string {
  const isLocal = /^(localhost$|127\.|\[::1\]$)/u.test(hostname);
  return (isLocal ? "" : origin) + pathname + search;
}

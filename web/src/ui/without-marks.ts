/**
 * A text in lower case and without any mark, so that "nam dinh" and "Nam Định" are the same: `nam dinh`. All dashes are the one that
 * keyboards have: "2016-2021" is found in 2016–2021.
 */
export function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll(/[‐‑–—−]/gu, "-");
}

/** A text in lower case and without any mark, so that "nam dinh" and "Nam Định" are the same: `nam dinh`. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

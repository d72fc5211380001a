const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", nbsp: "\u00A0" };

/** What markup says, without its tags. */
export function plainText(inner: string): string {
  return inner
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(lt|gt|quot|amp|nbsp);/gu, (sign, name: string) => signs[name] ?? sign)
    .trim();
}

/** Signs of one meaning as one: full-width digits as digits, every minus a hyphen, every space a space. Superscripts stay: they are marks of footnotes. */
export function plainSigns(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.trim();
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[\u2212\u2010\u2011\ufe63]/g, "-")
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, " ")
    .replaceAll(/[\u200b\u2060\ufeff]/g, "")
    .replaceAll(/[\u2019\u02bc]/g, "'")
    .trim();
}

import { plainSigns } from "./signs.ts";

/** What it means that a cell has a sign or a word in the place of a number. */
export type Meaning = "zero-or-none" | "not-available" | "suppressed-or-not-applicable" | "none";

/** What the legend of a sheet says its signs mean, by sign. */
export type Legend = ReadonlyMap<string, Meaning>;

const NOT_AVAILABLE =
  /^(?:n\s*\/\s*a|n\.a\.?|na|#n\/a|kxđ|(?:chưa|không)\s+(?:có\s+)?(?:số liệu|dữ liệu|báo cáo|thống kê|tổng hợp|xác định|thu thập được)|chưa có|no data|not available)$/iu;
const NONE = /^(?:không|ko|không có|không phát sinh|không có phát sinh|none|nil)$/iu;
const WITHHELD = /^(?:[x×]|không áp dụng|not applicable)$/iu;

/** What a text in the place of a number means; null when it is none of the known signs. The legend of the sheet goes before. */
export function meaningOf(text: string, legend: Legend): Meaning | null {
  if (text.length > LONGEST_SIGN || /^\s*\d/.test(text)) return null;
  const sign = signOf(text);
  const explained = legend.get(sign);
  if (explained !== undefined) return explained;
  if (sign === "-") return "zero-or-none";
  if (sign === "…" || NOT_AVAILABLE.test(sign)) return "not-available";
  if (NONE.test(sign)) return "none";
  return WITHHELD.test(sign) ? "suppressed-or-not-applicable" : null;
}

/** "không có số liệu báo cáo" and the spaces around it. */
const LONGEST_SIGN = 60;

/** A dash and several dashes are one sign, as are three dots typed or drawn, with brackets or without. */
function signOf(text: string): string {
  const plain = plainSigns(text)
    .normalize("NFC")
    .replace(/^\((.*)\)$/u, "$1")
    .trim();
  if (/^[-–—](?: ?[-–—]){0,2}$/u.test(plain)) return "-";
  return /^(?:…+|\.{2,}|\.(?: \.)+)$/u.test(plain) ? "…" : plain.toLowerCase();
}

const EXPLAINED = /[("“]\s*([-–—…x*]|\.{3})\s*[)"”]\s*[:=]?\s*([^;.(]+)/giu;

/** The signs that texts of a sheet explain: `Ghi chú: (-) không phát sinh; (…) có phát sinh nhưng không thu thập được`. */
export function legendOf(texts: Iterable<string>): Legend {
  const legend = new Map<string, Meaning>();
  for (const text of texts)
    for (const [, sign = "", words = ""] of text.matchAll(EXPLAINED)) {
      const meaning = meaningOfWords(words);
      if (meaning !== null) legend.set(signOf(sign), meaning);
    }
  return legend;
}

function meaningOfWords(words: string): Meaning | null {
  if (/(?:không|chưa)\s+(?:thu thập|có số liệu|có dữ liệu|báo cáo)|chưa có/iu.test(words))
    return "not-available";
  if (/bảo mật|không công bố|không áp dụng/iu.test(words)) return "suppressed-or-not-applicable";
  return /không\s+(?:phát sinh|có hiện tượng|có)/iu.test(words) ? "zero-or-none" : null;
}

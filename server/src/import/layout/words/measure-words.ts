/** What a heading says of its figures beside what they count. */
export type Measure = "PLAN" | "PERCENT" | "ESTIMATED" | "PROVISIONAL" | "ACTUAL";

const WORDS: readonly (readonly [Measure, RegExp])[] = [
  [
    "PERCENT",
    /(?:^| )(?:so sanh|so voi(?: [\p{L}\p{N}]+)*|ty le hoan thanh|ty le thuc hien|dat ty le|toc do tang|chi so phat trien|percent of [\p{L}\p{N} ]+)(?: %)?(?= |$)|^(?:%|tang giam|tang|giam|muc tang|chenh lech|change)(?: %| [\p{L}\p{N}]+)*$/u,
  ],
  [
    "PLAN",
    /(?:^| )(?:ke hoach(?: nam| giao| quy| thang)?|chi tieu ke hoach|chi tieu giao|du kien|du toan|muc tieu|plan(?:ned)?|target)(?= |$)/u,
  ],
  ["ESTIMATED", /(?:^| )(?:uoc(?: tinh| thuc hien| dat| th)?|estimated?)(?= |$)/u],
  ["PROVISIONAL", /(?:^| )(?:so bo|so lieu so bo|provisional|preliminary)(?= |$)/u],
  [
    "ACTUAL",
    /(?:^| )(?:chinh thuc|thuc hien|ket qua thuc hien|ket qua|so thuc hien|th|actual|final)(?= |$)/u,
  ],
];

/** What folded words say of how the figures were come by, and the words that say something else. */
export function measureOf(words: string): { readonly measure: Measure | null; readonly rest: string } {
  let rest = words;
  let measure: Measure | null = null;
  for (const [found, form] of WORDS) {
    const match = form.exec(rest);
    if (match === null) continue;
    measure ??= found;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
      .replaceAll(/ +/g, " ")
      .trim();
  }
  return { measure, rest };
}

const TOTAL =
  /^(?:tong so|tong cong|tong|cong|cong chung|chung|toan tinh|toan thanh pho|ca nuoc|toan quoc|total|grand total|sum)(?: (?:i|ii|iii|iv|v|vi|\d| )+)?$/;
const SOME = /^(?:trong do|bao gom trong do|rieng|of which)(?: |$)/;
const ALL = /^(?:chia ra|chia theo|phan theo|bao gom|gom|gom co|of these)(?: |$)/;
const SAYS_NOTHING =
  /^(?:|so lieu|gia tri|so luong|tong hop|noi dung|chi tieu|thong tin|dia phuong|don vi|ten don vi|tinh thanh pho|tinh tp|khu vuc|mo ta|ten chi tieu|ten dia phuong|value|figure|indicator|area|province|hien co|hien nay)$/;

export const isTotal = (words: string): boolean => TOTAL.test(words);

/** Whether words say that parts follow, and whether these are all of them; and what else they say. */
export function partsMarker(words: string): { readonly parts: "ALL" | "SOME"; readonly rest: string } | null {
  for (const [parts, form] of [
    ["SOME", SOME],
    ["ALL", ALL],
  ] as const) {
    const match = form.exec(words);
    if (match !== null) return { parts, rest: words.slice(match[0].length).trim() };
  }
  return null;
}

/** Words that a heading has beside its matter, or none at all. */
export const saysNothing = (words: string): boolean => SAYS_NOTHING.test(words);

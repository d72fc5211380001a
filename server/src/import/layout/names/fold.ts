/** What offices write short, and what it stands for; both sides of a comparison are written out. */
const SHORT: Readonly<Record<string, string>> = {
  antt: "an ninh trat tu",
  antq: "an ninh to quoc",
  bvantq: "bao ve an ninh to quoc",
  tdbvantq: "toan dan bao ve an ninh to quoc",
  atgt: "an toan giao thong",
  ttatgt: "trat tu an toan giao thong",
  pccc: "phong chay chua chay",
  kdc: "khu dan cu",
  ubnd: "uy ban nhan dan",
  mttq: "mat tran to quoc",
  ccb: "cuu chien binh",
  clb: "cau lac bo",
  bca: "bo cong an",
  dttsvn: "dan toc thieu so",
  kh: "ke hoach",
  dvt: "don vi tinh",
  sl: "so luong",
};

/**
 * The words of a text as they are compared: without marks, case and signs, `Hoà` as `Hòa`, composed accents as decomposed ones,
 * `ANTT` as `an ninh, trật tự`.
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word).split(" ") : [word]));
}

/** The words of a text with single spaces between. */
export function folded(text: string): string {
  return wordsOf(text).join(" ");
}

/** The words of a text run together: what names are found by, for `TPHCM` is `TP. HCM`. */
export function compact(text: string): string {
  return wordsOf(text).join("");
}

/** The same with its marks, for names that only marks tell apart. `Hoà` and `Hòa` are one. */
export function marked(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(
      /([oau])([\u0300\u0301\u0303\u0309\u0323])?([aey])([\u0300\u0301\u0303\u0309\u0323])?/g,
      "$1$3$2$4",
    )
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

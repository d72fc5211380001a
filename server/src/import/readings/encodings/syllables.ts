/**
 * The syllables that Vietnamese can write: onset × rime × tone, built from how the language is made and not from a list of
 * words, so that a name nobody thought of counts as well as a common word. What tells letters typed in an old encoding from
 * Unicode is which of them makes syllables.
 *
 * After the tables of Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977): a rime is a glide before, a nucleus, and a coda; after the
 * stops p, t, c, ch only the tones sắc and nặng stand.
 */

/** Consonants before the rime. The last line is of the names of the Central Highlands (Krông, Plei). */
const ONSETS = [
  ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh"],
  ["p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"],
  ["bl", "br", "đr", "gr", "kl", "kr", "pl"],
].flat();

/** What may stand after each nucleus; a tone is written on the letter before `|`, or the nucleus has only one letter. */
const NUCLEI: readonly (readonly [nucleus: string, codas: string])[] = [
  ["a", "- i y o u m n ng nh p t c ch k"],
  ["ă", "m n ng p t c k"],
  ["â", "u y m n ng p t c k"],
  ["e", "- o m n ng p t c k"],
  ["ê", "- u m n nh p t ch k"],
  ["i", "- u m n nh p t ch k"],
  ["o", "- i m n ng p t c k"],
  ["ô", "- i m n ng p t c k"],
  ["ơ", "- i m n p t"],
  ["u", "- i m n ng p t c k"],
  ["ư", "- i u m n ng t c k"],
  ["y", "- n nh p t ch"],
  ["iê|", "u m n ng p t c"],
  ["yê|", "u m n ng t"],
  ["uô|", "i m n ng p t c"],
  ["ươ|", "i u m n ng p t c"],
  ["i|a", "-"],
  ["u|a", "-"],
  ["ư|a", "-"],
  // With the glide before; of those without a coda the tone was written on either letter (hòa, hoà).
  ["o|a|", "-"],
  ["oa|", "i y o m n ng nh p t c ch"],
  ["oă|", "m n ng p t c"],
  ["o|e|", "-"],
  ["oe|", "o m n t"],
  ["uâ|", "y m n ng t"],
  ["u|ê|", "-"],
  ["uê|", "nh n ch"],
  ["u|ơ|", "-"],
  ["u|y|", "-"],
  ["uy|", "u n nh p t ch"],
  ["uyê|", "n t"],
  ["uy|a", "-"],
];

const GRAVE = "\u0300";
const ACUTE = "\u0301";
const TILDE = "\u0303";
const HOOK = "\u0309";
const DOT = "\u0323";
const TONES = ["", GRAVE, ACUTE, TILDE, HOOK, DOT];
const TONES_OF_STOPS = [ACUTE, DOT];
/** The written k at the end (Đắk Lắk, Đăk) goes without a tone as well. */
const TONES_OF_K = ["", ACUTE, DOT];

/** Each rime with each tone it can bear, as written. */
function* tonedRimes(): Generator<string> {
  for (const [marked, codas] of NUCLEI) {
    const letters = marked.replaceAll("|", "");
    const places = [...marked.matchAll(/\|/g)].map(({ index }, before) => index - before);
    for (const each of codas.split(" ")) {
      const coda = each === "-" ? "" : each;
      const tones = coda === "k" ? TONES_OF_K : /^(?:p|t|c|ch)$/.test(coda) ? TONES_OF_STOPS : TONES;
      for (const tone of tones)
        for (const place of places.length === 0 ? [letters.length] : places)
          yield (letters.slice(0, place) + tone + letters.slice(place) + coda).normalize("NFC");
    }
  }
}

/** Before e, ê, i, y the sounds of c, g, ng are written k, gh, ngh; k stands before others in names only (Bắc Kạn). */
function isSpelled(onset: string, first: string, isFront: boolean): boolean {
  if (onset === "c" || onset === "ng") return !isFront;
  if (onset === "g") return !isFront || first === "i";
  if (onset === "gi") return first !== "i" && first !== "y";
  return onset === "gh" || onset === "ngh" ? isFront : true;
}

/** Every syllable, in small composed letters. Some are none of any word; none breaks the rules of writing. */
export function* syllables(): Generator<string> {
  for (const rime of new Set(tonedRimes())) {
    const first = rime.normalize("NFD").charAt(0);
    const isFront = /[eiy]/.test(first);
    for (const onset of ONSETS) if (isSpelled(onset, first, isFront)) yield onset + rime;
  }
}

let all: ReadonlySet<string> | null = null;

/** Whether a word, in any case and composed, is a syllable that Vietnamese can write. */
export function isSyllable(word: string): boolean {
  all ??= new Set(syllables());
  return all.has(word.toLowerCase());
}

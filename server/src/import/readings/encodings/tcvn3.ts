/**
 * TCVN 5712:1993 VN3, called ABC: the encoding of the fonts whose names begin with `.Vn`. One byte for each letter; no capital
 * letter with a tone (the fonts whose names end with H draw small letters as capitals).
 */

/** From byte A1 on, a line for each sixteen; `.` stands for a byte that is no letter. */
const ROWS = [
  "ĂÂÊÔƠƯĐăâêôơưđ.",
  ".....àảãáạ.ằẳẵắ.",
  "......ặầẩẫấậè.ẻẽ",
  "éẹềểễếệìỉ...ĩíịò",
  ".ỏõóọồổỗốộờởỡớợù",
  ".ủũúụừửữứựỳỷỹýỵ.",
];

const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from(ROWS.join("")).flatMap((letter, at): [string, string][] =>
    letter === "." ? [] : [[String.fromCodePoint(0xa1 + at), letter]],
  ),
);

const SIGNS: ReadonlyMap<string, string> = new Map([...LETTERS].map(([sign, letter]) => [letter, sign]));

/** What was typed in TCVN3 and read as Latin-1. Signs that are no letters of TCVN3 stay. */
export function fromTcvn3(text: string): string {
  return text.replaceAll(/[\u00a1-\u00fe]/g, (sign) => LETTERS.get(sign) ?? sign);
}

/** As it would be typed in TCVN3, read as Latin-1; capital letters with a tone become small ones. */
export function toTcvn3(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(
      /[\u00a1-\uffff]/g,
      (letter) => SIGNS.get(letter) ?? SIGNS.get(letter.toLowerCase()) ?? letter,
    );
}

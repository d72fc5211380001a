/**
 * Letters of Times New Roman bold by advance width, in thousandths of the size (the metrics of Adobe's Times-Bold, with which it agrees).
 * Marks add nothing to a letter; the horn of Ơ and Ư adds a little, which a rule under a line does not show.
 */
const lettersOfWidth: Readonly<Record<number, string>> = {
  250: " .,",
  278: "/il",
  333: "-():;fjt",
  389: "Is",
  444: "cerz",
  500: "0123456789–Jagovxy",
  556: "Sbdhknpqu",
  611: "FP",
  667: "BELTZ",
  722: "ACDNRUVXYw",
  778: "GHKOQ",
  833: "m",
  944: "M",
  1000: "W",
};

const widthOfLetter: ReadonlyMap<string, number> = new Map(
  Object.entries(lettersOfWidth).flatMap(([width, letters]) =>
    letters.split("").map((letter) => [letter, Number(width)] as const),
  ),
);

/** What a letter that is not in the table is taken for: the mean of the small ones. */
const usual = 500;

/** How long a line in Times New Roman bold is, in millimetres, at a size in points. */
export function boldWidth(text: string, points: number): number {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
  let thousandths = 0;
  for (const letter of plain) thousandths += widthOfLetter.get(letter) ?? usual;
  return ((thousandths / 1000) * points * 25.4) / 72;
}

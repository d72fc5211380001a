import type { Where } from "./figure/matter.ts";

const MARKS = { vi: { thousands: ".", decimals: "," }, en: { thousands: ",", decimals: "." } } as const;
const ROW = { vi: "dòng", en: "row" } as const;
const CELL = { vi: "ô", en: "cell" } as const;
const SHEET = { vi: "trang tính", en: "sheet" } as const;

/** How a language writes a number that is kept as text, and a place in a file. */
export function writtenAs(lang: "vi" | "en"): {
  readonly n: (printed: string) => string;
  readonly at: (place: Where) => string;
} {
  const { thousands, decimals } = MARKS[lang];
  return {
    n(printed) {
      const [whole = "", rest] = printed.split(".");
      const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
      return rest === undefined ? grouped : `${grouped}${decimals}${rest}`;
    },
    at({ sheet, cell, row }) {
      const where = cell === null ? `${ROW[lang]} ${row}` : `${CELL[lang]} ${cell}`;
      return sheet === null || sheet === "" ? where : `${where} (${SHEET[lang]} "${sheet}")`;
    },
  };
}

import type { FigureName, Where } from "./figure/matter.ts";

const WORDS = {
  vi: { thousands: ".", decimals: ",", row: "dòng", cell: "ô", sheet: "trang tính", of: "của", in: "kỳ" },
  en: { thousands: ",", decimals: ".", row: "row", cell: "cell", sheet: "sheet", of: "of", in: "in" },
} as const;

export interface Written {
  /** A number that is kept as text. */
  readonly n: (printed: string) => string;
  /** A place in a file. */
  readonly at: (place: Where) => string;
  /** What a figure is of. */
  readonly figure: (figure: FigureName) => string;
}

/** How a language writes what problems are told with. */
export function writtenAs(lang: "vi" | "en"): Written {
  const words = WORDS[lang];
  return {
    n(printed) {
      const [whole = "", rest] = printed.split(".");
      const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, words.thousands);
      return rest === undefined ? grouped : `${grouped}${words.decimals}${rest}`;
    },
    at({ sheet, cell, row }) {
      const where = cell === null ? `${words.row} ${row}` : `${words.cell} ${cell}`;
      return sheet === null || sheet === "" ? where : `${where} (${words.sheet} "${sheet}")`;
    },
    figure({ indicator, members, area, period }) {
      const parts = members.length === 0 ? "" : ` (${members.map((member) => member[lang]).join(", ")})`;
      return `"${indicator[lang]}"${parts} ${words.of} ${area[lang]} ${words.in} ${period}`;
    },
  };
}

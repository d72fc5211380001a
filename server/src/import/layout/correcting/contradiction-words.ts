import type { Contradiction } from "../layout.ts";

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Why what was said by hand cannot be, by code; `{place}` is what it was said of, `{found}` what speaks against it. */
const WORDS: Readonly<Record<Contradiction["code"], Words>> = {
  SHEET_UNKNOWN: { vi: "Tệp không có trang tính “{found}”.", en: "The file has no sheet “{found}”." },
  OWN_COLUMNS: {
    vi: "Trang tính này có hàng đề mục của biểu mẫu ({found}): mỗi cột là gì đã rõ. Chỉ có thể bỏ cả trang.",
    en: "This sheet has the headings of the form ({found}), which say what each column is. It can only be left out as a whole.",
  },
  ROWS_REVERSED: {
    vi: "Hàng {place}: hàng đầu ở dưới hàng cuối.",
    en: "Rows {place}: the first is below the last.",
  },
  NOTHING_THERE: { vi: "{place}: không có gì ở đó.", en: "{place}: nothing stands there." },
  NO_FIGURES: { vi: "{place}: ở đó không có số liệu nào.", en: "{place}: there is no figure there." },
  NO_TABLE: {
    vi: "Hàng {place}: không thành bảng nào, sẽ không đọc được gì. Nếu muốn vậy, hãy bỏ cả trang tính.",
    en: "Rows {place}: no table comes of it, and nothing would be read. If that is meant, leave the sheet out.",
  },
  FIGURES_IN_HEADING: {
    vi: "Hàng {place} không thể là đề mục: ô {found} là số liệu, sẽ bị mất.",
    en: "Rows {place} cannot be headings: {found} is a figure, and would be missing.",
  },
  HEADING_BELOW_DATA: {
    vi: "Đề mục (hàng {place}) phải ở trên số liệu (hàng {found}).",
    en: "Headings (rows {place}) stand above their figures (rows {found}).",
  },
  ROW_IS_HEADING: {
    vi: "Hàng {place} đã là đề mục (hàng {found}).",
    en: "Row {place} is a heading already (rows {found}).",
  },
  OUTSIDE_DATA: {
    vi: "Hàng {place} nằm ngoài vùng số liệu: trước hết hãy nói số liệu từ hàng nào đến hàng nào.",
    en: "Row {place} is outside the figures: say first from which row to which they go.",
  },
  FIGURE_HAS_NO_MEANING: {
    vi: "Ô {found} là số liệu: hãy nói đề mục hay tên dòng của nó là gì.",
    en: "{found} is a figure: say what its heading, or the name of its line, stands for.",
  },
  NOT_READ: {
    vi: "Ô {found} không phải đề mục hay tên dòng, nên không nói về số liệu nào. Nếu là của cả trang, hãy nói về trang tính.",
    en: "{found} is neither a heading nor the name of a line, so it says nothing of any figure. What holds for all of it is said of the sheet.",
  },
  MEANING_UNKNOWN: { vi: "{place}: không có “{found}”.", en: "{place}: there is no “{found}”." },
  SAID_TWICE: {
    vi: "{place}: hai điều cùng loại ({found}) không thể cùng đúng.",
    en: "{place}: two of a kind ({found}) cannot both be meant.",
  },
  DOES_NOT_FIT: {
    vi: "{place}: chỉ tiêu này không chia theo “{found}”.",
    en: "{place}: this indicator is not told by “{found}”.",
  },
  AREAS_IN_LINES: {
    vi: "Các dòng đã ghi tên địa bàn: cả trang không thể là của “{found}”.",
    en: "The lines name their areas: the sheet cannot be of “{found}” as a whole.",
  },
  OF_NOT_TAKEN: {
    vi: "Đề mục hay tên dòng nói khác ({found}): hãy nói về ô đó.",
    en: "A heading or the name of a line says otherwise ({found}): say it of that cell.",
  },
};

/** Why something said by hand cannot be so. */
export function contradictionWords({ code, sheet, place, found }: Contradiction): Words {
  const fill = (text: string): string => {
    const said = text
      .replace(/^\{place\}: /, place === "" ? "" : "{place}: ")
      .replace("{place}", place)
      .replace("{found}", found);
    return sheet === "" ? said : `${sheet}: ${said}`;
  };
  return { vi: fill(WORDS[code].vi), en: fill(WORDS[code].en) };
}

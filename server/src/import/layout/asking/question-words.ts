import type { LayoutNote, Question, QuestionCode } from "../layout.ts";

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What is asked, by code; `{found}` is the text in question, `{cells}` how many cells wait. */
const QUESTIONS: Readonly<Record<QuestionCode, Words>> = {
  NAME: { vi: "“{found}” là gì?", en: "What is “{found}”?" },
  WHICH_AREA: { vi: "“{found}” là địa bàn nào?", en: "Which area is “{found}”?" },
  WHICH_MAP: {
    vi: "Trong kỳ này địa giới thay đổi: “{found}” là của địa giới nào?",
    en: "Boundaries changed within this period: on which of them is “{found}”?",
  },
  AREA_ENDED: {
    vi: "Vào ngày của số liệu không còn (hoặc chưa có) “{found}”: số liệu là của đâu?",
    en: "On the date of the figure there was no “{found}”: where is it of?",
  },
  INDICATOR: {
    vi: "Số liệu của bảng này là chỉ tiêu nào? {found}",
    en: "Which indicator are the figures of this table? {found}",
  },
  AREA: {
    vi: "Không thấy bảng này ghi là của địa bàn nào: của đâu?",
    en: "Nothing says which area this table is of: which is it?",
  },
  PERIOD: { vi: "Số liệu là của kỳ nào? {found}", en: "Which period are the figures of? {found}" },
  SEPARATORS: {
    vi: "Trong “{found}”, dấu ngăn là dấu hàng nghìn hay dấu thập phân?",
    en: "In “{found}”, does the mark part thousands, or does it stand before decimals?",
  },
  SIGN: {
    vi: "“{found}” là số âm, hay ngoặc chỉ là ghi chú?",
    en: "Is “{found}” negative, or are the brackets a note?",
  },
  VALUE: { vi: "“{found}” là số nào?", en: "Which number is “{found}”?" },
  CROSS: {
    vi: "“{found}” nghĩa là không công bố, hay không thể có số?",
    en: "Does “{found}” mean that a figure is not released, or that there can be none?",
  },
  RANGE: {
    vi: "“{found}” là một khoảng: lấy số nào?",
    en: "“{found}” is a range: which number is taken?",
  },
  HIDDEN_SHEET: {
    vi: "Trang tính “{found}” bị ẩn: có lấy không?",
    en: "The sheet “{found}” is hidden: is it taken?",
  },
  HIDDEN_CELLS: {
    vi: "Có {found} ô số liệu trong hàng, cột bị ẩn: có lấy không?",
    en: "{found} cells with figures are in hidden rows or columns: are they taken?",
  },
  EARLIER_PERIOD: {
    vi: "Bảng in cả số liệu kỳ trước ({found}): có lấy không?",
    en: "The table also prints figures of an earlier period ({found}): are they taken?",
  },
  DASH: { vi: "“{found}” nghĩa là không phát sinh?", en: "Does “{found}” mean that there were none?" },
  COLUMN: {
    vi: "Cột {found} có số nhưng không có đề mục: có lấy không?",
    en: "Column {found} has numbers and no heading: is it taken?",
  },
  UNIT: {
    vi: "Đơn vị tính “{found}” gồm nhiều đơn vị: số liệu của bảng nhân với bao nhiêu?",
    en: "The unit “{found}” is of several: by how much are the figures of the table multiplied?",
  },
  SHARE: {
    vi: "“{found}” trong cột tỷ lệ là phần trăm, hay là phần của 1?",
    en: "In a column of shares, is “{found}” a percentage, or a part of one?",
  },
  UNKNOWN_PLACES: {
    vi: "Các dòng “{found}”… là nơi dưới cấp tỉnh mà ở đây không theo dõi: bỏ qua?",
    en: "Lines such as “{found}” are of places below the province that are not kept here: are they left out?",
  },
};

/** What a person is asked. */
export function questionWords({ code, found, cells }: Question): Words {
  const fill = (text: string): string =>
    text.replace("{found}", found).replace("{cells}", String(cells)).trim();
  const { vi, en } = QUESTIONS[code];
  return { vi: fill(vi), en: fill(en) };
}

const NOTES: Readonly<Record<LayoutNote["code"], Words>> = {
  PLAN_LEFT_OUT: { vi: "Số kế hoạch, không lấy.", en: "Planned figures, left out." },
  PERCENT_LEFT_OUT: { vi: "Tỷ lệ so sánh, không lấy.", en: "Percentages that compare, left out." },
  ESTIMATE: { vi: "Số ước tính, được ghi là ước tính.", en: "Estimates, kept as estimates." },
  CUMULATIVE: {
    vi: "Số cộng dồn từ đầu năm: là số của cả khoảng, không cộng với các quý, tháng.",
    en: "Counted since January: of the whole span, never added to its quarters or months.",
  },
  SCALED: {
    vi: "Số in theo đơn vị nghìn, triệu…: đã nhân lên.",
    en: "Printed in thousands, millions …: multiplied.",
  },
  NOT_COLLECTED: { vi: "Chưa thu thập được: không có số.", en: "Not collected: there is no figure." },
  SHEET_WITHOUT_TABLE: { vi: "Không thấy bảng số liệu.", en: "No table was found." },
  TEXT_LEFT_OUT: { vi: "Chữ trong ô số liệu, không lấy.", en: "Words where a figure stands, left out." },
  NOT_FILLED_IN: { vi: "Chưa ghi số liệu nào.", en: "No figure is filled in yet." },
  RECORDED_LEFT_OUT: {
    vi: "Thời điểm ghi nhận trong tệp, không lấy: số liệu được ghi nhận khi công bố.",
    en: "Instants of the file, left out: a figure is recorded when it is published.",
  },
  FORMULA_WITHOUT_VALUE: {
    vi: "Công thức không có giá trị lưu: không có số, không phải 0.",
    en: "A formula without a stored value: there is no figure, and it is not 0.",
  },
  CORRECTION_NOT_FOUND: {
    vi: "Tệp trước đã được sửa bố cục bằng tay; tệp này khác, nên không áp dụng được: hãy xem lại.",
    en: "An earlier file was corrected by hand here; this one is laid out otherwise, so that does not hold: look at it again.",
  },
};

/** What is said of cells without asking. */
export function noteWords({ code }: LayoutNote): Words {
  return NOTES[code];
}

/** A word that a cell may hold, and how people write it. */
export interface Choice {
  readonly vi: string;
  readonly en: string;
  /** Other ways to write it. */
  readonly also: readonly string[];
}

/** What a column is called and what is to be written into it: for the heading, its note, the template, and finding it in a book. */
export interface ColumnWords {
  readonly vi: string;
  readonly en: string;
  /** Other headings that mean the same. */
  readonly also: readonly string[];
  readonly explains: { readonly vi: string; readonly en: string };
  /** By the word that is kept; null: any text, or something that has a name of its own. */
  readonly choices: Readonly<Record<string, Choice>> | null;
}

const words = (
  vi: string,
  en: string,
  explainsVi: string,
  explainsEn: string,
  more: Partial<Pick<ColumnWords, "also" | "choices">> = {},
): ColumnWords => ({
  vi,
  en,
  also: [],
  choices: null,
  ...more,
  explains: { vi: explainsVi, en: explainsEn },
});

const choice = (vi: string, en: string, ...also: string[]): Choice => ({ vi, en, also });

/** The words of each column of an observation. */
export const columnWords = {
  indicator: words(
    "Chỉ tiêu",
    "Indicator",
    "Số liệu nói về điều gì: mã hoặc tên chỉ tiêu.",
    "What the figure counts: id or name of an indicator.",
    { also: ["Tên chỉ tiêu"] },
  ),
  area: words(
    "Địa bàn",
    "Area",
    "Số liệu của đâu: mã hoặc tên tỉnh, thành phố; huyện, xã thì kèm tên tỉnh (Xã Tân Thới, Đồng Tháp). Tên và mã được hiểu theo ngày của số liệu.",
    "Where it was counted: id or name of a province; a district or commune with its province (Xã Tân Thới, Đồng Tháp). Names and codes are read at the date of the figure.",
    { also: ["Địa phương", "Tỉnh, thành phố", "Province"] },
  ),
  period: words(
    "Kỳ số liệu",
    "Period",
    "Số liệu của kỳ nào: 2020-07, 2020-Q3, 2020-S2, 2020 hoặc 2015/2020.",
    "Which period it is of: 2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020.",
    { also: ["Kỳ báo cáo", "Kỳ"] },
  ),
  model: words(
    "Mô hình",
    "Model",
    "Mã hoặc tên mô hình; để trống nếu là số chung.",
    "Id or name of a model; empty for all together.",
    { also: ["Tên mô hình"] },
  ),
  category: words(
    "Lĩnh vực",
    "Category",
    "Mã hoặc tên lĩnh vực của mô hình; để trống nếu là số chung.",
    "Id or name of a category of models; empty for all together.",
  ),
  unit_type: words(
    "Loại đơn vị",
    "Unit type",
    "Mã hoặc tên loại đơn vị; để trống nếu là số chung.",
    "Id or name of a unit type; empty for all together.",
  ),
  award_level: words(
    "Cấp khen thưởng",
    "Award level",
    "Mã hoặc tên cấp khen thưởng; để trống nếu là số chung.",
    "Id or name of an award level; empty for all together.",
  ),
  value: words(
    "Giá trị",
    "Value",
    "Con số, từ 0 trở lên. Không có thì ghi 0; chưa thu thập được thì để trống. Ô trống không bao giờ là 0.",
    "The number, 0 or more. Write 0 if there were none, leave it empty if it was not collected. An empty cell is never 0.",
    { also: ["Số liệu", "Figure"] },
  ),
  qualifier: words(
    "Mức xác định",
    "Hedge",
    "Chỉ ghi khi con số không chính xác: ít nhất (hơn, trên), nhiều nhất (gần), khoảng.",
    "Only where the number is not exact: at least (more than), at most (nearly), about.",
    {
      choices: {
        AT_LEAST: choice("Ít nhất", "At least", "hơn", "trên", "more than", "over"),
        AT_MOST: choice("Nhiều nhất", "At most", "gần", "dưới", "nearly", "under"),
        ABOUT: choice("Khoảng", "About", "xấp xỉ", "approximately"),
      },
    },
  ),
  status: words(
    "Trạng thái",
    "Status",
    "Để trống nếu là số chính thức; nếu không: ước tính, sơ bộ, hoặc vì sao không có số.",
    "Empty for a final figure; otherwise estimated, provisional, or why there is none.",
    {
      choices: {
        REPORTED: choice("Chính thức", "Reported", "final", "actual"),
        ESTIMATED: choice("Ước tính", "Estimated", "ước", "ước thực hiện", "estimate"),
        PROVISIONAL: choice("Sơ bộ", "Provisional", "preliminary"),
        WITHHELD: choice("Không công bố", "Withheld"),
        NOT_APPLICABLE: choice("Không áp dụng", "Not applicable"),
        WITHDRAWN: choice("Rút lại", "Withdrawn"),
      },
    },
  ),
  dated: words(
    "Tháng chốt số liệu",
    "Month it stands in",
    "Với số hiện có: tháng mà số liệu được chốt, như 2020-07.",
    "Of a stock: the month it stands at the end of, such as 2020-07.",
  ),
  dated_by: words(
    "Căn cứ tháng chốt",
    "How the month is known",
    "Biết tháng chốt nhờ đâu: ngày in kèm, kỳ, hay ngày công bố.",
    "How the month is known: a printed day, the period, or the day of publication.",
    {
      choices: {
        PRINTED: choice("Ngày in kèm", "Printed"),
        PERIOD: choice("Cuối kỳ", "Period"),
        PUBLICATION: choice("Ngày công bố", "Publication"),
      },
    },
  ),
  valid_from: words(
    "Có giá trị từ ngày",
    "Valid from",
    "Với số đơn vị thuộc diện: có giá trị từ ngày nào, như 2025-07-01.",
    "Of numbers of eligible units: the day from which it holds, such as 2025-07-01.",
  ),
  valid_to: words(
    "Hết giá trị từ ngày",
    "Valid until (exclusive)",
    "Ngày đầu tiên không còn giá trị; để trống nếu vẫn còn.",
    "The first day on which it no longer holds; empty while it does.",
  ),
  source: words("Nguồn", "Source", "Mã nguồn của số liệu.", "Id of the document that says so."),
  version: words("Phiên bản", "Version", "1, 2, …; để trống là 1.", "1, 2, …; empty for 1."),
  recorded: words(
    "Thời điểm ghi nhận",
    "Recorded at",
    "Thời điểm theo giờ UTC; để trống là lúc nhập.",
    "An instant in UTC; empty for that of the import.",
  ),
  statement: words(
    "Câu số liệu",
    "Statement",
    "Mã chung của các dòng được in trong một con số; để trống nếu dòng đứng riêng.",
    "An id shared by the rows printed as one figure; empty when on its own.",
  ),
  exhaustive_over: words(
    "Liệt kê đủ theo",
    "Parts are complete along",
    "Các phần liệt kê theo chiều này đã đủ, cộng lại bằng tổng.",
    "The parts told along this dimension are all there are, and make the whole.",
    {
      choices: {
        model: choice("Mô hình", "Model"),
        unit_type: choice("Loại đơn vị", "Unit type"),
        award_level: choice("Cấp khen thưởng", "Award level"),
      },
    },
  ),
  origin: words("Dòng gốc", "Raw row", "Đọc từ dòng nào.", "Where the row was read from."),
  note: words(
    "Ghi chú",
    "Note",
    "Điều cần biết thêm về con số; không ghi tên người.",
    "What else is to be known of the number; never the name of a person.",
  ),
  names: words(
    "Nêu tên làm ví dụ",
    "Named as examples",
    "Tên mô hình hoặc phong trào mà nguồn nêu làm ví dụ, ngăn bằng dấu |.",
    "Models or campaigns that the source names as examples, with | between.",
  ),
} as const satisfies Record<string, ColumnWords>;

/** The word that a text stands for, written in either language or in one of its other ways; null: none. */
export function choiceOf(
  { choices }: ColumnWords,
  text: string,
  fold: (text: string) => string,
): string | null {
  const written = fold(text);
  for (const [word, { vi, en, also }] of Object.entries(choices ?? {}))
    if ([word, vi, en, `${vi} ${en}`, ...also].some((each) => fold(each) === written)) return word;
  return null;
}

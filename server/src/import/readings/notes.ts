/** What must be known of a reading beside its value. */
export type ReadingNote =
  | { readonly code: "DECIMAL_MARK_SHOWN"; readonly args: { readonly cells: string } }
  | { readonly code: "DECIMAL_MARK_OPEN"; readonly args: Record<never, never> }
  | { readonly code: "WHOLE_COUNT"; readonly args: { readonly label: string } }
  | { readonly code: "TYPED_AS_PRINTED"; readonly args: Record<never, never> }
  | { readonly code: "NEGATIVE_OR_NOT"; readonly args: Record<never, never> }
  | { readonly code: "CODE"; readonly args: Record<never, never> }
  | { readonly code: "RATIO"; readonly args: Record<never, never> }
  | { readonly code: "SCALED_BY_WORD"; readonly args: Record<never, never> }
  | { readonly code: "FOOTNOTE_OR_POWER"; readonly args: Record<never, never> }
  | { readonly code: "MEANS"; readonly args: { readonly meaning: string } }
  | { readonly code: "FORMAT_SCALES"; readonly args: { readonly by: number } }
  | { readonly code: "ZERO_SHOWN_AS"; readonly args: { readonly shown: string } }
  | { readonly code: "HIDDEN_BY_FORMAT"; readonly args: Record<never, never> }
  | { readonly code: "FORMAT_WORDS"; readonly args: { readonly words: string } }
  | { readonly code: "SHOWN_LIKE_THOUSANDS"; readonly args: { readonly shown: string } }
  | { readonly code: "LEADING_ZEROS_SHOWN"; readonly args: { readonly shown: string } }
  | { readonly code: "STALE"; readonly args: { readonly recomputed: number } }
  | { readonly code: "LEAVES_OUT_HIDDEN"; readonly args: { readonly all: number } }
  | { readonly code: "NO_STORED_VALUE"; readonly args: Record<never, never> }
  | { readonly code: "FROM_OTHER_FILE"; readonly args: { readonly file: string } }
  | { readonly code: "MAYBE_FRACTION"; readonly args: Record<never, never> }
  | { readonly code: "TIME_OF_DAY"; readonly args: Record<never, never> }
  | { readonly code: "DAY_OR_MONTH_FIRST"; readonly args: Record<never, never> }
  | { readonly code: "MONTH_FIRST"; readonly args: Record<never, never> }
  | { readonly code: "BOTH_DAY_ORDERS"; readonly args: { readonly cell: string } }
  | { readonly code: "DAY_ORDER_MAY_BE_SWAPPED"; readonly args: { readonly cell: string } }
  | { readonly code: "TERM_OF_OFFICE"; readonly args: Record<never, never> }
  | { readonly code: "TWO_DIGIT_YEAR"; readonly args: Record<never, never> }
  | { readonly code: "YEAR_IN_TITLE"; readonly args: Record<never, never> }
  | { readonly code: "PLAIN_NUMBER_IS_YEAR"; readonly args: Record<never, never> };

type Words = { readonly [N in ReadingNote as N["code"]]: (args: N["args"]) => string };

const EN: Words = {
  DECIMAL_MARK_SHOWN: ({ cells }) => `the file writes its numbers so that the first is meant: ${cells}`,
  DECIMAL_MARK_OPEN: () =>
    "nothing in the file shows whether the separator stands between thousands or before decimals",
  WHOLE_COUNT: ({ label }) => `"${label}" counts whole things, which have no decimals`,
  TYPED_AS_PRINTED: () => "typed as it is printed in Vietnamese",
  NEGATIVE_OR_NOT: () => "may be negative, as accounts write it, or not",
  CODE: () => "a code, kept as text",
  RATIO: () => "a ratio or a date without a year",
  SCALED_BY_WORD: () => "the word behind it multiplies it",
  FOOTNOTE_OR_POWER: () => "the raised figure may be a footnote or a power",
  MEANS: ({ meaning }) => meaning,
  FORMAT_SCALES: ({ by }) => `the format shows it divided by ${by}`,
  ZERO_SHOWN_AS: ({ shown }) => `a zero, shown as "${shown}"`,
  HIDDEN_BY_FORMAT: () => "the format does not show it",
  FORMAT_WORDS: ({ words }) => `the format adds "${words}"`,
  SHOWN_LIKE_THOUSANDS: ({ shown }) => `shown as ${shown}: the stored value counts`,
  LEADING_ZEROS_SHOWN: ({ shown }) => `shown as ${shown}`,
  STALE: ({ recomputed }) => `stale: recomputation gives ${recomputed}`,
  LEAVES_OUT_HIDDEN: ({ all }) => `leaves out hidden rows; with them ${all}`,
  NO_STORED_VALUE: () => "a formula without a stored value; that is not 0",
  FROM_OTHER_FILE: ({ file }) => `stored from the file ${file}, which is not opened`,
  MAYBE_FRACTION: () => "may be a fraction that was taken for a date",
  TIME_OF_DAY: () => "a time of day without a date",
  DAY_OR_MONTH_FIRST: () => "the day is read first, as in Vietnam",
  MONTH_FIRST: () => "written with the month first",
  BOTH_DAY_ORDERS: ({ cell }) => `day or month first: ${cell} has the month first`,
  DAY_ORDER_MAY_BE_SWAPPED: ({ cell }) => `day and month may have been swapped: ${cell} stayed a text`,
  TERM_OF_OFFICE: () => "a term of office, not of calendar years",
  TWO_DIGIT_YEAR: () => "the year is written with two digits",
  YEAR_IN_TITLE: () => "the year stands elsewhere",
  PLAIN_NUMBER_IS_YEAR: () => "a plain number in the place of a year",
};

const VI: Words = {
  DECIMAL_MARK_SHOWN: ({ cells }) => `cách viết số trong tệp cho thấy cách đọc đầu tiên: ${cells}`,
  DECIMAL_MARK_OPEN: () => "không có gì trong tệp cho biết đây là dấu phân cách hàng nghìn hay dấu thập phân",
  WHOLE_COUNT: ({ label }) => `“${label}” đếm theo đơn vị nguyên, không có phần thập phân`,
  TYPED_AS_PRINTED: () => "gõ như in trong văn bản tiếng Việt",
  NEGATIVE_OR_NOT: () => "có thể là số âm theo cách viết kế toán, cũng có thể không",
  CODE: () => "mã, giữ nguyên là chữ",
  RATIO: () => "tỷ số, hoặc ngày tháng không ghi năm",
  SCALED_BY_WORD: () => "đã nhân theo chữ đứng sau",
  FOOTNOTE_OR_POWER: () => "số nhỏ phía trên có thể là chú thích hoặc lũy thừa",
  MEANS: ({ meaning }) => MEANINGS[meaning] ?? meaning,
  FORMAT_SCALES: ({ by }) => `định dạng hiển thị đã chia cho ${by}`,
  ZERO_SHOWN_AS: ({ shown }) => `số 0, hiển thị là “${shown}”`,
  HIDDEN_BY_FORMAT: () => "định dạng không hiển thị số này",
  FORMAT_WORDS: ({ words }) => `định dạng thêm chữ “${words}”`,
  SHOWN_LIKE_THOUSANDS: ({ shown }) => `hiển thị là ${shown}: tính theo giá trị lưu trong ô`,
  LEADING_ZEROS_SHOWN: ({ shown }) => `hiển thị là ${shown}`,
  STALE: ({ recomputed }) => `giá trị lưu đã cũ: tính lại được ${recomputed}`,
  LEAVES_OUT_HIDDEN: ({ all }) => `không tính các dòng ẩn; tính cả thì được ${all}`,
  NO_STORED_VALUE: () => "công thức không lưu giá trị; không phải số 0",
  FROM_OTHER_FILE: ({ file }) => `giá trị lưu từ tệp ${file}, tệp đó không được mở`,
  MAYBE_FRACTION: () => "có thể là phân số bị hiểu thành ngày",
  TIME_OF_DAY: () => "giờ trong ngày, không có ngày",
  DAY_OR_MONTH_FIRST: () => "đọc ngày trước tháng theo cách viết của Việt Nam",
  MONTH_FIRST: () => "viết tháng trước ngày",
  BOTH_DAY_ORDERS: ({ cell }) => `không rõ ngày hay tháng đứng trước: ô ${cell} viết tháng trước`,
  DAY_ORDER_MAY_BE_SWAPPED: ({ cell }) => `ngày và tháng có thể đã bị đổi chỗ: ô ${cell} vẫn là chữ`,
  TERM_OF_OFFICE: () => "nhiệm kỳ, không phải các năm dương lịch trọn vẹn",
  TWO_DIGIT_YEAR: () => "năm chỉ ghi hai chữ số",
  YEAR_IN_TITLE: () => "năm ghi ở chỗ khác",
  PLAIN_NUMBER_IS_YEAR: () => "số thường đứng ở chỗ của năm",
};

const MEANINGS: Readonly<Record<string, string>> = {
  "zero-or-none": "không phát sinh",
  "not-available": "không có số liệu",
  "suppressed-or-not-applicable": "không công bố hoặc không áp dụng",
  none: "không có",
};

/** A note in words. */
export function sayNote(note: ReadingNote, language: "vi" | "en"): string {
  const words = language === "vi" ? VI : EN;
  // The table has for each code the function of its own arguments; TypeScript does not follow that through the union.
  return (words[note.code] as (args: ReadingNote["args"]) => string)(note.args);
}

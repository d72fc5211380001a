import type { Language } from "../../generated/schema.ts";
import type { NoShare } from "../../statistics/read/shares.ts";

const WORDS: Readonly<Record<NoShare, Readonly<Record<Language, string>>>> = {
  OF_A_RATIO: {
    VI: "Tỷ lệ không có tỷ trọng trong tổng.",
    EN: "A rate has no share of a total.",
  },
  VALUE_INCOMPLETE: {
    VI: "Chưa biết đầy đủ số của dòng này.",
    EN: "The value of this row is not known completely.",
  },
  TOTAL_INCOMPLETE: {
    VI: "Chưa biết đầy đủ tổng.",
    EN: "The total is not known completely.",
  },
  DOES_NOT_COMBINE: {
    VI: "Chỉ tiêu này không cộng được thành tổng này.",
    EN: "This indicator does not add up to this total.",
  },
  NOTHING_ABOVE: { VI: "Không có cấp nào trên toàn quốc.", EN: "Nothing lies above the nation." },
  IN_NO_GROUP: {
    VI: "Địa bàn này không thuộc nhóm nào được hỏi.",
    EN: "This area is in none of the groups asked.",
  },
  ROWS_OVERLAP: {
    VI: "Các dòng được hỏi chồng lên nhau, không có tổng chung.",
    EN: "The rows asked overlap, so they have no total.",
  },
  SPANS_DIFFER: {
    VI: "Địa bàn chỉ tồn tại một phần của kỳ, còn tổng là của cả kỳ.",
    EN: "The area lived a part of the period only, and the total is of all of it.",
  },
  TOTAL_IS_ZERO: { VI: "Tổng bằng 0.", EN: "The total is 0." },
  EXCEEDS_TOTAL: {
    VI: "Số của dòng này lớn hơn tổng do nguồn công bố.",
    EN: "The value of this row exceeds the total as reported.",
  },
};

/** Why there is no share, in a sentence. */
export function shareReasonOf(why: NoShare, lang: Language): string {
  return WORDS[why][lang];
}

import type { Language } from "../../generated/schema.ts";
import type { NoPercent } from "../../statistics/read/change/find-changes.ts";
import type { ObservationStatus } from "../../statistics/model/types.ts";
import type { RevisionPage } from "../../statistics/read/revisions/find-revisions.ts";
import type { NoRank } from "../../statistics/read/ranks.ts";
import type { NoShare } from "../../statistics/read/shares.ts";
import type { NotTimed } from "../../statistics/read/timeliness.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import { dayOf } from "../../statistics/model/days.ts";
import { day, number } from "./formats.ts";
import { successorAnswers } from "./successor-answers.ts";

type Said = Readonly<Record<Language, string>>;

const NO_SHARE: Readonly<Record<NoShare, Said>> = {
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
  return NO_SHARE[why][lang];
}

const NO_RANK: Readonly<Record<NoRank, Said>> = {
  NOT_RANKABLE: {
    VI: "Chỉ tiêu này không xếp hạng được: mỗi nơi có cách đếm khác nhau.",
    EN: "This indicator ranks nobody: counting methods differ from one area to another.",
  },
  OF_THE_NATION: {
    VI: "Toàn quốc không xếp hạng cùng các địa phương.",
    EN: "The nation has no place among its areas.",
  },
  IS_THE_REST: {
    VI: "Dòng gộp phần còn lại không có thứ hạng.",
    EN: "The rest beside the largest has no place.",
  },
  VALUE_INCOMPLETE: {
    VI: "Chưa biết đầy đủ số của dòng này trong chính kỳ này.",
    EN: "The value of this row is not known completely for its own period.",
  },
  DISPUTED: {
    VI: "Các nguồn ghi khác nhau về số này.",
    EN: "Sources differ on this value.",
  },
  SPANS_DIFFER: {
    VI: "Địa bàn chỉ tồn tại một phần của kỳ.",
    EN: "The area lived a part of the period only.",
  },
};

/** Why there is no rank, in a sentence. */
export function rankReasonOf(why: NoRank, lang: Language): string {
  return NO_RANK[why][lang];
}

const NOT_TIMED: Readonly<Record<Exclude<NotTimed, "SUCCESSOR_ANSWERS">, Said>> = {
  NOTHING_IS_DUE: {
    VI: "Bộ dữ liệu này thu thập từ nguồn công khai: không ai có hạn báo cáo.",
    EN: "This dataset is gathered from public reports: nothing is due from anybody.",
  },
  OWED_BY_NOBODY: {
    VI: "Không biểu mẫu nào hỏi số này ở đây trong kỳ này.",
    EN: "No form asks for it here in this period.",
  },
  DUE_LATER: { VI: "Chưa đến hạn báo cáo.", EN: "It is not due yet." },
  NOT_HERE_YET: {
    VI: "Đã đến hạn, báo cáo chưa đủ.",
    EN: "It was due, and is not known completely yet.",
  },
};

/** Why it is not known when a return was due or came, in a sentence. */
export function timelinessReasonOf(row: StatisticRow, why: NotTimed, lang: Language): string {
  return why === "SUCCESSOR_ANSWERS" ? successorAnswers(row, lang) : NOT_TIMED[why][lang];
}

const NO_PARTS: Readonly<Record<"NOT_A_RATIO" | "PRINTED_WHOLE", Said>> = {
  NOT_A_RATIO: {
    VI: "Chỉ tiêu này không phải tỷ lệ nên không có tử số, mẫu số.",
    EN: "This indicator is no rate, so it has no parts.",
  },
  PRINTED_WHOLE: {
    VI: "Nguồn chỉ ghi tỷ lệ phần trăm, không ghi tử số và mẫu số.",
    EN: "Its source prints the percentage without its parts.",
  },
};

/** Why a value has neither numerator nor denominator, in a sentence. */
export function partsReasonOf(why: keyof typeof NO_PARTS, lang: Language): string {
  return NO_PARTS[why][lang];
}

const NO_PERCENT: Readonly<Record<NoPercent, Said>> = {
  OF_A_RATIO: {
    VI: "Tỷ lệ thay đổi tính bằng điểm phần trăm.",
    EN: "A rate changes by percentage points.",
  },
  FROM_ZERO: {
    VI: "Giá trị kỳ trước bằng 0 nên không có tỷ lệ tăng, giảm.",
    EN: "The earlier value is 0, of which nothing is a percentage.",
  },
};

/** Why a difference is not given in percent, in a sentence. */
export function percentReasonOf(why: NoPercent, lang: Language): string {
  return NO_PERCENT[why][lang];
}

const NOT_PRINTED: Partial<Readonly<Record<ObservationStatus, Said>>> = {
  NOT_APPLICABLE: {
    VI: "Theo nguồn, ở đây không thể có số này.",
    EN: "By its source there can be no such figure here.",
  },
  WITHDRAWN: { VI: "Nguồn đã rút lại số này.", EN: "Its source took it back." },
};
const WITHHELD: Said = {
  VI: "Số này không được công bố, hoặc làm lộ một số không được công bố.",
  EN: "It is not released, or would tell a figure that is not.",
};

/** Why a printed figure, or a version of it, shows no value, in a sentence; null where it does. */
export function observationReasonOf(
  { value, status }: { readonly value: number | null; readonly status: ObservationStatus },
  lang: Language,
): string | null {
  return value === null ? (NOT_PRINTED[status] ?? WITHHELD)[lang] : null;
}

/** Why it is not counted how many statistics moved, in a sentence. */
export function notCountedReasonOf(
  { what, most, since, until }: NonNullable<RevisionPage["notCounted"]>,
  lang: Language,
): string {
  const [from, to] = [since, until].map((at) => day(dayOf(at), lang));
  const doing: Said = {
    compared: { VI: "so sánh", EN: "compared" },
    explained: { VI: "tìm nguyên nhân thay đổi của", EN: "looked at for why they moved" },
  }[what];
  return {
    VI: `Từ ngày ${from} đến ngày ${to} phải ${doing.VI} hơn ${number(most, lang)} số liệu nên không đếm tổng số thay đổi. Các thay đổi vẫn được liệt kê từng trang, mới nhất trước; muốn biết tổng số, hãy hỏi riêng vài chỉ tiêu, địa bàn hoặc kỳ, hoặc khoảng thời gian ngắn hơn.`,
    EN: `Between ${from} and ${to} more than ${number(most, lang)} statistics would have to be ${doing.EN}, so it is not counted how many moved. They are listed page by page all the same, those that moved last first; to have them counted, ask for some indicators, areas or periods, or for a shorter time.`,
  }[lang];
}

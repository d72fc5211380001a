import { counted, quoted, suggested } from "../words.ts";
import type { MemberKind, QuestionMatter } from "./matter.ts";
import type { WordsOf } from "../words-of.ts";

const KINDS: Readonly<Record<MemberKind, string>> = {
  area: "địa bàn",
  "award level": "cấp khen thưởng",
  boundaries: "địa giới",
  category: "lĩnh vực",
  dataset: "bộ dữ liệu",
  group: "vùng",
  indicator: "chỉ tiêu",
  model: "mô hình",
  "unit type": "loại đơn vị",
};
/** Where long lists of ids are found. */
const LISTED: Readonly<Record<string, string>> = {
  area: ' Câu hỏi { areas(boundaries: "AS_REPORTED") { id name } } cho danh sách.',
  indicator: " Câu hỏi { indicators { id name } } cho danh sách.",
  model: " Câu hỏi { models { id name } } cho danh sách.",
  category: " Câu hỏi { categories { id name } } cho danh sách.",
  "unit type": " Câu hỏi { unitTypes { id name } } cho danh sách.",
};
const n = counted("vi-VN");
const or = quoted(" hay ");
const comma = quoted(", ");

/** Messages on a question, in Vietnamese. */
export const questionVi: WordsOf<QuestionMatter> = {
  WHOLE_NUMBER: ({ argument, least, most, given }) =>
    `${argument} là số nguyên từ ${n(least)} đến ${n(most)}; câu hỏi ghi ${n(given)}.`,
  PAGE_TOO_LONG: ({ most, given, fields, light }) => {
    const where = fields.length > 0 ? ` khi hỏi cả ${fields.join(", ")}` : "";
    const lighter = fields.length > 0 ? ` (không hỏi thì đến ${n(light)})` : "";
    return `first nhiều nhất là ${n(most)}${where}${lighter}; câu hỏi ghi ${n(given)}. Hãy hỏi từng trang bằng after.`;
  },
  NOT_A_CURSOR: () => "after không phải con trỏ của danh sách này. Bỏ after để lấy trang đầu.",
  CURSOR_OF_ANOTHER: () => "after là con trỏ của câu hỏi khác. Bỏ after để lấy trang đầu.",
  CURSOR_LOST: () => "after chỉ một dòng không còn trong danh sách. Bỏ after để lấy trang đầu.",
  UNKNOWN_MEMBER: ({ what, written, near, accepted }) => {
    const hint =
      near.length > 0
        ? ` Có phải ý bạn là ${suggested(near, "vi", " hay ")}?`
        : accepted.length > 0
          ? ` Nhận: ${comma(accepted)}.`
          : (LISTED[what] ?? "");
    return `Không có ${KINDS[what]} "${written}".${hint}`;
  },
  UNKNOWN_SOURCE: ({ written, dataset }) =>
    `Bộ dữ liệu "${dataset}" không có nguồn "${written}". Query.sources cho danh sách.`,
  AREA_IS_A_GROUP: ({ written, id }) =>
    `"${written}" là một nhóm địa bàn, không phải một địa bàn. Hãy hỏi bằng groups: [{ id: "${id}" }].`,
  AREA_IS_A_CODE: ({ written, ids }) =>
    `"${written}" là mã số hành chính, mà mã số đổi nghĩa theo thời gian. Hãy hỏi bằng mã địa bàn: ${or(ids)}.`,
  PLACE_UNKNOWN: ({ id, near }) => {
    const hint =
      near.length === 0
        ? "Hãy tìm bằng places(search:)."
        : `Có phải ý bạn là ${suggested(near, "vi", ", ")}?`;
    return `Không có huyện hay xã nào mang mã "${id}". ${hint}`;
  },
  PLACE_BY_NAME: ({ written, near }) =>
    `"${written}" không phải tên tỉnh, thành phố. Huyện và xã được hỏi bằng mã: ${suggested(near, "vi", ", ")}.`,
  LEVEL_WITHOUT_OUTLINES: ({ level }) =>
    `Không có đường ranh giới ở cấp ${level}. Hãy hỏi level: PROVINCE hoặc COUNTRY.`,
  WITHIN_NOTHING: ({ level }) => `Chỉ hỏi "within" với level: DISTRICT hoặc COMMUNE, không phải ${level}.`,
  SEARCH_TOO_SHORT: ({ least }) => `Hãy viết ít nhất ${least} chữ cái hoặc chữ số để tìm.`,
  AREA_NOT_THERE: ({ id, has, day, boundaries, there }) => {
    const what = has === "ended" ? `có đến hết ngày ${day}` : `có từ ngày ${day}`;
    const names = suggested(there, "vi", ", ", false);
    const place =
      there.length === 0
        ? `trên địa giới ${boundaries} không có địa bàn này`
        : has === "ended"
          ? `trên địa giới ${boundaries} nay thuộc ${names}`
          : `trên địa giới ${boundaries} thay vào đó là ${names}`;
    return `"${id}" ${what}; ${place}. Muốn hỏi theo tên cũ, dùng boundaries: AS_REPORTED.`;
  },
  NOT_A_PERIOD: ({ written, meant }) => {
    const hint = meant.length === 0 ? "" : ` Có phải ý bạn là ${or(meant)}?`;
    return `"${written}" không phải một kỳ.${hint} Kỳ viết là 2020-07, 2020-Q3, 2020-S2, 2020 hoặc 2015/2020.`;
  },
  TERM_WITHOUT_FIGURES: ({ dataset, term, shown }) => {
    const hint =
      shown.length > 0 ? ` Giai đoạn có số liệu: ${comma(shown)}.` : " Chưa giai đoạn nào có số liệu.";
    return `"${dataset}" không có số liệu nào của giai đoạn "${term}".${hint}`;
  },
  OUTSIDE_CALENDAR: ({ period, dataset, from, to }) =>
    `"${period}" nằm ngoài thời gian của "${dataset}": từ ${from} đến ${to}.`,
  PERIODS_OR_RANGE: () => "Chỉ dùng periods, hoặc kind cùng from và to, không dùng cả hai.",
  TOO_MANY: ({ argument, most, given }) => `${argument} nhận nhiều nhất ${n(most)}; câu hỏi ghi ${n(given)}.`,
  RANGE_OF_TWO_KINDS: ({ period, kind, other, otherKind }) =>
    `Khoảng kỳ phải cùng một loại: "${period}" là ${kind}, còn ${other === null ? "kind" : `"${other}"`} là ${otherKind}.`,
  RANGE_REVERSED: ({ from, to }) => `"${from}" sau "${to}": from phải là kỳ trước.`,
  NOT_A_DAY: ({ written, meant }) =>
    `${written} không phải một ngày viết như 2025-07-01.${meant === null ? "" : ` Có phải ý bạn là "${meant}"?`}`,
  NOT_AN_INSTANT: ({ written, meant }) =>
    `${written} không phải một thời điểm có múi giờ như 2026-11-01T00:00:00Z, cũng không phải một ngày như 2026-11-01.${meant === null ? "" : ` Có phải ý bạn là "${meant}"?`}`,
  AFTER_LAST_COMMIT: ({ argument, instant, committedAt }) =>
    `${argument} ${instant} sau lần ghi dữ liệu cuối (${committedAt}): chưa ai biết khi đó sẽ biết gì.`,
  COUNT_GIVEN: ({ argument, most, given }) => {
    const what = argument === "groups" ? 'nhóm, như { id: "mekong-delta" }' : "mã";
    return `${argument} nhận từ 1 đến ${n(most)} ${what}; câu hỏi ghi ${n(given)}.`;
  },
  GROUP_TWICE: ({ id }) => `groups ghi "${id}" hai lần: mỗi nhóm cần một mã riêng.`,
  GROUP_NOT_THERE: ({ id, boundaries, there }) =>
    `Trên địa giới ${boundaries} không có vùng "${id}". Có: ${comma(there)}.`,
  GROUP_NAME: ({ id }) => `"${id}" không đặt tên nhóm được: hãy dùng một từ không trùng mã địa bàn nào.`,
  GROUP_COUNT: ({ id, most, given }) =>
    `Nhóm "${id}" nhận từ 1 đến ${n(most)} địa bàn; câu hỏi ghi ${n(given)}.`,
  GROUP_OF_PROVINCES: ({ member }) => `Nhóm gồm các tỉnh, thành phố; "${member}" thì không phải.`,
  TOLERANCE_OF_GROUPS: () =>
    "tolerance chỉ dùng với địa bàn: trong một nhóm không bao giờ trộn các năm. Hãy bỏ tolerance.",
  TOO_MANY_ROWS: ({ what, most, is }) => {
    const how =
      what === "worked out"
        ? "tính cho một câu trả lời (kể cả dòng của từng thành viên trong nhóm)"
        : "xếp theo VALUE";
    return `Nhiều nhất ${n(most)} dòng có thể ${how}; câu hỏi cần ${n(is)}. Hãy hỏi ít kỳ hoặc ít địa bàn hơn.`;
  },
  SPAN_OF_VALUES: ({ min, max }) => `where.value: min ${min} lớn hơn max ${max}.`,
  FILTER_EMPTY: ({ argument }) => `${argument} đang để trống: hãy bỏ hẳn, hoặc ghi ít nhất một mã.`,
  FILTER_OF_SEVERAL: ({ argument, given, kind }) =>
    `${argument} ghi ${n(given)} mục: dùng by: [${kind}] để mỗi mục có một dòng, hoặc chỉ ghi một mục.`,
  MODEL_AND_CATEGORY: () =>
    "Một dòng là của mô hình hoặc của lĩnh vực, không của cả hai: mỗi mô hình thuộc đúng một lĩnh vực.",
  NOT_PUBLISHED_BY: ({ indicator, kind, accepted }) =>
    `"${indicator}" không công bố theo ${kind}. ${accepted.length === 0 ? "Chỉ có số tổng." : `Có công bố theo ${accepted.join(", ")}.`}`,
  ORDER_FROM: ({ by }) => `from đi cùng by: CHANGE; câu hỏi ghi by: ${by}.`,
  ORDER_WITHOUT_OF: () => "by: SHARE cần of: tổng nào, ví dụ of: NATION.",
  ORDER_OF: ({ by }) => `of đi cùng by: SHARE; câu hỏi ghi by: ${by}.`,
  TOP_OF_ONE: () =>
    "top lấy các mục lớn nhất theo một chiều: ghi một chiều trong by, hoặc để trống cho địa bàn.",
  TOP_OF_PROVINCES: () =>
    "top lấy các tỉnh lớn nhất, hoặc các mục lớn nhất của một chiều trong by; không dùng cho toàn quốc hay nhóm.",
  TOP_NOT_RANKABLE: ({ indicator }) =>
    `"${indicator}" không xếp hạng được các địa bàn: mỗi nơi có cách đếm khác nhau. Hãy bỏ top.`,
  RATIO_PER: ({ given }) => `per là số lớn hơn 0, ví dụ 1000; câu hỏi ghi ${given}.`,
  RATIO_OF_PERCENTAGE: ({ id, numerator, denominator }) =>
    `"${id}" là tỷ lệ phần trăm, không làm tử số hay mẫu số được. Hãy dùng chính các phần của nó: "${numerator}" và "${denominator}".`,
  RATIO_NOT_COMBINING: ({ id }) =>
    `"${id}" không cộng được theo địa bàn, nên tỷ lệ từ nó không nói về thứ gì đếm được.`,
  RATIO_OF_ONE_MEMBER: ({ argument, given }) => `${argument} nhận một mục; câu hỏi ghi ${n(given)}.`,
  UNTIL_BEFORE_SINCE: ({ until, since }) =>
    `until ${until} không sau since ${since}: giữa hai thời điểm không có gì thay đổi được.`,
};

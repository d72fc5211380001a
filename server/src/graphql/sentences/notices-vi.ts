import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { NoticeCode, NoticeMatter } from "../../statistics/read/notice.ts";
import { day, number } from "./formats.ts";
import { breakdownNames, indicatorNames, listed, periodKindName, periodNamed } from "./sentence-parts.ts";
import { nameOf } from "./names.ts";

/** One sentence for each sort of notice. */
export type NoticeWords = {
  readonly [Code in NoticeCode]: (args: NoticeMatter[Code], catalogue: Catalogue) => string;
};

const VI = "VI";
const dataset = (catalogue: Catalogue, id: string): string => `“${nameOf(catalogue, "dataset", id, VI)}”`;

/** The notices in Vietnamese. */
export const noticesVi: NoticeWords = {
  NOT_COLLECTED: (args, catalogue) =>
    `Bộ dữ liệu ${dataset(catalogue, args.dataset)} không thu thập ${indicatorNames(catalogue, args.indicators, VI)}.`,
  NO_FIGURES: (args, catalogue) =>
    `Bộ dữ liệu ${dataset(catalogue, args.dataset)} chưa có số liệu nào về ${indicatorNames(catalogue, args.indicators, VI)}.`,
  NOT_BROKEN_DOWN: ({ by, indicators, isNarrowed, isScheduled, ...args }, catalogue) => {
    const along = breakdownNames(by, VI);
    const what = indicatorNames(catalogue, indicators, VI);
    const some = isNarrowed ? " với các mục đã lọc" : "";
    return isScheduled
      ? `Bộ dữ liệu ${dataset(catalogue, args.dataset)} không thu thập ${what} theo ${along}${some}. Bỏ tách để hỏi số tổng.`
      : `Chưa nguồn nào của ${dataset(catalogue, args.dataset)} nêu ${what} theo ${along}${some}. Bỏ tách để hỏi số tổng.`;
  },
  NO_SUCH_PERIODS: ({ indicators, kind, every, kinds }, catalogue) => {
    const what = indicatorNames(catalogue, indicators, VI);
    const rhythm = every === null ? "" : `: chỉ tiêu này báo cáo theo ${periodKindName(every, VI)}`;
    const there = listed(
      kinds.map((each) => periodKindName(each, VI)),
      VI,
    );
    return `Không có số liệu theo ${periodKindName(kind, VI)} của ${what}${rhythm}. Có số liệu theo: ${there}.`;
  },
  OUT_OF_RANGE: ({ first, last }, catalogue) => {
    const [from, to] = [first, last].map((each) => (each === null ? "…" : periodNamed(catalogue, each, VI)));
    return `Khoảng kỳ này nằm ngoài những gì đã biết: số liệu có từ ${from} đến ${to}.`;
  },
  UNKNOWN_THEN: ({ at }) => `Đến ngày ${day(at.slice(0, 10), VI)} chưa biết số liệu nào của chỉ tiêu này.`,
  NOTHING_NAMED: ({ argument }) =>
    `Danh sách ${argument} đang để trống: hãy bỏ hẳn, hoặc ghi ít nhất một mã.`,
  NO_GROUPS: ({ boundaries }) => `Trên địa giới ${boundaries} không có vùng nào được lập sẵn.`,
  NO_MEMBER_IN_COMMON: () => "Các mô hình và lĩnh vực đã lọc không có phần chung nên không còn dòng nào.",
  ALL_LEFT_OUT: ({ rows, statuses, values }) => {
    const said = listed(
      statuses.map((each) => `${each.status} ${number(each.rows, VI)}`),
      VI,
    );
    const span =
      values === null
        ? ""
        : ` Giá trị nằm từ ${number(values.least, VI)} đến ${number(values.greatest, VI)}.`;
    return `Điều kiện where loại hết ${number(rows, VI)} dòng; trạng thái của chúng: ${said}.${span}`;
  },
  UNKNOWN_LEFT_OUT: ({ rows }) =>
    `${number(rows, VI)} dòng chưa biết giá trị nên không nằm trong khoảng where.value nào.`,
  NOT_PLACED: ({ rows }) =>
    `${number(rows, VI)} dòng chưa biết đủ để xếp thứ tự, nên gộp vào phần còn lại dù lớn hay nhỏ.`,
};

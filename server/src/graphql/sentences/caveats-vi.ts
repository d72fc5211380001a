import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Caveat, CaveatCode, LeafUnit } from "../../statistics/read/caveat.ts";
import { nameOf } from "./names.ts";
import { day, number, percent, written } from "./formats.ts";
import { areaNames, lifeEnd, mostNamed, periodNamed, unitNames } from "./sentence-parts.ts";

/** One sentence for each sort of caveat. */
export type CaveatWords = {
  readonly [Code in CaveatCode]: (args: Caveat<Code>["args"], catalogue: Catalogue) => string;
};

const VI = "VI";
const leaves: Readonly<Record<LeafUnit, string>> = { AREAS: "đơn vị", RETURNS: "lượt báo cáo" };

/** The caveats in Vietnamese. */
export const caveatsVi: CaveatWords = {
  ESTIMATED: () => "Nguồn ghi là số ước tính.",
  PROVISIONAL: () => "Nguồn ghi là số sơ bộ.",
  INCOMPLETE: ({ how, reporting, expected, unit }) => {
    const some = `${number(reporting, VI)}/${number(expected, VI)} ${leaves[unit]}`;
    switch (how) {
      case "rate":
        return `Tổng hợp chưa đủ: là tỷ lệ của ${some} có đủ tử số và mẫu số.`;
      case "rate of a part":
        return "Tử số là số tổng hợp chưa đủ; mẫu số đã đủ.";
      case "leaves":
        return `Tổng hợp chưa đủ: ${some} có số, nên là mức ít nhất.`;
      case "parts":
        return "Tổng hợp từ các số thành phần đã có; nguồn không nói đó là tất cả, nên là mức ít nhất.";
      case "greatest part":
        return "Các phần có thể trùng nhau nên không cộng lại: đây là số lớn nhất trong các phần, nên là mức ít nhất.";
    }
  },
  MEMBERS_LEFT_OUT: ({ of, areas, count }, catalogue) => {
    const named = areaNames(catalogue, areas, VI);
    const rest = count - Math.min(areas.length, mostNamed);
    const list = rest > 0 ? `${named} và ${number(rest, VI)} địa phương nữa` : named;
    const lead = rest > 0 ? `${number(count, VI)} địa phương: ` : "";
    return of === "value"
      ? `Còn thiếu${rest > 0 ? " " : ": "}${lead}${list}.`
      : `Không tính ${lead}${list}: thiếu số một trong hai kỳ, hoặc không so được.`;
  },
  BOUNDS: ({ lower, upper }) =>
    `Chắc chắn nằm trong khoảng từ ${percent(lower, VI)} đến ${percent(upper, VI)}.`,
  CARRIED: ({ period }, catalogue) =>
    `Số của ${periodNamed(catalogue, period, VI)}, không phải của kỳ đang chọn.`,
  HEDGED: ({ of, qualifier, value, kind }) => {
    const text = written(value, kind, VI);
    switch (qualifier) {
      case "AT_LEAST":
        return of === "printed" ? `Theo nguồn, ít nhất là ${text} (≥).` : "Là mức ít nhất (≥).";
      case "AT_MOST":
        if (of === "printed") return `Nguồn ghi “gần ${text}” (≤).`;
        return of === "change"
          ? "Là mức nhiều nhất (≤)."
          : "Tính từ số mà nguồn chỉ ghi “gần” hoặc “hơn”, nên có thể thấp hơn (≤).";
      case "ABOUT":
        return of === "printed" ? `Nguồn ghi “khoảng ${text}” (≈).` : "Là số xấp xỉ (≈).";
    }
  },
  DISPUTED: ({ of }) =>
    of === "value"
      ? "Các nguồn ghi khác nhau; lấy số của nguồn công bố sau cùng."
      : "Một trong hai kỳ có các nguồn ghi khác nhau; lấy số của nguồn công bố sau cùng.",
  SERIES_BREAK: (args, catalogue) =>
    args.id === null
      ? "Các số cộng lại nằm ở hai phía của một lần đổi cách tính."
      : `Giữa hai kỳ, từ ngày ${day(args.date, VI)}, nội dung được đếm đã thay đổi: ${nameOf(catalogue, "break", args.id, VI)}`,
  DISCREPANCY: ({ reported, derived, kind }) =>
    `Nguồn ghi ${written(reported, kind, VI)}; tính từ các số thành phần là ${written(derived, kind, VI)}.`,
  UNITS_REORGANISED: ({ of, unitType, date }, catalogue) => {
    const { before, after } = unitNames(catalogue, unitType, date, VI);
    return of === "change"
      ? `Giữa hai kỳ, đơn vị được đếm đổi từ “${before}” sang “${after}”: mức tăng, giảm có thể chỉ do sắp xếp lại đơn vị.`
      : `Trong kỳ, từ ngày ${day(date, VI)}, đơn vị được đếm đổi từ “${before}” sang “${after}”: số này gộp cả hai loại.`;
  },
  SPANS_DIFFER: (args, catalogue) =>
    args.of === "value"
      ? `Số của ${number(args.months, VI)}/${number(args.outOf, VI)} tháng${lifeEnd(catalogue, args.area, VI)}: không so sánh, xếp hạng cùng số của cả kỳ.`
      : `Số phát sinh chỉ so sánh được giữa hai khoảng dài như nhau: số kỳ này là của ${number(args.months, VI)} tháng, số kỳ kia là của ${number(args.earlierMonths, VI)} tháng.`,
  ROUNDED: () => "Chênh lệch tính từ số chưa làm tròn, nên có thể lệch so với hiệu của hai số đã làm tròn.",
  PERIODS_OVERLAP: ({ first, last }) =>
    `Số phát sinh của hai kỳ chồng lên nhau (từ ${day(first, VI)} đến ${day(last, VI)}) không so sánh được.`,
  NONE_BEFORE: () => "Không có kỳ cùng loại liền trước để so sánh.",
  NOT_EARLIER: () => "Kỳ so sánh phải kết thúc trước kỳ này.",
  KINDS_DIFFER: () => "Số phát sinh chỉ so sánh được giữa hai kỳ cùng loại (tháng với tháng, năm với năm).",
  NOT_BOTH_KNOWN: ({ status, fromStatus }) => {
    if ([status, fromStatus].includes("WITHHELD")) return "Số của một trong hai kỳ không được công bố.";
    if (status === "CARRIED") return "Số đang hiện là của kỳ trước, không phải của kỳ này.";
    return [status, fromStatus].includes("PARTIAL")
      ? "Một trong hai kỳ tổng hợp chưa đủ, và không có phần nào biết đủ ở cả hai kỳ."
      : "Một trong hai kỳ chưa có đủ số liệu để so sánh.";
  },
  NO_COMMON_MEMBER: () => "Không có địa phương nào có đủ số liệu ở cả hai kỳ.",
};

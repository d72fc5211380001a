import type { Language } from "../generated/schema.ts";
import type { Catalogue } from "../statistics/catalogue.ts";
import type { ChangeReasonCode, ChangeRow } from "../statistics/change.ts";
import { nameOf } from "./names.ts";
import { day } from "./words.ts";

type Words = (catalogue: Catalogue, args: Readonly<Record<string, string>>) => string;

const WORDS: Readonly<Record<ChangeReasonCode, Readonly<Record<Language, Words>>>> = {
  NONE_BEFORE: {
    VI: () => "Không có kỳ cùng loại liền trước để so sánh.",
    EN: () => "There is no period of the same kind just before to compare with.",
  },
  NOT_EARLIER: {
    VI: () => "Kỳ so sánh phải kết thúc trước kỳ này.",
    EN: () => "The period compared with must end before this one.",
  },
  KINDS_DIFFER: {
    VI: () => "Số phát sinh chỉ so sánh được giữa hai kỳ cùng loại (tháng với tháng, năm với năm).",
    EN: () =>
      "Flows are compared only between periods of the same kind (months with months, years with years).",
  },
  SERIES_BREAK: {
    VI: (catalogue, { id = "", date = "" }) =>
      `Giữa hai kỳ, từ ngày ${day(date, "VI")}, nội dung được đếm đã thay đổi: ${nameOf(catalogue, "break", id, "VI")}`,
    EN: (catalogue, { id = "", date = "" }) =>
      `Between both periods, on ${day(date, "EN")}, what is counted changed: ${nameOf(catalogue, "break", id, "EN")}`,
  },
  NOT_BOTH_KNOWN: {
    VI: () => "Một trong hai kỳ chưa có đủ số liệu để so sánh.",
    EN: () => "One of the two periods is not known well enough to compare.",
  },
  NO_COMMON_MEMBER: {
    VI: () => "Không có địa phương nào có đủ số liệu ở cả hai kỳ.",
    EN: () => "No area is known in both periods.",
  },
};

/** Why there is no difference to state, in a sentence. */
export function changeReasonOf(
  catalogue: Catalogue,
  reason: NonNullable<ChangeRow["reason"]>,
  lang: Language,
): string {
  return WORDS[reason.code][lang](catalogue, reason.args);
}

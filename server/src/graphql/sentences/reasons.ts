import type { Language, PeriodKind } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import type { Reason, ReasonCode } from "../../statistics/model/types.ts";
import { periodKindName } from "./sentence-parts.ts";
import { areaName, nameOf } from "./names.ts";
import { day, dayBefore, number } from "./formats.ts";
import { successorAnswers } from "./successor-answers.ts";

interface Matter {
  readonly catalogue: Catalogue;
  readonly args: Reason["args"];
}
interface MatterOfRow extends Matter {
  readonly row: StatisticRow;
}
type Words<M> = Readonly<Record<Language, (matter: M) => string>>;
/** Reasons whose words depend on what the row is of. */
type OfRow = "EXCEEDS_WHOLE" | "AREA_DID_NOT_EXIST" | "SUCCESSOR_ANSWERS";

const DIMENSIONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  area: { VI: "địa bàn", EN: "areas" },
  model: { VI: "mô hình", EN: "models" },
  unit_type: { VI: "loại đơn vị", EN: "unit types" },
  award_level: { VI: "cấp khen thưởng", EN: "award levels" },
};

const WORDS: Readonly<Record<Exclude<ReasonCode, OfRow>, Words<Matter>>> = {
  DOES_NOT_COMBINE: {
    VI: ({ args }) =>
      `Các thành phần có số liệu, nhưng chỉ tiêu này không cộng được theo ${dimension(args, "VI")}: chỉ số tổng do nguồn công bố mới trả lời được.${apart(args, "VI")}`,
    EN: ({ args }) =>
      `The parts have figures, but this indicator cannot be put together over ${dimension(args, "EN")}: only a printed total answers.${apart(args, "EN")}`,
  },
  PARTIAL_TRANSFER: {
    VI: ({ catalogue, args }) =>
      `Ngày ${day(text(args, "on"), "VI")} một phần địa bàn ${area(catalogue, args, "from", "VI")} chuyển sang ${area(catalogue, args, "to", "VI")}; số liệu trước ngày đó không chia tách được theo địa giới này.`,
    EN: ({ catalogue, args }) =>
      `On ${day(text(args, "on"), "EN")} a part of ${area(catalogue, args, "from", "EN")} went to ${area(catalogue, args, "to", "EN")}; figures from before cannot be divided onto these boundaries.`,
  },
  UNVERIFIED_MERGER: {
    VI: ({ catalogue, args }) =>
      `Theo danh mục, ngày ${day(text(args, "on"), "VI")} ${area(catalogue, args, "from", "VI")} nhập vào ${area(catalogue, args, "to", "VI")}; chưa có văn bản xác nhận là nhập toàn bộ nên số liệu trước ngày đó không được cộng lại.`,
    EN: ({ catalogue, args }) =>
      `By the lists ${area(catalogue, args, "from", "EN")} went into ${area(catalogue, args, "to", "EN")} on ${day(text(args, "on"), "EN")}; no legal text was seen that says it went whole, so figures from before are not added up.`,
  },
  CANNOT_BE_SPLIT: {
    VI: ({ catalogue, args }) =>
      `Số liệu là của ${area(catalogue, args, "successor", "VI")} sau sáp nhập, không tách được cho riêng địa bàn này.`,
    EN: ({ catalogue, args }) =>
      `The figure is of ${area(catalogue, args, "successor", "EN")} after the merger and cannot be divided for this area alone.`,
  },
  NOTHING_ELIGIBLE: {
    VI: () => "Không có đơn vị nào thuộc diện (mẫu số bằng 0).",
    EN: () => "No unit is eligible (the denominator is 0).",
  },
  WOULD_REVEAL_WITHHELD: {
    VI: () => "Đúng một thành phần không được công bố; nêu số tổng hợp sẽ làm lộ số đó.",
    EN: () => "Exactly one part is withheld; a total would reveal it.",
  },
  NOT_ON_FORM: {
    VI: ({ args }) => {
      if (args["what"] === "indicator") return "Bộ dữ liệu này không thu thập chỉ tiêu này.";
      if (args["what"] === "area") return "Bộ dữ liệu này không thu thập số liệu của địa bàn này.";
      if (args["what"] === "member") return "Biểu mẫu của bộ dữ liệu này không hỏi riêng mục này.";
      return `Chỉ tiêu này chỉ thu thập theo ${rhythm(args, "VI")}, không theo kỳ ngắn hơn.`;
    },
    EN: ({ args }) => {
      if (args["what"] === "indicator") return "This dataset does not collect this indicator.";
      if (args["what"] === "area") return "This dataset asks nothing of this area.";
      if (args["what"] === "member") return "No form of this dataset asks for this by itself.";
      return `This indicator is collected by ${rhythm(args, "EN")} only, not for shorter periods.`;
    },
  },
  NONE_FOUND: {
    VI: () => "Chưa tìm thấy nguồn công khai nào nêu số này.",
    EN: () => "No public source was found that says it.",
  },
  NOTHING_CAME: {
    VI: ({ args }) => `Đến hạn ngày ${day(text(args, "dueOn"), "VI")}, chưa có báo cáo nào.`,
    EN: ({ args }) => `It was due on ${day(text(args, "dueOn"), "EN")}, and no return has come.`,
  },
  DUE_LATER: {
    VI: ({ args }) =>
      args["dueOn"] === undefined
        ? "Chưa đến hạn báo cáo."
        : `Chưa đến hạn báo cáo: hạn là ngày ${day(text(args, "dueOn"), "VI")}.`,
    EN: ({ args }) =>
      args["dueOn"] === undefined ? "It is not due yet." : `It is due on ${day(text(args, "dueOn"), "EN")}.`,
  },
  NOT_RELEASED: {
    VI: () => "Có số liệu nhưng nguồn không công bố.",
    EN: () => "There is a figure, which its source does not release.",
  },
  CANNOT_BE: {
    VI: () => "Theo nguồn, ở đây không thể có số này.",
    EN: () => "By its source there can be no such figure here.",
  },
};

const WORDS_OF_ROW: Readonly<Record<OfRow, Words<MatterOfRow>>> = {
  EXCEEDS_WHOLE: {
    VI: (matter) =>
      `${part(matter, "numerator", "VI")} lớn hơn ${part(matter, "denominator", "VI")}: một trong hai số chưa đúng, chờ nguồn đính chính.`,
    EN: (matter) =>
      `${part(matter, "numerator", "EN")} exceeds ${part(matter, "denominator", "EN")}: one of both is not right, until its source corrects it.`,
  },
  AREA_DID_NOT_EXIST: {
    VI: (matter) => `Địa bàn này không tồn tại trong kỳ (${life(matter, "VI")}).`,
    EN: (matter) => `This area did not exist in the period (${life(matter, "EN")}).`,
  },
  SUCCESSOR_ANSWERS: {
    VI: ({ row }) => successorAnswers(row, "VI"),
    EN: ({ row }) => successorAnswers(row, "EN"),
  },
};

/** Why a row has no value, or none that can be compared, in a sentence with areas and indicators in words. */
export function reasonOf(row: StatisticRow, reason: Reason, lang: Language): string {
  const { catalogue } = row;
  const { code, args } = reason;
  return isOfRow(code)
    ? WORDS_OF_ROW[code][lang]({ catalogue, row, args })
    : WORDS[code][lang]({ catalogue, args });
}

/** Whether a reason's sentence depends on its row, and not on the reason alone. */
export function isOfRow(code: ReasonCode): code is OfRow {
  return Object.hasOwn(WORDS_OF_ROW, code);
}

function text(args: Reason["args"], key: string): string {
  return String(args[key] ?? "");
}

function rhythm(args: Reason["args"], lang: Language): string {
  // As it was written when the cell was found empty.
  return periodKindName(text(args, "every") as PeriodKind, lang);
}

function dimension(args: Reason["args"], lang: Language): string {
  const id = text(args, "dimension");
  return DIMENSIONS[id]?.[lang] ?? id;
}

/** How a question tells apart what does not combine; areas it tells apart by itself. */
const TELLING_APART: Readonly<Record<string, readonly string[]>> = {
  model: ["by: [MODEL]", "where: { models }"],
  unit_type: ["by: [UNIT_TYPE]", "where: { unitTypes }"],
  award_level: ["by: [AWARD_LEVEL]", "where: { awardLevels }"],
};

function apart(args: Reason["args"], lang: Language): string {
  const id = text(args, "dimension");
  const how = TELLING_APART[id];
  if (how === undefined) return "";
  const name = dimension(args, lang);
  return lang === "VI"
    ? ` Hãy hỏi riêng từng ${name} (${how.join(" hoặc ")}).`
    : ` Ask by ${name} (${how.join(" or ")}).`;
}

function area(catalogue: Catalogue, args: Reason["args"], key: string, lang: Language): string {
  const id = text(args, key);
  const found = catalogue.areas.byId.get(id);
  return found === undefined ? id : areaName(catalogue, found, lang);
}

/** `Số đơn vị có mô hình (252)`: a part of the RATIO with its number. */
function part(
  { catalogue, row, args }: MatterOfRow,
  which: "numerator" | "denominator",
  lang: Language,
): string {
  const id = catalogue.indicators.byId.get(row.indicator)?.[which];
  const name = id === null || id === undefined ? "" : `${nameOf(catalogue, "indicator", id, lang)} `;
  return `${name}(${number(text(args, which), lang)})`;
}

/**
 * Which end of its life keeps an area out of the period. Only that one is told: the areas' first days before the calendar
 * are those from which they are known here, not days on which anything began.
 */
function life({ catalogue, row, args }: MatterOfRow, lang: Language): string {
  const period = catalogue.periods.byId.get(row.period);
  const ended = args["validTo"] !== undefined && text(args, "validTo") <= (period?.lastDay ?? "");
  if (ended) {
    const last = day(dayBefore(text(args, "validTo")), lang);
    return lang === "VI" ? `có đến hết ngày ${last}` : `it existed until ${last}`;
  }
  const from = day(text(args, "validFrom"), lang);
  return lang === "VI" ? `có từ ngày ${from}` : `it exists since ${from}`;
}

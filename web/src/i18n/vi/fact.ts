import type { CaveatCode } from "../../generated/graphql.ts";

type Notes = Readonly<Partial<Record<CaveatCode, string>>>;

const changeNotesVi: Notes = {
  UNITS_REORGANISED: "đơn vị được đếm đã sắp xếp lại",
  MEMBERS_LEFT_OUT: "so cùng phạm vi",
  DISPUTED: "các nguồn ghi khác nhau",
  ESTIMATED: "có số ước tính",
  PROVISIONAL: "có số sơ bộ",
  SERIES_BREAK: "đã đổi cách tính",
  SPANS_DIFFER: "hai kỳ dài khác nhau",
  PERIODS_OVERLAP: "hai kỳ trùng nhau một phần",
  NOT_BOTH_KNOWN: "thiếu số một trong hai kỳ",
  NO_COMMON_MEMBER: "không nơi nào có đủ số hai kỳ",
};

/** Words of a fact, one figure drawn large with its course, in Vietnamese; the model for every other language's file. */
export const factVi = {
  parts: (numerator: string, denominator: string) => `${numerator} trên ${denominator}`,
  /** How many of how many it is made of, after its status. */
  of: (status: string, some: string, all: string) => `${status} ${some}/${all}`,
  noChange: (from: string) => `Chưa so được với ${from}`,
  /** What to mind about a change, in few words; a code that is not here is only told in its sentence. */
  changeNotes: changeNotesVi,
  cautions: (n: string) => `${n}\u00A0lưu\u00A0ý`,
  none: "Chưa có số của nơi này để nêu.",
  course: {
    span: (first: string, from: string, last: string, to: string) =>
      `Từ ${first} (${from}) đến ${last} (${to})`,
    known: (n: string) => `có số ở ${n} kỳ`,
    missing: (n: string) => `thiếu ở ${n} kỳ`,
    open: {
      STOCK: (n: string) => `${n} kỳ tổng hợp chưa đủ, là chấm rỗng, không nối với kỳ khác`,
      FLOW: (n: string) => `${n} kỳ tổng hợp chưa đủ, là cột gạch chéo`,
      RATIO: (n: string) => `${n} kỳ tổng hợp chưa đủ, là chấm rỗng, không nối với kỳ khác`,
      TERM: (n: string) => `${n} giai đoạn tổng hợp chưa đủ, là vạch đứt`,
    },
    alone: (period: string) => `Diễn biến mới có một kỳ: ${period}.`,
    none: "Chưa có kỳ nào để vẽ diễn biến.",
  },
};

/** Words of a fact: Vietnamese is the model; a language that lacks a key does not compile. */
export type FactWords = typeof factVi;

import { searchVi } from "../search.ts";

/** Words of districts, communes and their figures in Vietnamese; the model for every other language's file. */
export const placeVi = {
  kinds: searchVi.placeKinds,
  kind: "Loại đơn vị",
  code: (code: string) => `mã thống kê ${code}`,
  time: "Thời gian",
  since: (day: string) => `Có từ ${day}`,
  sinceOrBefore: (day: string) => `Có từ ${day} hoặc trước đó`,
  until: (from: string, day: string) => `${from}, đến trước ${day}`,
  liesIn: "Thuộc",
  nowIn: "nay là địa bàn",
  formedFrom: "Được lập từ",
  became: "Về sau",
  unknownSuccessor: "Chưa rõ địa bàn này về sau thuộc đơn vị nào.",
  renamed: "cùng một địa bàn, đổi tên, loại hoặc nơi trực thuộc",
  transfers: { WHOLE: "toàn bộ", PIECE: "một phần", UNVERIFIED: "nhập, chưa kiểm chứng là toàn bộ" },
  people: {
    EVERYONE: "toàn bộ dân số",
    SOME: "một phần dân số",
    NOBODY: "chỉ diện tích, không có dân",
  },
  ended: (day: string) => `Từ ${day}, đơn vị này không còn với tên, loại và nơi trực thuộc như ở đây.`,
  page: "Trang của nơi này",
  ofProvince: (name: string) => `Trang của ${name}`,
  figures: "Số liệu trong các báo cáo",
  section: "Số liệu của huyện, xã, phường",
  single: "Mỗi số là số riêng của một nơi, đúng như báo cáo in; không cộng lại thành số của tỉnh.",
  none: "Chưa có số nào của nơi này.",
  noneHint: "Không có số không có nghĩa là 0: chưa tìm thấy báo cáo nào có số của nơi này.",
  search: "Tìm trong bảng",
  found: (n: string, all: string) => (n === all ? `${n} số` : `${n} trong ${all} số`),
  nothing: "Không có dòng nào khớp.",
  more: (n: string) => `Xem thêm ${n} dòng`,
  notAll: (n: string, all: string) => `Bảng chỉ có ${n} trong ${all} số.`,
  table: "Bảng các số riêng lẻ",
  place: "Nơi",
  indicator: "Chỉ tiêu",
  period: "Kỳ",
  value: "Số",
  source: "Nguồn",
};

/** Words of districts and communes: Vietnamese is the model; a language that lacks a key does not compile. */
export type PlaceWords = typeof placeVi;

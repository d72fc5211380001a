/** Words of office files in Vietnamese; the model for every other language's file. */
export const officeVi = {
  /** Names of sheets: at most 31 letters. */
  sheets: {
    data: "Số liệu",
    written: "Cách ghi",
    chart: "Biểu đồ",
    notes: "Ghi chú",
    table: "Bảng",
    cards: "Con số chính",
  },
  day: "Ngày",
  open: "Xem trong Bản đồ Phong trào",
  legend: (title: string) => `Chú giải: ${title}`,
  /** The rest of a list that has no room. */
  moreSources: (n: string) => `và ${n} nguồn nữa (xem ghi chú của trang)`,
  /** A page that goes on. */
  part: (title: string, n: string, all: string) => `${title} (${n}/${all})`,
  leftOut: (reason: string, names: string) => `${reason}: ${names}`,
};

/** Words of office files: Vietnamese is the model; a language that lacks a key does not compile. */
export type OfficeWords = typeof officeVi;

/** Words on drawings over time and their like in Vietnamese; the model for every other language's file. */
export const picturesVi = {
  noTiles: "Không có bản đồ ô cho địa giới này.",
  tileHint: "Mỗi tỉnh, thành phố một ô bằng nhau; vị trí gần đúng.",
  onePeriod: (period: string) =>
    `Chỉ có số liệu của một kỳ (${period}); cần từ hai kỳ trở lên để vẽ hình này.`,
  otherKinds: (n: string) =>
    `Không vẽ ${n} kỳ khác loại (tháng, quý, năm và giai đoạn không vẽ chung một trục).`,
  noPeriods: "Hình này vẽ số liệu qua các kỳ; ở đây không có kỳ nào.",
  noValues: "Chưa có số nào để vẽ.",
  cells: (unit: string) => `Số ô trong mỗi mức (${unit})`,
  cellsMarks: "Số đếm là số ô: mỗi ô là một tỉnh, thành phố ở một kỳ.",
  sameScale: (low: string, high: string, unit: string) =>
    `Mọi biểu đồ cùng một trục: từ ${low} đến ${high} (${unit}).`,
  latest: "Số in đậm: giá trị của kỳ đang chọn; không có thì là số gần nhất, kèm kỳ.",
  line: "Tỉnh, thành phố",
  nation: "Cả nước",
  noNation: "Không vẽ đường cả nước: tổng cả nước lớn hơn nhiều lần số của một tỉnh.",
  open: "Số cần lưu ý (tổng hợp chưa đủ, có nguồn khác nhau…)",
  break: "Đổi cách tính",
  breakAt: (label: string) => `Nét đứt: đổi cách tính (${label}); hai bên không so được với nhau.`,
  reorganised: (date: string, before: string, now: string) =>
    `${date}: đơn vị được đếm sắp xếp lại, từ “${before}” sang “${now}”`,
  reorganisedOn: (date: string) => `${date}: sắp xếp lại đơn vị được đếm`,
  reorganisedShort: "Sắp xếp lại đơn vị",
  reorganisedAt: (label: string) =>
    `Nét đứt: ${label}; mức tăng, giảm qua ngày này có thể chỉ do sắp xếp lại.`,
  course: (first: string, firstPeriod: string, last: string, lastPeriod: string) =>
    `từ ${first} (${firstPeriod}) đến ${last} (${lastPeriod})`,
  earlierPieces: (n: string) => `và ${n} đoạn liên tục trước đó`,
  between: (from: string, to: string) => `Từ ${from} đến ${to}`,
  afterBreak: (label: string) => `Không so với kỳ trước lần đổi cách tính (${label}).`,
  noPair: (to: string) => `Không có kỳ nào so được với ${to} theo cùng cách tính.`,
  rises: (n: string) => `Tăng: ${n}`,
  falls: (n: string) => `Giảm: ${n}`,
  sameRounded: (n: string) => `Không đổi khi làm tròn: ${n}`,
  same: (n: string) => `Không đổi: ${n}`,
  points: "Thay đổi tính bằng điểm phần trăm, từ số chưa làm tròn.",
  leftOut: "Không so sánh",
  noFigureIn: (period: string) => `không có số của ${period}`,
  partialIn: (period: string) => `tổng hợp chưa đủ ở ${period}`,
  carriedIn: (period: string) => `số của ${period} là số kỳ trước`,
  disputedIn: (period: string) => `các nguồn ghi khác nhau ở ${period}`,
  notLike: "hai kỳ không so được với nhau",
};

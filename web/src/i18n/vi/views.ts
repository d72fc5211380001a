/** Words of the pictures on screen in Vietnamese; the model for every other language's file. */
export const viewsVi = {
  choose: "Cách xem",
  name: {
    map: "Bản đồ",
    circles: "Vòng tròn",
    "tile-grid": "Ô đều",
    ranking: "Xếp hạng",
    trend: "Diễn biến",
    "small-multiples": "Từng tỉnh",
    slope: "Trước – sau",
    "heat-table": "Bảng màu",
    fact: "Con số",
  },
  /** The ranking of figures that may not be ranked. */
  unranked: "So sánh",
  loading: "Đang vẽ…",
  failed: "Không tải được hình này. Tải lại trang thường là đủ.",
  help: "Phím mũi tên: sang tỉnh khác. Enter: mở. Escape: đóng.",
  /** A picture that was asked for, the one shown instead, and why. */
  notHere: (asked: string, shown: string, why: string) =>
    `Không vẽ được hình “${asked}”: ${why}. Dưới đây là hình “${shown}”.`,
  whyNot: {
    noMap: "không có bản đồ cho địa giới này",
    onePeriod: "ở đây không có nhiều kỳ để vẽ",
    noCircles: "hình ấy vẽ tỷ lệ có biết tử số, mà ở đây không có",
  },
  highlight: "Làm nổi",
  highlighted: (name: string) => `Đã làm nổi ${name}.`,
  highlightAdd: "Thêm tỉnh, thành phố",
  highlightMost: (n: string) => `Đã đủ ${n} nơi; bỏ bớt một nơi để thêm.`,
  highlightHint: "Bấm vào một đường cũng làm nổi được đường đó.",
  remove: (name: string) => `Bỏ ${name}`,
  nothing: "Không có nơi nào khớp",
  /** The way from a number to all that is known of it, and what is read aloud after such a number. */
  record: "Lý lịch số liệu",
  origin: "từ đâu mà có",
  table: "Bảng số liệu",
  tableCaption: (title: string) => `${title}: từng kỳ`,
  period: "Kỳ",
  area: "Tỉnh, thành phố",
  tableNewest: (shown: string, all: string) =>
    `Bảng này có ${shown} kỳ gần nhất trong ${all} kỳ. Tất cả có trong tệp CSV.`,
  tableAll: (n: string) => `Xem cả ${n} kỳ`,
  tableCaution: "°: số cần lưu ý (tổng hợp chưa đủ, số kỳ trước, các nguồn khác nhau…)",
  noRow: "không có kỳ này",
};

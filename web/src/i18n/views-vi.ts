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
    slope: "Hai kỳ",
    "heat-table": "Bảng màu",
  },
  /** The ranking of figures that may not be ranked. */
  unranked: "So sánh",
  loading: "Đang vẽ…",
  failed: "Không tải được hình này. Tải lại trang thường là đủ.",
  help: "Phím mũi tên: sang tỉnh khác. Enter: mở. Escape: đóng.",
  notHere: "Hình này không vẽ được với số liệu đang chọn; dưới đây là cách xem khác.",
  highlight: "Làm nổi",
  highlightAdd: "Thêm tỉnh, thành phố",
  highlightMost: (n: string) => `Đã đủ ${n} nơi; bỏ bớt một nơi để thêm.`,
  remove: (name: string) => `Bỏ ${name}`,
  nothing: "Không có nơi nào khớp",
  table: "Bảng số liệu",
  tableCaption: (title: string) => `${title}: từng kỳ`,
  period: "Kỳ",
  area: "Tỉnh, thành phố",
  tableNewest: (shown: string, all: string) =>
    `Bảng này có ${shown} kỳ gần nhất trong ${all} kỳ. Tất cả có trong tệp CSV.`,
  tableAll: (n: string) => `Xem cả ${n} kỳ`,
  quietLines: "Đường xám: các tỉnh, thành phố khác",
};

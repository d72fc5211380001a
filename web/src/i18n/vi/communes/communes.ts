/** Words of a province opened into its communes on the map; Vietnamese is the model. */
export const communesVi = {
  illustrative: "Ranh giới xã: minh hoạ, không phải địa giới thật",
  open: "Mở đến cấp xã trên bản đồ",
  openAll: "Cấp xã, cả nước",
  back: "Về bản đồ các tỉnh",
  area: "Đơn vị cấp xã",
  list: "Các đơn vị cấp xã",
  level: "Cấp trên bản đồ",
  provinces: "Cấp tỉnh",
  communes: "Cấp xã",
  withFigure: (known: string, all: string) => `${known}/${all} đơn vị cấp xã có số`,
  /** Cột thứ hạng trong tỉnh. */
  place: "Hạng trong tỉnh",
  ownWhole: (name: string, value: string) => `Số của ${name}, ${value}, được tổng hợp đủ từ các đơn vị này.`,
  ownPart: (name: string, value: string) => `Số của ${name}, ${value}, được tổng hợp từ những đơn vị có số.`,
  ownSame: (name: string, value: string) => `${name} báo cáo ${value}, bằng tổng của các đơn vị này.`,
  ownOther: (name: string, value: string, sum: string) =>
    `${name} báo cáo ${value}; các đơn vị có số cộng lại được ${sum}.`,
  added: "Trang thêm vào báo cáo: bảng các đơn vị cấp xã đang xem.",
  addedProvinces: "Trang thêm vào báo cáo: bản đồ cấp tỉnh, không có cấp xã.",
  none: "Không có số nào của cấp xã trong kỳ này.",
  map: (name: string, title: string, period: string) => `Bản đồ cấp xã, ${name}: ${title}, ${period}`,
  help: "Phím mũi tên: sang đơn vị kế bên. Gõ chữ đầu: đến tên đó. Enter: xem. Escape: về bản đồ các tỉnh.",
  files: "Mọi tệp bên dưới là của cấp tỉnh. Bảng số của các đơn vị cấp xã đang xem:",
  file: (format: string) => `Tải bảng số cấp xã của kỳ này (${format})`,
  loading: "Đang tải cấp xã…",
  making: "Đang dựng ranh giới minh hoạ…",
  notDrawn: "Hình này chỉ có ranh giới tỉnh; số của cấp xã ở danh sách và trên bản đồ trên màn hình.",
  notDrawnAnywhere:
    "Hình này chỉ có ranh giới tỉnh; số của mọi đơn vị cấp xã ở bản đồ trên màn hình và trong tệp tải về.",
  failed: "Không tải được ranh giới cấp xã.",
};

export type CommunesWords = typeof communesVi;

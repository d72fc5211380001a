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
  /** What is told of an office's own template. */
  template: {
    noTemplate: (why: string) => `Tệp mẫu không phải là bản trình chiếu (.potx, .pptx) dùng được: ${why}.`,
    noTitle: "Mẫu không có bố cục nào có chỗ cho tiêu đề: không điền được.",
    noCover: (layout: string) => `Mẫu không có bố cục trang bìa; trang bìa dùng bố cục “${layout}”.`,
    noNumber: (layout: string) =>
      `Bố cục “${layout}” của mẫu không có chỗ cho số trang; các trang không đánh số.`,
    rareFont: (font: string) => `Mẫu dùng phông chữ ${font}: máy không có phông này sẽ hiện phông khác.`,
    littleRoom: (layout: string) =>
      `Bố cục “${layout}” của mẫu còn ít chỗ dưới tiêu đề: hình và bảng sẽ nhỏ.`,
    hardToRead: (layout: string) =>
      `Chỗ dưới tiêu đề của bố cục “${layout}” quá nhỏ cho bản đồ: chữ trên bản đồ sẽ dưới 6 pt, khó đọc. Hãy mở trang cái (Slide Master), kéo khung nội dung cao và rộng hơn, thu gọn khung tiêu đề, hoặc dùng mẫu khác.`,
  },
  leftOut: (reason: string, names: string) => `${reason}: ${names}`,
};

/** Words of office files: Vietnamese is the model; a language that lacks a key does not compile. */
export type OfficeWords = typeof officeVi;

/** What is told of an office's own template. */
export type TemplateWords = OfficeWords["template"];

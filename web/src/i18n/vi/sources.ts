/** Words about where figures come from, in Vietnamese; the model for every other language's file. */
export const sourcesVi = {
  source: "Nguồn",
  /** Of a figure put together of many reports. */
  many: (n: string) => `tổng hợp từ ${n} báo cáo`,
  /** Before the names of models or campaigns that a report prints beside a figure. */
  named: "Nguồn nêu tên làm ví dụ, chưa phải tất cả",
  list: "xem danh sách",
  unknownPublisher: "không rõ nơi công bố",
  unknownDate: "không rõ ngày",
  /** What a source is. */
  kinds: {
    REVIEW_CONFERENCE: "hội nghị tổng kết, triển khai",
    CEREMONY: "lễ, ngày hội, khen thưởng",
    REPORT: "bài của cơ quan, đoàn thể",
    STATEMENT: "phát biểu, phỏng vấn",
    DECISION: "nghị quyết, quyết định",
    NEWS: "tin, bài báo",
    OFFICIAL_LIST: "danh mục chính thức",
    SYNTHETIC: "giả lập",
    OTHER: "nguồn khác",
  },
  /** Other names of the whole country that readers look for. */
  country: "cả nước, toàn quốc, Việt Nam",
  listsApart: (lists: string, figures: string) =>
    `Tổng số kể cả ${lists} danh mục chính thức (${figures} số: ở mỗi tỉnh có bao nhiêu đơn vị). Danh mục không phải báo cáo về phong trào nên trang đầu không tính vào số báo cáo và số liệu đã tìm thấy.`,
  withFigures: (n: string) => `${n} tỉnh, thành phố có số trong bộ số liệu công bố`,
};

/** Words about where figures come from: Vietnamese is the model; a language that lacks a key does not compile. */
export type SourcesWords = typeof sourcesVi;

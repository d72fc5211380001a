/** Words beside an answer of the query desk in Vietnamese; the model for every other language's file. */
export const resultsVi = {
  label: "Kết quả",
  tabs: { json: "JSON", table: "Bảng", chart: "Biểu đồ", map: "Bản đồ", "take-away": "Lấy về" },
  /** While nothing has been asked. */
  nothingAsked: "Chưa hỏi gì. Chạy câu hỏi để xem kết quả ở đây.",
  running: "Đang hỏi…",
  list: "Danh sách",
  /** A list within the rows of another. */
  within: (outer: string, inner: string) => `${outer} › ${inner}`,
  why: {
    errors: "Câu hỏi này bị lỗi: xem JSON.",
    noList: "Câu trả lời này không có danh sách nào để lập bảng.",
  },
  picture: {
    series: "Vẽ",
    period: "Kỳ",
    drawing: "Đang vẽ…",
    failed: "Không vẽ được câu hỏi này",
    tooMany: (n: string, most: string) =>
      `Có ${n} dòng; vẽ được nhiều nhất ${most}. Hỏi ít chỉ tiêu, mô hình hoặc kỳ hơn.`,
    sources: (n: string) => `Nguồn của kỳ này: ${n} báo cáo`,
    whyNot: {
      otherList: "Chỉ vẽ được danh sách statistics và ratio; danh sách này là loại khác. Xem ở Bảng.",
      groups: "Atlas vẽ tỉnh, thành phố và cả nước, không vẽ nhóm địa bàn. Xem ở Bảng.",
      noRows: "Không có dòng nào của tỉnh, thành phố hay cả nước để vẽ.",
      noProvinces: "Bản đồ cần số của tỉnh, thành phố; câu hỏi này chỉ hỏi cả nước.",
      noMap: "Không có bản đồ cho địa giới này.",
      oneNumber: "Chỉ có một số của một kỳ: không có gì để vẽ. Hỏi thêm kỳ hoặc thêm địa bàn.",
    },
  },
  atlas: {
    open: "Mở trong atlas",
    remarks: { all: "Atlas hiện mọi tỉnh, thành phố, không chỉ những nơi đã hỏi." },
    whyNot: {
      ratio: "Không mở được trong atlas: tỷ số này được lập tại chỗ, không có trong danh mục chỉ tiêu.",
      knownAt:
        "Không mở được trong atlas: câu hỏi này hỏi số như đã biết ở một thời điểm, atlas luôn hiện số đang biết.",
      filtered: "Không mở được trong atlas: atlas không lọc theo tình trạng hay giá trị.",
    },
  },
  table: {
    label: (name: string) => `Bảng: ${name}`,
    rows: (n: string) => `${n} dòng`,
    rowsOf: (n: string, all: string) => `${n} trong ${all} dòng`,
    freeze: "Giữ cố định",
    freezeNone: "không cột nào",
    freezeColumns: (n: string) => `${n} cột đầu`,
    copyAll: "Chép cả bảng",
    copySelection: "Chép phần chọn",
    copied: (rows: string, columns: string) =>
      `Đã chép ${rows} dòng, ${columns} cột. Dán vào Excel hoặc Calc.`,
    copyFailed: "Trình duyệt không cho chép. Chọn ô trong bảng rồi bấm Ctrl+C.",
    sorted: {
      ascending: (heading: string) => `Xếp tăng dần theo ${heading}.`,
      descending: (heading: string) => `Xếp giảm dần theo ${heading}.`,
    },
    unsorted: "Xếp như câu trả lời.",
    noStatus: "Có ô Giá trị trống: thêm status và reason vào câu hỏi để biết vì sao. Trống không phải là 0.",
    noRows: "Danh sách này không có dòng nào.",
    empty: "trống",
    yes: "có",
    no: "không",
  },
};

/** Words beside an answer: Vietnamese is the model. */
export type ResultWords = typeof resultsVi;

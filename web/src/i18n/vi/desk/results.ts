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
    notChange: "Hình vẽ mức của từng kỳ, không vẽ mức tăng, giảm đã hỏi; mức tăng, giảm xem ở Bảng.",
    onlyAsked: "Chỉ những nơi đã hỏi có số trên bản đồ; nơi khác để trống vì không hỏi.",
    whyNot: {
      otherList:
        "Chỉ vẽ được danh sách statistics, ratio và holdings; danh sách này là loại khác. Xem ở Bảng.",
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
      filtered: "Không mở được trong atlas: atlas không lọc theo tình trạng hay giá trị.",
    },
  },
  takeAway: {
    files: "Toàn bộ số liệu thành tệp",
    all: "Mọi dòng của câu hỏi, không chỉ trang đang xem; mỗi dòng kèm tình trạng, lý do, địa giới, nguồn và phiên bản số liệu.",
    allRows: (n: string) =>
      `${n} dòng: mọi dòng của câu hỏi, không chỉ trang đang xem; mỗi dòng kèm tình trạng, lý do, địa giới, nguồn và phiên bản số liệu.`,
    lacking: (names: string) => `Tệp không có cột ${names}: cần chúng thì lấy câu trả lời nguyên văn ở dưới.`,
    known: "Số liệu của tệp",
    now: "mới nhất lúc lấy",
    pinned: (id: string, day: string) => `phiên bản ${id} (${day})`,
    whyNot:
      "Chỉ danh sách statistics và ratio lấy được thành tệp; danh sách này là loại khác. Lấy câu trả lời nguyên văn ở dưới.",
    kinds: {
      xlsx: { name: "Excel (XLSX)", use: "ô có kiểu, giữ số 0 ở đầu; có trang ghi chú, nguồn và bảng mã" },
      csvVi: { name: "CSV cho Excel Việt Nam", use: "dấu chấm phẩy, phẩy thập phân" },
      csvEn: { name: "CSV cho Excel tiếng Anh", use: "dấu phẩy, chấm thập phân" },
      csv: { name: "CSV", use: "cho R, Python, DuckDB; kèm mô tả cột CSVW" },
      parquet: { name: "Parquet", use: "cột có kiểu, cho pandas, polars, DuckDB" },
      jsonStat: { name: "JSON-stat 2.0", use: "một khối nhiều chiều" },
      sdmx: { name: "SDMX-CSV 2.0", use: "trao đổi giữa các cơ quan thống kê" },
      geoJson: { name: "GeoJSON", use: "ranh giới kèm số, cho QGIS" },
      topoJson: { name: "TopoJSON", use: "như GeoJSON, nhỏ hơn" },
    },
    tooLong: "nhiều dòng hơn loại tệp này chứa được",
    about: (size: string) => `khoảng ${size}`,
    take: (name: string) => `Tải về ${name}`,
    takeShort: "Tải về",
    copyAddress: "Chép địa chỉ",
    copyAddressOf: (name: string) => `Chép địa chỉ: ${name}`,
    addressCopied: "Đã chép",
    addressNotCopied: "Không chép được",
    coming: "Đang tải tệp",
    come: (size: string) => `Đã nhận ${size}`,
    cancel: "Thôi tải",
    saved: (name: string, size: string) => `Đã tải ${name} (${size}).`,
    failed: (why: string) => `Không tải được: ${why}`,
    cite: {
      title: "Trích dẫn",
      hint: "Địa chỉ này luôn cho đúng câu trả lời này, từng byte một, dù sau này có thêm số liệu.",
      copy: "Chép lời trích dẫn",
      open: "Mở câu trả lời đã ghim",
      copyAddress: "Chép liên kết đã ghim",
      noAddress:
        "Câu hỏi này quá dài để nằm trong một liên kết, nên không có liên kết đã ghim. Lấy một tệp ở trên với dữ liệu được ghim, tải câu trả lời nguyên văn ở dưới, hoặc gửi lại câu hỏi bằng POST với extensions.knownAt.",
    },
    asItCame: "Câu trả lời nguyên văn",
    asItCameHint: "Đúng những dòng và cột đang xem.",
    json: "Tải JSON",
    csv: "Tải CSV",
    noCsv: "CSV chỉ có khi câu hỏi hỏi một danh sách.",
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

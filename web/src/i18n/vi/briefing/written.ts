/** Words of briefings in Vietnamese; the model for every other language's file. */
export const briefingVi = {
  counted: (label: string, n: string) => `${label}: ${n}`,
  table: {
    area: "Tỉnh, thành phố",
    change: (from: string) => `So với ${from}`,
    status: "Tình trạng",
    by: (name: string, member: string, period: string) => `${name} theo ${member}, ${period}`,
    caution: "°: số cần lưu ý",
    /** Of all bars of a chart. */
    all: "tất cả",
  },
  /** On printed pages. */
  print: {
    contents: "Mục lục",
    page: (n: string, of: string) => `Trang ${n}/${of}`,
    pageOfWhole: (n: string) => `Trang ${n}`,
    partAt: (title: string, page: string) => `“${title}” trang ${page}`,
    code: "Mã QR của liên kết tới nội dung này trong bản đồ",
    data: (title: string) => `Số liệu của: ${title}`,
    provenance: "Số liệu, phiên bản và câu hỏi đã dùng để lập tài liệu này",
  },
  /** On the page for the road. */
  road: {
    period: "Kỳ",
    stepsLeftOut: (most: string) =>
      `Để tệp không quá ${most} MB, bản đồ chỉ có ở kỳ đã chọn, không đi qua các kỳ được.`,
    tooLarge: (size: string, most: string) =>
      `Tệp có ${size} MB, quá ${most} MB mà một trang để mang theo nên có: bớt trang, hoặc chia thành nhiều tệp.`,
  },
  /** Titles of pages that are not those of one picture. */
  titles: {
    facts: (area: string, period: string) => `${area}: những con số chính, ${period}`,
    beside: (area: string, a: string, b: string) => `${area}: ${a} và ${b}`,
    more: (title: string, n: string) => `${title} (${n})`,
    map: (name: string) => `${name} – trên bản đồ`,
    difference: (name: string) => name,
    trend: (name: string) => `${name} – diễn biến`,
    ranking: (name: string) => `${name} – xếp theo giá trị`,
    "heat-table": (name: string) => `${name} – từng nơi qua các kỳ`,
    communes: (name: string, area: string) => `${name}: các đơn vị cấp xã của ${area}`,
    completeness: (period: string) => `Mức đầy đủ của số liệu, ${period}`,
    models: (area: string, period: string) => `${area}: mô hình theo lĩnh vực, ${period}`,
    awards: (area: string, period: string) => `${area}: khen thưởng theo cấp, ${period}`,
    merger: (name: string, area: string) => `${name}: ${area} trước và sau sáp nhập`,
    revisions: (since: string) => `Những số đã thay đổi từ ${since}`,
    method: "Cách tính và nguồn",
  },
  beside:
    "Số của hai kỳ đặt cạnh nhau. Số đứng ở cuối kỳ thì so được; số cộng dồn trong kỳ chỉ so được khi hai kỳ dài như nhau và không trùng nhau.",
  method: {
    statusFirst:
      "Không có số không có nghĩa là bằng 0: mỗi ô không có số ghi rõ vì sao. Số tổng hợp chưa đủ là mức ít nhất.",
    definitions: "Các chỉ tiêu",
    indicator: "Chỉ tiêu",
    definition: "Cách tính",
  },
  completeness: {
    collected:
      "Bộ số liệu này được tìm từ các nguồn công bố; không nơi nào phải nộp. Thiếu số chỉ có nghĩa là chưa tìm thấy.",
    indicator: "Chỉ tiêu",
    known: "Có số",
    caution: "Có số, cần lưu ý",
    unknown: "Không có số",
    statuses: "Tình trạng",
    of: (n: string, all: string) => `${n}/${all}`,
  },
  merger: {
    place: "Đơn vị",
    former: (name: string) => `${name} (cũ)`,
    none: "Các tỉnh cũ chưa có số riêng nào của chỉ tiêu này trong các kỳ có số.",
    unchanged: (area: string) => `${area} không hợp thành từ nhiều tỉnh.`,
  },
  revisions: {
    none: "Từ đó đến nay không số nào thay đổi.",
    count: (n: string) => `${n} số đã thay đổi.`,
    once: "Số của tháng, quý nằm trong một kỳ dài hơn đã nêu thì không nêu lại.",
    newest: (n: string) => `${n} số thay đổi sau cùng ở dưới; còn nhiều số khác đã thay đổi.`,
    what: "Số",
    before: "Trước",
    after: "Nay",
    cause: "Vì sao",
    causes: {
      NEW: "có thêm số mới",
      LATE: "báo cáo đến muộn",
      CORRECTED: "nguồn đính chính",
      WITHDRAWN: "nguồn rút lại",
      REVERSED: "trả lại số trước",
      BOUNDARY: "đổi địa giới",
      DEFINITION: "đổi cách tính",
    },
  },
  readyMade: {
    national: (period: string) => `Tình hình phong trào trên toàn quốc, ${period}`,
    province: (area: string, period: string) => `${area}: tình hình phong trào, ${period}`,
    "term-review": (period: string) => `Nhìn lại ${period}`,
    about: (names: string, area: string, period: string) => `${names} – ${area}, ${period}`,
    changes: (since: string) => `Những thay đổi của số liệu từ ${since}`,
  },
  /** On the pages of the nation and of a province: the way to their briefing. */
  box: {
    open: "Làm báo cáo",
    title: "Báo cáo làm sẵn của trang này",
    hint: "Những con số chính, bản đồ, xếp hạng, diễn biến, mô hình, khen thưởng, cách tính và nguồn, viết sẵn từ số liệu; con số và chữ đều sửa được trong tệp PowerPoint, Word và Excel.",
    as: (format: string) => `Tải ${format}`,
    writing: (n: string, all: string) => `Đang viết trang ${n}/${all}…`,
  },
  audience: (audience: string) => `Dành cho: ${audience}`,
  edited: {
    changed: (text: string, was: string) =>
      `Đoạn “${text}” do người soạn viết lại; từ số liệu đã viết: “${was}”.`,
    leftOut: (was: string) => `Người soạn đã bỏ đoạn viết từ số liệu: “${was}”.`,
    moved: (now: string) => `Số liệu đã thay đổi từ khi sửa; nay viết: “${now}”.`,
    gone: "Số liệu đã thay đổi từ khi sửa; nay không còn câu nào ở đó.",
  },
  notes: "Ghi chú",
};

/** Words of briefings: Vietnamese is the model; a language that lacks a key does not compile. */
export type BriefingWords = typeof briefingVi;

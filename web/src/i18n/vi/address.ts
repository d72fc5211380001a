/** Words on parts of an address that are not followed, in Vietnamese; the model for every other language's file. */
export const addressVi = {
  lead: "Địa chỉ có phần không theo được:",
  part: (asked: string, why: string) => `“${asked}”: ${why}.`,
  unknown: "không có phần nào tên như vậy; trang hiện như khi không ghi",
  notHere: "trang này không dùng phần ấy; trang hiện như khi không ghi",
  needsIndicator: "chỉ có nghĩa khi đã chọn chỉ tiêu; đang hiện mọi số liệu đã công bố",
  cut: "dài quá 200 ký tự; chỉ tìm theo 200 ký tự đầu",
  invalid: (expected: string) => `cần ${expected}; trang hiện như khi không ghi`,
  repeated: (counts: string) => `ghi nhiều lần; theo lần ghi cuối, “${counts}”`,
  noSuchMembers: (sort: string) => `chỉ tiêu này không có số theo ${sort}; đang hiện số chung`,
  withinFlow: "chỉ tiêu đếm trong kỳ, số kỳ trước không thay cho kỳ sau được; chỗ không có số để trống",
  overTime: (view: string) => `hình “${view}” vẽ mọi kỳ, nên không hiện phần so sánh này`,
  sinceFirst: "đang hỏi “từ khi nào”, nên không so sánh hai kỳ",
  noVersus: "chưa có kỳ để so sánh (versus=…); đang hiện một kỳ",
  term: (period: string) =>
    `giai đoạn dài ngắn khác nhau và có thể chồng lên nhau, nên không so với kỳ khác; đang hiện riêng ${period}`,
  otherKind: (period: string) =>
    `không cùng loại kỳ với ${period}, nên không so sánh được; đang hiện riêng ${period}`,
  itself: (period: string) => `là chính kỳ đang chọn; đang hiện riêng ${period}`,
  notEarlier: (period: string) =>
    `không sớm hơn ${period}; hình trước – sau bắt đầu từ kỳ trước đó mà nó tìm thấy`,
  sinceTerm: (period: string) => `không hỏi “từ khi nào” với một giai đoạn; đang hiện riêng ${period}`,
  classesOfOwn: "chênh lệch và “từ khi nào” có các mức riêng, đang dùng các mức ấy",
  classesHere: (view: string) => `hình “${view}” của các số này không chia mức`,
  classesFewer: (made: string) => `các giá trị này chỉ chia được ${made} mức; đang dùng ${made} mức`,
  highlightHere: (view: string) => `chỉ hình diễn biến mới làm nổi từng đường; đang xem hình “${view}”`,
  highlightAbsent: "không có nơi nào mang mã ấy theo địa giới đang xem; không làm nổi",
  communesHere: (view: string) => `cấp xã chỉ có trên bản đồ; đang xem hình “${view}”`,
  communesAlone:
    "cấp xã chỉ có trên bản đồ của một kỳ; đang so sánh các tỉnh giữa hai kỳ, hoặc hỏi “từ khi nào”",
  communesUnknown: "không có tỉnh nào mang mã ấy theo địa giới đang xem; đang hiện các tỉnh",
  communesSeveral: (names: string) =>
    `theo địa giới đang xem, nơi ấy là ${names}; mở từng tỉnh một, đang hiện các tỉnh`,
  expected: {
    code: "một mã viết liền bằng chữ cái không dấu, số, “_”, “-”, “.” hoặc “/”",
    lang: "vi hoặc en",
    within: "một số năm từ 0 đến 20",
    wall: (least: string, most: string) => `số giây từ ${least} đến ${most}`,
    show: "slides hoặc speaker",
    view: (views: string) => `một trong: ${views}`,
    classes:
      "một cách chia như natural-5, quantiles-4, equal-6 (2 đến 7 mức), hoặc 1 đến 6 mốc như 10,20.5,50",
    as: "side hoặc difference",
    knownAt: "một ngày như 2026-06-30, hoặc một thời điểm như 2026-06-30T02:00:00Z",
    since: "any hoặc một số không âm như 80, thêm -held nếu hỏi mức giữ liên tục",
    highlight: (most: string) => `nhiều nhất ${most} mã, cách nhau bằng dấu phẩy`,
  },
  members: {
    model: "mô hình",
    category: "lĩnh vực",
    unit: "loại đơn vị",
    award: "cấp khen thưởng",
  },
};

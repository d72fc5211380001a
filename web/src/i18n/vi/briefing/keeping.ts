/** Words on where one's own briefings are kept, in Vietnamese; the model for every other language's file. */
export const keepingVi = {
  /** Under the heading of one's own briefings. */
  lead: "Giữ trên máy chủ, chỉ mình bạn thấy, trừ khi bạn chia sẻ. Vẫn tải thành tệp để đưa cho người khác được.",
  away: "Máy chủ chưa trả lời: báo cáo tạm giữ trong trình duyệt này, và sẽ chuyển được lên máy chủ sau.",
  opening: "Đang mở các báo cáo của bạn…",
  kept: "Đã giữ trên máy chủ",
  sending: "Đang gửi lên máy chủ…",
  waiting: "Chưa gửi được; trình duyệt giữ hộ và sẽ gửi lại",
  refused: (why: string) => `Máy chủ chưa giữ: ${why}`,
  parted: "Báo cáo này cũng vừa được sửa ở nơi khác. Bản ấy đứng ở chỗ cũ; bản của bạn là một báo cáo riêng.",
  mine: (title: string) => `${title} (bản ở máy này)`,
  left: (n: string) => `Còn ${n} báo cáo giữ trong trình duyệt này`,
  leftHint: "Chuyển lên máy chủ thì mở được từ máy khác. Mỗi báo cáo chỉ rời trình duyệt khi máy chủ đã giữ.",
  move: "Chuyển lên máy chủ",
  moving: "Đang chuyển…",
  moved: "Đã chuyển hết lên máy chủ.",
  stayed: (n: string) => `${n} báo cáo chưa chuyển được, vẫn ở trình duyệt này.`,
  share: "Chia sẻ bằng liên kết…",
  shareTitle: "Chia sẻ để đọc",
  shareHint:
    "Ai có liên kết và được xem số liệu thì đọc được báo cáo này, luôn là bản mới nhất, không sửa được.",
  shareLink: "Liên kết",
  copy: "Chép liên kết",
  copied: "Đã chép",
  copyFailed: "Trình duyệt không cho chép; hãy chọn liên kết rồi chép.",
  unshare: "Ngừng chia sẻ",
  unshared: "Đã ngừng chia sẻ; liên kết cũ không còn dùng được.",
  failed: "Máy chủ chưa trả lời. Hãy thử lại.",
  shared: "Báo cáo được chia sẻ",
  sharedNone: "Liên kết này không còn dùng được",
  sharedNoneHint: "Báo cáo đã bị xóa, hoặc không còn được chia sẻ. Hãy hỏi người đã gửi liên kết.",
};

/** Words of keeping: Vietnamese is the model; a language that lacks a key does not compile. */
export type KeepingWords = typeof keepingVi;

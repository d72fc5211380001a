/** Words about what awaits a person, in Vietnamese; the model for every other language's file. */
export const awaitingVi = {
  title: "Chờ bạn xử lý",
  nothing: "Không có việc gì đang chờ bạn.",
  due: "Báo cáo đến hạn",
  sentBack: "Bản nộp bị trả lại",
  toReview: "Bản nộp chờ duyệt",
  late: (days: string, day: string) => `quá hạn ${days} ngày (hạn ${day})`,
  by: (day: string) => `hạn ${day}`,
  partly: (received: string, expected: string) => `đã nộp ${received}/${expected} dòng`,
};

export type AwaitingWords = typeof awaitingVi;

import type { Doubt, LeftOutReason } from "../proposal.ts";

/** What a person is told who confirms figures of a report, in Vietnamese: doubts, and why a number is not proposed. */
export const reportTextVi: Readonly<Record<Doubt | LeftOutReason, string>> = {
  PERIOD_FROM_BEFORE: "Kỳ được nêu ở câu trước, không nêu cùng con số.",
  AREA_FROM_BEFORE: "Địa phương được nêu ở câu trước, không nêu cùng con số.",
  PERIOD_OF_PUBLICATION: "Số “hiện có”: kỳ được lấy theo tháng công bố báo cáo.",
  KINDS_OR_POINTS: "“Mô hình” ở đây có thể là loại mô hình hoặc điểm mô hình.",
  MODEL_UNKNOWN: "Tên mô hình không có trong danh mục.",
  ROUNDED: "Số in đã làm tròn.",
  SEVERAL_LEVELS: "Một con số gồm khen thưởng của nhiều cấp.",
  COUNTED_NAMES: "Không in con số nào: đã đếm các tên được nêu, và có thể còn nữa.",
  BELOW_PROVINCE: "Của huyện, xã hoặc nơi nhỏ hơn: chỉ ghi số liệu của tỉnh và cả nước.",
  PLANNED: "Là kế hoạch, chỉ tiêu hoặc dự kiến, chưa phải kết quả.",
  COMPARED: "Là mức tăng, giảm hoặc so sánh với kỳ khác.",
  PART_OF_ANOTHER: "Là một phần của con số khác.",
  OTHER_PROGRAMME: "Thuộc phong trào hoặc chương trình khác.",
  NO_AREA: "Không rõ của địa phương nào.",
  NO_PERIOD: "Không rõ của kỳ nào.",
  UNITS_UNKNOWN: "Không rõ đếm loại đơn vị nào.",
  AMBIGUOUS_NUMBER: "Con số đọc được theo nhiều cách.",
};

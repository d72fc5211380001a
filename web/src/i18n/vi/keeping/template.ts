/** Words about forms that are taken to be filled in, in Vietnamese; the model for every other language's file. */
export const templateVi = {
  title: "Lấy biểu mẫu để ghi số liệu",
  lead: "Biểu mẫu ghi sẵn những gì đơn vị phải báo cáo cho kỳ này; ghi xong nộp lại là đọc được ngay.",
  dataset: "Bộ số liệu",
  every: "Nhịp báo cáo",
  kinds: {
    MONTH: "Hằng tháng",
    QUARTER: "Hằng quý",
    HALF_YEAR: "Sáu tháng",
    YEAR: "Hằng năm",
    TERM: "Giai đoạn",
  },
  period: "Kỳ báo cáo",
  area: "Đơn vị",
  form: "Biểu mẫu",
  named: (format: string, area: string, period: string) => `Biểu mẫu ${format}: ${area}, ${period}`,
  nothingDue: "Bộ số liệu này chưa có kỳ nào mà các đơn vị của bạn phải báo cáo.",
};

export type TemplateWords = typeof templateVi;

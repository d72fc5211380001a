interface Lead {
  readonly period: string;
  readonly dueOn: string;
  readonly whole: string;
  readonly all: string;
  readonly late: string | null;
  readonly partly: string | null;
  readonly missing: string | null;
}

interface Said {
  readonly state: "IN_TIME" | "LATE" | "PARTLY" | "MISSING" | "NOT_DUE";
  readonly dueOn: string;
  readonly receivedOn: string;
  readonly daysLate: string;
  /** How many lines of how many. */
  readonly lines: string;
}

/** Words about returns, in Vietnamese; the model for every other language's file. */
export const reportingVi = {
  title: "Tình hình nộp báo cáo",
  titleOf: (dataset: string) => `Tình hình nộp: ${dataset}`,
  lead: ({ period, dueOn, whole, all, late, partly, missing }: Lead) =>
    [
      `${period}, hạn ${dueOn}: ${whole}/${all} lượt báo cáo đã nộp đủ`,
      ...(late === null ? [] : [`trong đó ${late} muộn`]),
      ...(partly === null ? [] : [`${partly} nộp một phần`]),
      ...(missing === null ? [] : [`${missing} quá hạn chưa nộp`]),
    ].join(", ") + ".",
  states: {
    IN_TIME: "đúng hạn",
    LATE: "muộn",
    PARTLY: "một phần",
    MISSING: "quá hạn, chưa nộp",
    NOT_DUE: "chưa đến hạn",
  },
  sentence: (area: string, { state, dueOn, receivedOn, daysLate, lines }: Said) => {
    switch (state) {
      case "IN_TIME":
        return `${area}: nộp đủ ngày ${receivedOn}, đúng hạn`;
      case "LATE":
        return `${area}: nộp đủ ngày ${receivedOn}, muộn ${daysLate} ngày`;
      case "PARTLY":
        return `${area}: đã nộp ${lines} dòng, lần cuối ngày ${receivedOn}`;
      case "MISSING":
        return `${area}: chưa nộp, quá hạn ${daysLate} ngày (hạn ${dueOn})`;
      case "NOT_DUE":
        return `${area}: chưa đến hạn (${dueOn})`;
    }
  },
  justCame: (areas: string, came: string, all: string) => `${areas} vừa nộp: ${came}/${all}.`,
  mapOf: (period: string) => `Bản đồ nộp báo cáo: ${period}`,
  mapLabel: "Bản đồ tình hình nộp; từng tỉnh có trong bảng",
  tableLabel: "Tình hình nộp theo đơn vị và kỳ",
  area: "Đơn vị",
  asksNothing: "Không phải nộp kỳ này",
  csv: "Tải CSV",
  live: "Đang cập nhật trực tiếp",
  notLive: "Chưa kết nối trực tiếp",
  asOf: (day: string) => `số liệu đến ${day}`,
  nothingDue: "Bộ số liệu này không có hạn nộp",
  nothingDueHint: "Số liệu được gom từ các báo cáo công khai, không phải do đơn vị nộp theo hạn.",
};

export type ReportingWords = typeof reportingVi;

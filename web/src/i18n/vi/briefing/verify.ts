/** Words of what is told of a file that was made earlier, in Vietnamese; the model for every other language's file. */
export const verifyVi = {
  madeOf: (when: string, version: string) =>
    `Lập từ số liệu biết đến ${when} (phiên bản dữ liệu ${version}).`,
  comparedWith: (when: string, version: string) =>
    `So với số liệu biết đến ${when} (phiên bản dữ liệu ${version}).`,
  stands: "Mọi số trong tệp vẫn đúng.",
  chain: {
    same: "Chuỗi ghi nhận việc đã làm với số liệu vẫn giữ đúng những gì có khi lập tệp.",
    other: "Chuỗi ghi nhận việc đã làm với số liệu đã bị viết lại: không còn là chuỗi khi lập tệp.",
    shorter: "Chuỗi ghi nhận việc đã làm với số liệu đã bị cắt ngắn: ít hơn khi lập tệp.",
  },
  handChanges: (n: string) => `${n} số trong tệp đã bị sửa tay:`,
  handChange: (place: string, found: string, expected: string) =>
    `${place}: trong tệp là “${found}”, khi lập là “${expected}”`,
  moved: (n: string) => `${n} số nay đã khác:`,
  movedFigure: (place: string, before: string, after: string, cause: string) =>
    `${place}: ${before} → ${after} (${cause})`,
  gone: "không còn",
  follows: "do số làm gốc đã khác",
  refreshed: (n: string) => `${n} chỗ đã được cập nhật.`,
  nothingMoved: "Không số nào cần cập nhật.",
  kept: (n: string) => `${n} chỗ do người sửa được giữ nguyên, nhưng số ở đó nay đã khác; xin xem lại:`,
  keptPlace: (place: string, kept: string, now: string) => `${place}: giữ “${kept}”, nay là “${now}”`,
};

/** Words of what is told of a file: Vietnamese is the model; a language that lacks a key does not compile. */
export type VerifyWords = typeof verifyVi;

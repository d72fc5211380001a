import { keepingValuesVi } from "./keeping.ts";
import { figureVi } from "../figure.ts";

/** The values of the SDL's enumerations in Vietnamese words, for tables; a test holds this list to the SDL. */
export const enumerationsVi = {
  ...keepingValuesVi,
  ...figureVi.status,
  ...figureVi.export.qualifier,
  WITHDRAWN: "Đã rút",
  COUNTRY: "cả nước",
  PROVINCE: "tỉnh, thành phố",
  GROUP: "nhóm địa bàn",
  CITY: "thành phố",
  MONTH: "tháng",
  QUARTER: "quý",
  HALF_YEAR: "sáu tháng",
  YEAR: "năm",
  TERM: "giai đoạn",
  FLOW: "phát sinh trong kỳ",
  STOCK: "hiện có",
  RATIO: "tỷ lệ",
  AREA: "địa bàn",
  MODEL: "mô hình",
  CATEGORY: "lĩnh vực",
  UNIT_TYPE: "loại đơn vị",
  AWARD_LEVEL: "cấp khen thưởng",
  SUM: "cộng",
  UNION: "ít nhất bằng phần lớn nhất",
  NONE: "không gộp",
  AREAS: "đơn vị",
  RETURNS: "lượt báo cáo",
  COLLECTED: "thu thập từ báo cáo công khai",
  SCHEDULED: "báo cáo định kỳ",
  NEW: "số mới",
  LATE: "báo cáo muộn",
  CORRECTED: "đính chính",
  REVERSED: "trả lại số trước",
  BOUNDARY: "đổi địa giới",
  DEFINITION: "đổi định nghĩa",
  PRINTED: "nguồn ghi",
  PERIOD: "cuối kỳ",
  PUBLICATION: "ngày công bố",
  CURRENT: "hiện hành",
  AS_REPORTED: "khi báo cáo",
};

/** Words for every value: Vietnamese is the model. */
export type Enumerations = typeof enumerationsVi;

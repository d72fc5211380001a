import { indicatorLabel } from "../../graphql/sentences/indicator-label.ts";
import { distinctAreaName, periodName } from "../../graphql/sentences/names.ts";
import { attribute, type Column, dimension, ofFile, ofIndicator, ofPlace } from "./column.ts";

/** What a row is of, where and when. */
export const placeColumns: readonly Column[] = [
  ofFile(
    "dataset",
    {
      type: "code",
      title: { VI: "Bộ dữ liệu", EN: "Dataset" },
      meaning: {
        VI: "Bộ số liệu; không bao giờ trộn hai bộ.",
        EN: "The body of figures; two are never mixed.",
      },
      sdmx: null,
    },
    ({ dataset }) => dataset.id,
  ),
  ofIndicator(
    "indicator",
    {
      type: "code",
      title: { VI: "Mã chỉ tiêu", EN: "Indicator" },
      meaning: { VI: "Đếm cái gì: mã chỉ tiêu.", EN: "What is counted: the indicator's id." },
      sdmx: dimension("INDICATOR"),
    },
    ({ id }) => id,
  ),
  ofIndicator(
    "indicator_name",
    {
      type: "text",
      title: { VI: "Chỉ tiêu", EN: "Indicator name" },
      meaning: { VI: "Tên chỉ tiêu.", EN: "The indicator's name." },
      sdmx: null,
    },
    (indicator, { catalogue, lang }) => indicatorLabel(catalogue, indicator, lang).name,
  ),
  ofIndicator(
    "unit",
    {
      type: "text",
      title: { VI: "Đơn vị tính", EN: "Unit" },
      meaning: {
        VI: "Đơn vị của giá trị; tỷ lệ tính bằng phần trăm, thương của hai chỉ tiêu thì như đơn vị ghi.",
        EN: "The value's unit; a RATIO is in percent, a quotient asked of two indicators as its unit says.",
      },
      sdmx: attribute("UNIT_MEASURE"),
    },
    (indicator, { catalogue, lang }) => indicatorLabel(catalogue, indicator, lang).unit,
  ),
  ofPlace(
    "area",
    {
      type: "code",
      title: { VI: "Mã địa bàn", EN: "Area" },
      meaning: {
        VI: "Ở đâu: mã địa bàn, không đổi nghĩa theo thời gian.",
        EN: "Where: the area's id, which never changes its meaning.",
      },
      sdmx: dimension("REF_AREA"),
    },
    ({ area }) => area.id,
  ),
  ofPlace(
    "area_code",
    {
      type: "code",
      title: { VI: "Mã số hành chính", EN: "Official code" },
      meaning: {
        VI: "Mã số của Tổng cục Thống kê, giữ số 0 ở đầu; từ 01/07/2025 một số mã chỉ tỉnh khác trước.",
        EN: "The statistics office's code with its leading zeros; since 1 July 2025 some mean another province than before.",
      },
      sdmx: null,
    },
    ({ area }) => area.codeGso,
  ),
  ofPlace(
    "area_name",
    {
      type: "text",
      title: { VI: "Địa bàn", EN: "Area name" },
      meaning: {
        VI: "Tên địa bàn; khi đã kết thúc, tên cuối cùng, thêm (cũ) nếu nay có địa bàn khác mang tên đó.",
        EN: "The area's name; of one that ended, its last, with (former) where another bears it today.",
      },
      sdmx: null,
    },
    ({ area }, { catalogue, lang }) => distinctAreaName(catalogue, area, lang),
  ),
  ofPlace(
    "area_level",
    {
      type: "code",
      title: { VI: "Cấp", EN: "Level" },
      meaning: {
        VI: "COUNTRY, PROVINCE hoặc GROUP (nhóm địa bàn). Không cộng các dòng khác cấp.",
        EN: "COUNTRY, PROVINCE or GROUP. Rows of different levels are not added up.",
      },
      sdmx: attribute("AREA_LEVEL"),
    },
    ({ area }) => area.level.toUpperCase(),
  ),
  ofPlace(
    "boundaries",
    {
      type: "list",
      title: { VI: "Địa giới", EN: "Boundaries" },
      meaning: {
        VI: "Các bộ địa giới mà dòng này là câu trả lời; hỏi trên một bộ địa giới thì là bộ đó. Không cộng các dòng khác địa giới.",
        EN: "The boundaries on which this row is the answer; where one was asked for, that one. Rows of different boundaries are not added up.",
      },
      sdmx: attribute("BOUNDARIES"),
    },
    ({ boundaries }) => boundaries.join(" "),
  ),
  ofPlace(
    "period",
    {
      type: "code",
      title: { VI: "Mã kỳ", EN: "Period" },
      meaning: {
        VI: "Khi nào: 2020-07, 2020-Q3, 2020-S2, 2020 hoặc giai đoạn 2015/2020.",
        EN: "When: 2020-07, 2020-Q3, 2020-S2, 2020, or a term 2015/2020.",
      },
      sdmx: dimension("TIME_PERIOD"),
    },
    ({ period }) => period.id,
  ),
  ofPlace(
    "period_name",
    {
      type: "text",
      title: { VI: "Kỳ", EN: "Period name" },
      meaning: { VI: "Kỳ bằng chữ.", EN: "The period in words." },
      sdmx: null,
    },
    ({ period }, { lang }) => periodName(period, lang),
  ),
  ofPlace(
    "period_kind",
    {
      type: "code",
      title: { VI: "Loại kỳ", EN: "Kind of period" },
      meaning: {
        VI: "MONTH, QUARTER, HALF_YEAR, YEAR hoặc TERM. Không cộng các kỳ khác loại.",
        EN: "MONTH, QUARTER, HALF_YEAR, YEAR or TERM. Periods of different kinds are not added up.",
      },
      sdmx: dimension("FREQ"),
    },
    ({ period }) => period.kind,
  ),
  ofPlace(
    "period_start",
    {
      type: "date",
      title: { VI: "Ngày đầu kỳ", EN: "First day" },
      meaning: { VI: "Ngày đầu của kỳ.", EN: "The period's first day." },
      sdmx: null,
    },
    ({ period }) => period.firstDay,
  ),
  ofPlace(
    "period_end",
    {
      type: "date",
      title: { VI: "Ngày cuối kỳ", EN: "Last day" },
      meaning: { VI: "Ngày cuối của kỳ.", EN: "The period's last day." },
      sdmx: null,
    },
    ({ period }) => period.lastDay,
  ),
];

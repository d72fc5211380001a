import { reasonOf } from "../../graphql/sentences/reasons.ts";
import { statisticCaveats } from "../../statistics/read/statistics/statistic-caveats.ts";
import {
  attribute,
  type Column,
  listed,
  ofAnswer,
  ofBasis,
  ofDated,
  ofParts,
  ofReason,
  ofSources,
} from "./column.ts";

/** A number that a RATIO was worked out from, in the words of both languages. */
const number = (
  name: "numerator" | "denominator" | "lower" | "upper",
  vi: string,
  en: string,
  why: [string, string],
) =>
  ofParts(
    name,
    {
      type: "number",
      title: { VI: vi, EN: en },
      meaning: { VI: why[0], EN: why[1] },
      sdmx: attribute(name.toUpperCase()),
    },
    (parts) => parts[name],
  );

/** What is known, how surely, and from whom. */
export const answerColumns: readonly Column[] = [
  ofAnswer(
    "value",
    {
      type: "number",
      title: { VI: "Giá trị", EN: "Value" },
      meaning: {
        VI: "Theo đơn vị của chỉ tiêu; trống khi không biết, không bao giờ là 0 thay cho thiếu.",
        EN: "In the indicator's unit; empty when not known, never 0 for missing.",
      },
      sdmx: { id: "OBS_VALUE", role: "measure" },
    },
    ({ value }) => value,
  ),
  ofBasis(
    "qualifier",
    {
      type: "code",
      title: { VI: "Mức xác định", EN: "Hedge" },
      meaning: {
        VI: "AT_LEAST (hơn, trên), AT_MOST (gần), ABOUT (khoảng); trống là số chính xác hoặc không biết.",
        EN: "AT_LEAST, AT_MOST or ABOUT; empty when exact or not known.",
      },
      sdmx: attribute("QUALIFIER"),
    },
    ({ qualifier }) => qualifier,
  ),
  ofBasis(
    "status",
    {
      type: "code",
      title: { VI: "Trạng thái", EN: "Status" },
      meaning: {
        VI: "Giá trị từ đâu ra, hoặc vì sao không có.",
        EN: "How the value came about, or why there is none.",
      },
      sdmx: attribute("ATLAS_STATUS"),
    },
    ({ status }) => status,
  ),
  ofReason(
    "reason",
    {
      type: "text",
      title: { VI: "Lý do", EN: "Reason" },
      meaning: { VI: "Vì sao không có giá trị, thành câu.", EN: "Why there is no value, in a sentence." },
      sdmx: attribute("REASON"),
    },
    (reason, answer, { lang }) => reasonOf(answer, reason, lang),
  ),
  ofAnswer(
    "caveats",
    {
      type: "list",
      title: { VI: "Lưu ý", EN: "Caveats" },
      meaning: {
        VI: "Mã những điều cần lưu ý về giá trị (CaveatCode của API).",
        EN: "Codes of what is to be minded about the value (the API's CaveatCode).",
      },
      sdmx: attribute("CAVEATS"),
    },
    (answer) => listed(statisticCaveats(answer).map(({ code }) => code)),
  ),
  ofBasis(
    "rest_of",
    {
      type: "list",
      title: { VI: "Gộp các mục", EN: "Rest of" },
      meaning: {
        VI: "Dòng còn lại ngoài các mục lớn nhất: mã các mục được gộp.",
        EN: "Of the row beside the largest: ids of what it puts together.",
      },
      sdmx: attribute("REST_OF"),
    },
    ({ rest }) => (rest === null ? null : listed(rest.ids)),
  ),
  ofAnswer(
    "reporting",
    {
      type: "integer",
      title: { VI: "Số lượt đã có", EN: "Reporting" },
      meaning: {
        VI: "Số lượt báo cáo đã có trong giá trị.",
        EN: "Leaves (areas × due periods) that the value covers.",
      },
      sdmx: attribute("REPORTING"),
    },
    ({ reporting }) => reporting,
  ),
  ofAnswer(
    "expected",
    {
      type: "integer",
      title: { VI: "Số lượt phải có", EN: "Expected" },
      meaning: { VI: "Số lượt báo cáo lẽ ra phải có.", EN: "Leaves that there should be." },
      sdmx: attribute("EXPECTED"),
    },
    ({ expected }) => expected,
  ),
  ofBasis(
    "missing",
    {
      type: "list",
      title: { VI: "Địa bàn còn thiếu", EN: "Missing areas" },
      meaning: { VI: "Mã các địa bàn còn thiếu.", EN: "Ids of the areas of which something is missing." },
      sdmx: attribute("MISSING"),
    },
    ({ missing }) => listed(missing),
  ),
  number("numerator", "Tử số", "Numerator", [
    "Tử số của tỷ lệ.",
    "Of a RATIO made from parts: what was divided.",
  ]),
  number("denominator", "Mẫu số", "Denominator", [
    "Mẫu số của tỷ lệ.",
    "Of a RATIO made from parts: by what.",
  ]),
  number("lower", "Cận dưới", "Lower bound", [
    "Tỷ lệ chưa đủ: chắc chắn không dưới.",
    "Of an incomplete RATIO: certainly at least.",
  ]),
  number("upper", "Cận trên", "Upper bound", [
    "Tỷ lệ chưa đủ: chắc chắn không quá.",
    "Of an incomplete RATIO: certainly at most.",
  ]),
  ofBasis(
    "carried_from",
    {
      type: "code",
      title: { VI: "Lấy từ kỳ", EN: "Carried from" },
      meaning: { VI: "Kỳ của giá trị gần nhất đã biết.", EN: "The period a CARRIED value is of." },
      sdmx: attribute("CARRIED_FROM"),
    },
    ({ carriedFrom }) => carriedFrom,
  ),
  ofDated(
    "dated",
    {
      type: "code",
      title: { VI: "Tháng chốt số liệu", EN: "Dated" },
      meaning: {
        VI: "Số hiện có: số liệu tính đến cuối tháng nào.",
        EN: "STOCK and RATIO of one figure: the month at whose end it stands.",
      },
      sdmx: attribute("DATED"),
    },
    (dated) => dated,
  ),
  ofBasis(
    "series_break",
    {
      type: "boolean",
      title: { VI: "Gián đoạn chuỗi", EN: "Series break" },
      meaning: {
        VI: "Các phần nằm ở hai bên một lần đổi cách đếm.",
        EN: "Parts lie on both sides of a change of what is counted.",
      },
      sdmx: attribute("SERIES_BREAK"),
    },
    ({ seriesBreak }) => seriesBreak,
  ),
  ofBasis(
    "disputed",
    {
      type: "boolean",
      title: { VI: "Nguồn nói khác nhau", EN: "Disputed" },
      meaning: {
        VI: "Nguồn khác ghi số khác cho cùng ô này.",
        EN: "Other sources say otherwise of the same cell.",
      },
      sdmx: attribute("DISPUTED"),
    },
    ({ disputed }) => disputed,
  ),
  ofBasis(
    "discrepancy_reported",
    {
      type: "number",
      title: { VI: "Số nguồn ghi", EN: "As reported" },
      meaning: {
        VI: "Khi tổng do nguồn ghi khác tổng các phần: số nguồn ghi.",
        EN: "Where a printed total and the sum of its parts differ: as printed.",
      },
      sdmx: attribute("DISCREPANCY_REPORTED"),
    },
    ({ discrepancy }) => discrepancy?.reported ?? null,
  ),
  ofBasis(
    "discrepancy_derived",
    {
      type: "number",
      title: { VI: "Số tính từ các phần", EN: "As derived" },
      meaning: {
        VI: "Khi tổng do nguồn ghi khác tổng các phần: số tính được.",
        EN: "Where a printed total and the sum of its parts differ: as worked out.",
      },
      sdmx: attribute("DISCREPANCY_DERIVED"),
    },
    ({ discrepancy }) => discrepancy?.derived ?? null,
  ),
  ofSources(
    "sources",
    {
      type: "text",
      title: { VI: "Nguồn", EN: "Sources" },
      meaning: { VI: "Mã các nguồn của giá trị.", EN: "Ids of the sources it rests on." },
      sdmx: attribute("SOURCES"),
    },
    (sources, setting) => listed(sources.map((key) => setting.sources.get(key)?.id ?? String(key))),
  ),
];

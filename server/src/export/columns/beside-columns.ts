import type { AskedBeside } from "../../graphql/address/beside-in-address.ts";
import { caveatSentence } from "../../graphql/sentences/caveat-sentence.ts";
import {
  percentReasonOf,
  rankReasonOf,
  shareReasonOf,
  timelinessReasonOf,
} from "../../graphql/sentences/null-reasons.ts";
import { attribute, type Column, listed, ofBeside, ofOwn } from "./column.ts";

const shareColumns: readonly Column[] = [
  ofBeside(
    "share",
    {
      type: "number",
      title: { VI: "Tỷ trọng", EN: "Share" },
      meaning: {
        VI: "Phần trăm của tổng đã hỏi (share); trống khi không biết đầy đủ.",
        EN: "In percent of the total asked for with `share`; empty where one of both is not known completely.",
      },
      sdmx: attribute("SHARE"),
    },
    ({ share }) => share?.share ?? null,
  ),
  ofBeside(
    "share_reason",
    {
      type: "text",
      title: { VI: "Vì sao không có tỷ trọng", EN: "Why no share" },
      meaning: { VI: "Vì sao không có tỷ trọng, thành câu.", EN: "Why there is no share, in a sentence." },
      sdmx: attribute("SHARE_REASON"),
    },
    ({ share }, { lang }) => (share?.why ? shareReasonOf(share.why, lang) : null),
  ),
];

const rankColumns: readonly Column[] = [
  ofBeside(
    "rank",
    {
      type: "integer",
      title: { VI: "Thứ hạng", EN: "Rank" },
      meaning: {
        VI: "Thứ hạng theo giá trị giữa mọi địa bàn cùng cấp; trống khi không xếp hạng.",
        EN: "Place by value among all areas of the level, the largest first; empty where there is none.",
      },
      sdmx: attribute("RANK"),
    },
    ({ rank }) => rank?.rank ?? null,
  ),
  ofBeside(
    "rank_reason",
    {
      type: "text",
      title: { VI: "Vì sao không xếp hạng", EN: "Why no rank" },
      meaning: { VI: "Vì sao không có thứ hạng, thành câu.", EN: "Why there is no rank, in a sentence." },
      sdmx: attribute("RANK_REASON"),
    },
    ({ rank }, { lang }) => (rank?.why ? rankReasonOf(rank.why, lang) : null),
  ),
];

const changeColumns: readonly Column[] = [
  ofBeside(
    "change_from",
    {
      type: "code",
      title: { VI: "So với kỳ", EN: "Changed since" },
      meaning: { VI: "Kỳ được so sánh.", EN: "The period that the row is compared with." },
      sdmx: attribute("CHANGE_FROM"),
    },
    ({ change }) => change?.from ?? null,
  ),
  ofBeside(
    "change",
    {
      type: "number",
      title: { VI: "Thay đổi", EN: "Change" },
      meaning: {
        VI: "Chênh lệch so với kỳ đó, trên cùng các địa bàn; tỷ lệ tính bằng điểm phần trăm; trống khi không so được.",
        EN: "The difference to that period, like for like; of a RATIO in percentage points; empty where the two cannot be compared.",
      },
      sdmx: attribute("CHANGE"),
    },
    ({ change }) => change?.difference ?? null,
  ),
  ofBeside(
    "change_percent",
    {
      type: "number",
      title: { VI: "Thay đổi (%)", EN: "Change in percent" },
      meaning: {
        VI: "Phần trăm của giá trị kỳ đó; trống với tỷ lệ và khi giá trị đó bằng 0.",
        EN: "The difference in percent of the earlier value; empty for a RATIO, and where that is 0.",
      },
      sdmx: attribute("CHANGE_PERCENT"),
    },
    ({ change }) => change?.percent ?? null,
  ),
  ofBeside(
    "change_qualifier",
    {
      type: "code",
      title: { VI: "Mức xác định của thay đổi", EN: "Hedge of the change" },
      meaning: {
        VI: "AT_LEAST, AT_MOST hoặc ABOUT; trống là chính xác hoặc không biết.",
        EN: "AT_LEAST, AT_MOST or ABOUT; empty when exact or not known.",
      },
      sdmx: attribute("CHANGE_QUALIFIER"),
    },
    ({ change }) => change?.qualifier ?? null,
  ),
  ofOwn(
    "change_reason",
    {
      type: "text",
      title: { VI: "Vì sao không so được", EN: "Why no change" },
      meaning: {
        VI: "Vì sao không có chênh lệch, hoặc không có phần trăm, thành câu.",
        EN: "Why there is no difference, or none in percent, in a sentence.",
      },
      sdmx: attribute("CHANGE_REASON"),
    },
    ({ answer: { catalogue }, beside: { change } }, { lang }) => {
      if (change === null) return null;
      if (change.reason !== null) return caveatSentence(catalogue, change.reason, lang);
      return change.noPercent === null ? null : percentReasonOf(change.noPercent, lang);
    },
  ),
  ofBeside(
    "change_caveats",
    {
      type: "list",
      title: { VI: "Lưu ý về thay đổi", EN: "Caveats of the change" },
      meaning: {
        VI: "Mã những điều cần lưu ý về thay đổi (CaveatCode của API).",
        EN: "Codes of what is to be minded about the change (the API's CaveatCode).",
      },
      sdmx: attribute("CHANGE_CAVEATS"),
    },
    ({ change }) => listed((change?.caveats ?? []).map(({ code }) => code)),
  ),
];

const timelinessColumns: readonly Column[] = [
  ofBeside(
    "due_on",
    {
      type: "date",
      title: { VI: "Hạn báo cáo", EN: "Due on" },
      meaning: {
        VI: "Hạn của lượt báo cáo cuối cùng.",
        EN: "The day by which the last of its returns was due.",
      },
      sdmx: attribute("DUE_ON"),
    },
    ({ timeliness }) => timeliness?.dueOn ?? null,
  ),
  ofBeside(
    "received_on",
    {
      type: "date",
      title: { VI: "Ngày nhận đủ", EN: "Received on" },
      meaning: {
        VI: "Ngày nhận lượt báo cáo cuối cùng, từ đó biết đầy đủ; trống khi chưa.",
        EN: "The day on which the last of its returns came, so that it was known completely; empty while it is not.",
      },
      sdmx: attribute("RECEIVED_ON"),
    },
    ({ timeliness }) => timeliness?.receivedOn ?? null,
  ),
  ofBeside(
    "days_late",
    {
      type: "integer",
      title: { VI: "Số ngày chậm", EN: "Days late" },
      meaning: {
        VI: "Số ngày nhận sau hạn, 0 là đúng hạn; khi chưa nhận, số ngày chậm tính đến nay.",
        EN: "How many days after the due day that was, 0 for in time; while nothing has come, how many it is late by now.",
      },
      sdmx: attribute("DAYS_LATE"),
    },
    ({ timeliness }) => timeliness?.daysLate ?? null,
  ),
  ofOwn(
    "timeliness_reason",
    {
      type: "text",
      title: { VI: "Vì sao không biết hạn, ngày nhận", EN: "Why not timed" },
      meaning: {
        VI: "Vì sao một trong ba cột trên trống, thành câu.",
        EN: "Why one of these three is empty, in a sentence.",
      },
      sdmx: attribute("TIMELINESS_REASON"),
    },
    ({ answer, beside: { timeliness } }, { lang }) =>
      timeliness?.why ? timelinessReasonOf(answer, timeliness.why, lang) : null,
  ),
];

/** By the parameter that asks for them; in this order. */
export const BESIDE_COLUMNS: Readonly<Record<keyof AskedBeside, readonly Column[]>> = {
  share: shareColumns,
  rank: rankColumns,
  change: changeColumns,
  timeliness: timelinessColumns,
};

const all: ReadonlySet<Column> = new Set(Object.values(BESIDE_COLUMNS).flat());

/** Whether a column is of what is asked beside the answer. */
export function isBeside(column: Column): boolean {
  return all.has(column);
}

import { distinctAreaName, nameOf, lower } from "../../graphql/sentences/names.ts";
import { labelOf } from "../../statistics/catalogue/catalogue.ts";
import type { Qualifier, Status } from "../../statistics/model/types.ts";
import type { ExportLanguage, ExportSetting } from "../rows/export-row.ts";
import { TOTAL_CODE } from "./breakdown-columns.ts";

export interface Code {
  readonly code: string;
  readonly name: string;
  /** Null: its name says it. */
  readonly meaning: string | null;
}

/** The codes that a column can hold. */
export interface CodeList {
  readonly column: string;
  readonly codes: readonly Code[];
}

type Words = Readonly<Record<ExportLanguage, string>>;

const STATUSES: Readonly<Record<Status, Words>> = {
  REPORTED: { VI: "Có nguồn ghi đúng số này.", EN: "A source says so." },
  ESTIMATED: { VI: "Nguồn ghi là số ước tính.", EN: "The source marks it as an estimate." },
  PROVISIONAL: { VI: "Nguồn ghi là số sơ bộ.", EN: "The source marks it as provisional." },
  AGGREGATED: { VI: "Tổng hợp từ số của các phần, đã có đủ.", EN: "Put together, all parts known." },
  PARTIAL: {
    VI: "Tổng hợp từ số của các phần, còn thiếu một số phần; số đếm khi đó là mức ít nhất.",
    EN: "Put together, some parts missing; a count is then a lower bound.",
  },
  CARRIED: {
    VI: "Số gần nhất đã biết, của một kỳ trước.",
    EN: "The last known value, of an earlier period.",
  },
  NO_FIGURE: {
    VI: "Chưa tìm thấy số công bố; không có nghĩa là không có.",
    EN: "No published figure was found, which does not mean that there is none.",
  },
  NOT_REPORTED: { VI: "Đến hạn mà chưa nhận được báo cáo.", EN: "A report was due and has not come." },
  NOT_DUE: { VI: "Chưa đến hạn báo cáo.", EN: "Not due yet." },
  NOT_COLLECTED: {
    VI: "Bộ dữ liệu không hỏi số này: chỉ tiêu, mục hoặc kỳ không có trong biểu mẫu nào.",
    EN: "The dataset never asks for it: the indicator, the member or the period is on no form.",
  },
  NOT_APPLICABLE: {
    VI: "Không thể có ở đó, hoặc khi đó chưa có đơn vị này.",
    EN: "Cannot exist there, or the area did not exist then.",
  },
  WITHHELD: { VI: "Có số nhưng không công bố.", EN: "Exists, and is not released." },
  NOT_COMPARABLE: {
    VI: "Các phần có số nhưng không cộng hay so với nhau được theo địa giới này.",
    EN: "Parts have figures that cannot be put together on these boundaries or at this level.",
  },
};

const QUALIFIERS: Readonly<Record<Qualifier, Words>> = {
  AT_LEAST: { VI: "hơn, trên: ít nhất chừng đó", EN: "at least" },
  AT_MOST: { VI: "gần: nhiều nhất chừng đó", EN: "at most" },
  ABOUT: { VI: "khoảng", EN: "about" },
};

/** The codes of all columns in words, those of areas with their lives. */
export function codeLists({
  catalogue,
  lang,
}: Pick<ExportSetting, "catalogue" | "lang">): readonly CodeList[] {
  const told = (words: Readonly<Record<string, Words>>): readonly Code[] =>
    Object.entries(words).map(([code, word]) => ({ code, name: word[lang], meaning: null }));
  const total: Code = {
    code: TOTAL_CODE,
    name: lang === "VI" ? "Tất cả, không chia" : "All, not broken down",
    meaning: null,
  };
  const labelled = (
    kind: "indicator" | "model" | "category" | "unit_type" | "award_level",
    ids: readonly { id: string }[],
  ) =>
    ids.map(({ id }): Code => {
      const { name, definition } = labelOf(catalogue, kind, id, lower(lang));
      return { code: id, name, meaning: definition === "" ? null : definition };
    });
  return [
    { column: "status", codes: told(STATUSES) },
    { column: "qualifier", codes: told(QUALIFIERS) },
    { column: "indicator", codes: labelled("indicator", catalogue.indicators.list) },
    { column: "model", codes: [total, ...labelled("model", catalogue.models.list)] },
    { column: "category", codes: [total, ...labelled("category", catalogue.categories.list)] },
    { column: "unit_type", codes: [total, ...labelled("unit_type", catalogue.unitTypes.list)] },
    { column: "award_level", codes: [total, ...labelled("award_level", catalogue.awardLevels.list)] },
    {
      column: "boundaries",
      codes: [
        {
          code: "AS_REPORTED",
          name: lang === "VI" ? "Theo địa giới lúc báo cáo" : "As reported",
          meaning: null,
        },
        ...catalogue.vintages.map(({ id, validFrom, validTo }) => ({
          code: id,
          name: nameOf(catalogue, "vintage", id, lang),
          meaning: lived(validFrom, validTo),
        })),
      ],
    },
    {
      column: "area",
      codes: catalogue.areas.list.map((area) => ({
        code: area.id,
        name: distinctAreaName(catalogue, area, lang),
        meaning: lived(area.validFrom, area.validTo),
      })),
    },
  ];
}

/** Half-open, as ISO 8601 writes an interval; without an end where there is none yet. */
function lived(from: string, to: string | null): string {
  return `${from}/${to ?? ".."}`;
}

import { nameOf } from "../../graphql/sentences/names.ts";
import type { Catalogue, LabelKind } from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown } from "../../statistics/model/types.ts";
import { type ExportLanguage, OTHERS_CODE } from "../rows/export-row.ts";
import { type Column, ofBreakdown } from "./column.ts";

/** SDMX's code for the total: an empty cell could be taken for something unknown, and tools drop it when they group. */
export const TOTAL_CODE = "_T";
const NAMES: Readonly<Record<string, Readonly<Record<ExportLanguage, string>>>> = {
  [TOTAL_CODE]: { VI: "Tất cả", EN: "All" },
  [OTHERS_CODE]: { VI: "Các mục còn lại", EN: "The others" },
};

/** Name of a member, of the total (null) or of the rest. */
export function memberName(
  catalogue: Catalogue,
  label: LabelKind,
  id: string | null,
  lang: ExportLanguage,
): string {
  return NAMES[id ?? TOTAL_CODE]?.[lang] ?? nameOf(catalogue, label, id ?? TOTAL_CODE, lang);
}

interface Dimension {
  readonly name: string;
  readonly coordinate: keyof Breakdown;
  readonly label: LabelKind;
  readonly title: Readonly<Record<ExportLanguage, string>>;
}

export const DIMENSIONS: readonly Dimension[] = [
  { name: "model", coordinate: "model", label: "model", title: { VI: "mô hình", EN: "model" } },
  { name: "category", coordinate: "category", label: "category", title: { VI: "lĩnh vực", EN: "category" } },
  {
    name: "unit_type",
    coordinate: "unitType",
    label: "unit_type",
    title: { VI: "loại đơn vị", EN: "unit type" },
  },
  {
    name: "award_level",
    coordinate: "awardLevel",
    label: "award_level",
    title: { VI: "cấp khen thưởng", EN: "award level" },
  },
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For each dimension of the breakdown its code, and its name. */
export const breakdownColumns: readonly Column[] = DIMENSIONS.flatMap(
  ({ name, coordinate, label, title }) => [
    ofBreakdown(
      name,
      {
        type: "code",
        title: { VI: `Mã ${title.VI}`, EN: capital(title.EN) },
        meaning: {
          VI: `Mã ${title.VI}; ${TOTAL_CODE} là tổng, không chia; ${OTHERS_CODE} là các mục còn lại ngoài các mục lớn nhất. Không cộng tổng với các phần của nó.`,
          EN: `The ${title.EN}'s id; ${TOTAL_CODE} is the total, not broken down; ${OTHERS_CODE} what is beside the largest. A total is not added to its parts.`,
        },
        sdmx: { id: name.toUpperCase(), role: "dimension" },
      },
      (breakdown) => breakdown[coordinate] ?? TOTAL_CODE,
    ),
    ofBreakdown(
      `${name}_name`,
      {
        type: "text",
        title: { VI: capital(title.VI), EN: `${capital(title.EN)} name` },
        meaning: { VI: `Tên ${title.VI}.`, EN: `The ${title.EN}'s name.` },
        sdmx: null,
      },
      (breakdown, { catalogue, lang }) => {
        const id = breakdown[coordinate];
        return memberName(catalogue, label, id, lang);
      },
    ),
  ],
);

import { nameOf } from "../../graphql/sentences/names.ts";
import type { LabelKind } from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown } from "../../statistics/model/types.ts";
import type { ExportLanguage } from "../rows/export-row.ts";
import { type Column, ofBreakdown } from "./column.ts";

/** SDMX's code for the total: an empty cell could be taken for something unknown, and tools drop it when they group. */
export const TOTAL_CODE = "_T";
const TOTAL_NAME: Readonly<Record<ExportLanguage, string>> = { VI: "Tất cả", EN: "All" };

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
          VI: `Mã ${title.VI}; ${TOTAL_CODE} là tổng, không chia. Không cộng tổng với các phần của nó.`,
          EN: `The ${title.EN}'s id; ${TOTAL_CODE} is the total, not broken down. A total is not added to its parts.`,
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
        return id === null ? TOTAL_NAME[lang] : nameOf(catalogue, label, id, lang);
      },
    ),
  ],
);

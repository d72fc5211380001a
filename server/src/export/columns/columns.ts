import { answerColumns } from "./answer-columns.ts";
import { breakdownColumns } from "./breakdown-columns.ts";
import { attribute, type Column, ofFile } from "./column.ts";
import { placeColumns } from "./place-columns.ts";

/** As of when, and from which data. */
const versionColumns: readonly Column[] = [
  ofFile(
    "known_at",
    {
      type: "instant",
      title: { VI: "Biết tới lúc", EN: "Known at" },
      meaning: {
        VI: "Số liệu như đã biết tới lúc này; hỏi lại với knownAt này thì nhận đúng các số này.",
        EN: "As known at this instant; asked again with this knownAt, the same figures come.",
      },
      sdmx: attribute("KNOWN_AT"),
    },
    ({ knownAt }) => knownAt,
  ),
  ofFile(
    "data_version",
    {
      type: "integer",
      title: { VI: "Phiên bản dữ liệu", EN: "Data version" },
      meaning: { VI: "Phiên bản của toàn bộ dữ liệu.", EN: "The version of all data it was answered from." },
      sdmx: attribute("DATA_VERSION"),
    },
    ({ catalogue }) => catalogue.dataVersion.id,
  ),
];

/**
 * The columns of every file, in order. A column more is one entry in one of these lists: every format, the metadata beside a CSV file,
 * the sheet of columns in a workbook and the documentation follow.
 */
export const COLUMNS: readonly Column[] = [
  ...placeColumns,
  ...breakdownColumns,
  ...answerColumns,
  ...versionColumns,
];

import { type AskedBeside, NOTHING_BESIDE } from "../../graphql/address/beside-in-address.ts";
import { answerColumns } from "./answer-columns.ts";
import { BESIDE_COLUMNS } from "./beside-columns.ts";
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
export const COLUMNS: readonly Column[] = columnsWith(NOTHING_BESIDE);

/** All columns that a file can have. */
export const ALL_COLUMNS: readonly Column[] = columnsWith({
  share: "NATION",
  rank: true,
  change: { from: null },
  timeliness: true,
});

/** The columns of a file in which more is asked of each row. */
export function columnsWith(asked: AskedBeside): readonly Column[] {
  const beside = Object.entries(BESIDE_COLUMNS).flatMap(([name, columns]) =>
    // What is not asked is null or false.
    asked[name as keyof AskedBeside] ? columns : [],
  );
  return [...placeColumns, ...breakdownColumns, ...answerColumns, ...beside, ...versionColumns];
}

import { type Column, ofBasis, ofFile, ofPlace } from "../columns/column.ts";
import { period as periodOf } from "../../statistics/model/periods.ts";
import type { PeriodKind, Status } from "../../statistics/model/types.ts";
import type { CataloguePeriod } from "../../statistics/catalogue/catalogue.ts";
import { PLAIN } from "./csv-dialect.ts";
import { csvHeader, csvLines } from "./csv-rows.ts";
import type { Format } from "./format.ts";

/** Our statuses in SDMX's list of observation statuses (CL_OBS_STATUS); ours stand beside them, unshortened. */
export const OBS_STATUS: Readonly<Record<Status, string>> = {
  REPORTED: "A",
  ESTIMATED: "E",
  PROVISIONAL: "P",
  AGGREGATED: "A",
  PARTIAL: "A",
  CARRIED: "A",
  NO_FIGURE: "L",
  NOT_REPORTED: "O",
  NOT_DUE: "O",
  NOT_COLLECTED: "L",
  NOT_APPLICABLE: "M",
  WITHHELD: "Q",
  NOT_COMPARABLE: "M",
};

/** CL_FREQ; a term is of no frequency. */
const FREQUENCIES: Readonly<Record<PeriodKind, string>> = {
  MONTH: "M",
  QUARTER: "Q",
  HALF_YEAR: "S",
  YEAR: "A",
  TERM: "_O",
};

const unnamed = { title: { VI: "", EN: "" }, meaning: { VI: "", EN: "" }, sdmx: null } as const;

/** SDMX-CSV 2.0: the structure's columns, the dimensions, the value, then attributes. */
export const sdmxCsv: Format = {
  id: "sdmx.csv",
  contentType: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
  isResumable: true,
  isText: true,
  mostRows: null,
  async *write({ setting, columns, rows, range }) {
    const structure = `MOVEMENT_ATLAS:DF_${setting.dataset.id.toUpperCase()}(1.0)`;
    const constant = (heading: string, text: string) => ({
      ...ofFile(heading, { ...unnamed, type: "code" }, () => text),
      heading,
    });
    const named = (role: string) =>
      columns.flatMap((column) =>
        column.sdmx?.role === role ? [{ ...asSdmx(column), heading: column.sdmx.id }] : [],
      );
    const written = [
      constant("STRUCTURE", "dataflow"),
      constant("STRUCTURE_ID", structure),
      // Whatever was there of the same key is replaced by it.
      constant("ACTION", "R"),
      ...named("dimension"),
      ...named("measure"),
      {
        ...ofBasis("obs_status", { ...unnamed, type: "code" }, ({ status }) => OBS_STATUS[status]),
        heading: "OBS_STATUS",
      },
      ...named("attribute"),
      {
        ...ofFile("chain", { ...unnamed, type: "code" }, ({ catalogue }) => catalogue.dataVersion.chain),
        heading: "ATLAS_CHAIN",
      },
    ];
    if ((range?.first ?? 0) === 0) yield csvHeader(written, PLAIN);
    const lines = csvLines(written, setting, PLAIN);
    for await (const batch of rows.read(range)) yield lines(batch);
  },
};

/** What SDMX writes in another way than we do. */
function asSdmx(column: Column): Column {
  const { name } = column;
  if (name === "period") return { ...column, ...ofPlace(name, column, ({ period }) => timePeriod(period)) };
  if (name === "period_kind")
    return { ...column, ...ofPlace(name, column, ({ period }) => FREQUENCIES[period.kind]) };
  return column;
}

/** A period as SDMX writes time: a term is its first day and how long it is. */
function timePeriod({ id, kind, firstDay }: CataloguePeriod): string {
  if (kind !== "TERM") return id;
  const { first, last } = periodOf(id);
  const months = last - first + 1;
  return `${firstDay}/${months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`}`;
}

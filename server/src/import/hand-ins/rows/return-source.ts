import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { lastDay, parsePeriod, type Period } from "../../../statistics/model/periods.ts";
import type { RawRow } from "../../rows/csv-rows.ts";

/** By area, the newest first. */
type AreaNames = ReadonlyMap<string, readonly { readonly from: string; readonly vi: string }[]>;

/** What the source of a row is called whose area or period is not known: it is refused for that. */
const UNKNOWN = "return";

/**
 * The returns that rows of a SCHEDULED dataset are: a return is dataset × area × due period, and is itself the source of its figures, so that what is handed in
 * again for the same area and period is a next version.
 */
export class Returns {
  readonly #areas: AreaNames;
  readonly #today: string;
  readonly #found = new Map<string, RawRow>();

  private constructor(areas: AreaNames, today: string) {
    this.#areas = areas;
    this.#today = today;
  }

  /** @param today when returns that are new came in: the day they count as published */
  static async open(db: Kysely<Database>, today: string): Promise<Returns> {
    const rows = await db
      .selectFrom("area_name")
      .innerJoin("area", "area.id", "area_id")
      .select(["code", "area_name.valid_from as from", "name_vi as vi"])
      .orderBy("area_name.valid_from", "desc")
      .execute();
    const places = await db
      .selectFrom("place")
      .select(["code", "valid_from as from", "name_vi as vi"])
      .execute();
    return new Returns(
      Map.groupBy([...rows, ...places], ({ code }) => code),
      today,
    );
  }

  /** The id of the source of a row. */
  sourceOf({ cells }: RawRow): string {
    const [area, period] = [cells["area"] ?? "", parsePeriod(cells["period"] ?? "")];
    const names = this.#areas.get(area);
    if (names === undefined || period === null) return UNKNOWN;
    const id = `return-${area}-${period.code.replace("/", "-to-")}`;
    if (!this.#found.has(id)) {
      const day = lastDay(period);
      const name = (names.find(({ from }) => from <= day) ?? names.at(-1))?.vi ?? area;
      const title = `Báo cáo số liệu ${inWords(period)}, ${name}`;
      this.#found.set(id, {
        line: 0,
        cells: { id, title, publisher: name, published: this.#today, url: "", kind: "REPORT", note: "" },
      });
    }
    return id;
  }

  /** All that rows were found to be of, in the columns of sources.csv. */
  get sources(): readonly RawRow[] {
    return [...this.#found.values()];
  }
}

const ROMAN = ["I", "II", "III", "IV"];

/** A period as the heading of a return says it. */
function inWords({ kind, code, first }: Period): string {
  const year = Math.floor(first / 12);
  const month = (first % 12) + 1;
  switch (kind) {
    case "MONTH":
      return `tháng ${month}/${year}`;
    case "QUARTER":
      return `quý ${ROMAN[Math.floor((month - 1) / 3)] ?? ""}/${year}`;
    case "HALF_YEAR":
      return month === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
    case "YEAR":
      return `năm ${year}`;
    case "TERM":
      return `giai đoạn ${code.replace("/", "–")}`;
  }
}

import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { type CatalogueFileName, HOME } from "../import/reference/catalogue-files.ts";
import { type Cells, type ReferenceFiles, text } from "../import/reference/reference-files.ts";
import type { CatalogueProblem } from "./catalogue-problem.ts";
import { type GivenRow, problemAt } from "./check-cells.ts";

/** Whatever has its name in the labels alone. */
const NAMED = new Map(Object.entries(HOME).map(([kind, file]) => [file, kind]));
const LABELS = ["labels/vi", "labels/en"] as const;
/** Dimensions of a form line, as an indicator lists them. */
const DIMENSIONS = ["category", "model", "unit_type", "award_level"] as const;
/** What of a row decides how figures are counted: it stays once there are any. */
const COUNTED_BY: Partial<Record<CatalogueFileName, readonly string[]>> = {
  indicators: [
    "kind",
    "over_areas",
    "over_models",
    "over_unit_types",
    "over_award_levels",
    "numerator",
    "denominator",
  ],
  datasets: ["reporting"],
};

/** A row that was given, and what stood in its place. */
export interface RowInPlace {
  readonly row: GivenRow;
  readonly before: Cells | null;
}

/** What is wrong with how rows, each right by itself, go together with all others. */
export async function checkTogether(
  db: Kysely<Database>,
  rows: readonly RowInPlace[],
  after: ReferenceFiles,
): Promise<CatalogueProblem[]> {
  const together = await Together.read(after);
  const held = await heldFigures(db);
  return rows.flatMap(({ row, before }) => [
    ...together.unnamed(row),
    ...together.unfit(row),
    ...recounted(row, before, held),
  ]);
}

/** What is said of the other rows once those that were given count. */
class Together {
  readonly #names: ReadonlySet<string>;
  readonly #indicators: ReadonlyMap<string, Cells>;
  readonly #scheduled: ReadonlySet<string>;
  readonly #printed: ReadonlyMap<string, string>;

  private constructor(
    names: ReadonlySet<string>,
    indicators: readonly Cells[],
    datasets: readonly Cells[],
    models: readonly Cells[],
  ) {
    this.#names = names;
    this.#indicators = new Map(indicators.map((row) => [text(row, "id"), row]));
    this.#scheduled = new Set(
      datasets.filter((row) => row["reporting"] === "SCHEDULED").map((row) => text(row, "id")),
    );
    const printed = new Map<string, string>();
    for (const row of models)
      for (const name of namesOf(row)) if (!printed.has(name)) printed.set(name, text(row, "id"));
    this.#printed = printed;
  }

  static async read(after: ReferenceFiles): Promise<Together> {
    const names = new Set<string>();
    for (const file of LABELS)
      for (const { kind, id, name } of await after.rows(file))
        if (name !== "") names.add(`${file} ${kind} ${id}`);
    return new Together(
      names,
      await after.rows("indicators"),
      await after.rows("datasets"),
      await after.rows("models"),
    );
  }

  unnamed(row: GivenRow): CatalogueProblem[] {
    const kind = NAMED.get(row.file);
    if (kind === undefined) return [];
    return LABELS.filter((file) => !this.#names.has(`${file} ${kind} ${text(row.cells, "id")}`)).map((file) =>
      problemAt(row, "id", { code: "CATALOGUE_NAME_MISSING", args: { file: `${file}.csv` } }),
    );
  }

  /** What is to be kept of rows of some files; of all others nothing. */
  readonly #rules: Partial<Record<CatalogueFileName, (row: GivenRow) => CatalogueProblem[]>> = {
    indicators: (row) => this.#indicator(row),
    datasets: calendarBackwards,
    due: (row) => this.#scheduledOnly(row),
    form_lines: (row) => [...this.#scheduledOnly(row), ...this.#brokenDown(row)],
    reporters: (row) => this.#scheduledOnly(row),
    models: (row) => this.#namesTaken(row),
  };

  unfit(row: GivenRow): CatalogueProblem[] {
    return this.#rules[row.file]?.(row) ?? [];
  }

  #indicator(row: GivenRow): CatalogueProblem[] {
    const isRatio = row.cells["kind"] === "RATIO";
    const parts = ["numerator", "denominator"].flatMap((column) => {
      const part = text(row.cells, column);
      if (!isRatio)
        return part === "" ? [] : [problemAt(row, column, { code: "CATALOGUE_NO_RATIO", args: {} })];
      return this.#indicators.get(part)?.["over_areas"] === "sum"
        ? []
        : [problemAt(row, column, { code: "CATALOGUE_RATIO_PART", args: {} })];
    });
    const how = text(row.cells, "over_areas");
    const combines =
      (how === "") === isRatio
        ? []
        : [problemAt(row, "over_areas", { code: "CATALOGUE_MUST_COMBINE", args: {} })];
    const breakdowns = text(row.cells, "breakdowns").split("|");
    const unknown = breakdowns.find((each) => each !== "" && !DIMENSIONS.some((known) => known === each));
    const broken =
      unknown === undefined
        ? []
        : [
            problemAt(
              row,
              "breakdowns",
              { code: "CATALOGUE_WORD_UNKNOWN", args: { accepted: DIMENSIONS } },
              DIMENSIONS,
            ),
          ];
    return [...parts, ...combines, ...broken];
  }

  #scheduledOnly(row: GivenRow): CatalogueProblem[] {
    return this.#scheduled.has(text(row.cells, "dataset"))
      ? []
      : [problemAt(row, "dataset", { code: "CATALOGUE_NOTHING_IS_DUE", args: {} })];
  }

  #brokenDown(row: GivenRow): CatalogueProblem[] {
    const indicator = text(row.cells, "indicator");
    const by = text(this.#indicators.get(indicator) ?? {}, "breakdowns").split("|");
    return DIMENSIONS.filter((column) => text(row.cells, column) !== "" && !by.includes(column)).map(
      (column) =>
        problemAt(row, column, {
          code: "CATALOGUE_NOT_BROKEN_DOWN",
          args: { indicator, breakdown: column },
        }),
    );
  }

  #namesTaken(row: GivenRow): CatalogueProblem[] {
    const id = text(row.cells, "id");
    const other = namesOf(row.cells)
      .flatMap((name) => this.#printed.get(name) ?? [])
      .find((of) => of !== id);
    return other === undefined
      ? []
      : [problemAt(row, "printed", { code: "CATALOGUE_NAME_TAKEN", args: { id: other } })];
  }
}

function calendarBackwards(row: GivenRow): CatalogueProblem[] {
  const { calendar_from: from = "", calendar_to: to = "" } = row.cells;
  if (to === "" || to >= from) return [];
  return [problemAt(row, "calendar_to", { code: "CATALOGUE_CALENDAR_BACKWARDS", args: {} })];
}

/** The names a model is printed under, as they are compared. */
const namesOf = (model: Cells): readonly string[] =>
  text(model, "printed")
    .split("|")
    .filter((name) => name !== "")
    .map((name) => name.normalize("NFC").toLocaleLowerCase("vi"));

/** Figures that stand, by `file id`. */
async function heldFigures(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("dataset_period as p")
    .innerJoin("indicator as i", "i.id", "p.indicator_id")
    .innerJoin("dataset as d", "d.id", "p.dataset_id")
    .select(["i.code as indicator", "d.code as dataset", "figures"])
    .execute();
  const held = new Map<string, number>();
  const add = (key: string, figures: number): void => void held.set(key, (held.get(key) ?? 0) + figures);
  for (const { indicator, dataset, figures } of rows) {
    add(`indicators ${indicator}`, figures);
    add(`datasets ${dataset}`, figures);
  }
  return held;
}

function recounted(
  row: GivenRow,
  before: Cells | null,
  held: ReadonlyMap<string, number>,
): CatalogueProblem[] {
  const figures = held.get(`${row.file} ${text(row.cells, "id")}`) ?? 0;
  if (before === null || figures === 0) return [];
  return (COUNTED_BY[row.file] ?? [])
    .filter((column) => text(before, column) !== text(row.cells, column))
    .map((column) => problemAt(row, column, { code: "CATALOGUE_HOLDS_FIGURES", args: { figures } }));
}

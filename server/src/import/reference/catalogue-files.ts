import type { Coded } from "./upsert.ts";

/** What a cell of a reference file takes. */
export type Takes =
  /** the id of the row itself */
  | { readonly is: "id" }
  | { readonly is: "text"; readonly most: number }
  | { readonly is: "texts"; readonly each: number; readonly most: number }
  | { readonly is: "word"; readonly words: readonly string[] }
  | { readonly is: "number"; readonly least: number; readonly most: number }
  | { readonly is: "month" }
  | { readonly is: "day" }
  /** the id of something, in a file of its own */
  | { readonly is: "one"; readonly of: Coded }
  | { readonly is: "some"; readonly of: Coded; readonly most: number };

export interface CatalogueColumn {
  readonly takes: Takes;
  readonly required: boolean;
}

export interface CatalogueFile {
  /** By which columns one row is told from all others. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, CatalogueColumn>>;
  /** Whether rows can be taken out again: those that only say how the others are used. */
  readonly isLoose: boolean;
}

const id: CatalogueColumn = { takes: { is: "id" }, required: true };
const must = (takes: Takes): CatalogueColumn => ({ takes, required: true });
const may = (takes: Takes): CatalogueColumn => ({ takes, required: false });
const word = (...words: readonly string[]): Takes => ({ is: "word", words });
const one = (of: Coded): Takes => ({ is: "one", of });
const some = (of: Coded, most = 8): Takes => ({ is: "some", of, most });
const text = (most: number): Takes => ({ is: "text", most });
const names: Takes = { is: "texts", each: 200, most: 8 };
const HOW = word("sum", "union", "none");

const label: CatalogueFile = {
  key: ["kind", "id"],
  isLoose: false,
  columns: {
    kind: must(
      word(
        "indicator",
        "topic",
        "category",
        "model",
        "unit_type",
        "award_level",
        "dataset",
        "vintage",
        "break",
      ),
    ),
    id: must(text(100)),
    name: must(text(200)),
    definition: may(text(4_000)),
    unit: may(text(100)),
    other_names: may(names),
  },
};

/**
 * The reference files that an office may add to, in the order they build on each other: what each of their columns takes. Checks, help, forms and
 * what is kept follow from this alone. Areas and boundaries are not among them: they are law, and come with the program.
 */
export const catalogueFiles = {
  indicators: {
    key: ["id"],
    isLoose: false,
    columns: {
      id,
      kind: must(word("FLOW", "STOCK", "RATIO")),
      over_areas: may(HOW),
      over_models: may(HOW),
      over_unit_types: may(HOW),
      over_award_levels: may(HOW),
      breakdowns: may({ is: "texts", each: 20, most: 4 }),
      numerator: may(one("indicator")),
      denominator: may(one("indicator")),
      rankable: must(word("yes", "no")),
    },
  },
  indicator_versions: {
    key: ["indicator", "valid_from"],
    isLoose: false,
    columns: {
      indicator: must(one("indicator")),
      valid_from: must({ is: "day" }),
      definition_vi: must(text(4_000)),
      definition_en: must(text(4_000)),
      breaks_series: must(word("yes", "no")),
    },
  },
  balances: {
    key: ["stock"],
    isLoose: true,
    columns: {
      stock: must(one("indicator")),
      added: must(one("indicator")),
      ended: must(one("indicator")),
    },
  },
  topics: { key: ["id"], isLoose: false, columns: { id, indicators: may(some("indicator", 100)) } },
  categories: { key: ["id"], isLoose: false, columns: { id } },
  models: {
    key: ["id"],
    isLoose: false,
    columns: { id, category: must(one("category")), tags: may(some("category")), printed: may(names) },
  },
  unit_types: { key: ["id"], isLoose: false, columns: { id, members: may(some("unit_type")) } },
  unit_type_names: {
    key: ["unit_type", "valid_from"],
    isLoose: false,
    columns: {
      unit_type: must(one("unit_type")),
      valid_from: may({ is: "day" }),
      name_vi: must(text(200)),
      name_en: must(text(200)),
    },
  },
  award_levels: {
    key: ["id"],
    isLoose: false,
    columns: { id, rank: must({ is: "number", least: 1, most: 100 }) },
  },
  datasets: {
    key: ["id"],
    isLoose: false,
    columns: {
      id,
      reporting: must(word("SCHEDULED", "COLLECTED")),
      synthetic: may(word("yes", "no")),
      calendar_from: must({ is: "month" }),
      calendar_to: may({ is: "month" }),
      asks_reason: may(word("yes", "no")),
    },
  },
  due: {
    key: ["dataset", "indicator"],
    isLoose: true,
    columns: {
      dataset: must(one("dataset")),
      indicator: must(one("indicator")),
      every: must(word("MONTH", "QUARTER", "HALF_YEAR", "YEAR")),
      day: must({ is: "number", least: 0, most: 366 }),
      reported_at: may(word("PROVINCE", "DISTRICT", "COMMUNE")),
    },
  },
  form_lines: {
    key: ["dataset", "indicator", "category", "model", "unit_type", "award_level"],
    isLoose: true,
    columns: {
      dataset: must(one("dataset")),
      indicator: must(one("indicator")),
      category: may(one("category")),
      model: may(one("model")),
      unit_type: may(one("unit_type")),
      award_level: may(one("award_level")),
    },
  },
  reporters: {
    key: ["dataset", "area"],
    isLoose: true,
    columns: { dataset: must(one("dataset")), area: must(one("area")) },
  },
  breaks: {
    key: ["id"],
    isLoose: false,
    columns: { id, indicator: must(one("indicator")), date: must({ is: "day" }), area: may(one("area")) },
  },
  "labels/vi": label,
  "labels/en": label,
} as const satisfies Record<string, CatalogueFile>;

export type CatalogueFileName = keyof typeof catalogueFiles;
export const CATALOGUE_FILES = Object.keys(catalogueFiles) as readonly CatalogueFileName[];

/** The file with a name; null where an office has none such. */
export function catalogueFileOf(name: string): CatalogueFileName | null {
  return CATALOGUE_FILES.find((known) => known === name) ?? null;
}

/** What a file is like. */
export const fileOf = (name: CatalogueFileName): CatalogueFile => catalogueFiles[name];

/** In which file the rows of something stand. */
export const HOME: Readonly<Record<Exclude<Coded, "area">, CatalogueFileName>> = {
  indicator: "indicators",
  topic: "topics",
  category: "categories",
  model: "models",
  unit_type: "unit_types",
  award_level: "award_levels",
  dataset: "datasets",
};

/** Files of ours that an office which begins with nothing does without. Of `labels` the rows of what they hold. */
const NOT_LAW: readonly CatalogueFileName[] = [
  "indicators",
  "indicator_versions",
  "balances",
  "topics",
  "categories",
  "models",
  "datasets",
  "due",
  "form_lines",
  "reporters",
  "breaks",
];
const LAW_LABELS = new Set(["unit_type", "award_level", "vintage"]);

/** Whether a row of the program is there even for an office that begins with nothing of ours: law and geography. */
export function isLaw(file: string, cells: Readonly<Record<string, string | undefined>>): boolean {
  if (file.startsWith("labels/")) return LAW_LABELS.has(cells["kind"] ?? "");
  return !NOT_LAW.some((name) => name === file);
}

/** What tells a row of a file from all others. */
export function keyOf(file: CatalogueFileName, cells: Readonly<Record<string, string | undefined>>): string {
  return fileOf(file)
    .key.map((column) => cells[column] ?? "")
    .join(" ");
}

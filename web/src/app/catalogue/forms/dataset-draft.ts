import type { Cells, Kept } from "../kept.ts";
import type { Wish, WishedRow } from "../send-wish.ts";
import { isNamed, labelRows, type Named, namedOf } from "./name-fields.tsx";

/** Dimensions that a line of a form can name a member of, with the file of their members. */
export const DIMENSIONS = [
  { id: "model", file: "models" },
  { id: "category", file: "categories" },
  { id: "unit_type", file: "unit_types" },
  { id: "award_level", file: "award_levels" },
] as const;
export type DimensionId = (typeof DIMENSIONS)[number]["id"];

/** A line of a form: an indicator, and of which members; none: the total. */
export interface Line {
  readonly indicator: string;
  readonly members: Readonly<Partial<Record<DimensionId, string>>>;
}

/** A dataset as the form has it. */
export interface DatasetDraft {
  readonly named: Named;
  readonly from: string;
  readonly every: string;
  readonly day: string;
  /** Whether whoever takes a file says for what. */
  readonly asksReason: boolean;
  readonly indicators: readonly string[];
  readonly lines: readonly Line[];
  /** null: all. */
  readonly reporters: readonly string[] | null;
}

/** A dataset as it is kept, or one to be opened from this month on. */
export function draftOf(kept: Kept, id: string | null, month: string): DatasetDraft {
  const named = namedOf(kept, "dataset", id);
  const nothing = { asksReason: false, indicators: [], lines: [], reporters: null };
  if (id === null) return { named, from: month, every: "MONTH", day: "20", ...nothing };
  const due = kept.of("due", "dataset", id).map(({ cells }) => cells);
  const areas = kept.of("reporters", "dataset", id).map(({ cells }) => cells["area"] ?? "");
  return {
    named,
    from: kept.find("datasets", id)?.cells["calendar_from"] ?? month,
    every: due[0]?.["every"] ?? "MONTH",
    day: due[0]?.["day"] ?? "20",
    asksReason: kept.find("datasets", id)?.cells["asks_reason"] === "yes",
    indicators: due.map((cells) => cells["indicator"] ?? ""),
    lines: kept.of("form_lines", "dataset", id).map(({ cells }) => ({
      indicator: cells["indicator"] ?? "",
      members: Object.fromEntries(
        DIMENSIONS.flatMap((dimension) => {
          const member = cells[dimension.id] ?? "";
          return member === "" ? [] : [[dimension.id, member]];
        }),
      ),
    })),
    reporters: areas.length === 0 ? null : areas,
  };
}

/** Whether enough is said to be tried. */
export function isWhole({ named, indicators, reporters, from, day }: DatasetDraft): boolean {
  return isNamed(named) && indicators.length > 0 && from !== "" && day !== "" && (reporters?.length ?? 1) > 0;
}

/** The rows that a draft comes to, and those that it does not say any more. */
export function wishOf(kept: Kept, id: string | null, draft: DatasetDraft): Wish {
  const { named, from, every, day, indicators, lines, reporters } = draft;
  const dataset = named.id;
  const before = id === null ? undefined : kept.find("datasets", id)?.cells;
  const known = new Map(kept.of("due", "dataset", dataset).map(({ cells }) => [cells["indicator"], cells]));
  // Indicators of one dataset may be due in different rhythms, by file: those that are stay so.
  const isOneRhythm =
    new Set([...known.values()].map((cells) => `${cells["every"]} ${cells["day"]}`)).size < 2;
  const loose: readonly WishedRow[] = [
    ...indicators.map((indicator) => ({
      file: "due",
      cells: (isOneRhythm ? undefined : known.get(indicator)) ?? { dataset, indicator, every, day },
    })),
    ...lines
      .filter(({ indicator }) => indicators.includes(indicator))
      .map(({ indicator, members }) => ({
        file: "form_lines",
        cells: lineCells(dataset, indicator, members),
      })),
    ...(reporters ?? []).map((area) => ({ file: "reporters", cells: { dataset, area } })),
  ];
  const said = new Set(loose.map(keyOf));
  const remove = ["due", "form_lines", "reporters"]
    .flatMap((file) => kept.of(file, "dataset", dataset).map(({ cells }) => ({ file, cells })))
    .filter((row) => !said.has(keyOf(row)));
  const head = {
    reporting: "SCHEDULED",
    calendar_to: "",
    ...before,
    id: dataset,
    calendar_from: from,
    asks_reason: draft.asksReason ? "yes" : "",
  };
  return {
    rows: [{ file: "datasets", cells: head }, ...labelRows(kept, "dataset", named), ...loose],
    remove,
    what: named.vi,
  };
}

function lineCells(dataset: string, indicator: string, members: Line["members"]): Cells {
  const empty = Object.fromEntries(DIMENSIONS.map(({ id }) => [id, ""]));
  return { dataset, indicator, ...empty, ...members };
}

function keyOf({ file, cells }: WishedRow): string {
  const columns = ["dataset", "indicator", "area", ...DIMENSIONS.map(({ id }) => id)];
  return [file, ...columns.map((column) => cells[column] ?? "")].join(" ");
}

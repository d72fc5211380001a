import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "./catalogue.ts";
import { calendarPeriod, lastDay, MONTHS, period as periodOf } from "./periods.ts";
import type { Period } from "./periods.ts";
import { atomMonth } from "./territory.ts";
import type { Atom, Place } from "./territory.ts";
import type { Day, Due, Reason, Status } from "./types.ts";

/** What is said of a cell without an answer. */
export interface EmptyCell {
  readonly status: Extract<Status, "NO_FIGURE" | "NOT_REPORTED" | "NOT_DUE" | "NOT_APPLICABLE">;
  readonly reason: Reason | null;
  /** Leaves that were to be covered; 0 where the area did not exist. */
  readonly expected: number;
  /** Ids of all leaf areas, sorted. */
  readonly missing: readonly string[];
}

/** Status and completeness of a cell without an answer; see docs/evaluation.md, "Empty cells". */
export function emptyCell(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  today: Day,
  indicator: CatalogueIndicator,
  area: CatalogueArea,
  period: CataloguePeriod,
): EmptyCell {
  const { territory } = catalogue;
  const place = territory.place(area.id);
  const asked = periodOf(period.id);
  const flow = indicator.kind === "FLOW";
  const atoms = territory.atoms(place, asked, flow);
  if (atoms.length === 0) {
    const args: Reason["args"] = {
      validFrom: area.validFrom,
      ...(area.validTo === null ? {} : { validTo: area.validTo }),
    };
    return {
      status: "NOT_APPLICABLE",
      reason: { code: "AREA_DID_NOT_EXIST", args },
      expected: 0,
      missing: [],
    };
  }
  const { leaves, areas } = territory.uncovered(
    place,
    asked,
    flow,
    dataset.due.get(indicator.id) ?? null,
    atoms,
  );
  return {
    status: emptyStatus(dataset, today, catalogue, indicator, place, asked),
    reason: null,
    expected: leaves,
    missing: areas.map((index) => territory.at(index).id),
  };
}

function emptyStatus(
  dataset: CatalogueDataset,
  today: Day,
  catalogue: Catalogue,
  indicator: CatalogueIndicator,
  place: Place,
  asked: Period,
): EmptyCell["status"] {
  if (dataset.reporting === "COLLECTED") return "NO_FIGURE";
  const day = firstDueDay(catalogue, dataset, indicator, place, asked);
  return day !== null && day <= today ? "NOT_REPORTED" : "NOT_DUE";
}

/**
 * The day by which the first leaf of a cell was due; null where nothing of it ever is: no due row, or due for longer
 * periods only. A RATIO is due when the later of its parts is that is due for such periods at all.
 */
function firstDueDay(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  place: Place,
  asked: Period,
): Day | null {
  if (indicator.kind !== "RATIO") {
    const due = dataset.due.get(indicator.id);
    if (due === undefined) return null;
    const flow = indicator.kind === "FLOW";
    return firstLeafDay(due, asked, flow, catalogue.territory.atoms(place, asked, flow));
  }
  let latest: Day | null = null;
  for (const id of [indicator.numerator, indicator.denominator]) {
    const due = dataset.due.get(id ?? "");
    if (due === undefined) continue;
    const day = firstLeafDay(due, asked, false, catalogue.territory.atoms(place, asked, false));
    // Counted for longer periods only, it stands from one to the next: the other part is what was to come.
    if (day === null) continue;
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}

function firstLeafDay(due: Due, asked: Period, flow: boolean, atoms: readonly Atom[]): Day | null {
  const months = MONTHS[due.every];
  const first = Math.min(...atoms.map(atomMonth));
  // A STOCK stands at the end of a due period: that of its month, whatever the length of the period asked.
  if (!flow) return (asked.last + 1) % months === 0 ? dueDay(due, first) : null;
  const tiled = asked.first % months === 0 && (asked.last + 1) % months === 0;
  return tiled ? dueDay(due, first) : null;
}

function dueDay(due: Due, month: number): Day {
  const end = Date.parse(`${lastDay(calendarPeriod(due.every, month))}T00:00:00Z`);
  return new Date(end + due.day * 86_400_000).toISOString().slice(0, 10);
}

import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
  Register,
} from "./catalogue.ts";
import { quoted, nearest, unknownMember } from "./did-you-mean.ts";
import { parsePeriod } from "./periods.ts";
import { InputError } from "./request.ts";

/** A member of a register by its public id. Throws InputError with the nearest accepted ids. */
export function resolveMember<T>(register: Register<T>, argument: string, what: string, id: string): T {
  const member = register.byId.get(id);
  if (member === undefined) throw unknownMember(argument, what, id, [...register.byId.keys()]);
  return member;
}

/** An area that exists or existed. Throws InputError with suggestions; its name in either language is understood there. */
export function resolveArea(catalogue: Catalogue, id: string, argument = "areas"): CatalogueArea {
  return resolveMember(catalogue.areas, argument, "area", id);
}

/** Throws InputError with suggestions. */
export function resolveIndicator(
  catalogue: Catalogue,
  id: string,
  argument = "indicators",
): CatalogueIndicator {
  return resolveMember(catalogue.indicators, argument, "indicator", id);
}

/** Throws InputError with suggestions. */
export function resolveDataset(catalogue: Catalogue, id: string): CatalogueDataset {
  return resolveMember(catalogue.datasets, "dataset", "dataset", id);
}

/** The terms (giai đoạn) that hold figures of a dataset, oldest first: only these are answered. */
export function termsOf(catalogue: Catalogue, dataset: CatalogueDataset): readonly CataloguePeriod[] {
  const held = new Set([...dataset.figures.values()].flatMap((periods) => [...periods.keys()]));
  return catalogue.periods.list.filter((period) => period.kind === "TERM" && held.has(period.id));
}

/**
 * A period of the dataset's calendar, or a term that holds figures of it. Throws InputError when the code names no period,
 * lies outside the calendar, or is a term without figures (listing the nearest).
 */
export function resolvePeriod(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  id: string,
  argument = "periods",
): CataloguePeriod {
  const parsed = parsePeriod(id);
  if (parsed === null) {
    const message = `"${id.slice(0, 80)}" is not a period. Periods are written 2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020.`;
    throw new InputError(argument, message);
  }
  const period = catalogue.periods.byId.get(id);
  if (parsed.kind === "TERM") {
    const terms = termsOf(catalogue, dataset);
    if (period !== undefined && terms.includes(period)) return period;
    const codes = terms.map((term) => term.id);
    const near = nearest(id, codes);
    const shown = near.length > 0 ? near : codes.slice(-5);
    const hint = shown.length > 0 ? ` Terms with figures: ${shown.map(quoted).join(", ")}.` : " No term has.";
    throw new InputError(argument, `No figure of "${dataset.id}" is of the term "${id}".${hint}`, shown);
  }
  const from = `${dataset.calendarFrom}-01`;
  const inside =
    period !== undefined && period.lastDay >= from && period.firstDay.slice(0, 7) <= dataset.calendarTo;
  if (!inside) {
    const calendar = `${dataset.calendarFrom} to ${dataset.calendarTo}`;
    const message = `"${id}" lies outside the calendar of "${dataset.id}", which is ${calendar}.`;
    throw new InputError(argument, message, [dataset.calendarFrom, dataset.calendarTo]);
  }
  return period;
}

import { words } from "../../i18n/words.ts";
import type { Figure, FigureArea } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatList } from "../format/format.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AreaAnswer {
  readonly distinctName?: string;
  readonly predecessors: readonly (Named & { readonly validTo?: string | null })[];
  readonly successors: readonly Named[];
}

/** What an area was formed from and what it went into, as an answer says it, in words. */
export function lineagePart(
  { distinctName, predecessors, successors }: AreaAnswer,
  locale: Locale,
): Pick<FigureArea, "distinctName" | "formedFrom" | "former" | "formerUntil" | "later"> {
  const w = words(locale);
  const former = predecessors.length < 2 ? [] : predecessors.map(({ id, name }) => ({ id, name }));
  const end = predecessors
    .flatMap(({ validTo }) => validTo ?? [])
    .toSorted()
    .at(-1);
  const [later] = successors;
  return {
    ...(distinctName === undefined ? {} : { distinctName }),
    formedFrom: former.length === 0 ? null : w.formedFrom(former.map(({ name }) => name).join(", ")),
    former,
    formerUntil: former.length === 0 || end === undefined ? null : w.lineage.month(...monthBefore(end)),
    later: later === undefined ? null : { id: later.id, name: later.name },
  };
}

/** Year and month of the day before a first day of a month. */
function monthBefore(day: string): readonly [year: string, month: string] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? [String(year - 1), "12"] : [String(year), String(month - 1)];
}

/** The areas of a Figure that went with one into the same area; empty where it went alone or still is. */
export function kinOf({ areas }: Pick<Figure, "areas">, id: string): readonly FigureArea[] {
  const into = areas.find((area) => area.id === id)?.later?.id;
  if (into === undefined) return [];
  return areas.filter((area) => area.id !== id && area.later?.id === into);
}

/**
 * What became of what, for one area: "gồm Hà Nam, Nam Định và Ninh Bình (đến 6/2025)" of a province formed of others, "nay thuộc Ninh Bình, cùng Hà
 * Nam và Nam Định" of one that is no more; null of all others.
 */
export function lineageNote(figure: Pick<Figure, "areas" | "locale">, id: string): string | null {
  const area = figure.areas.find((one) => one.id === id);
  if (area === undefined) return null;
  const { locale } = figure;
  const w = words(locale).lineage;
  const list = (names: readonly Named[]) =>
    formatList(
      names.map(({ name }) => name),
      locale,
    );
  if (area.later !== null) {
    const kin = kinOf(figure, id);
    return kin.length === 0 ? w.now(area.later.name) : w.nowWith(area.later.name, list(kin));
  }
  if (area.former.length === 0) return null;
  return w.made(list(area.former), area.formerUntil);
}

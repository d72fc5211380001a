import { namedBy } from "../asking/candidates.ts";
import { isArea } from "./lines.ts";
import type { ReadPeriod } from "./period-of.ts";
import { isOfOldMap, resolveArea } from "./resolve.ts";
import type { Coordinates, Placed } from "./resolve.ts";
import type { Sheet } from "./sheet.ts";

/** The area of a figure and where it is named; null while that waits for an answer. */
export function areaOf(
  { reader, grid, title }: Sheet,
  levels: readonly (readonly Placed[])[],
  { indicator }: Coordinates,
  { meant }: ReadPeriod,
  cell: string,
  oldMap: (period: string) => boolean,
): { readonly id: string; readonly cell: string } | null {
  const naming = levels
    .map((level) => level.filter(({ mention }) => isArea(mention)))
    .find(({ length }) => length > 0);
  const [first, ...more] = naming ?? [];
  if (first === undefined) {
    const answer = reader.questions.ask(
      {
        key: "area",
        code: "AREA",
        sheet: grid.sheet,
        cell: title.area?.cell ?? null,
        found: grid.sheet,
        candidates: [],
      },
      cell,
    );
    const said = answer === null ? undefined : namedBy(answer)?.named.find(({ kind }) => kind === "area");
    return said === undefined ? null : { id: said.id, cell };
  }
  // Name and code together: only what both mean.
  const ids = more.reduce(
    (all, { mention }) =>
      all.filter((named) => mention.named.some((other) => other.kind === "area" && other.id === named.id)),
    first.mention.named.filter(({ kind }) => kind === "area"),
  );
  const both: Placed = ids.length === 0 ? first : { ...first, mention: { ...first.mention, named: ids } };
  const id = resolveArea(both, meant.code, indicator.kind, reader.names, reader.questions, {
    sheet: grid.sheet,
    waiting: cell,
    oldMap: oldMap(meant.code),
  });
  return id === null ? null : { id, cell: first.cell };
}

/** Whether the names of a sheet are those of the map at the beginning of a period. */
export function namesOldMap({ lines, columns, reader }: Sheet): (period: string) => boolean {
  const mentions = [
    ...lines.lines.flatMap(({ facets }) => facets.mentions),
    ...columns.flatMap(({ facets }) => facets.mentions),
  ];
  const known = new Map<string, boolean>();
  return (period) => {
    let isOld = known.get(period);
    if (isOld === undefined)
      known.set(period, (isOld = mentions.some((mention) => isOfOldMap(mention, period, reader.names))));
    return isOld;
  };
}

import { candidateOf, namedBy } from "../asking/candidates.ts";
import { sheetKey } from "../asking/questions.ts";
import { isArea } from "./lines.ts";
import type { ReadPeriod } from "./period-of.ts";
import { isOfOldMap, resolveArea } from "./resolve.ts";
import type { Coordinates, Placed } from "./resolve.ts";
import type { Sheet } from "./sheet.ts";

/** The area of a figure and where it is named; null while that waits for an answer. */
export function areaOf(
  { reader, grid, title, lines }: Sheet,
  levels: readonly (readonly Placed[])[],
  { indicator }: Coordinates,
  { meant }: ReadPeriod,
  cell: string,
  oldMap: (period: string) => boolean,
): { readonly id: string; readonly cell: string } | null {
  // Beside lines that name their province, one that names none is not of the province of the title.
  const isOfTitle = lines.axis !== "AREAS";
  const naming = levels
    .slice(0, isOfTitle ? undefined : -1)
    .map((level) => level.filter(({ mention }) => isArea(mention)))
    .find(({ length }) => length > 0);
  const [first, ...more] = naming ?? [];
  if (first === undefined) {
    const given = reader.questions.givenFor("area", grid.sheet);
    const answer =
      given ??
      reader.questions.ask(
        {
          key: `sheet-area:${sheetKey(grid.sheet)}`,
          code: "AREA",
          sheet: grid.sheet,
          cell: title.areas[0]?.cell ?? null,
          found: title.areas.map(({ mention }) => mention.text).join(", ") || grid.sheet,
          candidates: title.areas
            .flatMap(({ mention }) => mention.named)
            .map((named) => candidateOf(named, reader.names)),
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
  // Where they contradict each other a person says which is right.
  const named = ids.length > 0 ? ids : [first, ...more].flatMap(({ mention }) => mention.named);
  const both: Placed = { ...first, mention: { ...first.mention, named } };
  const id = resolveArea(both, meant.code, indicator.kind, reader.names, reader.questions, {
    sheet: grid.sheet,
    waiting: cell,
    oldMap: oldMap(meant.code),
    isDoubtful: ids.length === 0,
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

import { namedBy, PLAIN } from "../asking/candidates.ts";
import type { SumCheck } from "../layout.ts";
import type { Named } from "../names/name-book.ts";
import { headingCell } from "./column-headings.ts";
import type { Column } from "./column-headings.ts";
import { isArea, isIndicator } from "./lines.ts";
import type { Line } from "./lines.ts";
import { textKey } from "../words/facets.ts";
import type { Placed } from "./resolve.ts";
import type { Sheet } from "./sheet.ts";
import type { Said } from "./text-reader.ts";

/** What the lines above say of those below. */
export interface Context {
  /** The line with the indicator that lines of members belong to. */
  readonly head: Line | null;
  readonly section: Line | null;
  /** The line of an area that lines below it are of, which name none. */
  readonly area: Line | null;
  readonly parts: SumCheck["kind"] | null;
}

/** What stands above a line once it has been read. */
export function contextFor(line: Line, before: Context): Context {
  const { facets } = line;
  const isOfArea = facets.mentions.some(isArea);
  const isUnder =
    before.area !== null &&
    ((before.area.isRoman && !line.isRoman) || (line.isInner && !before.area.isInner));
  const area = isOfArea ? line : isUnder ? before.area : null;
  return { ...contextOf(line, before), area };
}

function contextOf(line: Line, before: Context): Context {
  const { facets, role } = line;
  const names = facets.mentions.some(isIndicator);
  if (role === "TOTAL" || role === "SUBTOTAL" || role === "LEFT_OUT") return before;
  if (role === "SECTION") {
    // "Trong đó:" alone goes on with the line above; another heading begins anew.
    if (facets.parts !== null && !names && facets.mentions.length === 0)
      return { ...before, parts: facets.parts };
    return { ...before, head: names ? line : null, section: line, parts: facets.parts };
  }
  const isPart = facets.parts !== null || (before.parts !== null && line.isInner);
  if (names && !isPart) return { ...before, head: line, parts: null };
  if (names || facets.mentions.length > 0) return { ...before, parts: facets.parts ?? before.parts };
  // What is not known may be what its members belong to, unless it is set in like one of them.
  return isPart || line.isInner ? before : { ...before, head: null, parts: null };
}

/** What is named, nearest first: beside and above the figure, in the line it is part of, in its section, in the title. */
export function levelsOf(
  { title, reader, grid }: Sheet,
  line: Line,
  column: Column,
  { head, section, area }: Context,
): readonly (readonly Placed[])[] {
  const near = [
    ...placed(line.said),
    ...column.facets.mentions.map((mention) => ({
      mention,
      cell: headingCell(column, line.row, (facets) => facets.mentions.includes(mention)),
    })),
  ];
  // A total above its parts ("Tổng số") and what is left to a stub say nothing of their own.
  const above = [head, section].flatMap((each) =>
    each === null || each === line ? [] : [placed(each.said)],
  );
  const ofArea =
    area === null || area === line ? [] : [placed(area.said).filter(({ mention }) => isArea(mention))];
  const top = title.mentions.map(({ mention, cell }) => ({ mention, cell }));
  const asPlaced = (named: Named): Placed => ({
    mention: { text: named.id, named: [named] },
    cell: near[0]?.cell ?? headingCell(column, line.row, () => true),
  });
  const ofSheet = (reader.byHand.of?.named ?? []).map(asPlaced);
  const said = namedBy(reader.questions.givenFor("indicator", grid.sheet) ?? "")?.named ?? [];
  const levels = [
    near,
    ...above,
    ...ofArea,
    top,
    ofSheet,
    said.map(asPlaced),
    title.area === null ? [] : [title.area],
  ];
  return levels.map((level) => level.flatMap((each) => settled(each, reader)));
}

/** What is named by words that name several things, once a person has said which is meant. */
function settled(placed: Placed, { questions }: Sheet["reader"]): readonly Placed[] {
  const { mention, cell } = placed;
  if (mention.named.length < 2) return [placed];
  const answer = questions.given(`name:${textKey(mention.text)}`);
  if (answer === PLAIN.nothing.answer) return [];
  const said = answer === undefined ? [] : (namedBy(answer)?.named ?? []);
  return said.length === 0
    ? [placed]
    : said.map((named) => ({ mention: { ...mention, named: [named] }, cell }));
}

function placed(said: readonly Said[]): readonly Placed[] {
  return said.flatMap(({ facets, cell }) => facets.mentions.map((mention) => ({ mention, cell })));
}

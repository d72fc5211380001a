import { Evaluation } from "../../evaluate/evaluation.ts";
import { type Ended, type Version, versions } from "../../evaluate/timelines.ts";
import { NotKept } from "../../model/territory/atoms.ts";
import type { Part } from "../../evaluate/part.ts";
import type { Instant, World } from "../../model/types.ts";
import { worldOf } from "../make-world.ts";
import type { FigureColumns, Slice } from "../read-figures.ts";
import type { Reference } from "../read-reference.ts";
import type { Members } from "./read-stored.ts";
import { periodsToRead } from "./periods-to-read.ts";
import { StoredRows } from "./stored-rows.ts";

/** What is needed to work out what changes from what stood before. */
export interface StoredTask {
  readonly members: Members;
  /** Database ids of the areas whose answers may change. */
  readonly areas: readonly number[];
}

/** Answers that are read of some areas, by database id: of the periods of the slice and those these are made of, or of all those are made of in turn. */
export interface Wanted {
  readonly areas: readonly number[];
  readonly isWhole: boolean;
}

/** Reads what stood of more areas, as {@link readStored} gives it. */
export type ReadMore = (wanted: Wanted) => Promise<readonly string[]>;

/**
 * What changes since an instant, worked out from the figures that may answer the cells that change and from what stood before; of
 * areas that turn out to be wanted it is read in turn. Null where what some answer lacks is not known as exactly as it is needed.
 */
export async function evaluateStored(
  reference: Reference,
  {
    slice,
    since,
    figures,
  }: { readonly slice: Slice; readonly since: Instant; readonly figures: FigureColumns },
  { members, areas }: StoredTask,
  readMore: ReadMore,
): Promise<{ readonly evaluation: Evaluation; readonly changes: readonly (Version | Ended)[] } | null> {
  const rows = new StoredRows(reference, members);
  const world = worldOf(reference, slice, figures);
  const codeOf = (id: number): string => reference.codes.areas.get(id) ?? "";
  const read = async (wanted: Wanted): Promise<void> => {
    const periods = wanted.isWhole ? null : periodsToRead(reference, slice);
    if (wanted.areas.length > 0) rows.add(wanted.areas.map(codeOf), periods, await readMore(wanted));
  };
  const keysOf = (ids: Iterable<string>): number[] =>
    [...ids].flatMap((id) => reference.keys.areas.get(id) ?? []);
  for (let wanted = areas; ; wanted = keysOf(rows.wanted)) {
    await read({ areas: wanted, isWhole: false });
    await read({ areas: keysOf(rows.wantedWhole), isWhole: true });
    const found = changesFrom(world, { within: slice.within, since, stored: rows });
    if (rows.isComplete()) return found;
  }
}

/** Null where what an answer lacks is not known as it is needed, or what it was made of was not read. */
function changesFrom(world: World, part: Part) {
  const evaluation = new Evaluation(world, part);
  try {
    return { evaluation, changes: [...versions(evaluation)] };
  } catch (error) {
    if (error instanceof NotKept) return null;
    throw error;
  }
}

import { Evaluation } from "../../evaluate/evaluation.ts";
import { type Ended, type Version, versions } from "../../evaluate/timelines.ts";
import { NotKept } from "../../model/territory/atoms.ts";
import type { Instant } from "../../model/types.ts";
import { worldOf } from "../make-world.ts";
import type { FigureColumns, Slice } from "../read-figures.ts";
import type { Reference } from "../read-reference.ts";
import type { Members } from "./read-stored.ts";
import { StoredRows } from "./stored-rows.ts";

/** What is needed to work out what changes from what stood before. */
export interface StoredTask {
  readonly members: Members;
  /** Database ids of the areas whose answers may change. */
  readonly areas: readonly number[];
}

/** Reads what stood of more areas, by database id, as {@link readStored} gives it. */
export type ReadMore = (areas: readonly number[]) => Promise<readonly string[]>;

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
  let wanted = areas;
  try {
    for (;;) {
      rows.add(wanted.map(codeOf), await readMore(wanted));
      const evaluation = new Evaluation(world, { within: slice.within, since, stored: rows });
      const changes = [...versions(evaluation)];
      if (rows.wanted.size === 0) return { evaluation, changes };
      wanted = [...rows.wanted].flatMap((id) => reference.keys.areas.get(id) ?? []);
    }
  } catch (error) {
    if (error instanceof NotKept) return null;
    throw error;
  }
}

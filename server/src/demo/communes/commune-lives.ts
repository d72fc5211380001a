import { createReadStream } from "node:fs";
import { join } from "node:path";
import { allRows } from "../../import/rows/csv-rows.ts";
import { monthIndex } from "../../statistics/model/periods.ts";
import { between, randomFor } from "../random.ts";

/** A real commune, or a district that had none: each spell of one is an area of its own. */
export interface CommuneLife {
  readonly id: string;
  /** Alive on the last day of the months `from` … `to` - 1. */
  readonly from: number;
  readonly to: number;
  /** How large it is beside the average commune of the old map. */
  readonly size: number;
}

interface Spell {
  readonly id: string;
  readonly districtCode: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The communes of the seeds, in the order of their ids, and the districts that had none, which report themselves. What others became is as large as
 * they were, so that the old and the new map tell one story.
 */
export async function readCommunes(folder: string, seed: number): Promise<readonly CommuneLife[]> {
  const read = async (name: string) =>
    (await allRows(createReadStream(join(folder, "places", `${name}.csv`)))).map(({ cells }) => cells);
  const communes = (await read("communes")).map((cells) => spellOf(cells, cells["district_code"]));
  const districts = (await read("districts")).map((cells) => spellOf(cells, cells["code_gso"]));
  const spells = [...communes, ...withoutCommunes(districts, communes)];
  const steps = (await read("lineage")).map(({ from = "", to = "" }) => ({ from, to }));
  const [givers, takers] = [Map.groupBy(steps, ({ to }) => to), Map.groupBy(steps, ({ from }) => from)];
  const sizes = new Map<string, number>();
  // Whoever gives begins before whoever takes.
  for (const { id } of spells.toSorted((a, b) => a.from - b.from)) {
    let size = 0;
    for (const { from } of givers.get(id) ?? [])
      size += (sizes.get(from) ?? 0) / (takers.get(from)?.length ?? 1);
    sizes.set(id, size > 0 ? size : between(randomFor(seed, "commune", id), 0.4, 1.6));
  }
  return spells
    .map(({ id, from, to }): CommuneLife => ({ id, from, to, size: sizes.get(id) ?? 1 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function spellOf(
  cells: Readonly<Record<string, string | undefined>>,
  districtCode: string | undefined,
): Spell {
  const { id = "", valid_from: from = "", valid_to: to = "" } = cells;
  return {
    id,
    districtCode: districtCode ?? "",
    from: monthIndex(from),
    to: to === "" ? Number.POSITIVE_INFINITY : monthIndex(to),
  };
}

/** Islands were districts without communes, one of them since its communes were dissolved. */
function withoutCommunes(districts: readonly Spell[], communes: readonly Spell[]): Spell[] {
  const within = Map.groupBy(communes, ({ districtCode }) => districtCode);
  return districts.flatMap((district) => {
    const ends = (within.get(district.districtCode) ?? [])
      .filter(({ from, to }) => from < district.to && to > district.from)
      .map(({ to }) => to);
    const from = Math.max(district.from, ...ends);
    return from < district.to ? [{ ...district, from }] : [];
  });
}

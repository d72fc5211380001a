import type { NamedExampleResolvers } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { ObservationRow } from "../../statistics/read/observations/find-observations.ts";
import { modelOf } from "./model.ts";
import { nameOf } from "../sentences/names.ts";

/** A name beside a figure, as printed. */
export interface NamedExampleRow {
  readonly name: string;
  readonly observation: ObservationRow;
}

export const NamedExample: NamedExampleResolvers = {
  model: ({ name }, _, { catalogue }) => {
    const id = modelsByName(catalogue).get(plain(name));
    return id === undefined ? null : modelOf(catalogue, id);
  },
};

/** The names of a figure, each with the figure. */
export function namesOf(observation: ObservationRow): readonly NamedExampleRow[] {
  return observation.names.map((name) => ({ name, observation }));
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** Ids of models by every name they are known under. A name of two models is of neither. */
function modelsByName(catalogue: Catalogue): ReadonlyMap<string, string> {
  const kept = known.get(catalogue);
  if (kept !== undefined) return kept;
  const names = catalogue.models.list.flatMap(({ id, printed }) =>
    [...new Set([...printed, nameOf(catalogue, "model", id, "VI")].map(plain))].map((name) => ({ name, id })),
  );
  const byName = new Map(
    [...Map.groupBy(names, ({ name }) => name)].flatMap(([name, [first, ...more]]): [string, string][] =>
      first === undefined || more.length > 0 ? [] : [[name, first.id]],
    ),
  );
  known.set(catalogue, byName);
  return byName;
}

/** Papers write a name with and without capitals, and put the mark of a tone on either of two letters: hóa, hoá. */
function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

import { countryId } from "../../figure/areas/country.ts";
import { useMemo } from "react";
import { useAtlas } from "../shell/atlas-context.ts";
import { vintageOf } from "../../figure/areas/vintage.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { useShapes } from "../atlas/data/use-shapes.ts";
import { useProfile, type Profile } from "../profile/use-profile.ts";

/** A province beside another. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
}

export interface Surroundings {
  /** What the figures are counted on: today's, as reported of an area that is no more, its own where it began after what is known. */
  readonly boundaries: string;
  /** The boundaries the province lies on: today's, or the last it was part of. */
  readonly vintage: string | null;
  /** What every area is called in the page's language. */
  readonly names: ReadonlyMap<string, string>;
  /** The provinces it shares a border with, in the order of the boundary file. */
  readonly neighbours: readonly Neighbour[];
  readonly profile: Profile;
}

/** A province's figures beside those of the country and of the provinces around it. */
export function useSurroundings({
  id,
  validFrom,
  validTo,
}: Pick<ProfileAreaQuery["area"], "id" | "validFrom" | "validTo">): Surroundings {
  const { knownAt } = useAtlas().address;
  // The catalogue says the vintages; it is asked before the shapes are, and the figures after.
  const known = useProfile({ area: null, others: [], boundaries: "CURRENT", until: validTo });
  const vintages = known.catalogue?.vintages ?? [];
  const isLater = knownAt !== null && knownAt.slice(0, 10) < validFrom;
  const boundaries =
    validTo !== null
      ? "AS_REPORTED"
      : isLater
        ? (vintages.findLast((one) => one.validFrom <= validFrom)?.id ?? "CURRENT")
        : "CURRENT";
  const vintage =
    validTo === null
      ? vintageOf(vintages, boundaries, null)
      : vintageOf(vintages, "AS_REPORTED", dayBefore(validTo));
  const shapes = useShapes(vintage);
  const areas = known.catalogue?.areas;
  const names = useMemo(() => new Map(areas?.map((one) => [one.id, one.name])), [areas]);
  const neighbours = useMemo(
    () => (shapes?.adjacent.get(id) ?? []).map((other) => ({ id: other, name: names.get(other) ?? other })),
    [shapes, names, id],
  );
  const others = useMemo(() => [countryId, ...neighbours.map((one) => one.id)], [neighbours]);
  // Without its shapes it has no neighbours to wait for.
  const isReady = vintage === null ? known.catalogue !== null : shapes !== null;
  const profile = useProfile({ area: isReady ? id : null, others, boundaries, until: validTo });
  return { boundaries, vintage, names, neighbours, profile };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

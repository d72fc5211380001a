import type { AreaStepResolvers, AreaTransfer, PeopleMoved, StepCertainty } from "../../generated/schema.ts";
import type { CatalogueArea } from "../../statistics/catalogue/catalogue.ts";
import type { Becoming } from "../../statistics/catalogue/gazetteer.ts";
import type { Context } from "../context.ts";
import { areaOf } from "./area.ts";

const TRANSFERS = { exact: "WHOLE", partial: "PIECE", unverified: "UNVERIFIED" } as const satisfies Record<
  Becoming["transfer"],
  AreaTransfer
>;
const PEOPLE = { all: "EVERYONE", part: "SOME", none: "NOBODY" } as const satisfies Record<
  NonNullable<Becoming["people"]>,
  PeopleMoved
>;
const CERTAINTIES = {
  certain: "CERTAIN",
  list: "LISTED",
  probable: "PROBABLE",
  inferred: "INFERRED",
} as const satisfies Record<Becoming["certainty"], StepCertainty>;

/** What became of a district or commune, or of a part of it. */
export const AreaStep: AreaStepResolvers = {
  from: (step, _, context) => placeOf(step.from, context),
  to: (step, _, context) => placeOf(step.to, context),
  transfer: ({ transfer }) => TRANSFERS[transfer],
  people: ({ people }) => (people === null ? null : PEOPLE[people]),
  certainty: ({ certainty }) => CERTAINTIES[certainty],
};

async function placeOf(id: string, { catalogue, db }: Context): Promise<CatalogueArea> {
  const { byId } = await catalogue.places.all(db);
  return byId.get(id) ?? areaOf(catalogue, id);
}

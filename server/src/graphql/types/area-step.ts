import type { AreaStepResolvers, AreaTransfer, PeopleMoved, StepCertainty } from "../../generated/schema.ts";
import type { Becoming } from "../../statistics/catalogue/gazetteer.ts";
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
  from: (step, _, { catalogue }) => areaOf(catalogue, step.from),
  to: (step, _, { catalogue }) => areaOf(catalogue, step.to),
  transfer: ({ transfer }) => TRANSFERS[transfer],
  people: ({ people }) => (people === null ? null : PEOPLE[people]),
  certainty: ({ certainty }) => CERTAINTIES[certainty],
};

import type {
  ObservationConnectionResolvers,
  ObservationResolvers,
  ObservationVersionResolvers,
} from "../../generated/schema.ts";
import { observationReasonOf } from "../sentences/null-reasons.ts";
import { areaOf } from "./area.ts";
import { indicatorOf } from "./indicator.ts";
import { breakdownMembers } from "./breakdown-members.ts";
import { namesOf } from "./named-example.ts";
import { periodOf } from "./period.ts";

export const Observation: ObservationResolvers = {
  id: ({ key }) => String(key),
  indicator: ({ indicator }, _, { catalogue }) => indicatorOf(catalogue, indicator),
  area: ({ area }, _, { catalogue }) => areaOf(catalogue, area),
  period: ({ period }, _, { catalogue }) => periodOf(catalogue, period),
  ...breakdownMembers,
  reason: (figure, { lang }) => observationReasonOf(figure, lang),
  versionCount: ({ versions }) => versions.length,
  names: namesOf,
  source: ({ source }, _, { loaders }) => loaders.source.load(source),
};

export const ObservationVersion: ObservationVersionResolvers = {
  reason: (version, { lang }) => observationReasonOf(version, lang),
};

export const ObservationConnection: ObservationConnectionResolvers = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
};

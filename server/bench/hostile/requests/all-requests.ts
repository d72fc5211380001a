import { ofForms } from "./forms.ts";
import { ofGraphql } from "./graphql.ts";
import { ofHttp } from "./http.ts";
import { ofTheWire } from "./on-the-wire.ts";
import { fromOtherSites, ofOthers } from "./others.ts";
import { ofPeople } from "./people.ts";
import type { HostileRequest, Target } from "./request.ts";
import { ofServices } from "./services.ts";

/** All there are, but for those that each route gets: kind by kind. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  ...ofGraphql,
  ...ofHttp,
  ...ofTheWire,
  ...ofPeople,
  ...ofOthers,
  ...ofServices,
  ...ofForms,
];

/** All there are for an atlas, with those for each of its routes. */
export function requestsFor({ changing }: Pick<Target, "changing">): readonly HostileRequest[] {
  return [...HOSTILE_REQUESTS, ...fromOtherSites(changing)];
}

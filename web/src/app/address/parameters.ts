import type { Address } from "./address.ts";

/** Every parameter of an address. */
export const parameterNames = [
  "dataset",
  "indicator",
  "model",
  "category",
  "unit",
  "award",
  "period",
  "within",
  "boundaries",
  "knownAt",
  "area",
  "communes",
  "view",
  "classes",
  "versus",
  "as",
  "since",
  "highlight",
  "q",
  "at",
  "changedSince",
  "changedUntil",
  "indicators",
  "areas",
  "causes",
  "wall",
  "show",
  "lang",
] as const;

export type ParameterName = (typeof parameterNames)[number];

const members = ["model", "category", "unit", "award"] as const;
/** Of one indicator's figures: without an indicator they mean nothing. */
const ofIndicator: readonly ParameterName[] = [
  ...members,
  "period",
  "within",
  "communes",
  "classes",
  "versus",
  "as",
  "since",
  "highlight",
];
const profile: readonly ParameterName[] = ["dataset", "indicator", ...members, "period", "knownAt", "lang"];

/** Of a ready-made briefing what it is of; one's own says that itself. */
const briefing: readonly ParameterName[] = [
  "at",
  "dataset",
  "period",
  "versus",
  "area",
  "boundaries",
  "knownAt",
  "changedSince",
  "indicators",
  "lang",
];

/** What the atlas has not. */
const ofOtherPages: readonly ParameterName[] = [
  "q",
  "at",
  "changedSince",
  "changedUntil",
  "indicators",
  "areas",
  "causes",
  "wall",
  "show",
];

export const ofPage: Readonly<Record<Address["page"], readonly ParameterName[]>> = {
  atlas: parameterNames.filter((name) => !ofOtherPages.includes(name)),
  nation: [...profile, "boundaries"],
  // Its path says which province a page is of.
  province: profile,
  // So does that of a district or commune.
  place: ["dataset", "knownAt", "lang"],
  number: ["dataset", "indicator", ...members, "period", "within", "boundaries", "knownAt", "area", "lang"],
  sources: ["dataset", "knownAt", "q", "lang"],
  definitions: ["dataset", "knownAt", "lang"],
  briefings: ["knownAt", "lang"],
  briefing,
  presentation: [...briefing, "wall", "show"],
  // What signing in needs stands after #, where nobody is sent it.
  signIn: ["lang"],
  account: ["lang"],
  keys: ["lang"],
  people: ["lang"],
  status: ["lang"],
  catalogue: ["lang"],
  imports: ["q", "lang"],
  import: ["lang"],
  report: ["lang"],
  // Which figure is corrected.
  figure: ["dataset", "indicator", ...members, "period", "area", "lang"],
  // Its path says of which dataset it is.
  reporting: ["period", "knownAt", "lang"],
  changes: ["dataset", "knownAt", "changedSince", "changedUntil", "indicators", "areas", "causes", "lang"],
  unknown: ["lang"],
};

/** Whether a page follows a parameter; `needsIndicator`: it would, had the address an indicator. */
export function followedBy(
  name: ParameterName,
  page: Address["page"],
  hasIndicator: boolean,
): "yes" | "no" | "needsIndicator" {
  if (!ofPage[page].includes(name)) return "no";
  return page === "atlas" && !hasIndicator && ofIndicator.includes(name) ? "needsIndicator" : "yes";
}

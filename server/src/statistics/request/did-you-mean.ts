import type { MemberKind, Suggestion } from "../../messages/question/matter.ts";
import {
  type Catalogue,
  type CatalogueArea,
  distinctNameOf,
  labelOf,
  type LabelKind,
} from "../catalogue/catalogue.ts";
import { nearestOf } from "../model/nearest.ts";
import { InputError } from "./request.ts";

/** How labels of a member are filed; areas and groups have names of their own. */
const LABELS: Readonly<Record<Exclude<MemberKind, "area" | "group">, LabelKind>> = {
  "award level": "award_level",
  boundaries: "vintage",
  category: "category",
  dataset: "dataset",
  indicator: "indicator",
  model: "model",
  "unit type": "unit_type",
};

/**
 * Unknown indicator "model_point". Did you mean "model_points"? – also by names, other names and boundaries, marks left out or not; or,
 * when nothing is near and they are few, what is accepted.
 *
 * @param accepted ids that would do
 * @param isLikely of which of two that are as near is rather meant
 */
export function unknownMember(
  catalogue: Catalogue,
  argument: string,
  what: MemberKind,
  written: string,
  accepted: readonly string[],
  isLikely: (id: string) => boolean = () => true,
): InputError {
  const near = nearestOf(
    written,
    accepted.map((id) => ({ id, names: spellingsOf(catalogue, what, id), isLikely: isLikely(id) })),
  );
  const [best] = near;
  const shown = near
    .filter(
      (each) =>
        each === best ||
        (best?.isById === false && each.score === best.score && each.isLikely === best.isLikely),
    )
    .map(({ id, isById }): Suggestion => ({ id, name: isById ? null : nameOf(catalogue, what, id) }));
  const few = near.length === 0 && accepted.length <= 12 ? accepted : [];
  const args = { what, written: written.slice(0, 80), near: shown, accepted: few };
  const suggestions = near.length > 0 ? near.map(({ id }) => id) : few;
  return new InputError(argument, { code: "UNKNOWN_MEMBER", args }, suggestions);
}

/** The ready-made group that goes by this name, or by its initials; null: none does. */
export function groupCalled(catalogue: Catalogue, written: string): CatalogueArea | null {
  const groups = catalogue.areaGroups.map(({ id }) => ({ id, names: spellingsOf(catalogue, "group", id) }));
  const [best] = nearestOf(written, groups);
  return best?.score === 0 ? areaOf(catalogue, "group", best.id) : null;
}

/** Whether some area, of these ids, goes by what is written, or by a name one letter from it. */
export function isNearAny(catalogue: Catalogue, ids: readonly string[], written: string): boolean {
  const [best] = nearestOf(
    written,
    ids.map((id) => ({ id, names: spellingsOf(catalogue, "area", id) })),
  );
  return best !== undefined && best.score <= 1;
}

/** The name of a member, told apart from all others of its kind. */
function nameOf(catalogue: Catalogue, what: MemberKind, id: string): Suggestion["name"] {
  const area = areaOf(catalogue, what, id);
  if (area !== null)
    return { vi: distinctNameOf(catalogue, area, "vi"), en: distinctNameOf(catalogue, area, "en") };
  if (what === "area" || what === "group") return null;
  const name = (lang: "vi" | "en"): string => labelOf(catalogue, LABELS[what], id, lang).name;
  return { vi: name("vi"), en: name("en") };
}

/** An area as it is suggested. */
export function suggestedArea(catalogue: Catalogue, area: CatalogueArea): Suggestion {
  const [vi, en] = [distinctNameOf(catalogue, area, "vi"), distinctNameOf(catalogue, area, "en")];
  return { id: area.id, name: { vi, en } };
}

/** All names that a member goes by. */
function spellingsOf(catalogue: Catalogue, what: MemberKind, id: string): readonly string[] {
  const area = areaOf(catalogue, what, id);
  if (area !== null) {
    const names = area.names.flatMap(({ vi, en }) => [vi, en]);
    // A region is known by its initials, a province is not: many would share theirs.
    return [...names, ...area.otherNames, ...(what === "group" ? names.map(initialsOf) : [])];
  }
  if (what === "area" || what === "group") return [];
  const labels = (["vi", "en"] as const).map((lang) => labelOf(catalogue, LABELS[what], id, lang));
  const printed = what === "model" ? (catalogue.models.byId.get(id)?.printed ?? []) : [];
  return [...labels.flatMap(({ name, otherNames }) => [name, ...otherNames]), ...printed];
}

/** `ĐBSCL` */
function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

function areaOf(catalogue: Catalogue, what: MemberKind, id: string): CatalogueArea | null {
  if (what === "area") return catalogue.areas.byId.get(id) ?? null;
  return what === "group" ? (catalogue.areaGroups.find((group) => group.id === id) ?? null) : null;
}

import type { Figure } from "../../figure/figure.ts";
import { formatClasses } from "../../figure/classes/classes-parameter.ts";
import { breaksBy, type Classification } from "../../figure/classes/classes.ts";
import { provinceValues } from "../../figure/rows/province-values.ts";
import { openedArea } from "../../figure/areas/opened-area.ts";
import { formatList } from "../../figure/format/format.ts";
import type { Address } from "./address.ts";
import { viewOf, type ViewId } from "../../views/catalogue.ts";
import type { Unfollowed, Why } from "./unfollowed.ts";

/** Whether the picture fills by classes of values that a reader may choose. */
export function isClassed({ of, encoding, rows }: Figure, view: ViewId): boolean {
  if (of !== "statistics" || rows.every(({ value }) => value === null)) return false;
  const { classed } = viewOf(view);
  return classed === "always" || (classed === "by-figure" && encoding === "fill");
}

/** Parts of an address that say how a picture is to look, and that the picture shown (`view`) of this Figure does not follow. */
export function unseenIn(address: Address, figure: Figure, view: ViewId): readonly Unfollowed[] {
  const found: Unfollowed[] = [];
  if (address.classes !== null) {
    const value = formatClasses(address.classes);
    if (figure.of === "difference" || figure.of === "since")
      found.push({ name: "classes", value, why: { is: "classesOfOwn" } });
    else if (!isClassed(figure, view))
      found.push({ name: "classes", value, why: { is: "classesHere", view } });
  }
  const made = address.classes === null ? null : fewerClasses(address.classes, figure, view);
  if (address.classes !== null && made !== null)
    found.push({ name: "classes", value: formatClasses(address.classes), why: { is: "classesFewer", made } });
  if (address.highlight.length > 0) {
    const value = address.highlight.join(",");
    const known = new Set(figure.areas.map(({ id }) => id));
    const absent = address.highlight.filter((id) => !known.has(id));
    if (!(viewOf(view).highlights ?? false))
      found.push({ name: "highlight", value, why: { is: "highlightHere", view } });
    else if (absent.length > 0)
      found.push({ name: "highlight", value: absent.join(","), why: { is: "highlightAbsent" } });
  }
  const communes = whyNotCommunes(address, figure, view);
  if (address.communes !== null && communes !== null)
    found.push({ name: "communes", value: address.communes, why: communes });
  return found;
}

/** Why communes that are asked for are not shown; null: they are, or none are asked for. */
function whyNotCommunes({ communes, versus, since }: Address, figure: Figure, view: ViewId): Why | null {
  if (communes === null) return null;
  if (view !== "map") return { is: "communesHere", view };
  if (versus !== null || since !== null) return { is: "communesAlone" };
  // Without a map that is said in its place.
  if (figure.vintage === null) return null;
  const meant = openedArea(figure, communes);
  if (meant.is === "unknown") return { is: "communesUnknown" };
  if (meant.is === "one") return null;
  const names = meant.areas.map(({ name }) => name);
  return { is: "communesSeveral", names: formatList(names, figure.locale) };
}

/** How many classes there are, where a picture has fewer than were asked for; null: as many, or it has none at all. */
function fewerClasses(choice: Classification, figure: Figure, view: ViewId): number | null {
  if (choice.method === "manual" || !isClassed(figure, view)) return null;
  const made = breaksBy(provinceValues(figure), choice).length - 1;
  return made > 0 && made < choice.count ? made : null;
}

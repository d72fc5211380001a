import { childrenOf, firstWithin, type XmlElement } from "../package/find-elements.ts";
import { meaningOf } from "../package/xml-source.ts";
import { refreshParagraphs } from "./paragraphs.ts";
import { all, each, type Refreshing, type Standing, type Three } from "./refreshing.ts";

const fills = ["a:noFill", "a:solidFill", "a:pattFill", "a:gradFill", "a:blipFill"];
const forms = ["a:custGeom", "a:prstGeom"];

/** A shape of a drawing or a text: what it says, and what of its look says a number. Where it stands is the person's who moved it. */
export function refreshShape(shapes: Three<Standing>, name: string, told: Refreshing): void {
  refreshDescription(shapes);
  const looks = all(each(shapes, childOf(["p:spPr"])));
  if (looks !== null) {
    refreshPart(each(looks, childOf(forms)));
    refreshPart(each(looks, childOf(["a:ln"])));
    refreshPlace(looks);
    const colours = each(looks, childOf(fills));
    if (!refreshPart(colours))
      told.kept({
        place: [name],
        kept: colourOf(colours.file?.element),
        now: colourOf(colours.today?.element),
      });
  }
  const bodies = all(each(shapes, childOf(["p:txBody"])));
  if (bodies !== null) refreshParagraphs(bodies, [name], told);
}

/** A group: what it says, and where it stands. */
export function refreshGroup(groups: Three<Standing>): void {
  refreshDescription(groups);
  refreshPlace(each(groups, childOf(["p:grpSpPr"])));
}

/** A table or a chart: what it says, and where it stands. */
export function refreshFrame(frames: Three<Standing>): void {
  refreshDescription(frames);
  refreshPlace(frames);
}

/** Where something stands and how large it is, each where nobody changed it; of a group also what its members' places are counted from. */
function refreshPlace(looks: Three<Standing | null>): void {
  const frames = all(looks);
  const places = frames === null ? null : all(each(frames, childOf(["a:xfrm", "p:xfrm"])));
  if (places === null) return;
  for (const name of ["a:off", "a:ext", "a:chOff", "a:chExt"]) refreshPart(each(places, childOf([name])));
}

/** What is said for those who do not see it, where it is still ours. */
export function refreshDescription(shapes: Three<Standing>): void {
  const named = all(each(shapes, ({ element }) => firstWithin(element, "p:cNvPr")));
  if (named === null) return;
  const { file, made, today } = each(named, ({ attributes }) => attributes["descr"] ?? "");
  if (file === made && made !== today) shapes.file.source.setAttribute(named.file, "descr", today);
}

/** Puts today's in the place of what is still as we made it. False where a person changed what differs by now. */
export function refreshPart(parts: Three<Standing | null>): boolean {
  const three = all(parts);
  if (three === null) return true;
  const { file, made, today } = each(three, ({ element }) => meaningOf(element));
  if (made === today || file === today) return true;
  if (file !== made) return false;
  three.file.source.replace(three.file.element, three.today.source.outer(three.today.element));
  return true;
}

/** The first child of some names. */
export function childOf(names: readonly string[]): (of: Standing) => Standing | null {
  return ({ source, element }) => {
    const [found] = names.flatMap((name) => childrenOf(element, name));
    return found === undefined ? null : { source, element: found };
  };
}

function colourOf(fill: XmlElement | undefined): string {
  const colour = fill === undefined ? null : firstWithin(fill, "a:srgbClr");
  return colour?.attributes["val"] ?? fill?.name.slice(2) ?? "–";
}

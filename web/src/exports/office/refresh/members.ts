import { elementsOf, firstWithin } from "../package/find-elements.ts";
import { attributesOf } from "../package/read-package.ts";
import { meaningOf } from "../package/xml-source.ts";
import { all, each, type Three } from "./refreshing.ts";
import type { SlidePart } from "./slide-parts.ts";

const numbering = (name: string): boolean => name === "p:cNvPr/id";

/**
 * Puts what is in a group today in the place of what was, where nobody touched what is in it. What stood in it keeps its number, by which animations know it. False: a
 * person changed something in it.
 */
export function refreshWhole({ file, made, today }: Three<SlidePart>, group: string): boolean {
  const parts = all(each({ file, made, today }, ({ objects }) => objects.get(group)?.element));
  if (parts === null) return false;
  const members = each(parts, (element) => elementsOf(element).filter(({ name }) => !properties.has(name)));
  const meaning = each(members, (list) => list.map((one) => meaningOf(one, numbering)).join(""));
  const [first, last] = [members.file[0], members.file.at(-1)];
  if (meaning.file !== meaning.made || first === undefined || last === undefined) return false;
  if (meaning.made === meaning.today) return true;
  const inner = members.today.map((one) =>
    today.source.outer(one).replaceAll(/<p:cNvPr\b[^>]*>/gu, (tag) => {
      const name = attributesOf(tag)["name"] ?? "";
      const known = file.objects.get(name);
      const number =
        known === undefined ? undefined : firstWithin(known.element, "p:cNvPr")?.attributes["id"];
      return tag.replace(/\sid="\d+"/u, ` id="${number ?? file.nextNumber()}"`);
    }),
  );
  file.source.replaceAll(first, last, inner.join(""));
  return true;
}

const properties = new Set(["p:nvGrpSpPr", "p:grpSpPr"]);

/** Puts in what a drawing has by now and takes out what it has no longer, in groups that still stand. What a person changed, or took out, stays so. */
export function refreshMembers(
  { file, made, today }: Three<SlidePart>,
  isDone: (group: string) => boolean,
): void {
  for (const { name, element, group } of made.objects.values()) {
    const own = file.objects.get(name);
    if (group === null || isDone(group) || own === undefined || today.objects.has(name) || own.group === null)
      continue;
    if (meaningOf(own.element, numbering) === meaningOf(element, numbering))
      file.source.replace(own.element, "");
  }
  for (const { name, element, group, before } of today.objects.values()) {
    if (group === null || isDone(group) || made.objects.has(name) || file.objects.has(name)) continue;
    const within = file.objects.get(group);
    if (within === undefined || element.name === "p:grpSp") continue;
    // After what it is painted over; where that was put in too, or is gone, on top of all.
    const under = before === null ? undefined : file.objects.get(before);
    const at = under?.group === group && today.objects.has(under.name) ? under : lastIn(file, group, today);
    if (at === null) continue;
    file.source.after(
      at.element,
      today.source.outer(element).replace(/(<p:cNvPr\b[^>]*?\sid=")\d+"/u, `$1${file.nextNumber()}"`),
    );
  }
}

function lastIn({ objects }: SlidePart, group: string, today: SlidePart) {
  return [...objects.values()].findLast((one) => one.group === group && today.objects.has(one.name)) ?? null;
}

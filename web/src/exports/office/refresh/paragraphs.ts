import { childrenOf, textWithin, within, type XmlElement } from "../package/find-elements.ts";
import { meaningOf, type XmlSource } from "../package/xml-source.ts";
import { each, type Refreshing, type Standing, type Three } from "./refreshing.ts";

/** Brings the paragraphs of a text up to date that are still as we wrote them. A paragraph that a person changed is theirs, and told where ours says something else by now. */
export function refreshParagraphs(bodies: Three<Standing>, place: readonly string[], told: Refreshing): void {
  const lists = each(bodies, ({ element }) => childrenOf(element, "a:p"));
  const texts = each(lists, (list) => list.map(textOf));
  const { file, made, today } = each(texts, (list) => list.join("\n"));
  const { source } = bodies.file;
  if (file === made) {
    lists.file.forEach((paragraph, i) => {
      const now = lists.today[i];
      if (now === undefined) source.replace(paragraph, "");
      else renew(source, paragraph, lists.made[i], { source: bodies.today.source, element: now });
    });
    const last = lists.file.at(-1);
    if (last !== undefined)
      for (const more of lists.today.slice(lists.file.length))
        source.after(last, unlinked(bodies.today.source.outer(more)));
    if (made !== today) told.renewed();
    return;
  }
  if (made === today || file === today) return;
  if (texts.made.length !== texts.today.length) {
    told.kept({ place, kept: file, now: today });
    return;
  }
  // Each of theirs that is still one of ours, wherever they put it.
  const ours = new Map(texts.made.map((text, i) => [text, i]));
  lists.file.forEach((paragraph, i) => {
    const at = ours.get(texts.file[i] ?? "");
    const now = at === undefined ? undefined : lists.today[at];
    if (at === undefined || now === undefined || texts.made[at] === texts.today[at]) return;
    renew(source, paragraph, lists.made[at], { source: bodies.today.source, element: now });
    told.renewed();
  });
  const theirs = texts.file.filter((text) => !ours.has(text));
  texts.made.forEach((text, i) => {
    const now = texts.today[i] ?? "";
    const kept = (ours.has(texts.file[i] ?? "") ? undefined : texts.file[i]) ?? theirs[0];
    // What they took out stays out.
    if (text === now || kept === undefined || texts.file.includes(text)) return;
    told.kept({ place, kept, now });
  });
}

/** A paragraph as it is read. */
export function textOf(paragraph: XmlElement): string {
  return textWithin(paragraph, "a:t");
}

/** Puts today's words into a paragraph: whole, with its look, where it looks as we made it, else into its own letters. */
function renew(
  source: XmlSource,
  paragraph: XmlElement,
  made: XmlElement | undefined,
  today: Standing,
): void {
  const isOurs = made !== undefined && meaningOf(paragraph) === meaningOf(made);
  if (isOurs && within(today.element, "a:hlinkClick").length === 0) {
    if (meaningOf(made) !== meaningOf(today.element))
      source.replace(paragraph, today.source.outer(today.element));
    return;
  }
  const own = within(paragraph, "a:t");
  const runs = within(today.element, "a:t").map(({ text }) => text);
  const texts = own.length === runs.length ? runs : [runs.join("")];
  own.forEach((letters, i) => {
    const text = texts[i] ?? "";
    if (letters.text !== text) source.setText(letters, text);
  });
}

/** Without links: their addresses are kept by another part. */
function unlinked(paragraph: string): string {
  return paragraph.replaceAll(/<a:hlinkClick[^>]*\/>/gu, "");
}

import type { TemplateWords } from "../../../../i18n/office-words.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import { levelStyle } from "../master.ts";
import { notesMasterParts, notesMasterPath } from "../notes.ts";
import { shrinkOf, unreadable } from "../page/least-sizes.ts";
import { onSlide } from "../picture.ts";
import { edge, type Place } from "../places.ts";
import type { LayoutName, SlideSize } from "../slide.ts";
import type { DeckDesign } from "./design.ts";
import { readTemplate, type Template, type TemplateLayout, type TemplatePlace } from "./read-template.ts";

/** Fonts that every office has, with all Vietnamese letters. */
const everywhere = ["Arial", "Times New Roman", "Calibri", "Cambria", "Tahoma", "Verdana", "Segoe UI"];
/** Points that a picture needs in height to be read. */
const leastHeight = 300;

/**
 * The design of an office's own template: its masters, layouts, colours, fonts and places. What it lacks is told, and stands where it would. Throws a RangeError
 * with words for the reader where it cannot be filled.
 */
export function templateDesign(
  bytes: Uint8Array,
  w: TemplateWords,
  tell: (said: string) => void,
): DeckDesign {
  const template = opened(bytes, w);
  const { size, font } = template;
  const cover =
    template.layouts.find(({ type, places }) => type === "title" && places.some(isTitle)) ??
    template.layouts.find(({ places }) =>
      places.some(({ type }) => type === "ctrTitle" || type === "subTitle"),
    );
  const content = layoutFor(template, ["titleOnly", "obj", "tx"]);
  if (content === undefined) throw new RangeError(w.noTitle);
  if (cover === undefined) tell(w.noCover(content.name));
  const section = layoutFor(template, ["secHead"]) ?? content;
  const layouts: Readonly<Record<LayoutName, TemplateLayout>> = { cover: cover ?? content, content, section };
  if (!content.places.some(({ type }) => type === "sldNum")) tell(w.noNumber(content.name));
  if (font !== null && !font.startsWith("+") && !everywhere.includes(font)) tell(w.rareFont(font));
  const room = roomOf(content, size);
  if (room.height < leastHeight) tell(w.littleRoom(content.name));
  const shown = shownIn(room);
  if (lettersOfMaps(shown) < unreadable) tell(w.hardToRead(content.name));
  return {
    size,
    parts: withNotes(template),
    masters: template.masters,
    notesMaster: template.notesMaster ?? notesMasterPath,
    theme: template.theme,
    defaultTextStyle: template.defaultTextStyle ?? levelStyle("a:lvl1pPr", 12, false),
    layoutPath: (layout) => layouts[layout].path,
    placesOf: (layout) => placesOf(layouts[layout], layout, size),
    content: shown,
  };
}

function opened(bytes: Uint8Array, w: TemplateWords): Template {
  try {
    return readTemplate(bytes);
  } catch (error) {
    throw new RangeError(w.noTemplate(error instanceof Error ? error.message : String(error)));
  }
}

/** Points of the smallest letters of a map beside its words and over what it says of its boundaries. */
function lettersOfMaps({ width, height }: Box): number {
  const beside = { width: width * 0.46, height: Math.max(1, height - 42) };
  return 13 * onSlide.scale * shrinkOf("map", beside, onSlide.scale);
}

/**
 * The first layout of a kind that has a place for a title; else any that has. Where it leaves no room for a map, since its master is for covers, the first
 * of that kind that does, of another master.
 */
function layoutFor({ layouts, size }: Template, types: readonly string[]): TemplateLayout | undefined {
  const fitting = layouts.filter(({ places }) => places.some((place) => place.type === "title"));
  const kinds = types.map((type) => fitting.filter((one) => one.type === type));
  const [first, ...others] = kinds.find(({ length }) => length > 0) ?? fitting.slice(0, 1);
  const isRoomy = (one: TemplateLayout) => lettersOfMaps(shownIn(roomOf(one, size))) >= unreadable;
  return first === undefined || isRoomy(first) ? first : (others.find(isRoomy) ?? first);
}

/** What a picture and its words have of a room: what is over and under them left off. */
function shownIn(room: Box): Box {
  return { ...room, y: room.y + 22, height: room.height - 22 - 44 };
}

function isTitle({ type }: TemplatePlace): boolean {
  return type === "title" || type === "ctrTitle";
}

/**
 * What is left of a slide between the title of a layout and the end of its master's text, or over its foot: clear of what decorates it. Where that text is
 * too low a box for a picture and the layout keeps no text, what is free under the title is taken, as far as the master's decoration leaves it.
 */
function roomOf({ places, body, decoration }: TemplateLayout, { width, height }: SlideSize): Box {
  const title = places.find(isTitle)?.box ?? null;
  const top = title === null ? (body?.y ?? 70) : title.y + title.height + 4;
  const feet = places.flatMap(({ type, box }) =>
    ["dt", "ftr", "sldNum"].includes(type) && box !== null && box.y > height * 0.7 ? [box.y - 4] : [],
  );
  const free = Math.min(height - 12, ...feet);
  const ofText = body === null ? free : body.y + body.height;
  // A picture behind the slide may decorate any part of it: then only the master's text says what is clear.
  const isOpen = decoration !== null && !places.some(({ type }) => type === "body" || type === "obj");
  const under = decoration?.flatMap((box) => (box.y > top + 60 ? [box.y - 4] : [])) ?? [];
  const bottom = isOpen && ofText - top < leastHeight ? Math.max(ofText, Math.min(free, ...under)) : ofText;
  const wide = [body, title].find((box) => box !== null && box.width > width * 0.7) ?? null;
  return {
    x: wide?.x ?? edge,
    y: top,
    width: wide?.width ?? width - 2 * edge,
    height: bottom - top,
  };
}

/** Titles and numbers stand in the template's own places; what it keeps no place for, in the room that is left. */
function placesOf(layout: TemplateLayout, name: LayoutName, size: SlideSize): readonly Place[] {
  const room = roomOf(layout, size);
  const look = { isBold: false, colour: "tx1", anchor: "t", prompt: "" } as const;
  const text = (role: Place["role"], box: Box, points: number): Place => ({
    ...look,
    role,
    type: null,
    idx: undefined,
    box,
    size: points,
  });
  const found = (role: Place["role"], types: readonly NonNullable<Place["type"]>[]): readonly Place[] => {
    const place = layout.places.find(({ type }) => types.some((one) => one === type));
    const type = types.find((one) => one === place?.type);
    return place === undefined || type === undefined
      ? []
      : [{ ...look, role, type, idx: place.idx, box: place.box ?? room, size: 24 }];
  };
  const foot = text("foot", { ...room, y: room.y + room.height - 36, height: 36 }, 8);
  const subtitle = name === "cover" ? found("subtitle", ["subTitle"]) : [];
  const under = name === "cover" ? { ...room, y: room.y + 8, height: 110 } : { ...room, height: 18 };
  return [
    ...found("title", ["title", "ctrTitle"]),
    ...(subtitle.length > 0 ? subtitle : [text("subtitle", under, name === "cover" ? 16 : 12)]),
    text("words", room, 14),
    { ...foot, anchor: "b" },
    ...found("number", ["sldNum"]),
  ];
}

/** The template's parts, and a master of notes where it has none. */
function withNotes({ parts, notesMaster }: Template): DeckDesign["parts"] {
  if (notesMaster !== null) return parts;
  const taken = new Set(parts.map(({ path }) => path));
  // Our theme of notes goes where theirs are not.
  let number = 2;
  while (taken.has(`ppt/theme/theme${number}.xml`)) number += 1;
  return [...parts, ...notesMasterParts(number)];
}

import { firstWithin, within } from "../package/find-elements.ts";
import { openPackage } from "../package/read-package.ts";
import { repacked } from "../package/repack.ts";
import { XmlSource } from "../package/xml-source.ts";
import { refreshChart } from "./chart.ts";
import { refreshMembers, refreshWhole } from "./members.ts";
import { all, each, type KeptPlace, type Refreshing, type Three } from "./refreshing.ts";
import { refreshFrame, refreshGroup, refreshShape } from "./shapes.ts";
import { alike, notesOf, slidesOf, targetOf, type SlidePart, type SlideThing } from "./slide-parts.ts";
import { refreshTable } from "./table.ts";

/** A deck brought up to date. */
export interface RefreshedDeck {
  readonly bytes: Uint8Array;
  /** How many places say something else by now. */
  readonly renewed: number;
  /** What people changed and would say something else by now. */
  readonly kept: readonly KeptPlace[];
}

/**
 * Brings a deck up to date: `file` is it as people left it, `made` the same as we made it, `today` as we make it now. What is still as we made it becomes what it is
 * today; what a person changed, moved, added or took out stays as it is, and parts that are not ours are the same bytes. Throws where the file is no deck.
 */
export function refreshDeck(decks: Three<Uint8Array>): RefreshedDeck {
  const opened = each(decks, openPackage);
  const changed = new Map<string, Uint8Array>();
  const kept: KeptPlace[] = [];
  let renewed = 0;
  const told: Refreshing = {
    renewed: () => {
      renewed += 1;
    },
    kept: (place) => kept.push(place),
  };
  const put = (path: string, bytes: Uint8Array): void => {
    changed.set(path, bytes);
  };
  const slides = each(opened, slidesOf);
  const made = alike(slides.file, slides.made);
  const today = new Map(alike(slides.made, slides.today).map((one, i) => [slides.made[i], one]));
  slides.file.forEach((file, i) => {
    const own = made[i] ?? null;
    const three = all({ file, made: own, today: own === null ? null : today.get(own) });
    if (three === null) return;
    refreshSlide(three, told, put);
    const notes = all(each(three, notesOf));
    if (notes !== null) refreshSlide(notes, told, put);
  });
  const properties = all(each(opened, (one) => one.get(propertiesPath)));
  if (properties !== null) put(propertiesPath, refreshProperties(properties));
  return { bytes: repacked(opened.file, changed), renewed, kept };
}

function refreshSlide(
  parts: Three<SlidePart>,
  told: Refreshing,
  put: (path: string, bytes: Uint8Array) => void,
): void {
  const { file, made, today } = parts;
  const whole = new Set<string>();
  for (const [name, thing] of made.objects) {
    if (thing.group !== null && whole.has(thing.group)) {
      whole.add(name);
      continue;
    }
    const three = all({ file: file.objects.get(name), made: thing, today: today.objects.get(name) });
    if (three === null || new Set(Object.values(each(three, kindOf))).size > 1) continue;
    const standing = {
      file: { source: file.source, element: three.file.element },
      made: { source: made.source, element: three.made.element },
      today: { source: today.source, element: three.today.element },
    };
    if (thing.element.name === "p:sp") refreshShape(standing, name, told);
    else if (thing.element.name === "p:grpSp") {
      refreshGroup(standing);
      if (refreshWhole(parts, name)) whole.add(name);
    } else refreshFrame(standing);
    const tables = all(each(three, ({ element }) => tableIn(element)));
    if (tables !== null)
      refreshTable(
        {
          file: { source: file.source, element: tables.file },
          made: { source: made.source, element: tables.made },
          today: { source: today.source, element: tables.today },
        },
        name,
        told,
      );
    const charts = all({
      file: chartOf(file, three.file),
      made: chartOf(made, three.made),
      today: chartOf(today, three.today),
    });
    if (charts !== null) refreshChart(charts, name, told, put);
  }
  refreshMembers(parts, (group) => whole.has(group));
  if (file.source.isChanged) put(file.path, file.source.written());
}

function kindOf({ element }: SlideThing): string {
  return element.name;
}

function tableIn(element: SlideThing["element"]) {
  return element.name === "p:graphicFrame" ? firstWithin(element, "a:tbl") : null;
}

function chartOf(part: SlidePart, { element }: SlideThing) {
  if (element.name !== "p:graphicFrame") return null;
  const path = targetOf(part, firstWithin(element, "c:chart")?.attributes["r:id"]);
  return path === null ? null : { opened: part.opened, path };
}

const propertiesPath = "docProps/custom.xml";

/** What the deck is made of by now. */
function refreshProperties({ file, today }: Three<Uint8Array>): Uint8Array {
  const source = new XmlSource(file);
  const now = new Map(
    within(new XmlSource(today).tree, "property").map(({ attributes, text }) => [attributes["name"], text]),
  );
  for (const property of within(source.tree, "property")) {
    const text = now.get(property.attributes["name"]);
    const value = firstWithin(property, "vt:lpwstr");
    if (text !== undefined && value !== null && value.text !== text) source.setText(value, text);
  }
  return source.written();
}

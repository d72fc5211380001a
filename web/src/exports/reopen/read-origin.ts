import type { Json } from "../../briefing/page.ts";
import { readXml, type OpenedPackage } from "../office/package/read-package.ts";
import { within } from "../office/package/find-elements.ts";
import type { FileOrigin } from "./file-content.ts";

const propertiesPath = "docProps/custom.xml";

/** Where an office file comes from, by its own properties; null: it is none of ours. */
export function officeOrigin(opened: OpenedPackage): FileOrigin | null {
  if (!opened.has(propertiesPath)) return null;
  const said = new Map(
    within(readXml(opened, propertiesPath), "property").map(({ attributes, text }) => [
      attributes["name"] ?? "",
      text,
    ]),
  );
  const madeFrom = said.get("madeFrom");
  return originOf({
    ...Object.fromEntries(said),
    madeFrom: madeFrom === undefined ? null : parsed(madeFrom),
  });
}

/** An origin out of what a file says by name; null where something is missing that each of ours has. */
export function originOf(said: Readonly<Record<string, unknown>>): FileOrigin | null {
  const text = (name: string): string | null => {
    const value = said[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const dataset = text("dataset");
  const dataVersion = text("dataVersion");
  const knownAt = text("knownAt");
  const boundaries = text("boundaries");
  if (dataset === null || dataVersion === null || knownAt === null || boundaries === null) return null;
  if (Number.isNaN(Date.parse(knownAt))) return null;
  return {
    dataset,
    dataVersion,
    chain: text("chain"),
    knownAt,
    boundaries,
    productVersion: text("productVersion") ?? "",
    link: text("link"),
    madeFrom: (said["madeFrom"] ?? null) as Json | null,
  };
}

/** An origin as JSON, as files have it that are no packages. Null: it is none. */
export function writtenOrigin(text: string | null | undefined): FileOrigin | null {
  const said = parsed(text ?? "");
  return typeof said === "object" && said !== null ? originOf({ ...said }) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

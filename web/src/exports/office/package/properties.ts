import { packageNs, type Part } from "./part.ts";
import { xml } from "./xml.ts";

/** What a file says of itself. */
export interface FileProperties {
  readonly title: string;
  readonly subject: string;
  /** Of the data it was made from, not of the moment it was written: an instant (ISO). */
  readonly asOf: string;
  readonly dataVersion: string;
  readonly language: string;
  /** The permanent address of what it shows; null: there is none. */
  readonly link: string | null;
  /** What else a program needs to make it again, by name. */
  readonly custom: Readonly<Record<string, string>>;
}

export const creator = "Movement Atlas";

/** The core properties. The instant of the data stands as that of the file: the same figures give the same file. */
export function coreProperties(properties: FileProperties): Part {
  const { title, subject, asOf, dataVersion, language, link } = properties;
  const date = (name: string) => xml(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, secondsOf(asOf));
  return {
    path: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    content: xml(
      "cp:coreProperties",
      {
        "xmlns:cp": `${packageNs}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      xml("dc:title", {}, title),
      xml("dc:subject", {}, subject),
      xml("dc:creator", {}, creator),
      link === null ? null : xml("dc:identifier", {}, link),
      xml("dc:language", {}, language),
      date("created"),
      date("modified"),
      xml("cp:version", {}, dataVersion),
    ),
    relations: [],
  };
}

/** Office reads no fractions of seconds. */
function secondsOf(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** The extended properties: which program wrote it. */
export function appProperties(): Part {
  return {
    path: "docProps/app.xml",
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    content: xml(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      xml("Application", {}, creator),
    ),
    relations: [],
  };
}

/** What makes it possible to make the file again, by name: a program reads it, people find it among the properties. */
export function customProperties({ custom }: FileProperties): Part {
  return {
    path: "docProps/custom.xml",
    type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    content: xml(
      "Properties",
      {
        xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      },
      Object.entries(custom).map(([name, text], i) =>
        xml(
          "property",
          { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: i + 2, name },
          xml("vt:lpwstr", {}, text),
        ),
      ),
    ),
    relations: [],
  };
}

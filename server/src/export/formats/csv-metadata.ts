import type { CellType, Column } from "../columns/column.ts";
import type { ExportFile } from "./format.ts";

/** What is written beside a CSV file for programs (CSV on the Web): its columns, their types and meanings, its dialect, where it is from. */
export function csvMetadata({ setting, columns, title, address, dialect }: ExportFile, url: string): unknown {
  const { catalogue, knownAt, lang } = setting;
  const language = lang.toLowerCase();
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url,
    "dc:title": title,
    "dc:identifier": address,
    "dc:language": language,
    "dc:modified": { "@value": catalogue.dataVersion.committedAt, "@type": "xsd:dateTime" },
    "schema:version": String(catalogue.dataVersion.id),
    "schema:temporalCoverage": `../${knownAt}`,
    dialect: {
      encoding: "utf-8",
      delimiter: dialect.separator,
      header: true,
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ["\r\n"],
    },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        "dc:title": [
          { "@value": column.title.VI, "@language": "vi" },
          { "@value": column.title.EN, "@language": "en" },
        ],
        "dc:description": [
          { "@value": column.meaning.VI, "@language": "vi" },
          { "@value": column.meaning.EN, "@language": "en" },
        ],
        datatype: datatypeOf(column, dialect.decimal),
        ...(column.type === "list" && { separator: " " }),
        null: "",
      })),
      // What tells a row from every other; an area's id names other boundaries too, so they belong to it.
      primaryKey: columns.filter(isKey).map(({ name }) => name),
    },
  };
}

const DATATYPES: Readonly<Record<Exclude<CellType, "number">, string>> = {
  code: "string",
  list: "string",
  text: "string",
  integer: "integer",
  boolean: "boolean",
  date: "date",
  instant: "dateTimeStamp",
};

function datatypeOf({ type }: Column, decimal: string): unknown {
  if (type !== "number") return DATATYPES[type];
  return decimal === "." ? "number" : { base: "number", format: { decimalChar: decimal, pattern: "#0.#" } };
}

function isKey({ name, sdmx }: Column): boolean {
  return sdmx?.role === "dimension" && name !== "period_kind";
}

import type { CellType, Column } from "../columns/column.ts";
import type { ExportFile, Format } from "./format.ts";

/**
 * What is written beside a CSV file for programs (CSV on the Web): its columns, their types and meanings, its dialect, where it is from, and what is
 * said of the question as a whole, for which a CSV file has no place.
 */
export const csvMetadata: Format = {
  id: "csv-metadata.json",
  contentType: "application/csvm+json; charset=utf-8",
  isResumable: false,
  isText: true,
  mostRows: null,
  async *write(file) {
    yield `${JSON.stringify(metadataOf(file), null, 1)}\n`;
  },
};

function metadataOf({ setting, columns, title, address, question, dialect, notes }: ExportFile): unknown {
  const { catalogue, dataset, knownAt, lang } = setting;
  const language = lang.toLowerCase();
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url: `${dataset.id}.csv${question === "" ? "" : `?${question}`}`,
    "dc:title": title,
    "dc:identifier": address,
    "dc:language": language,
    "dc:modified": { "@value": catalogue.dataVersion.committedAt, "@type": "xsd:dateTime" },
    // What vouches for it: the record of what was done to the data.
    "dc:provenance": catalogue.dataVersion.chain,
    "schema:version": String(catalogue.dataVersion.id),
    "schema:temporalCoverage": `../${knownAt}`,
    ...(notes.length > 0 && { notes }),
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

import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Cell, CellType } from "../columns/column.ts";
import { readOnce } from "../columns/read-once.ts";
import type { ExportFile, Format } from "./format.ts";

/** Rows of a group: what a reader can skip or read at once, and all that is held of the file while it is written. */
const GROUP = 16_384;

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;
const SCHEMA: Readonly<Record<CellType, Omit<SchemaElement, "name">>> = {
  code: TEXT,
  list: TEXT,
  text: TEXT,
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  instant: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  },
};

/** Apache Parquet: typed columns in groups of rows; what the file is of stands in its footer. */
export const parquet: Format = {
  id: "parquet",
  contentType: "application/vnd.apache.parquet",
  isResumable: false,
  isText: false,
  mostRows: null,
  async *write(file) {
    const { setting, columns, rows } = file;
    const bytes = new ByteWriter(1 << 20);
    const writer = new ParquetWriter({
      writer: bytes,
      schema: [
        { name: "movement_atlas", num_children: columns.length },
        ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...SCHEMA[type] })),
      ],
      createdBy: "Movement Atlas",
      kvMetadata: Object.entries(footerOf(file)).map(([key, value]) => ({ key, value })),
    });
    const readers = columns.map((column) => readOnce(column, setting, (cell) => typed(cell, column.type)));
    let held = columns.map((): unknown[] => []);
    const writeGroup = (): Uint8Array<ArrayBuffer> => {
      const rowGroupSize = held[0]?.length ?? 0;
      const columnData = columns.map(({ name }, index) => ({ name, data: held[index] ?? [] }));
      if (rowGroupSize > 0) void writer.write({ columnData, rowGroupSize });
      held = columns.map(() => []);
      return taken(bytes);
    };
    // The mark at the beginning, so that the reader has something while the first group is made.
    yield taken(bytes);
    for await (const batch of rows.read(null)) {
      for (const row of batch)
        for (let index = 0; index < readers.length; index++) held[index]?.push(readers[index]?.(row));
      if ((held[0]?.length ?? 0) >= GROUP) yield writeGroup();
    }
    yield writeGroup();
    void writer.finish();
    yield taken(bytes);
  },
};

/** What a file is of, by which it can be asked for again. */
function footerOf({ setting, columns, title, address, notes }: ExportFile): Record<string, string> {
  return {
    title,
    address,
    dataset: setting.dataset.id,
    knownAt: setting.knownAt,
    dataVersion: String(setting.catalogue.dataVersion.id),
    chain: setting.catalogue.dataVersion.chain,
    language: setting.lang.toLowerCase(),
    ...(notes.length > 0 && { notes: JSON.stringify(notes) }),
    columns: JSON.stringify(columns.map(({ name, title: heading, meaning }) => ({ name, heading, meaning }))),
  };
}

function typed(cell: Cell, type: CellType): unknown {
  if (typeof cell !== "string") return cell;
  if (type === "date") return new Date(`${cell}T00:00:00Z`);
  return type === "instant" ? new Date(cell) : cell;
}

/** What has been written since the last time. The writer goes on counting from the file's beginning. */
function taken(bytes: ByteWriter): Uint8Array<ArrayBuffer> {
  const part = new Uint8Array(bytes.getBytes());
  bytes.index = 0;
  return part;
}

import { whileThere } from "../../db/database-watch.ts";
import { openInThread } from "../../db/reading/open-in-thread.ts";
import { fileName } from "../../export/file-name.ts";
import { csvMetadata } from "../../export/formats/csv-metadata.ts";
import type { ExportFile, Format } from "../../export/formats/format.ts";
import { FORMATS } from "../../export/formats/formats.ts";
import { openFile } from "../../export/open-file.ts";
import type { RowSource } from "../../export/rows/row-source.ts";
import { openSnapshot, type Snapshot } from "../../export/rows/snapshot.ts";
import { ToldError } from "../../graphql/errors.ts";
import { FILE_LIMITS } from "../../graphql/file-limits.ts";
import { CatalogueKeeper } from "../answers/catalogue-keeper.ts";
import { begun } from "./begun.ts";
import { etagOf, isSame } from "./entity-tag.ts";
import type { FileHead, FileTask, Wanted, WriterSettings } from "./file-task.ts";
import { handedOver, zipped } from "./file-parts.ts";
import { Outlet } from "./outlet.ts";
import { rowsThere } from "./row-range.ts";
import { asThreadError } from "./thread-error.ts";

/**
 * What writes files, with connections of its own: a slow reader of a long file holds one, and no question shall wait for it. Each file is
 * written as fast as it is read from the database and taken away, from one snapshot.
 */
export function fileWriter({
  database,
  replicas,
  freshFor,
}: WriterSettings): (task: FileTask) => Promise<void> {
  const unhurried = { database: { ...database, statementTimeout: 0 }, replicas };
  const from = openInThread(unhurried, FILE_LIMITS.atOnce);
  const catalogues = new CatalogueKeeper(from.db, freshFor, from.watch, from.replicas);
  return async ({ wanted, port }) => {
    const outlet = new Outlet(port);
    let snapshot: Snapshot | null = null;
    try {
      snapshot = await snapshotOf(from, wanted.atLeast);
      outlet.gone.throwIfAborted();
      outlet.gone.addEventListener("abort", () => snapshot?.cut(), { once: true });
      const format = formatOf(wanted);
      const file = await openFile(snapshot, await catalogues.current(), wanted.asked);
      if (format.mostRows !== null) mustFit(format, await file.rows.total());
      const head = await headOf(format, file, wanted);
      const range = head.part?.range ?? null;
      const rows = counted(file, (points) => outlet.charge(points));
      // What is wrong with its first part can still be told instead of it.
      const parts = head.isEmpty ? null : await begun(format.write({ ...file, range, rows }));
      outlet.begin(head);
      if (parts !== null) {
        const sent = wanted.encoding === null ? parts : zipped(parts);
        for await (const bytes of handedOver(sent)) await outlet.give(bytes);
      }
      outlet.end();
    } catch (error) {
      outlet.fail(asThreadError(error));
    } finally {
      await snapshot?.close();
    }
  };
}

/** Of a replica that has what is known to have been published, else of the primary. */
async function snapshotOf(
  { pool, replicas }: ReturnType<typeof openInThread>,
  atLeast: number,
): Promise<Snapshot> {
  const replica = replicas?.having(atLeast) ?? null;
  if (replica === null) return openSnapshot(pool, atLeast);
  const opening = openSnapshot(replica.connection.pool, atLeast);
  try {
    return await whileThere(replica.watch, opening);
  } catch (error) {
    // It may open all the same, when nobody waits for it any more.
    opening.then((late) => late.cut()).catch(() => undefined);
    replica.missed(error);
    return openSnapshot(pool, atLeast);
  }
}

function formatOf({ format: id }: Wanted): Format {
  const format = [...FORMATS, csvMetadata].find((each) => each.id === id);
  if (format === undefined) throw new Error(`There is no format "${id}".`);
  return format;
}

async function headOf(format: Format, file: ExportFile, wanted: Wanted): Promise<FileHead> {
  const { asked, encoding, ifRange, isHead } = wanted;
  const { dataVersion } = file.setting.catalogue;
  const etag = etagOf(dataVersion.id, asked, format, encoding);
  const rows = format.isResumable && isSame(ifRange, etag) ? wanted.rows : null;
  const total = rows === null ? 0 : await file.rows.total();
  const part = rows === null ? null : { range: rowsThere(rows, total), total };
  return {
    etag,
    name: fileName(file.setting, asked.asked, format.id),
    committedAt: dataVersion.committedAt,
    part,
    isEmpty: isHead || part?.range === null,
  };
}

function mustFit({ id, mostRows }: Format, rows: number): void {
  if (mostRows === null || rows <= mostRows) return;
  throw new ToldError("QUERY_TOO_COSTLY", {
    code: "FILE_TOO_LONG",
    args: { format: id, most: mostRows, rows },
  });
}

/** Rows that are charged as they are read. */
function counted({ rows, pointsPerRow }: ExportFile, charge: (points: number) => void): RowSource {
  return {
    total: rows.total,
    async *read(range, isBare) {
      for await (const batch of rows.read(range, isBare)) {
        charge(batch.length * (isBare === true ? 1 : pointsPerRow));
        yield batch;
      }
    },
  };
}

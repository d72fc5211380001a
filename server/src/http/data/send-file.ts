import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { fileName } from "../../export/file-name.ts";
import type { ExportFile, Format } from "../../export/formats/format.ts";
import type { FileRequest } from "../../export/open-file.ts";
import type { Snapshot } from "../../export/rows/snapshot.ts";
import type { RowSource } from "../../export/rows/row-source.ts";
import { ToldError } from "../../graphql/errors.ts";
import { begun } from "./begun.ts";
import { etagOf, isSame } from "./entity-tag.ts";
import type { Leave } from "../admission/fair-queue.ts";
import { type Pace, paced } from "./paced.ts";
import { contentRange, rowsAsked, rowsThere } from "./row-range.ts";

/** What an answer at these addresses depends on: a file on its form, and what is said instead of one on the reader's language too. */
export const VARY = "accept-encoding, accept-language";

export interface Sending {
  readonly format: Format;
  readonly asked: FileRequest;
  readonly file: ExportFile;
  readonly encoding: "gzip" | null;
  /** Closed when the file has been written, or will not be. */
  readonly snapshot: Snapshot;
  /** Called then. */
  readonly leave: Leave;
  /** Told what rows cost as they are read. */
  readonly charge: (points: number) => void;
  readonly pace: Pace | undefined;
}

/** Writes a file to its reader as fast as it is read; when it ends, or nobody wants more, the database is let go. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { format, asked, file, encoding, snapshot, leave, charge, pace }: Sending,
): Promise<FastifyReply> {
  const { dataVersion } = file.setting.catalogue;
  const etag = etagOf(dataVersion.id, asked, format, encoding);
  if (format.mostRows !== null) mustFit(format, await file.rows.total());
  const wanted =
    format.isResumable && isSame(request.headers, etag) ? rowsAsked(request.headers.range) : null;
  const total = wanted === null ? 0 : await file.rows.total();
  const range = wanted === null ? null : rowsThere(wanted, total);
  const isEmpty = request.method === "HEAD" || (wanted !== null && range === null);
  const parts = isEmpty ? null : await begun(format.write({ ...file, range, rows: counted(file, charge) }));
  reply.headers({
    etag,
    vary: VARY,
    "content-language": asked.lang.toLowerCase(),
    "cache-control": "no-cache",
    "content-type": format.contentType,
    "content-disposition": `attachment; filename="${fileName(file.setting, asked.asked, format.id)}"`,
    "last-modified": new Date(dataVersion.committedAt).toUTCString(),
    "accept-ranges": format.isResumable ? "rows" : "none",
    link: describedBy(request.url),
  });
  if (wanted !== null) {
    reply.header("content-range", contentRange(range, total));
    reply.code(range === null ? 416 : 206);
  }
  if (parts === null) {
    await snapshot.close();
    leave();
    // A stream, so that no length is told that would not be the file's.
    return reply.send(Readable.from([]));
  }
  const cut = (why: string): void => {
    request.log.warn({ path: request.url.split("?")[0] }, `a file was cut off: ${why}`);
    reply.raw.destroy();
  };
  const stream = Readable.from(closing(paced(parts, cut, pace), snapshot, leave), { objectMode: false });
  stream.on("error", (error) => {
    // What has begun cannot be told otherwise any more than by its missing end.
    if (!reply.raw.destroyed) request.log.error({ err: error }, "a file could not be written to its end");
    reply.raw.destroy();
  });
  if (encoding === null) return reply.send(stream);
  reply.header("content-encoding", encoding);
  const zipped = createGzip({ level: 1 });
  stream.on("error", (error) => zipped.destroy(error));
  zipped.on("close", () => stream.destroy());
  return reply.send(stream.pipe(zipped));
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

/** The same parts; when they end or nobody wants more, the database is let go. */
async function* closing(
  parts: AsyncGenerator<string | Uint8Array>,
  snapshot: Snapshot,
  leave: Leave,
): AsyncGenerator<string | Uint8Array> {
  try {
    yield* parts;
  } finally {
    await snapshot.close();
    leave();
  }
}

/** Where the columns are described (CSV on the Web): the same question, another ending. */
function describedBy(url: string): string {
  const address = url.replace(/^(\/data\/[^.?]+)\.[^?]*/, "$1.csv-metadata.json");
  return `<${address}>; rel="describedby"; type="application/csvm+json"`;
}

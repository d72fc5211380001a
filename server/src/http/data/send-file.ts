import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { GivenUpError } from "../../graphql/errors.ts";
import type { BegunFile } from "../writers/file-writers.ts";
import type { Wanted } from "../writers/file-task.ts";
import { contentRange } from "../writers/row-range.ts";
import { type Pace, paced } from "./paced.ts";

/** What an answer at these addresses depends on: a file on its form, and what is said instead of one on the reader's language too. */
export const VARY = "accept-encoding, accept-language";

export interface Sending {
  readonly wanted: Wanted;
  readonly format: { readonly contentType: string; readonly isResumable: boolean };
  readonly file: BegunFile;
  readonly pace: Pace | undefined;
}

/** Sends a file as it is written, as fast as it is read. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { wanted, format, file: { head, parts }, pace }: Sending,
): FastifyReply {
  reply.headers({
    etag: head.etag,
    vary: VARY,
    "content-language": wanted.asked.lang.toLowerCase(),
    "cache-control": "no-cache",
    "content-type": format.contentType,
    "content-disposition": `attachment; filename="${head.name}"`,
    "last-modified": new Date(head.committedAt).toUTCString(),
    "accept-ranges": format.isResumable ? "rows" : "none",
    link: describedBy(request.url),
  });
  if (head.part !== null) {
    reply.header("content-range", contentRange(head.part.range, head.part.total));
    reply.code(head.part.range === null ? 416 : 206);
  }
  // A stream, so that no length is told that would not be the file's.
  if (head.isEmpty) return reply.send(Readable.from([]));
  if (wanted.encoding !== null) reply.header("content-encoding", wanted.encoding);
  const cut = (why: string): void => {
    request.log.warn(`a file was cut off: ${why}`);
    reply.raw.destroy();
  };
  // From here on it is ours: fastify would not tell when a part has been sent.
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(reply.statusCode);
  pump(paced(parts, cut, pace), reply.raw).catch((error: unknown) => {
    // What has begun cannot be told otherwise any more than by its missing end. That its reader went away is no fault.
    if (!(error instanceof GivenUpError))
      request.log.error({ err: error }, "a file could not be written to its end");
    reply.raw.destroy();
  });
  return reply;
}

/** Sends one part after the other, and gives its memory back: until it is looked for, as much again would have come several times. */
async function pump(parts: AsyncIterable<Uint8Array<ArrayBuffer>>, raw: ServerResponse): Promise<void> {
  for await (const part of parts) {
    await new Promise<void>((sent, failed) => {
      raw.write(part, (error) => (error ? failed(new GivenUpError("the reader went away")) : sent()));
    });
    part.buffer.transfer(0);
  }
  raw.end();
}

/** Where the columns are described (CSV on the Web): the same question, another ending. */
function describedBy(url: string): string {
  const address = url.replace(/^(\/data\/[^.?]+)\.[^?]*/, "$1.csv-metadata.json");
  return `<${address}>; rel="describedby"; type="application/csvm+json"`;
}

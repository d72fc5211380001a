import type { FastifyReply } from "fastify";

/** A file to be kept, never shown: what strangers sent is no page of ours. */
export function sendFile(reply: FastifyReply, name: string, type: string, bytes: Buffer): FastifyReply {
  return reply
    .headers({
      "content-type": type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
      vary: "accept-language, cookie",
    })
    .send(bytes);
}

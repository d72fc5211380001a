import { maxHeaderSize } from "node:http";
import type { Socket } from "node:net";
import { writtenAnswer } from "./headers.ts";

/** Milliseconds in which a sender may read our answer while it still sends. */
const FAREWELL = 2_000;

/**
 * Answers what never became a request, because it is too long or no HTTP. Node alone would send bare status lines, and cut
 * the connection before they are read.
 */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable || isBeingAnswered(socket)) {
    socket.destroy();
    return;
  }
  const [status, message] = REASONS.get(error.code) ?? NO_HTTP;
  const errors = [{ message, extensions: { code: "BAD_REQUEST" } }];
  socket.end(writtenAnswer(status, { errors }));
  // What is still on its way is read and thrown away: closed at once, the connection would be reset under our answer.
  setTimeout(() => socket.destroy(), FAREWELL).unref();
}

const REASONS: ReadonlyMap<string | undefined, readonly [status: number, message: string]> = new Map([
  [
    "HPE_HEADER_OVERFLOW",
    [
      431,
      `The address and headers of a request may have ${maxHeaderSize / 1024} KiB together. Send long queries with POST.`,
    ],
  ],
  ["ERR_HTTP_REQUEST_TIMEOUT", [408, "The request did not come in time. Send it whole, at once."]],
  ["HPE_INVALID_METHOD", [400, "This is no HTTP method. Ask with POST, or with GET for queries."]],
]);
const NO_HTTP: readonly [number, string] = [
  400,
  "This is no request of HTTP/1.1. If it is meant for https, note that the atlas itself speaks http.",
];

/** Whether an answer is on its way on this connection: what we say now would stand in the middle of it. */
function isBeingAnswered(socket: Socket): boolean {
  const answer: unknown = Reflect.get(socket, "_httpMessage");
  return typeof answer === "object" && answer !== null && Reflect.get(answer, "headersSent") === true;
}

import { type IncomingMessage, maxHeaderSize, type Server } from "node:http";
import type { Socket } from "node:net";
import { type Message, sentenceOf } from "../messages/message.ts";
import { refusedAnswer } from "../graphql/errors.ts";
import { writtenAnswer } from "./headers.ts";
import { languageOf } from "./language.ts";

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
  const [status, said] = isAddressTooLong(error) ? ADDRESS : (REASONS.get(error.code) ?? NO_HTTP);
  // In which language its sender reads was not told, or not understood.
  const message = `${sentenceOf(said, "EN")} – ${sentenceOf(said, "VI")}`;
  socket.end(writtenAnswer(status, { errors: [{ message, extensions: { code: "BAD_REQUEST" } }] }));
  // What is still on its way is read and thrown away: closed at once, the connection would be reset under our answer.
  setTimeout(() => socket.destroy(), FAREWELL).unref();
}

/** Node alone would answer an `Expect` that it does not know with a bare status line. */
export function refuseExpectations(server: Server): void {
  server.on("checkExpectation", ({ headers, socket }: IncomingMessage) => {
    const said = { code: "EXPECTATION_NOT_TAKEN", args: {} } as const;
    socket.end(writtenAnswer(417, refusedAnswer("BAD_REQUEST", said, languageOf(headers))));
  });
}

const REASONS: ReadonlyMap<string | undefined, readonly [status: number, said: Message]> = new Map<
  string | undefined,
  readonly [number, Message]
>([
  ["HPE_HEADER_OVERFLOW", [431, { code: "HEADERS_TOO_LONG", args: { kibibytes: maxHeaderSize / 1024 } }]],
  ["ERR_HTTP_REQUEST_TIMEOUT", [408, { code: "REQUEST_TOO_LATE", args: {} }]],
  ["HPE_INVALID_METHOD", [400, { code: "NO_METHOD", args: {} }]],
]);
const ADDRESS: readonly [number, Message] = [414, { code: "ADDRESS_TOO_LONG", args: {} }];
const NO_HTTP: readonly [number, Message] = [400, { code: "NO_HTTP", args: {} }];

/** Whether what is too long is the first line already: what came begins as a request and has no second line. */
function isAddressTooLong(error: NodeJS.ErrnoException): boolean {
  const came: unknown = Reflect.get(error, "rawPacket");
  if (error.code !== "HPE_HEADER_OVERFLOW" || !(came instanceof Uint8Array)) return false;
  return /^[A-Z]+ [^\r\n]*$/.test(new TextDecoder("latin1").decode(came.subarray(0, maxHeaderSize)));
}

/** Whether an answer is on its way on this connection: what we say now would stand in the middle of it. */
function isBeingAnswered(socket: Socket): boolean {
  const answer: unknown = Reflect.get(socket, "_httpMessage");
  return typeof answer === "object" && answer !== null && Reflect.get(answer, "headersSent") === true;
}

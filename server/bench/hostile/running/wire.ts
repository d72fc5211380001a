import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What came back on one connection. */
export interface Exchange {
  /** From the first byte sent to the end of the answer, or of the connection. */
  readonly milliseconds: number;
  /** `answered`: it was ended by the server; `late`: nothing had ended it when its time was up. */
  readonly end: "answered" | "late";
  /** All bytes, as they came. */
  readonly text: string;
}

export interface Sent {
  readonly host: string;
  readonly port: number;
  /** Another address than that of the reader: the server tells them apart. */
  readonly from: string;
  readonly pieces: readonly (string | Uint8Array)[];
  /** Milliseconds between pieces. */
  readonly pause: number;
  readonly within: number;
  /** Whether it is left as soon as something has come. */
  readonly isLeft: boolean;
}

/** Bytes of an answer that are looked at. */
const LOOKED_AT = 1_000_000;

/** Sends bytes as they are, and takes what comes until the server ends it. */
export async function exchange({ host, port, from, pieces, pause, within, isLeft }: Sent): Promise<Exchange> {
  const socket = connect({ host, port, localAddress: from });
  const parts: Buffer[] = [];
  let bytes = 0;
  const started = performance.now();
  const { promise: ended, resolve: end } = Promise.withResolvers<Exchange["end"]>();
  socket.on("data", (part: Buffer) => {
    if (bytes < LOOKED_AT) parts.push(part);
    bytes += part.length;
    if (isLeft) end("answered");
  });
  // A connection that is cut while we still send is an end like others.
  socket.on("error", () => end("answered"));
  socket.on("close", () => end("answered"));
  const timer = setTimeout(end, within, "late" as const);
  void send();
  const how = await ended;
  const milliseconds = performance.now() - started;
  clearTimeout(timer);
  socket.destroy();
  return { milliseconds, end: how, text: Buffer.concat(parts).toString("latin1") };

  async function send(): Promise<void> {
    for (const [at, piece] of pieces.entries()) {
      if (at > 0 && pause > 0) await sleep(pause);
      if (socket.destroyed || !socket.writable) return;
      if (piece.length > 0) socket.write(piece);
    }
  }
}

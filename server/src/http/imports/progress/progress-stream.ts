import type { FastifyReply } from "fastify";
import type { CheckProgress } from "../../../import/hand-ins/check-import.ts";

/** Milliseconds after which a stream says that it is still there: proxies end what is silent for a minute. */
const STILL_HERE = 15_000;
/** Milliseconds between two that are told: more often nobody can see. */
const AT_MOST_EVERY = 100;

/** Server-sent events (HTML Living Standard, 9.2) to whoever waits for a file to be read. */
export class ProgressStream {
  readonly #reply: FastifyReply;
  readonly #alive: NodeJS.Timeout;
  #told = Number.NEGATIVE_INFINITY;
  #isOver = false;

  constructor(reply: FastifyReply, onGone: () => void) {
    this.#reply = reply;
    reply.hijack();
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, value ?? ""]),
    );
    reply.raw.writeHead(200, {
      ...headers,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // Nginx would hold events back.
      "x-accel-buffering": "no",
    });
    // That it is followed is known at once, however long there is nothing to tell.
    reply.raw.flushHeaders();
    this.#alive = setInterval(() => reply.raw.write(":\n\n"), STILL_HERE);
    this.#alive.unref();
    reply.raw.on("close", () => {
      this.#stop();
      onGone();
    });
  }

  /** Tells how far it is; not every step of the way. */
  progress(progress: CheckProgress): void {
    if (this.#isOver || performance.now() - this.#told < AT_MOST_EVERY) return;
    this.#told = performance.now();
    this.#say("progress", progress);
  }

  /** Tells how far the import is now, and that there is no more to come. */
  end(state: string): void {
    if (this.#isOver) return;
    this.#say("state", { state });
    this.#stop();
    this.#reply.raw.end();
  }

  #say(event: string, data: unknown): void {
    this.#reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #stop(): void {
    this.#isOver = true;
    clearInterval(this.#alive);
  }
}

import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Proxy } from "./proxies.ts";

/** Milliseconds between two looks at whether a server is ready, and in which it has to say so. */
const [EVERY, PATIENCE] = [200, 20_000];

/**
 * A proxy before several servers as simple as there can be one: it asks each for /readyz, gives each question to the next that is ready,
 * keeps its connections, and never tries anything again. What goes wrong behind it is seen by whoever asks.
 */
export async function startOwnProxy(servers: readonly string[]): Promise<Proxy> {
  const [agent, looks] = [new Agent({ keepAlive: true }), new Agent()];
  const ready = new Set<string>();
  const waiting = new Set<() => void>();
  const look = (server: string): void => {
    const know = (isReady: boolean): void => {
      if (isReady) ready.add(server);
      else ready.delete(server);
      for (const each of waiting) each();
    };
    const asked = request(new URL("/readyz", server), { agent: looks, timeout: PATIENCE }, (answer) => {
      answer.resume();
      know(answer.statusCode === 200);
    });
    asked.on("timeout", () => asked.destroy(new Error("late"))).on("error", () => know(false));
    asked.end();
  };
  const timers = servers.map((server) => setInterval(() => look(server), EVERY));
  // Whoever asks is answered by the same server as long as it is ready: pages and their scripts are of one version.
  const serverFor = (address: string): string | undefined => {
    const up = servers.filter((server) => ready.has(server));
    return up[Number(address.split(".").at(-1)) % up.length];
  };
  const proxy: Server = createServer({ keepAliveTimeout: 600_000 }, (asked, answer) => {
    const server = serverFor(asked.socket.remoteAddress ?? "");
    const fail = (why: string): void => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end(why);
    };
    if (server === undefined) return fail("no server is ready");
    const { method } = asked;
    const headers = { ...asked.headers, "x-forwarded-for": asked.socket.remoteAddress };
    const passed = request(new URL(asked.url ?? "/", server), { agent, method, headers }, (got) => {
      const { connection: _, ...rest } = got.headers;
      answer.writeHead(got.statusCode ?? 502, rest);
      got.pipe(answer).on("close", () => got.destroy());
      got.on("aborted", () => answer.destroy());
    });
    passed.on("error", ({ message }) => fail(message));
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ready: (server) =>
      new Promise((known) => {
        const check = (): void => {
          if (!ready.has(server)) return;
          waiting.delete(check);
          known();
        };
        waiting.add(check);
        check();
      }),
    close() {
      for (const timer of timers) clearInterval(timer);
      proxy.close();
      proxy.closeAllConnections();
      agent.destroy();
    },
  };
}

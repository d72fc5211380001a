import { type AddressInfo, connect as connectTo, createServer, type Socket } from "node:net";
import { startAtlas } from "../../standing/start-atlas.ts";
import { addressOf } from "../../standing/with-database.ts";
import type { Fault } from "../fault.ts";

/** The database is elsewhere, and nothing comes through any more in either direction; nobody says good-bye. */
export const cutNetwork: Fault = {
  name: "cut-network",
  means:
    "a proxy before DATABASE_URL that forwards nothing any more, and afterwards knows nothing of old connections",
  seconds: 45,
  lacking: () => null,
  async start(dataDir) {
    // An atlas whose database is used by another one, by way of the proxy.
    const owner = await startAtlas({ environment: { DATA_DIR: dataDir, SEED: "published" } });
    const direct = new URL(addressOf(dataDir));
    const proxy = await silentProxy(Number(direct.port));
    const address = new URL(direct);
    address.port = String(proxy.port);
    const atlas = await startAtlas({
      environment: { DATABASE_URL: address.href, DATA_DIR: `${dataDir}-of-the-other`, SEED: "published" },
    });
    return {
      atlas,
      dataDir,
      begin: async () => proxy.cut(),
      end: async () => proxy.mend(),
      async clear() {
        proxy.close();
        await owner.stop();
      },
    };
  },
};

/** Seconds after which PostgreSQL gives up a connection that says nothing: src/db/connect.ts asks for it. Through a proxy nothing is ever lost, so it has to do that. */
const GIVEN_UP = 30;

async function silentProxy(target: number) {
  let isCut = false;
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    if (isCut) {
      near.on("error", () => undefined);
      return;
    }
    const far = connectTo(target, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on("data", (bytes: Buffer) => isCut || to.write(bytes));
      from.on("close", () => {
        if (isCut) return;
        to.destroy();
        pairs.delete(pair);
      });
      from.on("error", () => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  let cutAt = 0;
  let old: (readonly [Socket, Socket])[] = [];
  return {
    port: (server.address() as AddressInfo).port,
    cut(): void {
      isCut = true;
      cutAt = performance.now();
      old = [...pairs];
    },
    mend(): void {
      for (const [near] of old) near.destroy();
      const left = Math.max(0, GIVEN_UP * 1_000 - (performance.now() - cutAt));
      setTimeout(() => {
        for (const [, far] of old) far.destroy();
      }, left).unref();
      pairs.clear();
      isCut = false;
    },
    close(): void {
      server.close();
      for (const pair of [...pairs, ...old]) for (const socket of pair) socket.destroy();
    },
  };
}

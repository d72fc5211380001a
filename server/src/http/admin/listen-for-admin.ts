import { setTimeout as sleep } from "node:timers/promises";
import type { AdminAddress } from "../../config.ts";
import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { knownHosts, nameOf } from "../admission/known-hosts.ts";
import { createAdminServer } from "./admin-server.ts";

/** Milliseconds for which the port may still be taken by the process before us. */
const PATIENCE = 2_000;

export interface AdminPort {
  readonly port: number;
  /** Takes no more questions, and gives the port up. */
  close(): Promise<void>;
}

/** Opens the port for those who look after the atlas. Rejects with the system's error where it cannot be had. */
export async function listenForAdmin(
  metrics: Metrics,
  { host, port, isLocal }: AdminAddress,
): Promise<AdminPort> {
  const hosts = isLocal ? knownHosts({ host, publicUrl: null }) : null;
  const server = createAdminServer({ metrics, hosts, nameOf });
  const listen = (): Promise<void> =>
    new Promise((listening, refused) => {
      server.once("error", refused);
      server.listen({ host, port }, () => {
        server.off("error", refused);
        listening();
      });
    });
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      await listen();
      break;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || performance.now() > end) throw error;
      await sleep(100);
    }
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

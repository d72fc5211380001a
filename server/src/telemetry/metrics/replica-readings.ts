import type { Replica } from "../../db/reading/replica.ts";
import type { Metrics } from "./metrics.ts";

/** Says of each replica whether it serves, and how far it has come. */
export function readReplicas(metrics: Metrics, replicas: readonly Replica[]): void {
  metrics.read("atlas_replica_up", () =>
    replicas.map(({ name, isThere }) => [{ replica: name }, isThere ? 1 : 0] as const),
  );
  metrics.read("atlas_replica_data_version", () =>
    replicas.flatMap(({ name, version }) =>
      version === null ? [] : [[{ replica: name }, version] as const],
    ),
  );
  metrics.read("atlas_replica_behind_seconds", () =>
    replicas.map(({ name, behind }) => [{ replica: name }, behind] as const),
  );
}

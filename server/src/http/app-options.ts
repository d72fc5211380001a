import type { Kysely } from "kysely";
import type { Config } from "../config.ts";
import type { ConnectOptions } from "../db/connect.ts";
import type { DatabaseWatch } from "../db/database-watch.ts";
import type { Replicas } from "../db/reading/replicas.ts";
import type { Database } from "../db/tables.ts";
import type { Wire } from "../db/wire/wire.ts";
import type { Metrics } from "../telemetry/metrics/metrics.ts";
import type { Tracing } from "../telemetry/traces/tracing.ts";
import type { BookletsRouteOptions } from "./booklets/booklets-route.ts";
import type { Pace } from "./data/paced.ts";
import type { EventLimits } from "./events/events-route.ts";
import type { Readiness } from "./health.ts";
import type { ImportRoutesOptions } from "./imports/import-routes.ts";

export interface AppOptions {
  readonly db: Kysely<Database>;
  /** Whether the database answers; it always does when not given. */
  readonly watch?: DatabaseWatch;
  /** From which answers are read; none when not given. */
  readonly replicas?: Replicas | null;
  /** To other servers of the database; there are none when not given. */
  readonly wire?: Wire;
  readonly readiness: Readiness;
  /** Aborted before the app is closed: it answers as before, but is not ready for more. */
  readonly leaving?: AbortSignal;
  readonly config: Pick<
    Config,
    | "limits"
    | "logLevel"
    | "logFormat"
    | "host"
    | "publicUrl"
    | "trustProxy"
    | "workers"
    | "auth"
    | "readers"
    | "oidc"
    | "keyDays"
  >;
  /** The folder of the built pages. */
  readonly webFolder: string;
  /** Bytes of answers kept; 0: none; 64 MiB when not given. */
  readonly cacheBytes?: number;
  /** Milliseconds an answer may lag behind the data; see CatalogueKeeper. */
  readonly freshFor?: number;
  /** Where workers find the database. */
  readonly database: ConnectOptions;
  /** Whether workers start at once; else each at its first question. */
  readonly warm?: boolean;
  /** By which our own programs are known; see own-programs.ts. */
  readonly ownProgramKey?: string | null;
  /** Where the program's own reference data lies, if it is another folder. */
  readonly referenceFolder?: string;
  /** Where booklets lie while they are made and fetched; among temporary files when not given. */
  readonly bookletFolder?: string;
  /** Whether folders beside it are those of other processes. */
  readonly bookletsHaveOthers?: boolean;
  /** Other bounds of booklets, and another way to write them. */
  readonly booklets?: Pick<BookletsRouteOptions, "limits" | "write">;
  /** Other bounds of what is handed in, and another present. */
  readonly imports?: Pick<ImportRoutesOptions, "limits" | "now">;
  /** Other bounds of who follows. */
  readonly events?: Partial<EventLimits>;
  /** How long the reader of a file may take; see paced.ts. */
  readonly pace?: Pace;
  /** What is counted and measured is put in here; new ones of the app's own when not given. */
  readonly metrics?: Metrics;
  /** Where traces go; nowhere when not given. */
  readonly tracing?: Tracing | null;
  /** Where the log goes; standard error when not given. */
  readonly logTo?: { write(line: string): void };
}

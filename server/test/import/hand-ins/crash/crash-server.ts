import { mkdtempSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../../../../src/config.ts";
import { connect } from "../../../../src/db/connect.ts";
import { createApp } from "../../../../src/http/app.ts";

/** The HTTP side of an atlas in a process of its own, to be killed. */
process.once("message", (connectionString: string) => void run(connectionString));

async function run(connectionString: string): Promise<void> {
  const { db, options } = connect({ connectionString, statementTimeout: 60_000 });
  const read = loadConfig({
    LOG_LEVEL: "silent",
    POINTS_A_MINUTE: "0",
    CHECKS_A_MINUTE: "0",
    REQUEST_TIMEOUT_MS: "100000",
  });
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const webFolder = mkdtempSync(join(tmpdir(), "movement-atlas-crash-"));
  for (const page of ["index", "graphiql"]) writeFileSync(join(webFolder, `${page}.html`), page);
  const app = await createApp({
    db,
    database: options,
    config: read.config,
    readiness: async () => null,
    webFolder,
    freshFor: 0,
    imports: { limits: { anHour: 1_000_000, unfinished: 1_000_000 } },
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  process.send?.((app.server.address() as AddressInfo).port);
}

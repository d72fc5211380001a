import { globSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startAtlas } from "../../standing/start-atlas.ts";
import { withDatabaseOf } from "../../standing/with-database.ts";
import type { Fault } from "../fault.ts";

const [LIBRARY = ""] = globSync("/usr/lib/*/faketime/libfaketime.so.1");
/** How the clock of the server stands to the true one, a third of the time each. */
const COURSES = ["+2d", "-3d", "+0"] as const;
const SECONDS = 45;

/** The clock of the server goes two days ahead, then three behind, then right again; that of the database is right. */
export const changedClock: Fault = {
  name: "changed-clock",
  means: `libfaketime: the server's clock ${COURSES.join(", ")}, the database's right`,
  seconds: SECONDS,
  lacking: () => (LIBRARY === "" ? "libfaketime is not here (Debian: faketime)" : null),
  async start(dataDir) {
    const file = `${dataDir}-clock`;
    writeFileSync(file, "+0");
    const atlas = await startAtlas({
      environment: {
        DATA_DIR: dataDir,
        SEED: "published",
        LD_PRELOAD: LIBRARY,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: "1",
        FAKETIME_DONT_FAKE_MONOTONIC: "1",
      },
    });
    return {
      atlas,
      dataDir,
      begin: async () => undefined,
      async meanwhile() {
        const dates: string[] = [];
        for (const course of COURSES) {
          writeFileSync(file, course);
          await sleep((SECONDS * 900) / COURSES.length);
          const { headers } = await fetch(`${atlas.origin}/healthz`);
          dates.push(`${course}: it was ${headers.get("date") ?? ""}`);
        }
        return dates.join(", ");
      },
      end: async () => writeFileSync(file, "+0"),
      findWrong: () =>
        withDatabaseOf(dataDir, async ({ pool }) => {
          const { rows } = await pool.query<{ back: number; commits: number }>(
            `select count(*) filter (where committed_at <= before)::int as back, count(*)::int as commits
             from (select committed_at, lag(committed_at) over (order by id) as before from data_commit) as each`,
          );
          const { back = 0 } = rows[0] ?? {};
          return back === 0 ? [] : [`${back} commits are no later than the one before`];
        }),
      async clear() {
        rmSync(file, { force: true });
      },
    };
  },
};

import { childrenOf } from "../../standing/processes.ts";
import { startAtlas } from "../../standing/start-atlas.ts";
import type { Fault } from "../fault.ts";

/** All processes of the database stand still, as when its disk or its machine does. */
export const hungDatabase: Fault = {
  name: "hung-database",
  means: "SIGSTOP to all processes of PostgreSQL",
  seconds: 60,
  lacking: () => null,
  async start(dataDir) {
    const atlas = await startAtlas({ environment: { DATA_DIR: dataDir, SEED: "published" } });
    const all = (): readonly number[] => {
      const postmaster = atlas.databasePid();
      return postmaster === null ? [] : [postmaster, ...childrenOf(postmaster)];
    };
    const send = async (signal: NodeJS.Signals): Promise<void> => {
      for (const pid of all()) process.kill(pid, signal);
    };
    return { atlas, dataDir, begin: () => send("SIGSTOP"), end: () => send("SIGCONT") };
  },
};

import { execFileSync } from "node:child_process";
import { connect, type Socket } from "node:net";
import { openFilesOf } from "../../standing/processes.ts";
import { startAtlas } from "../../standing/start-atlas.ts";
import type { Fault } from "../fault.ts";

/** Files and connections that the server may open beyond those it has, and connections that stay open and say nothing. */
const [LEFT, IDLE] = [6, 60];

/** The server may open hardly a file more, and connections that nobody closes take those. */
export const noFilesLeft: Fault = {
  name: "no-files-left",
  means: `prlimit: ${LEFT} files more than it has open, ${IDLE} connections that stay open`,
  seconds: 30,
  lacking() {
    try {
      execFileSync("prlimit", ["--version"], { stdio: "ignore" });
      return null;
    } catch {
      return "prlimit (util-linux) is not here";
    }
  },
  async start(dataDir) {
    const atlas = await startAtlas({ environment: { DATA_DIR: dataDir, SEED: "published" } });
    const sockets: Socket[] = [];
    const usual = execFileSync("prlimit", [
      "--pid",
      String(atlas.serverPid()),
      "--nofile",
      "--output=SOFT",
      "--noheadings",
    ])
      .toString()
      .trim();
    const limit = (soft: number | string): void => {
      execFileSync("prlimit", ["--pid", String(atlas.serverPid()), `--nofile=${soft}:`]);
    };
    return {
      atlas,
      dataDir,
      async begin() {
        limit(openFilesOf(atlas.serverPid() ?? 0) + LEFT);
        const { hostname, port } = new URL(atlas.origin);
        for (let count = 0; count < IDLE; count += 1)
          sockets.push(connect(Number(port), hostname).on("error", () => undefined));
      },
      async end() {
        for (const socket of sockets) socket.destroy();
        limit(usual);
      },
    };
  },
};

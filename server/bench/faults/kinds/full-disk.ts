import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startAtlas } from "../../standing/start-atlas.ts";
import type { Fault } from "../fault.ts";

/** MiB of the disk. */
const SIZE = 400;

/** The disk with all data on it is filled to the last byte: a file system in memory, which only the atlas sees. */
export const fullDisk: Fault = {
  name: "full-disk",
  means: `a tmpfs of ${SIZE} MiB in a mount namespace of its own, filled by a file; a backup onto it`,
  seconds: 30,
  lacking: () => (canMount() ? null : "mounting needs root (unshare -m)"),
  async start(dataDir) {
    // The copy becomes what the mounted disk begins with.
    const moved = `${dataDir}-begins`;
    execFileSync("mv", [dataDir, moved]);
    execFileSync("mkdir", [dataDir]);
    const script = `mount -t tmpfs -o size=${SIZE}m,mode=755 none "$0" && cp -a "$1/." "$0" && shift && exec "$@"`;
    const atlas = await startAtlas({
      environment: { DATA_DIR: dataDir, SEED: "published" },
      within: ["unshare", "-m", "sh", "-c", script, dataDir, moved],
    });
    rmSync(moved, { recursive: true });
    // As the processes within see it.
    const inside = `/proc/${atlas.pid}/root${dataDir}`;
    const filler = join(inside, "filler");
    return {
      atlas,
      dataDir: inside,
      async begin() {
        const child = spawn("dd", ["if=/dev/zero", `of=${filler}`, "bs=64k"], { stdio: "ignore" });
        await once(child, "exit");
      },
      async meanwhile() {
        const tool = join(import.meta.dirname, "../../../src/cli/main.ts");
        const child = spawn(
          "nsenter",
          [
            `--target=${atlas.pid}`,
            "--mount",
            process.execPath,
            tool,
            "backup",
            "--out",
            join(dataDir, "full.backup"),
          ],
          { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, DATA_DIR: dataDir } },
        );
        let said = "";
        child.stderr.on("data", (text: Buffer) => (said += text.toString()));
        const [code] = await once(child, "exit");
        const left = existsSync(join(inside, "full.backup")) ? ", and a file of that name is there" : "";
        return `backup: exit code ${String(code)}${left} “${said.trim().split("\n").at(-1)?.slice(0, 160) ?? ""}”`;
      },
      async end() {
        rmSync(filler);
      },
    };
  },
};

function canMount(): boolean {
  try {
    execFileSync("unshare", ["-m", "true"], { stdio: "ignore" });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

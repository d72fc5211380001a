import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { waitUntil } from "../../../src/embedded/processes.ts";
import { mixedReads } from "../../memory/mixed-reads.ts";
import { startAtlas } from "../../standing/start-atlas.ts";
import type { Fault } from "../fault.ts";

const MIB = 512;
const FIRST = "/sys/fs/cgroup/memory";
/** Questions under way at a time, of all sorts. */
const AT_ONCE = 6;

/** All processes together, the database too, may take 512 MiB; what needs more is killed. It lasts from the start on. */
export const littleMemory: Fault = {
  name: "little-memory",
  means: `a control group with ${MIB} MiB around supervisor, server and PostgreSQL, with mixed questions, ${AT_ONCE} at a time`,
  seconds: 60,
  lacking() {
    try {
      accessSync(FIRST, constants.W_OK);
      return existsSync(`${FIRST}/memory.limit_in_bytes`)
        ? null
        : "there is no control group for memory (version 1)";
    } catch {
      return "control groups for memory (version 1) cannot be made here";
    }
  },
  async start(dataDir) {
    const group = `${FIRST}/movement-atlas-${process.pid}`;
    mkdirSync(group);
    writeFileSync(`${group}/memory.limit_in_bytes`, String(MIB * 1_048_576));
    const atlas = await startAtlas({
      environment: { DATA_DIR: dataDir, SEED: "published" },
      within: ["sh", "-c", 'echo $$ > "$0/cgroup.procs" && exec "$@"', group],
    });
    const over = new AbortController();
    return {
      atlas,
      dataDir,
      begin: async () => undefined,
      async meanwhile() {
        const next = mixedReads(1);
        const outcomes = new Map<string, number>();
        const ask = async (): Promise<void> => {
          while (!over.signal.aborted) {
            const outcome = await fetch(`${atlas.origin}/graphql`, {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: next().body.replaceAll('\\"demo\\"', '\\"published\\"'),
              signal: AbortSignal.timeout(20_000),
            }).then(
              async (response) => {
                await response.arrayBuffer();
                return String(response.status);
              },
              () => "no answer",
            );
            outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
            if (outcome === "no answer") await sleep(200);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, ask));
        const told = [...outcomes].map(([outcome, count]) => `${count} × ${outcome}`).join(", ");
        const kills = /^oom_kill (\d+)$/m.exec(readFileSync(`${group}/memory.oom_control`, "utf8"))?.[1];
        const most = Number(readFileSync(`${group}/memory.max_usage_in_bytes`, "utf8")) / 1_048_576;
        return `mixed questions: ${told}; at most ${most.toFixed(0)} MiB, ${kills ?? "an unknown number"} killed for want of memory`;
      },
      end: async () => over.abort(),
      async clear() {
        // Its last process may be leaving just now.
        await waitUntil(() => readFileSync(`${group}/cgroup.procs`, "utf8") === "", 10_000);
        rmdirSync(group);
      },
    };
  },
};

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");

export interface Run {
  readonly seconds: number;
  /** What the tool's own process used of the processors; PostgreSQL's are not in it. */
  readonly processorSeconds: number;
  /** The most memory it held at once. */
  readonly peakMebibytes: number;
}

/** Runs the atlas as a tool on a database. Throws with what it said when it fails. */
export async function runTool(
  databaseUrl: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "server/src/cli/main.ts"), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (said += text.toString()));
  let [peak, ticks] = [0, 0];
  const watch = setInterval(() => {
    const now = usage(child.pid ?? 0);
    // At the very end there is a process, but no memory of it.
    if (now !== null) [peak, ticks] = [Math.max(peak, now.peak), Math.max(ticks, now.ticks)];
  }, 20);
  const [code] = await once(child, "exit");
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(" ")} failed:\n${said}`);
  return {
    seconds: (performance.now() - started) / 1_000,
    processorSeconds: ticks / 100,
    peakMebibytes: Math.round(peak / 1_024),
  };
}

/** Kibibytes at most so far, and hundredths of a second of both cores; null once it has ended. */
function usage(pid: number): { readonly peak: number; readonly ticks: number } | null {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { peak: Number(kibibytes ?? 0), ticks: Number(fields[11] ?? 0) + Number(fields[12] ?? 0) };
  } catch {
    return null;
  }
}

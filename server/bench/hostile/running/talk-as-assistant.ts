import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { HostileLine } from "../requests/assistant.ts";
import { insideIn } from "./judge.ts";
import type { Outcome } from "./outcome.ts";

const PROGRAM = join(import.meta.dirname, "../../../src/cli/main.ts");
const WITHIN = 60_000;
const KIND = "tools for assistants";

/** Sends lines to `atlas mcp`, one after the other; after each it must still answer a question that is right. */
export async function talkAsAssistant(
  lines: readonly HostileLine[],
  url: string,
): Promise<readonly Outcome[]> {
  const child = spawn(process.execPath, [PROGRAM, "mcp", "--url", url], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = Promise.withResolvers<"ended">();
  child.once("exit", () => ended.resolve("ended"));
  // Whoever has ended does not hear the rest.
  child.stdin.on("error", () => undefined);
  let told = "";
  let heard: (line: string) => void = () => undefined;
  const hear = (line: string): void => {
    told += `${line}\n`;
    heard(line);
  };
  createInterface({ input: child.stdout }).on("line", hear);
  createInterface({ input: child.stderr }).on("line", hear);
  /** Waits for the answer to a question that is right. */
  const ask = async (id: string, method: string, params: object): Promise<"answered" | "ended" | "late"> => {
    const answered = new Promise<"answered">((resolve) => {
      heard = (line) => {
        if (line.includes(`"id":"${id}"`) && line.includes('"result"')) resolve("answered");
      };
    });
    const late = Promise.withResolvers<"late">();
    const timer = setTimeout(late.resolve, WITHIN, "late");
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    return Promise.race([answered, ended.promise, late.promise]).finally(() => clearTimeout(timer));
  };
  try {
    const begun = {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "hostile", version: "1" },
    };
    await ask("begin", "initialize", begun);
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
    const outcomes: Outcome[] = [];
    for (const [n, { name, line }] of lines.entries()) {
      told = "";
      const started = performance.now();
      child.stdin.write(`${line}\n`);
      const how = await ask(`right-${n}`, "tools/list", {});
      const trouble = how === "answered" ? insideIn(told) : how === "late" ? "hangs" : "the program ended";
      const milliseconds = performance.now() - started;
      outcomes.push({
        kind: KIND,
        name,
        milliseconds,
        within: WITHIN,
        isSlowItself: false,
        trouble,
        isHang: how === "late",
      });
    }
    return outcomes;
  } finally {
    child.kill("SIGKILL");
  }
}

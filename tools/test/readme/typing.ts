import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PROJECT, type Typed, type } from "../shell.ts";
import { readmeCommands } from "./readme-commands.ts";

// What README.md tells its reader to type is typed here, as it stands there. Changed is only what must not touch the
// reader's own things: where the data lies, the port, the files' folder, and the database's address.

/** How to run each command, and what README says of it. */
export type Ways = Readonly<Record<string, (command: string) => Promise<void>>>;

/** The commands that stand in README.md. */
export const commands = readmeCommands(readFileSync(join(PROJECT, "README.md"), "utf8"));

/** A test of each command of README.md that these ways run. */
export function testWays(ways: Ways): void {
  test.each(commands.filter((command) => command in ways))("README: %s", async (command) => {
    const way = ways[command];
    expect(way).toBeDefined();
    await way?.(command);
  });
}

export interface Started extends Typed {
  readonly address: string;
  readonly seconds: number;
}

/** A place to type in: a folder for files, one for data, and an end to all that was started. */
export function desk(): {
  readonly dataDir: string;
  readonly folder: string;
  /** Types a `npm start` and waits until it says where it is. */
  readonly start: (command: string, environment: Record<string, string>) => Promise<Started>;
} {
  const dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-readme-data-"));
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-readme-"));
  const started: Typed[] = [];
  afterAll(async () => {
    for (const one of started) one.interrupt();
    await Promise.all(started.map(({ ended }) => ended));
    for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
  });
  const start = async (command: string, environment: Record<string, string>): Promise<Started> => {
    const began = performance.now();
    const typed = type(command, { ...environment, PORT: "0" });
    started.push(typed);
    const [, address = ""] = await typed.until(/^Movement Atlas: (http:\S+)$/mu);
    return { ...typed, address, seconds: (performance.now() - began) / 1000 };
  };
  return { dataDir, folder, start };
}

/** Said while figures come in. */
export const FILLING = /reference data|seed (?:published|demo)/u;

/** Types a command that ends by itself, and gives its exit code and all it said. */
export async function run(
  command: string,
  environment: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const typed = type(command, environment);
  const code = await typed.ended;
  return { code, said: typed.said() };
}

export async function ask(address: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  return answer;
}

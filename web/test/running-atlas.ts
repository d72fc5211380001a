import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { ask } from "../src/headless/ask.ts";

/** Asks an atlas. */
export type Ask = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

export interface RunningAtlas {
  readonly url: string;
  readonly ask: Ask;
  readonly stop: () => Promise<void>;
}

const project = resolve(import.meta.dirname, "../..");

// Loaded with the test file: what the helper has cleaned up in the end it says while it is loaded.
const helper = (await import(resolve(project, "server/test/filled-database.ts"))) as {
  readonly openFilledDatabase: () => Promise<string>;
};

/**
 * An atlas with everything that comes along, asked as anybody asks it. Page and server are projects of their own: of the server's tests only the
 * helper that fills a database is used, and no types.
 */
export async function startAtlas(): Promise<RunningAtlas> {
  const child = spawn(process.execPath, ["server/src/main.ts"], {
    cwd: project,
    env: {
      ...process.env,
      DATABASE_URL: await helper.openFilledDatabase(),
      PORT: "0",
      // One caller asks much here, and how busy a machine is must not make a test fail.
      POINTS_A_MINUTE: "0",
      CHECKS_A_MINUTE: "0",
      REQUEST_TIMEOUT_MS: "600000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await address(child);
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => child.once("close", done));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, ask: (document, variables) => ask(url, document, variables), stop };
}

/** The address a starting atlas prints. Throws with all that it said, where it ends instead. */
function address(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((done, fail) => {
    const listen = (bytes: Buffer): void => {
      said += bytes.toString();
      const found = /Movement Atlas: (http:\S+)/u.exec(said)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", fail);
    child.once("close", () => fail(new Error(`the atlas did not come up:\n${said}`)));
  });
}

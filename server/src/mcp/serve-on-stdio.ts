import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Api } from "./api.ts";
import { mcpServer } from "./mcp-server.ts";

/** Serves until standard input ends. Nothing but the protocol goes to standard output. */
export async function serveOnStdio(api: Api): Promise<void> {
  const served = serveStdio(() => mcpServer(api), {
    onerror: ({ message }) => void process.stderr.write(`${message}\n`),
  });
  await new Promise<void>((done) => process.stdin.once("end", done).once("close", done));
  await served.close();
}

import { Command } from "commander";
import { apiAt } from "../mcp/api.ts";
import { serveOnStdio } from "../mcp/serve-on-stdio.ts";

/** `mcp`: the atlas as tools for an assistant, over standard input and output, until that ends. */
export function mcpCommand(): Command {
  return new Command("mcp")
    .description(
      "serve a running atlas as five read-only tools (find, describe, ask, figure, cite) over the Model Context Protocol on stdin and stdout",
    )
    .option("--url <address>", "the running atlas", "http://127.0.0.1:4000")
    .action(async ({ url }: { url: string }) => serveOnStdio(apiAt(url)));
}

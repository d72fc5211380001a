import { Command } from "commander";

/** `mcp`: the atlas as tools for an assistant, over standard input and output, until that ends. */
export function mcpCommand(): Command {
  return new Command("mcp")
    .description(
      "serve a running atlas as five read-only tools (find, describe, ask, figure, cite) over the Model Context Protocol on stdin and stdout",
    )
    .option("--url <address>", "the running atlas", "http://127.0.0.1:4000")
    .action(async ({ url }: { url: string }) => {
      // The protocol takes a third of the tool's start, which every other command would wait for.
      const [{ apiAt }, { serveOnStdio }] = await Promise.all([
        import("../mcp/api.ts"),
        import("../mcp/serve-on-stdio.ts"),
      ]);
      await serveOnStdio(apiAt(url));
    });
}

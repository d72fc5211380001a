import { Command, CommanderError } from "commander";
import { AskError } from "./ask.ts";
import { briefCommand } from "./brief-command.ts";
import { exportCommand } from "./export-command.ts";
import { refreshCommand } from "./refresh-command.ts";
import { UnknownError, verifyCommand } from "./verify-command.ts";

/**
 * The atlas without a screen. Exit codes: 0 done, 1 what was asked cannot be had (told why), 2 used wrongly; of `verify` and `refresh` their own. Returns the code.
 */
export async function run(words: readonly string[]): Promise<number> {
  let code = 0;
  const tell = (told: number): void => {
    code = told;
  };
  const program = new Command("atlas")
    .description("The atlas without a screen: asks a running atlas and writes files.")
    .exitOverride()
    .addCommand(exportCommand())
    .addCommand(briefCommand())
    .addCommand(verifyCommand(tell))
    .addCommand(refreshCommand(tell));
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof AskError) {
      process.stderr.write(`${error.message}\n`);
      return error instanceof UnknownError ? 3 : 1;
    }
    throw error;
  }
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2));
}

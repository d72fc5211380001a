import { Command, CommanderError } from "commander";
import { AskError } from "./ask.ts";
import { exportCommand } from "./export-command.ts";

/**
 * The atlas without a screen. Exit codes: 0 done, 1 what was asked cannot be had (told why), 2 used wrongly. Returns the code.
 */
export async function run(words: readonly string[], today: string): Promise<number> {
  const program = new Command("atlas")
    .description("The atlas without a screen: asks a running atlas and writes files.")
    .exitOverride()
    .addCommand(exportCommand(today));
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof AskError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

if (import.meta.main) {
  // Local day of the machine: the date printed on what is made.
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, "0");
  process.exitCode = await run(
    process.argv.slice(2),
    `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  );
}

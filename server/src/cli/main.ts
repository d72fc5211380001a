import { CommanderError } from "commander";
import { type Config, readConfig } from "../config.ts";
import { seedAll, withDatabase } from "./open-database.ts";
import { buildProgram } from "./program.ts";
import { describeStartFailure } from "../start-failures.ts";
import { WrongInput } from "./wrong-input.ts";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs one command and gives the exit code: 0 all right, 1 the input was wrong, 2 used wrongly. */
async function main(args: readonly string[]): Promise<number> {
  const program = buildProgram({
    withDatabase: (work, how) => withDatabase(settings(), say, work, how),
    seedAll: (connection) => seedAll(connection, settings().seeds, say),
    print: (lines) => void process.stdout.write(`${lines.join("\n")}\n`),
    say,
    now: () => new Date(),
    keyDays: () => settings().keyDays,
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    // Help that was asked for is no mistake; help because nothing was said is.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WrongInput) {
      if (error.message !== "") say(error.message);
      return 1;
    }
    const foreseen = describeStartFailure(error, settings());
    if (foreseen === null) throw error;
    say(foreseen);
    return 1;
  }
}

/** Read when a command needs them: `--help` does not. */
function settings(): Config {
  const read = readConfig();
  if ("problems" in read) throw new WrongInput(["The settings are not right:", ...read.problems].join("\n"));
  return read.config;
}

process.exitCode = await main(process.argv.slice(2));

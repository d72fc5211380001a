import { Command } from "commander";
import { areasCommand } from "./areas/command-areas.ts";
import { auditCommand } from "./audit/command-audit.ts";
import { backupCommand, restoreCommand } from "./backup/command-backup.ts";
import { doctorCommand } from "./doctor/command-doctor.ts";
import { catalogueCommand } from "./command-catalogue.ts";
import { demoCommunesCommand } from "./command-demo-communes.ts";
import { distributeCommand } from "./command-distribute.ts";
import { exportCommand } from "./command-export.ts";
import { importCommand } from "./importing/command-import.ts";
import { mcpCommand } from "./command-mcp.ts";
import { recomputeCommand } from "./command-recompute.ts";
import { seedCommand } from "./command-seed.ts";
import { templateCommand } from "./command-template.ts";
import { userCommand } from "./command-user.ts";
import { keyCommand } from "./keys/command-key.ts";
import type { Tool } from "./tool.ts";

/** One line each. Pictures and tables (`export` without `--observations`) are made by the web's own code and come in before this. */
const COMMANDS = [
  importCommand,
  templateCommand,
  exportCommand,
  recomputeCommand,
  seedCommand,
  demoCommunesCommand,
  catalogueCommand,
  areasCommand,
  userCommand,
  keyCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  distributeCommand,
  doctorCommand,
  mcpCommand,
];

/** The atlas as a tool. Throws CommanderError when it is used wrongly, WrongInput when the input is wrong. */
export function buildProgram(tool: Tool): Command {
  const program = new Command("npm run atlas --")
    .description(
      "Movement Atlas as a tool. It uses DATABASE_URL, or the database of the atlas itself, running or not.",
    )
    .addHelpText(
      "after",
      "\nFurther: export without --observations (pictures and tables), brief (a whole briefing), verify (which numbers of a file still stand), refresh (a deck brought up to date), bundle (all that a machine without a network needs); see their own --help.",
    )
    .addHelpText("after", "Exit codes: 0 all right, 1 the input was wrong (told where), 2 used wrongly.");
  for (const make of COMMANDS) program.addCommand(make(tool));
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])])
    command.exitOverride().showHelpAfterError();
  return program;
}

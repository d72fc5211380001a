import { Command } from "commander";
import { NoSuchDataset, type WhereTo, writeObservations } from "../export/observations/write-observations.ts";
import type { Tool } from "./tool.ts";
import { WrongInput } from "./wrong-input.ts";

/** `export --observations`: every version of every figure of a dataset, as `import` reads it. */
export function exportCommand(tool: Tool): Command {
  return new Command("export")
    .description(
      "write every version of every figure of a dataset into a CSV file, which `import` reads in again as it was",
    )
    .requiredOption("--observations <file>", "the CSV file to write")
    .requiredOption("--dataset <id>", "the dataset, e.g. published")
    .option("--sources <file>", "a CSV file for the sources that the figures name")
    .addHelpText(
      "after",
      "\nWithout --observations it makes pictures and tables: npm run atlas -- export --help",
    )
    .action(async (options: WhereTo) => {
      await tool
        .withDatabase((connection) => writeObservations(connection, options))
        .catch((error: unknown) => {
          throw error instanceof NoSuchDataset ? new WrongInput(error.message) : error;
        });
      tool.print([[options.observations, options.sources].filter((path) => path !== undefined).join(", ")]);
    });
}

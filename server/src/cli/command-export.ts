import { Command } from "commander";
import {
  copyToFile,
  observationsStatement,
  sourcesStatement,
} from "../export/observations/copy-observations.ts";
import { openSnapshot } from "../export/rows/snapshot.ts";
import { loadCatalogue } from "../statistics/catalogue/load-catalogue.ts";
import { InputError } from "../statistics/request/request.ts";
import { resolveDataset } from "../statistics/request/resolve-request.ts";
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
    .action(async (options: { observations: string; dataset: string; sources?: string }) => {
      await tool.withDatabase(async ({ db, pool }) => {
        const snapshot = await openSnapshot(pool);
        try {
          const dataset = datasetOf(await loadCatalogue(db), options.dataset);
          await copyToFile(snapshot, observationsStatement(dataset), options.observations);
          if (options.sources !== undefined)
            await copyToFile(snapshot, sourcesStatement(dataset), options.sources);
        } finally {
          await snapshot.close();
        }
      });
      tool.print([[options.observations, options.sources].filter((path) => path !== undefined).join(", ")]);
    });
}

function datasetOf(...[catalogue, id]: Parameters<typeof resolveDataset>): ReturnType<typeof resolveDataset> {
  try {
    return resolveDataset(catalogue, id);
  } catch (error) {
    if (error instanceof InputError) throw new WrongInput(error.message);
    throw error;
  }
}

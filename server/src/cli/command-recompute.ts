import { Command } from "commander";
import { checkDatasets, recomputeDatasets, UnknownDataset } from "../import/recompute-datasets.ts";
import { WrongInput } from "./wrong-input.ts";
import type { Tool } from "./tool.ts";

/** `recompute`: every answer from the figures anew; with `--check` only compared. */
export function recomputeCommand(tool: Tool): Command {
  return new Command("recompute")
    .description("work out every answer from the figures anew, and keep it")
    .option("--check", "keep nothing, only tell whether what is kept is right (exit 1 when it is not)")
    .option("--dataset <id>", "only this dataset")
    .action(async (options: { check?: boolean; dataset?: string }) => {
      const datasets = options.dataset === undefined ? [] : [options.dataset];
      try {
        await tool.withDatabase(async ({ pool }) => {
          if (options.check === true) report(tool, await checkDatasets(pool, datasets));
          else {
            for (const made of await recomputeDatasets(pool, datasets)) {
              const changed = `${made.added} rows written, ${made.removed} taken away`;
              tool.print([`${made.dataset}: ${made.answers} answers worked out, ${changed}`]);
            }
          }
        });
      } catch (error) {
        if (error instanceof UnknownDataset) throw new WrongInput(error.message);
        throw error;
      }
    });
}

function report(tool: Tool, checked: Awaited<ReturnType<typeof checkDatasets>>): void {
  for (const { dataset, answers, differences, examples } of checked) {
    tool.print([
      `${dataset}: ${answers} answers compared, ${differences} differ`,
      ...examples.map((line) => `  ${line}`),
    ]);
  }
  if (checked.some(({ differences }) => differences > 0)) {
    throw new WrongInput(
      "What is kept differs from what the figures give. Mend it with: npm run atlas -- recompute",
    );
  }
}

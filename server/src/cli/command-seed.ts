import { Command } from "commander";
import { BadSeed } from "../import/seed.ts";
import { WrongInput } from "./wrong-input.ts";
import type { Tool } from "./tool.ts";

/** `seed`: the reference data and the datasets that come along. */
export function seedCommand(tool: Tool): Command {
  return new Command("seed")
    .description(
      "bring in the reference data, the published figures and the synthetic ones, unless they are there",
    )
    .action(async () => {
      try {
        await tool.withDatabase((connection) => tool.seedAll(connection));
      } catch (error) {
        if (error instanceof BadSeed) throw new WrongInput(error.message);
        throw error;
      }
      tool.print(["Everything that comes along is in."]);
    });
}

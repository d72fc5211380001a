import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { NoTemplate, templateOf } from "../import/template/template.ts";
import { templateCsv, templateXlsx } from "../import/template/write-template.ts";
import { readCatalogue } from "../statistics/catalogue/read-catalogue.ts";
import type { Tool } from "./tool.ts";
import { WrongInput } from "./wrong-input.ts";

interface Options {
  readonly dataset: string;
  readonly area: string;
  readonly period: string;
  readonly out: string;
  readonly lang: "vi" | "en";
}

/** `template`: the form an office fills in, prefilled with what is due from an area for a period. */
export function templateCommand(tool: Tool): Command {
  return new Command("template")
    .description(
      "write the form that an area fills in for a period, with what is due: a workbook in both languages (.xlsx), or .csv",
    )
    .requiredOption("--dataset <id>", "the dataset whose forms are asked for, e.g. demo")
    .requiredOption("--area <id>", "the area that reports, e.g. nghe-an")
    .requiredOption("--period <code>", "the period, e.g. 2026-07, 2026-Q3, 2026-S2 or 2026")
    .requiredOption("--out <file>", "the file to write: .xlsx or .csv")
    .addOption(
      new Option("--lang <lang>", "the language of a CSV file's headings")
        .choices(["vi", "en"])
        .default("vi"),
    )
    .action(async ({ dataset, area, period, out, lang }: Options) => {
      const isCsv = out.toLowerCase().endsWith(".csv");
      if (!isCsv && !out.toLowerCase().endsWith(".xlsx"))
        throw new WrongInput(`"${out}" is neither .xlsx nor .csv.`);
      const template = await tool
        .withDatabase(async (connection) => {
          await tool.seedAll(connection);
          return templateOf(await readCatalogue(connection.db), { dataset, area, period });
        })
        .catch((error: unknown) => {
          throw error instanceof NoTemplate ? new WrongInput(error.message) : error;
        });
      await writeFile(out, isCsv ? templateCsv(template, lang) : await templateXlsx(template));
      tool.print([out]);
    });
}

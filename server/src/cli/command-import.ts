import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { columns } from "../import/rows/columns.ts";
import type { Column } from "../import/rows/columns.ts";
import { allRows, csvRows, UnreadableFile } from "../import/rows/csv-rows.ts";
import type { RawRow } from "../import/rows/csv-rows.ts";
import { importObservations } from "../import/load.ts";
import { describeReport, isEmpty, toldReport } from "../import/report.ts";
import { WrongInput } from "./wrong-input.ts";
import { writeReadings } from "./write-readings.ts";
import type { Tool } from "./tool.ts";

/** `import <file>`: figures of a CSV file into a dataset, whole or not at all. */
export function importCommand(tool: Tool): Command {
  return new Command("import")
    .description("import figures from a CSV file: every row is checked, and either all count or none")
    .argument("<file>", "the CSV file (UTF-8, one header row)")
    .option("--dataset <id>", "the dataset they belong to, e.g. published")
    .option(
      "--readings <file>",
      "write what each cell of the workbook says as JSON, before it becomes a figure; alone nothing is imported",
    )
    .option("--password <password>", "the password of a workbook that is locked with one")
    .option(
      "--sources <file>",
      "a CSV file of sources that the figures name: id,title,publisher,published,url,kind,note",
    )
    .option("--json", "the whole report as JSON")
    .addOption(new Option("--lang <lang>", "the language of the report").choices(["en", "vi"]).default("en"))
    .addHelpText("after", () => `\nColumns (* must be there):\n${columnHelp()}`)
    .action(async (file: string, options: Options, command: Command) => {
      await mustExist(file);
      const lang = options.lang === "vi" ? "VI" : "EN";
      if (options.readings !== undefined) {
        const { readings: out, password } = options;
        const count = await writeReadings(file, { out, password, lang });
        tool.print([`${count} cells of ${basename(file)} are in ${out}.`]);
        if (options.dataset === undefined) return;
      }
      const { dataset } = options;
      if (dataset === undefined) command.error("error: --dataset says to which dataset the figures belong");
      const sources = options.sources === undefined ? [] : await readSources(options.sources);
      const report = await tool.withDatabase(async (connection) => {
        await tool.seedAll(connection);
        return importObservations(connection.pool, {
          dataset,
          file: basename(file),
          what: `import ${basename(file)}`,
          rows: csvRows(createReadStream(file)),
          sources,
          now: tool.now().toISOString(),
        });
      });
      tool.print(
        options.json === true
          ? [JSON.stringify(toldReport(report, lang), null, 2)]
          : describeReport(report, lang),
      );
      if (report.refused > 0 || (isEmpty(report) && sources.length === 0)) throw new WrongInput("");
    });
}

interface Options {
  readonly dataset?: string;
  readonly readings?: string;
  readonly password?: string;
  readonly sources?: string;
  readonly json?: boolean;
  readonly lang: "en" | "vi";
}

async function mustExist(file: string): Promise<void> {
  const isFolder = await access(file, constants.R_OK)
    .then(() => stat(file))
    .then((found) => found.isDirectory())
    .catch(() => true);
  if (isFolder) throw new WrongInput(`There is no file "${file}" that can be read.`);
}

async function readSources(file: string): Promise<RawRow[]> {
  await mustExist(file);
  try {
    return await allRows(createReadStream(file));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new WrongInput(`${basename(file)}: ${error.message}`);
    throw error;
  }
}

function columnHelp(): string {
  const lines = Object.entries<Column<unknown>>(columns).map(
    ([name, column]) => `  ${(name + (column.required ? " *" : "")).padEnd(18)}${column.accepts}`,
  );
  return lines.join("\n");
}

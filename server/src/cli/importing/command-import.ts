import { access, constants, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { columns } from "../../import/rows/columns.ts";
import type { Column } from "../../import/rows/columns.ts";
import type { RawRow } from "../../import/rows/csv-rows.ts";
import { importObservations } from "../../import/load.ts";
import { describeReport, isEmpty, toldReport } from "../../import/report.ts";
import { carriedFile } from "./carried-file.ts";
import { correctionsOf, handInFile, type HandInOptions } from "./hand-in-file.ts";
import { sourcesOf } from "./sources-file.ts";
import { WrongInput } from "../wrong-input.ts";
import { writeReadings } from "./write-readings.ts";
import type { Tool } from "../tool.ts";

/** `import <file>`: figures of a workbook or a CSV file into a dataset, whole or not at all. */
export function importCommand(tool: Tool): Command {
  return new Command("import")
    .description(
      "import figures from a workbook or a CSV file: every row is checked, and either all count or none",
    )
    .argument("<file>", "a workbook (.xlsx, .xls, .ods, …) or CSV file")
    .option("--dataset <id>", "the dataset they belong to, e.g. published")
    .option(
      "--readings <file>",
      "write what each cell of the workbook says as JSON, before it becomes a figure; alone nothing is imported",
    )
    .option("--password <password>", "the password of a workbook that is locked with one")
    .option(
      "--sources <file>",
      "a CSV file or workbook of sources that the figures name: id,title,publisher,published,url,kind,note; a workbook of figures may have them as a sheet of its own",
    )
    .option("--dry-run", "check only, and say which statistics would move")
    .option(
      "--publish",
      "hand it in and publish it, as on the pages; versions are numbered (usual for all but files whose rows name their sources)",
    )
    .option("--reason <words>", "why figures change, and why what is asked about is right all the same")
    .option(
      "--report <file>",
      "write the report: .json, .xlsx, or .ess.json for the European validation report",
    )
    .option("--marked <file>", "write the workbook back with what is wrong marked")
    .option("--layout <file>", "answers and corrections of where figures stand, as JSON")
    .option(
      "--title <text>",
      "of the document that the figures were printed in, for datasets that are collected",
    )
    .option("--publisher <text>", "who published it")
    .option("--published <day>", "when: 2026, 2026-10, 2026-10-05")
    .option("--url <address>", "its address")
    .option("--kind <kind>", "what it is, e.g. REPORT, NEWS")
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
      const sources = options.sources === undefined ? [] : await openSources(options.sources);
      const handIn = handInOptions(dataset, options, lang);
      const report = await tool.withDatabase(async (connection) => {
        if (options.publish === true) return null;
        await tool.seedAll(connection);
        const corrections = await correctionsOf(handIn.layout);
        const carried = await carriedFile(connection, file, { ...handIn, corrections });
        return carried === null
          ? null
          : importObservations(connection.pool, {
              dataset,
              file: basename(file),
              what: `import ${basename(file)}`,
              rows: carried.rows,
              sources: [...sources, ...carried.sources],
              now: tool.now().toISOString(),
              dryRun: options.dryRun === true,
            });
      });
      if (report === null) {
        if (sources.length > 0) throw new WrongInput(SOURCES_OF_NOTHING);
        return handInFile(tool, file, handIn);
      }
      tool.print(
        options.json === true
          ? [JSON.stringify(toldReport(report, lang), null, 2)]
          : describeReport(report, lang),
      );
      if (options.report !== undefined)
        await writeFile(options.report, `${JSON.stringify(toldReport(report, lang), null, 2)}\n`);
      if (report.refused > 0 || (isEmpty(report) && sources.length === 0)) throw new WrongInput("");
    });
}

interface Options {
  readonly dataset?: string;
  readonly readings?: string;
  readonly password?: string;
  readonly sources?: string;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly reason?: string;
  readonly report?: string;
  readonly marked?: string;
  readonly layout?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly kind?: string;
  readonly json?: boolean;
  readonly lang: "en" | "vi";
}

const DOCUMENT = ["title", "publisher", "published", "url", "kind"] as const;

function handInOptions(dataset: string, options: Options, lang: "VI" | "EN"): HandInOptions {
  const { password = null, reason = null, layout = null, report = null, marked = null } = options;
  const document = Object.fromEntries(
    DOCUMENT.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  const [isDryRun, isJson] = [options.dryRun === true, options.json === true];
  return { dataset, password, isDryRun, reason, document, layout, report, marked, isJson, lang };
}

const SOURCES_OF_NOTHING =
  "--sources goes with figures each of which names its source; others cite one document with --title.";

async function mustExist(file: string): Promise<void> {
  const isFolder = await access(file, constants.R_OK)
    .then(() => stat(file))
    .then((found) => found.isDirectory())
    .catch(() => true);
  if (isFolder) throw new WrongInput(`There is no file "${file}" that can be read.`);
}

async function openSources(file: string): Promise<readonly RawRow[]> {
  await mustExist(file);
  return sourcesOf(file);
}

function columnHelp(): string {
  const lines = Object.entries<Column<unknown>>(columns).map(
    ([name, column]) => `  ${(name + (column.required ? " *" : "")).padEnd(18)}${column.accepts}`,
  );
  return lines.join("\n");
}

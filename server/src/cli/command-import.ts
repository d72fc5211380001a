import { createReadStream } from "node:fs";
import { access, constants, open, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { columns } from "../import/rows/columns.ts";
import type { Column } from "../import/rows/columns.ts";
import { allRows, csvRows, UnreadableFile } from "../import/rows/csv-rows.ts";
import type { RawRow } from "../import/rows/csv-rows.ts";
import { nameBookOf } from "../import/layout/names/name-book-of.ts";
import { NameIndex } from "../import/layout/names/name-index.ts";
import { surelyMeantRow } from "../import/layout/rows/meant-row.ts";
import { loadCatalogue } from "../statistics/catalogue/load-catalogue.ts";
import type { Connection } from "../db/connect.ts";
import { importObservations } from "../import/load.ts";
import { describeReport, isEmpty, toldReport } from "../import/report.ts";
import { handInFile, type HandInOptions } from "./hand-in-file.ts";
import { WrongInput } from "./wrong-input.ts";
import { writeReadings } from "./write-readings.ts";
import type { Tool } from "./tool.ts";

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
      "a CSV file of sources that the figures name: id,title,publisher,published,url,kind,note",
    )
    .option("--dry-run", "check only, and say which statistics would move")
    .option(
      "--publish",
      "hand it in and publish it, as on the pages; versions are numbered (usual for all but CSV files with sources)",
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
      if (!(await carriesItsSources(file, options)))
        return handInFile(tool, file, handInOptions(dataset, options, lang));
      const sources = options.sources === undefined ? [] : await readSources(options.sources);
      const report = await tool.withDatabase(async (connection) => {
        await tool.seedAll(connection);
        return importObservations(connection.pool, {
          dataset,
          file: basename(file),
          what: `import ${basename(file)}`,
          rows: named(csvRows(createReadStream(file)), await namesOf(connection, dataset)),
          sources,
          now: tool.now().toISOString(),
          dryRun: options.dryRun === true,
        });
      });
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

/** Signs in which the heading of a CSV file ends. */
const HEADING = 4_096;

/** Whether a file is CSV that says the source of each figure, as seeds and our own exports do: then it may say their versions and instants too. */
async function carriesItsSources(file: string, { publish, sources }: Options): Promise<boolean> {
  if (publish === true) return false;
  if (sources !== undefined) return true;
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read({ buffer: Buffer.alloc(HEADING) });
    const [line = ""] = buffer
      .toString("utf8", 0, bytesRead)
      .replace(/^\uFEFF/, "")
      .split(/[\r\n]/, 1);
    const names = line.split(",").map((name) => name.trim().replaceAll('"', "").toLowerCase());
    return bytesRead === 0 || ["source", "indicator", "area"].every((name) => names.includes(name));
  } finally {
    await opened.close();
  }
}

async function namesOf({ db }: Connection, dataset: string): Promise<NameIndex> {
  return new NameIndex(nameBookOf(await loadCatalogue(db), dataset));
}

/** Rows with ids in place of names, one by one: a file may have a million. */
async function* named(rows: AsyncIterable<RawRow>, names: NameIndex): AsyncGenerator<RawRow> {
  for await (const row of rows) yield surelyMeantRow(row, names);
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

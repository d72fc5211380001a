import { Command } from "commander";
import { CATALOGUE_FILES, fileOf } from "../import/reference/catalogue-files.ts";
import { problemAsJson, problemInWords } from "../keeping/catalogue-problem.ts";
import { type CatalogueReport, changeCatalogue } from "../keeping/change-catalogue.ts";
import { catalogueFilesAt, type GivenFile, readFiles } from "../keeping/read-files.ts";
import { REFERENCE } from "./open-database.ts";
import type { Tool } from "./tool.ts";
import { WrongInput } from "./wrong-input.ts";

/** `catalogue`: the office's own datasets, forms, models, names, indicators. */
export function catalogueCommand(tool: Tool): Command {
  const catalogue = new Command("catalogue").description(
    "the office's own datasets, forms, models, names, indicators",
  );
  catalogue
    .command("import")
    .description(
      "take rows from CSV files like those of seeds/reference, whole or not at all; a row with the key of one that is there stands in its place",
    )
    .argument("<path...>", "files, or folders with such files")
    .option("--dry-run", "only tell what would change")
    .option("--json", "the whole report as JSON")
    .option("--lang <lang>", "of what is told: vi or en", "en")
    .addHelpText("after", () => `\nFiles and their columns (* must be filled):\n${fileHelp()}`)
    .action(async (paths: string[], options: { dryRun?: boolean; json?: boolean; lang: string }) => {
      if (!["vi", "en"].includes(options.lang)) throw new WrongInput("--lang is vi or en.");
      const { rows, problems } = await readFiles(await filesAt(paths));
      const what = paths.join(", ");
      const report = await tool.withDatabase(async (connection): Promise<CatalogueReport> => {
        await tool.seedAll(connection);
        if (problems.length > 0) return { problems, changes: [], same: 0, commit: null };
        return changeCatalogue(connection.pool, REFERENCE, {
          rows,
          role: "command",
          what,
          now: tool.now().toISOString(),
          dryRun: options.dryRun === true,
        });
      });
      tool.print(
        options.json === true
          ? [JSON.stringify({ ...report, problems: report.problems.map(problemAsJson) }, null, 2)]
          : inLines(report, options.lang === "vi" ? "VI" : "EN", options.dryRun === true),
      );
      if (report.problems.length > 0 || rows.length === 0) throw new WrongInput("");
    });
  return catalogue;
}

async function filesAt(paths: readonly string[]): Promise<readonly GivenFile[]> {
  const files = await Promise.all(
    paths.map((path) =>
      catalogueFilesAt(path).catch((): never => {
        throw new WrongInput(`There is no file or folder "${path}" that can be read.`);
      }),
    ),
  );
  return files.flat();
}

function inLines(report: CatalogueReport, lang: "VI" | "EN", isDry: boolean): string[] {
  if (report.problems.length > 0)
    return [
      ...report.problems.map((problem) => problemInWords(problem, lang)),
      lang === "VI" ? "Không nhận dòng nào." : "Nothing was taken.",
    ];
  const [added, changed] = [
    report.changes.filter(({ before }) => before === null),
    report.changes.filter(({ before }) => before !== null),
  ];
  const counts =
    lang === "VI"
      ? `${added.length} dòng mới, ${changed.length} dòng thay đổi, ${report.same} dòng như đã có`
      : `${added.length} new, ${changed.length} changed, ${report.same} as they are`;
  const dry = lang === "VI" ? "Chỉ xem thử, chưa giữ lại gì." : "Only tried: nothing was kept.";
  const changes = report.changes.map(
    ({ file, key, before }) => `${before === null ? "+" : "~"} ${file} ${key}`,
  );
  return [...(isDry ? changes : []), counts, ...(isDry ? [dry] : [])];
}

function fileHelp(): string {
  return CATALOGUE_FILES.map((name) => {
    const columns = Object.entries(fileOf(name).columns).map(
      ([column, { required }]) => `${column}${required ? "*" : ""}`,
    );
    return `  ${`${name}.csv`.padEnd(24)}${columns.join(", ")}`;
  }).join("\n");
}

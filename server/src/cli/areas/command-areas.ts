import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import type { Accepted } from "../../boundaries/importing/check-outlines.ts";
import {
  importOutlines,
  useOutlines,
  type OutlinesReport,
} from "../../boundaries/importing/import-outlines.ts";
import { listOutlines } from "../../boundaries/outline-store.ts";
import { problemInWords, type WordsLanguage } from "../../boundaries/words/problem.ts";
import type { Catalogue, CatalogueVintage } from "../../statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";
import { REFERENCE } from "../open-database.ts";
import type { Tool } from "../tool.ts";
import { WrongInput } from "../wrong-input.ts";

interface ImportOptions {
  readonly boundaries?: string;
  readonly accept?: string;
  readonly source?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly lang: WordsLanguage;
}

/** `areas`: outlines of communes, the office's own or made up. */
export function areasCommand(tool: Tool): Command {
  const areas = new Command("areas").description("outlines of communes: the office's own, or made up");
  areas
    .command("import")
    .description(
      "take the office's official outlines of the communes, whole or not at all, in place of those that are made up",
    )
    .argument(
      "<file>",
      "GeoJSON, TopoJSON, a GeoPackage, or a Shapefile as one .zip with its .shp, .dbf and .prj",
    )
    .option("--boundaries <vintage>", "of which time, such as VN-2008; those in force today when not given")
    .option("--accept <what>", "what is so and no mistake: gaps, overlaps, or both with a comma")
    .option("--source <words>", "what is said of where they come from; the name of the file when not given")
    .option("--report <file>", "the whole report as JSON")
    .option("--dry-run", "only check")
    .addOption(new Option("--lang <lang>", "of what is told").choices(["vi", "en"]).default("en"))
    .action(async (file: string, options: ImportOptions) => {
      const accepted = acceptedOf(options.accept);
      const report = await tool.withDatabase(async (connection) => {
        await tool.seedAll(connection);
        const catalogue = await loadCatalogue(connection.db);
        return importOutlines(connection.db, catalogue, {
          file,
          vintage: vintageOf(catalogue, options.boundaries),
          folder: REFERENCE,
          accepted,
          source: options.source ?? null,
          dryRun: options.dryRun === true,
        });
      });
      if (options.report !== undefined) await writeFile(options.report, asJson(report));
      tool.print(inLines(report, options.lang, options.dryRun === true));
      if (report.problems.some(({ severity }) => severity === "error")) throw new WrongInput("");
    });
  areas
    .command("use")
    .description("show other outlines of a vintage: a version that was taken before, or made-up ones")
    .argument("<version>", "one that `areas list` names, or synthetic")
    .option("--boundaries <vintage>", "of which time; those in force today when not given")
    .action(async (version: string, { boundaries }: { boundaries?: string }) => {
      await tool.withDatabase(async ({ db }) => {
        const { id } = vintageOf(await loadCatalogue(db), boundaries);
        if (!(await useOutlines(db, id, version === "synthetic" ? null : version)))
          throw new WrongInput(
            `There are no outlines "${version}" of ${id}; \`areas list\` names those that there are.`,
          );
        tool.print([
          version === "synthetic"
            ? `${id}: made-up outlines are shown, and called so.`
            : `${id}: the outlines ${version} are shown.`,
        ]);
      });
    });
  areas
    .command("list")
    .description("which outlines of communes there are, and which are shown")
    .action(async () => {
      const found = await tool.withDatabase(({ db }) => listOutlines(db));
      tool.print(
        found.length === 0
          ? ["None yet: made-up ones are made when a map first asks for them."]
          : found.map(
              ({ vintage, version, synthetic, inForce, origin, madeAt }) =>
                `${inForce ? "*" : " "} ${vintage}  ${version}  ${synthetic ? "made up" : origin}  ${madeAt.slice(0, 10)}`,
            ),
      );
    });
  return areas;
}

function vintageOf({ vintages }: Catalogue, asked: string | undefined): CatalogueVintage {
  const found = asked === undefined ? vintages.at(-1) : vintages.find(({ id }) => id === asked);
  if (found === undefined)
    throw new WrongInput(`--boundaries is ${vintages.map(({ id }) => id).join(" or ")}, not "${asked}".`);
  return found;
}

function acceptedOf(written: string | undefined): readonly Accepted[] {
  return (written ?? "")
    .split(",")
    .filter((each) => each !== "")
    .map((each): Accepted => {
      if (each !== "gaps" && each !== "overlaps")
        throw new WrongInput(`--accept is gaps, overlaps, or gaps,overlaps, not "${each}".`);
      return each;
    });
}

const asJson = ({ problems, ...report }: OutlinesReport): string =>
  `${JSON.stringify(
    {
      ...report,
      problems: problems.map(({ severity, problem }) => ({
        severity,
        code: problem.code,
        ...problem.args,
        message: { vi: problemInWords(problem, "vi"), en: problemInWords(problem, "en") },
      })),
    },
    null,
    2,
  )}\n`;

const MARKS = {
  vi: { error: "Sai", warning: "Lưu ý" },
  en: { error: "Wrong", warning: "To be minded" },
};

function inLines(report: OutlinesReport, lang: WordsLanguage, isDry: boolean): readonly string[] {
  const { problems, version, vintage, rows } = report;
  const isGood = problems.every(({ severity }) => severity !== "error");
  const end = {
    vi:
      version !== null
        ? `Đã nhận ranh giới ${rows} dòng của ${vintage}: bản ${version}. Quay lại ranh giới minh hoạ: areas use synthetic --boundaries ${vintage}`
        : isGood && isDry
          ? "Tệp dùng được. Chỉ kiểm tra, chưa giữ lại gì."
          : "Không nhận gì từ tệp này.",
    en:
      version !== null
        ? `The outlines of ${vintage} are taken (${rows} rows): version ${version}. Back to made-up ones: areas use synthetic --boundaries ${vintage}`
        : isGood && isDry
          ? "The file can be taken. Only checked: nothing was kept."
          : "Nothing was taken of this file.",
  };
  return [
    ...problems.map(({ severity, problem }) => `${MARKS[lang][severity]}: ${problemInWords(problem, lang)}`),
    end[lang],
  ];
}

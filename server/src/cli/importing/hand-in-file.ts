import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { ONLY_ONE } from "../../accounts/may.ts";
import type { Connection } from "../../db/connect.ts";
import { answerWarnings } from "../../import/hand-ins/answers.ts";
import { readImport, tryFile } from "../../import/hand-ins/check-import.ts";
import { type Checked, checkedIn } from "../../import/hand-ins/checked.ts";
import { withdrawImport } from "../../import/hand-ins/give-back.ts";
import { importLimits } from "../../import/hand-ins/limits.ts";
import { publishImport } from "../../import/hand-ins/publish-import.ts";
import { type CitedDocument, readDocument } from "../../import/hand-ins/rows/document.ts";
import { Refusal } from "../../import/hand-ins/steps/refusal.ts";
import type { Doer } from "../../import/hand-ins/steps/who-may.ts";
import { takeIn } from "../../import/hand-ins/take-in.ts";
import type { Corrections } from "../../import/layout/layout.ts";
import { questionWords } from "../../import/layout/asking/question-words.ts";
import { markedFile } from "../../import/report-files/marked-file.ts";
import { reportFile } from "../../import/report-files/report-file.ts";
import { describeReport, type Report, toldReport } from "../../import/report.ts";
import { type Message, type MessageLanguage, sentenceOf } from "../../messages/message.ts";
import type { Tool } from "../tool.ts";
import { WrongInput } from "../wrong-input.ts";

/** How a file is handed in at the command line. */
export interface HandInOptions {
  readonly dataset: string;
  readonly password: string | null;
  readonly isDryRun: boolean;
  /** Why figures change, and why what is unusual is right. */
  readonly reason: string | null;
  readonly document: Readonly<Record<string, string>>;
  /** A file of corrections of the layout. */
  readonly layout: string | null;
  readonly report: string | null;
  readonly marked: string | null;
  readonly isJson: boolean;
  readonly lang: MessageLanguage;
}

/** Whoever runs the atlas: there is nobody else to look at it, and the record says so. */
const DOER: Doer = { actor: ONLY_ONE, isCommandLine: true };

/** Hands a file in and publishes it, or, in a dry run, says what that would do. Throws WrongInput when something is to be mended or answered first. */
export async function handInFile(tool: Tool, file: string, options: HandInOptions): Promise<void> {
  const { lang, isDryRun } = options;
  const bytes = await readFile(file);
  const name = basename(file);
  try {
    const document = documentOf(options.document);
    const corrections = await correctionsOf(options.layout);
    const { checked, isPublished, why } = await tool.withDatabase(async (connection) => {
      await tool.seedAll(connection);
      const handIn = { dataset: options.dataset, fileName: name, bytes, document };
      const check = { ...checkOptions(tool), password: options.password };
      if (isDryRun) {
        const tried = await tryFile(connection, { ...handIn, corrections }, check);
        return { checked: tried, isPublished: false, why: null };
      }
      const { id } = await takeIn(connection.db, { ...handIn, layout: corrections }, DOER, importLimits);
      await readImport(connection, id, check);
      return publish(connection, id, options, tool);
    });
    await writeFiles(checked, { name, bytes, at: tool.now().toISOString() }, options);
    tool.print(told(checked, name, isPublished, options));
    const { refused } = checked.counts;
    const isDone = isPublished || (isDryRun && refused === 0 && openQuestions(checked).length === 0);
    if (!isDone) throw new WrongInput(why === null ? "" : sentenceOf(why, lang));
  } catch (error) {
    if (error instanceof Refusal) throw new WrongInput(sentenceOf(error.said, lang));
    throw error;
  }
}

/** Publishes what can be; what cannot is withdrawn again, so that the same file can be handed in once more. */
async function publish(
  connection: Connection,
  id: string,
  { reason }: HandInOptions,
  tool: Tool,
): Promise<{ checked: Checked; isPublished: boolean; why: Message | null }> {
  const row = await connection.db
    .selectFrom("import")
    .select(["checked", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
  const checked = checkedIn(row?.checked ?? null);
  if (checked === null) throw new Error(`The import ${id} was not checked.`);
  if (row?.state === "PUBLISHED") return { checked, isPublished: true, why: null };
  try {
    const warnings = Object.keys(checked.warnings);
    if (reason !== null && warnings.length > 0 && row?.state === "DRAFT")
      await answerWarnings(
        connection,
        id,
        DOER,
        warnings.map((problem) => ({ problem, reason })),
      );
    const published = await publishImport(connection, id, DOER, {
      now: () => tool.now().toISOString(),
      reason,
    });
    return { checked: published.checked, isPublished: true, why: null };
  } catch (error) {
    await withdrawImport(connection, id, DOER, null);
    if (!(error instanceof Refusal)) throw error;
    const { said } = error;
    // Nothing new is no mistake.
    if (said.code === "NOTHING_NEW") return { checked, isPublished: true, why: null };
    // A file that could not be read at all says so in its report.
    return { checked, isPublished: false, why: said.code === "IMPORT_NOT_SO" ? null : said };
  }
}

const checkOptions = (tool: Tool) => ({
  now: () => tool.now().toISOString(),
  signal: new AbortController().signal,
  limits: importLimits,
  progress: () => undefined,
});

function documentOf(given: Readonly<Record<string, string>>): CitedDocument | null {
  return Object.keys(given).length === 0 ? null : readDocument(given);
}

/** Answers and corrections of a layout. Throws WrongInput when the file has none. */
export async function correctionsOf(file: string | null): Promise<Corrections | null> {
  if (file === null) return null;
  try {
    const read: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof read === "object" && read !== null) return read;
  } catch {
    // Told below.
  }
  throw new WrongInput(`"${file}" is no JSON of answers and corrections.`);
}

const openQuestions = ({ layout }: Checked) =>
  layout?.questions.filter(({ answer }) => answer === null) ?? [];

async function writeFiles(
  checked: Checked,
  sent: { readonly name: string; readonly bytes: Buffer; readonly at: string },
  { dataset, lang, report, marked }: HandInOptions,
): Promise<void> {
  const { fresh, changed, same, refused } = checked.counts;
  if (report !== null) {
    const counts = { accepted: fresh + changed, unchanged: same, refused };
    const { problems } = checked;
    const format = report.endsWith(".xlsx") ? "xlsx" : report.endsWith(".ess.json") ? "ess" : "json";
    const { bytes } = reportFile({ file: sent.name, dataset, at: sent.at, counts, problems }, format, lang);
    await writeFile(report, bytes);
  }
  if (marked !== null) await writeFile(marked, markedFile(sent, checked.problems, lang).bytes);
}

/** What came of it, for a person at a terminal or for a program. */
function told(
  checked: Checked,
  file: string,
  isPublished: boolean,
  options: HandInOptions,
): readonly string[] {
  const { dataset, lang, isJson } = options;
  const { fresh, changed, same, refused } = checked.counts;
  const report: Report = {
    file,
    dataset,
    imported: isPublished && fresh + changed > 0,
    accepted: fresh + changed,
    unchanged: same,
    refused,
    problems: checked.problems.filter(({ severity }) => severity === "ERROR"),
    warnings: checked.problems.filter(({ severity }) => severity === "WARNING"),
    warningCounts: checked.warnings,
    commit: null,
    dataVersion: checked.dataVersion,
    moved: checked.moved,
  };
  const questions = openQuestions(checked);
  if (isJson) return [JSON.stringify({ ...toldReport(report, lang), questions }, null, 2)];
  const language = lang === "VI" ? "vi" : "en";
  return [
    ...describeReport(report, lang),
    ...questions.map(({ key, sheet, cell, ...question }) => {
      const where = [sheet, cell].filter((part) => part !== null && part !== "").join("!");
      const answers = question.candidates.map(({ answer }) => answer).join(" · ");
      const words = questionWords({ key, sheet, cell, ...question })[language];
      return `  ? ${where === "" ? "" : `${where}: `}${words} [${key}: ${answers}]`;
    }),
    ...checked.moved.furthest.slice(0, 10).map(({ indicator, area, period, before, after }) => {
      const said = (of: typeof before): string => (of === null ? "–" : String(of.value ?? of.status));
      return `  ${indicator} ${area} ${period}: ${said(before)} → ${said(after)}`;
    }),
  ];
}

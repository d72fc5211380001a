import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { AskAt } from "../briefing/again/make-again.ts";
import { BriefingError } from "../briefing/asking/ask.ts";
import type { DocumentTools } from "../exports/documents/document-format.ts";
import { formatInstantInVietNam, formatNumber } from "../figure/format/format.ts";
import { briefingWords, verifyWords } from "../i18n/briefing-words.ts";
import { ask, AskError } from "./ask.ts";
import { documentTools } from "./node-tools.ts";
import { verifyFile, type Verdict } from "./verify-file.ts";
import { isLink, verifyLink, type LinkVerdict } from "./verify-link.ts";

/** Where an atlas usually runs. */
const here = "http://127.0.0.1:4000";

interface Options {
  readonly url?: string;
  readonly json?: boolean;
}

/** `atlas verify`: which numbers of a file that was made earlier still stand. */
export function verifyCommand(told: (code: number) => void): Command {
  return new Command("verify")
    .description(
      "Says which numbers of a file made earlier, or of an address printed on a page, still stand, and why others do not.",
    )
    .argument(
      "<file>",
      "a file that the atlas wrote (PPTX, XLSX, DOCX, HTML, PDF, SVG, PNG, CSV), also after its words were edited; or the address of a printed page (https://…)",
    )
    .option("--json", "as JSON, for programs")
    .option(
      "--url <address>",
      "where an atlas runs; without it: on this machine, for an address where that leads",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 every number still stands, 1 some do not (each is listed), or the record of what was done to the data is not what it was, 2 no file of ours, 3 it could not be found out.\n",
    )
    .action(async (path: string, { url, json = false }: Options) => {
      const verdict = isLink(path)
        ? await asked(url ?? new URL(path).origin, (askAt, at) => verifyLink(path, at, askAt))
        : await findOut(path, url ?? here, verifyFile);
      if (verdict === null) {
        process.stderr.write(
          isLink(path)
            ? `${path} is no address of a page with figures.\n`
            : `${path} is no file that the atlas wrote, or not one that can be read again.\n`,
        );
        told(2);
        return;
      }
      process.stdout.write(json ? `${JSON.stringify(asJson(verdict), null, 2)}\n` : inWords(verdict));
      told(stands(verdict) ? 0 : 1);
    });
}

/** What is found out of a file by asking an atlas. Throws UnknownError where it does not answer. */
export async function findOut<Found>(
  path: string,
  url: string,
  find: (bytes: Uint8Array, askAt: AskAt, tools: DocumentTools) => Promise<Found>,
): Promise<Found> {
  return asked(url, (askAt) => find(readFile(path), askAt, documentTools(null)));
}

async function asked<Found>(
  url: string,
  find: (askAt: AskAt, url: string) => Promise<Found>,
): Promise<Found> {
  try {
    return await find((knownAt) => (document, variables) => ask(url, document, variables, knownAt), url);
  } catch (error) {
    if (error instanceof BriefingError || error instanceof AskError) throw new UnknownError(error.message);
    throw error;
  }
}

/** It could not be found out whether a file stands: neither yes nor no. */
export class UnknownError extends AskError {}

/** Throws UnknownError where there is none. */
function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UnknownError(`"${path}" cannot be read.`);
  }
}

/** Whether every number stands, and the record behind them. */
function stands({ byHand, moved, chain }: Omit<Verdict, "file">): boolean {
  return byHand.length + moved.length === 0 && chain !== "other" && chain !== "shorter";
}

/** A verdict for people, in the language of the file. */
export function inWords({ made, today, byHand, moved, chain }: Omit<Verdict, "file">): string {
  const { locale } = made;
  const w = verifyWords(locale);
  const { causes } = briefingWords(locale).revisions;
  const n = (count: number): string => formatNumber(count, locale);
  const at = ({ provenance }: Verdict["made"]): [when: string, version: string] => [
    formatInstantInVietNam(provenance.knownAt, locale),
    provenance.dataVersion,
  ];
  const lines = [
    made.title,
    w.madeOf(...at(made)),
    w.comparedWith(...at(today)),
    ...(byHand.length + moved.length === 0 ? [w.stands] : []),
    ...(chain === "unsaid" ? [] : [w.chain[chain]]),
    ...(byHand.length === 0 ? [] : [w.handChanges(n(byHand.length))]),
    ...byHand.map(({ place, found, expected }) => `  ${w.handChange(placeIn(made, place), found, expected)}`),
    ...(moved.length === 0 ? [] : [w.moved(n(moved.length))]),
    ...moved.map(
      ({ page, what, before, after, cause }) =>
        `  ${w.movedFigure(
          [page, ...what].join(" · "),
          before.text,
          after?.text ?? w.gone,
          cause === null ? w.follows : causes[cause],
        )}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where a number stands, for people: by the title of its page, where it is known. */
export function placeIn({ pages, title }: Verdict["made"], [name = "", ...rest]: readonly string[]): string {
  const named = pages.find(
    ({ id, blocks }) =>
      name === `${id}-title` ||
      blocks.some(
        (block) =>
          isOf(name, block.id) || (block.is === "cards" && block.cards.some((card) => isOf(name, card.id))),
      ),
  );
  return [named?.title ?? (name === "" ? title : name), ...rest].join(" · ");
}

/** Whether a name in a file is that of a block, with what keeps several apart. */
function isOf(name: string, id: string): boolean {
  return name === id || ["/", "-", " "].some((sign) => name.startsWith(id + sign));
}

/** A verdict for programs. */
function asJson(verdict: Verdict | LinkVerdict) {
  const { file, made, today, byHand, moved, chain } = verdict;
  return {
    stands: stands(verdict),
    title: made.title,
    format: file.format,
    madeOf: { dataVersion: made.provenance.dataVersion, knownAt: made.provenance.knownAt },
    comparedWith: { dataVersion: today.provenance.dataVersion, knownAt: today.provenance.knownAt },
    byHand,
    moved,
    chain,
  };
}

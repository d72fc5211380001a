import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { formatNumber } from "../figure/format/format.ts";
import { verifyWords } from "../i18n/briefing-words.ts";
import { findOut, placeIn, UnknownError } from "./verify-command.ts";
import { refreshFile } from "./verify-file.ts";

interface Options {
  readonly out: string;
  readonly url: string;
}

/** `atlas refresh`: brings a deck up to date in place; what people changed stays as it is. */
export function refreshCommand(told: (code: number) => void): Command {
  return new Command("refresh")
    .description(
      "Brings charts, tables, maps and texts of a deck made earlier (PPTX) up to date, and leaves every change by hand alone.",
    )
    .argument("<deck>", "a presentation that the atlas wrote, also after it was edited")
    .requiredOption("--out <file>", "where to write the new one")
    .option("--url <address>", "where an atlas runs", "http://127.0.0.1:4000")
    .addHelpText(
      "after",
      "\nExit codes: 0 all is up to date, 1 written, but places that people changed would say something else by now (each is listed), 2 no deck of ours, 3 it could not be found out or written.\n",
    )
    .action(async (path: string, { out, url }: Options) => {
      const found = await findOut(path, url, refreshFile);
      if (found === null) {
        process.stderr.write(`${path} is no presentation that the atlas wrote.\n`);
        told(2);
        return;
      }
      const { made, deck } = found;
      write(out, deck.bytes);
      const w = verifyWords(made.locale);
      const n = (count: number): string => formatNumber(count, made.locale);
      const lines = [
        out,
        deck.renewed === 0 ? w.nothingMoved : w.refreshed(n(deck.renewed)),
        ...(deck.kept.length === 0 ? [] : [w.kept(n(deck.kept.length))]),
        ...deck.kept.map(({ place, kept, now }) => `  ${w.keptPlace(placeIn(made, place), kept, now)}`),
      ];
      process.stdout.write(`${lines.join("\n")}\n`);
      told(deck.kept.length === 0 ? 0 : 1);
    });
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new UnknownError(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

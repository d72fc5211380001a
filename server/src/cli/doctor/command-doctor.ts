import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { BackupLanguage } from "../../backup/words/backup-words.ts";
import { readConfig } from "../../config.ts";
import { examine } from "../../doctor/examine.ts";
import { inWords, sentenceOf } from "../../doctor/words/in-words.ts";
import type { Tool } from "../tool.ts";
import { WrongInput } from "../wrong-input.ts";

const PROJECT = resolve(import.meta.dirname, "../../../..");

/** `doctor`: looks at what is asked first when something is wrong, and says what to do. */
export function doctorCommand(tool: Tool): Command {
  return new Command("doctor")
    .description(
      "look at everything that is asked first when something is wrong, and say what to do; changes nothing, tells nothing secret (exit 1 when something has to be mended)",
    )
    .option("--json", "as JSON, to be sent along")
    .addOption(new Option("--lang <lang>", "the language it speaks").choices(["vi", "en"]).default("en"))
    .action(async ({ json, lang }: { json?: boolean; lang: BackupLanguage }) => {
      const now = tool.now();
      const findings = await examine({
        settings: readConfig(),
        projectFolder: PROJECT,
        now,
        lang,
        withDatabase: (work) => tool.withDatabase(work, { asItIs: true }),
      });
      tool.print(
        json === true
          ? [
              JSON.stringify(
                {
                  at: now.toISOString(),
                  findings: findings.map((finding) => ({ ...finding, message: sentenceOf(finding, lang) })),
                },
                null,
                2,
              ),
            ]
          : inWords(findings, lang),
      );
      // What is to be mended has been told.
      if (findings.some(({ level }) => level === "ill")) throw new WrongInput("");
    });
}

import { Command, Option } from "commander";
import { BackupFault } from "../../backup/backup-fault.ts";
import { checkBackup } from "../../backup/read-backup.ts";
import { programVersion } from "../../telemetry/program-version.ts";
import { restoreBackup } from "../../backup/restore-backup.ts";
import { type BackupLanguage, backupWords, faultInWords } from "../../backup/words/backup-words.ts";
import { writeBackup } from "../../backup/write-backup.ts";
import type { Tool } from "../tool.ts";
import { WrongInput } from "../wrong-input.ts";

const language = (): Option =>
  new Option("--lang <lang>", "the language it speaks").choices(["vi", "en"]).default("en");

/** `backup --out <file>`: everything the database holds in one file, while the atlas runs; `backup verify <file>` checks one. */
export function backupCommand(tool: Tool): Command {
  const backup = new Command("backup")
    .description(
      "write everything the database holds into one file, as of one instant, while the atlas runs; sessions and links for once are left out",
    )
    .option("--out <file>", "the file to write; one that is there is not written over")
    .option(
      "--without-answers",
      "leave out the answers that are worked out from the figures: a smaller file, and restoring takes longer",
    )
    .addOption(language())
    .action(
      async (
        { out, withoutAnswers, lang }: { out?: string; withoutAnswers?: boolean; lang: BackupLanguage },
        command: Command,
      ) => {
        if (out === undefined) command.error("error: --out says which file to write");
        const words = backupWords[lang];
        const { trailer, bytes } = await inWords(lang, () =>
          tool.withDatabase(
            ({ options }) =>
              writeBackup(options.connectionString, {
                file: out,
                withoutAnswers: withoutAnswers === true,
                now: tool.now(),
                program: programVersion(),
                progress: ({ table, done }) =>
                  tool.say?.(words.progress({ table, percent: Math.floor(done * 100) })),
              }),
            { asItIs: true },
          ),
        );
        tool.print([words.made({ file: out, bytes, rows: rowsIn(trailer), tables: trailer.tables.length })]);
      },
    );
  backup
    .command("verify")
    .description("check that a backup is whole and as it was written, without a database")
    .argument("<file>", "the backup")
    .addOption(language())
    .action(async (file: string, _: unknown, command: Command) => {
      // Both have it, and whatever stands behind is read by the one around.
      const { lang } = command.optsWithGlobals<{ lang: BackupLanguage }>();
      const words = backupWords[lang];
      const { header, trailer, bytes } = await inWords(lang, () => checkBackup(file));
      tool.print([
        ...words.whole({ file, header, rows: rowsIn(trailer), bytes }),
        ...trailer.tables.map((end) => `  ${end.sha256}  ${words.table(end)}`),
        ...Object.entries(header.leftOut).map(([table, why]) => words.leftOut({ table, why })),
      ]);
    });
  return backup;
}

/** `restore <file>`: a backup into an empty database, of this or an older version of the program. */
export function restoreCommand(tool: Tool): Command {
  return new Command("restore")
    .description(
      "bring a backup, made by this or an older version, into an empty database: all of it or nothing",
    )
    .argument("<file>", "the backup")
    .addOption(language())
    .action(async (file: string, { lang }: { lang: BackupLanguage }) => {
      const words = backupWords[lang];
      const { trailer } = await inWords(lang, async () => {
        // Said before a database is made for it.
        await checkBackup(file);
        return tool.withDatabase(
          ({ pool }) =>
            restoreBackup(pool, {
              file,
              progress: (how) =>
                tool.say?.(
                  how.step === "checked"
                    ? words.checked(how.backup)
                    : how.step === "table"
                      ? words.table(how)
                      : how.step === "migration"
                        ? words.migration(how)
                        : words.answers({}),
                ),
            }),
          { asItIs: true },
        );
      });
      tool.print([words.restored({ rows: rowsIn(trailer), tables: trailer.tables.length })]);
    });
}

const rowsIn = ({ tables }: { readonly tables: readonly { readonly rows: number }[] }): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

async function inWords<T>(lang: BackupLanguage, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BackupFault ? new WrongInput(faultInWords(error, lang)) : error;
  }
}

import { open } from "node:fs/promises";
import { Command, Option } from "commander";
import { append } from "../../audit/append.ts";
import { checkAuditFile, trailerLine, trailerOf } from "../../audit/audit-file.ts";
import { checkDatabase } from "../../audit/check-database.ts";
import type { Break } from "../../audit/check-chain.ts";
import { CHAINS, type ChainName, COMMAND_LINE, type Head, headText, readHead } from "../../audit/entry.ts";
import { atOneMoment, entriesOf, headOf } from "../../audit/read-chain.ts";
import type { Connection } from "../../db/connect.ts";
import type { Tool } from "../tool.ts";
import { WrongInput } from "../wrong-input.ts";

/** `audit`: what is on record, and whether it still is what was put there. */
export function auditCommand(tool: Tool): Command {
  const audit = new Command("audit").description(
    "what was done, on record in two chains (data; access): check them, take them away",
  );
  const collect = (value: string, others: readonly string[]): readonly string[] => [...others, value];

  audit
    .command("verify")
    .description(
      "check that nothing was cut, shortened, reordered or forged, and say from which entry on: in the database, or, without one, in a file that `audit export` wrote",
    )
    .argument(
      "[file]",
      "a file of a chain; without it, both chains of the database and the figures they are of",
    )
    .option(
      "--kept <head>",
      "what was kept elsewhere: count and hash as every export says them (57:9f2c…), or an earlier file of the chain; as often as needed",
      collect,
      [],
    )
    .action(async (file: string | undefined, { kept }: { kept: readonly string[] }) => {
      const heads = await Promise.all(kept.map(readKept));
      if (file !== undefined) return tool.print(await verifyFile(file, heads));
      await tool.withDatabase(async (connection) => tool.print(await verifyDatabase(connection, heads)));
    });

  audit
    .command("export")
    .description("write a chain into a file, a line for each entry and a last one that counts them")
    .addOption(new Option("--chain <chain>", "which").choices(CHAINS).default("data"))
    .requiredOption("--out <file>", "where to")
    .action(({ chain, out }: { chain: ChainName; out: string }) =>
      tool.withDatabase(async ({ db }) => {
        await db.transaction().execute((tx) =>
          // Reading it is on record as well.
          append(tx, "access", { kind: "READ_AUDIT", by: COMMAND_LINE, about: { chain, what: "file" } }),
        );
        const head = await atOneMoment(db, async (tx) => {
          const target = await open(out, "w");
          try {
            for await (const { entry } of entriesOf(tx, chain)) await target.write(`${entry}\n`);
            const now = await headOf(tx, chain);
            await target.write(`${trailerLine(chain, now)}\n`);
            return now;
          } finally {
            await target.close();
          }
        });
        tool.print([`${out}: ${head.count} entries, ${headText(head)}`]);
      }),
    );
  return audit;
}

async function verifyFile(file: string, kept: readonly Head[]): Promise<readonly string[]> {
  const checked = await checkAuditFile(linesOf(file), kept).catch(unreadable(file));
  if (checked === null) throw new WrongInput(`${file} is no file of a chain.`);
  const { chain, head, broken } = checked;
  if (broken !== null) throw new WrongInput(inWords(chain, broken));
  return [`${chain}: whole, ${head.count} entries, ${headText(head)}`];
}

async function verifyDatabase({ db }: Connection, kept: readonly Head[]): Promise<readonly string[]> {
  const checked = [];
  // What is kept elsewhere is of the data: no export carries the other chain.
  for (const chain of CHAINS) checked.push(await checkDatabase(db, chain, chain === "data" ? kept : []));
  const wrong = checked.flatMap(({ chain, broken }) => (broken === null ? [] : [inWords(chain, broken)]));
  if (wrong.length > 0) throw new WrongInput(wrong.join("\n"));
  return checked.map(({ chain, head, commits }) => {
    const data = commits === 0 ? "" : `, ${commits} commits with their figures`;
    return `${chain}: whole, ${head.count} entries${data}, ${headText(head)}`;
  });
}

const inWords = (chain: ChainName, { from, why }: Break): string =>
  `${chain}: broken from entry ${from} on: ${why}.`;

async function* linesOf(file: string): AsyncGenerator<string> {
  const opened = await open(file);
  yield* opened.readLines();
}

/** A head as it was kept: written, or the last line of a file. */
async function readKept(given: string): Promise<Head> {
  const written = readHead(given);
  if (written !== null) return written;
  let last = "";
  const read = async (): Promise<void> => {
    for await (const line of linesOf(given)) if (line !== "") last = line;
  };
  await read().catch(unreadable(given));
  const head = trailerOf(last);
  if (head === null)
    throw new WrongInput(`"${given}" is neither count and hash (57:9f2c…) nor a whole file of a chain.`);
  return head;
}

const unreadable =
  (file: string) =>
  (error: unknown): never => {
    if (error instanceof Error && "code" in error)
      throw new WrongInput(`${file} cannot be read (${String(error.code)}).`);
    throw error;
  };

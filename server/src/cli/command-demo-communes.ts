import { Command } from "commander";
import type { Connection } from "../db/connect.ts";
import { CannotMake, type Estimate, estimateCommunes, makeCommunes } from "../demo/communes/make-communes.ts";
import {
  type CommuneSize,
  monthNumber,
  sizeProblem,
  USUAL_SIZE,
  writtenMonth,
} from "../demo/communes/commune-size.ts";
import { CELLS } from "../demo/communes/commune-cells.ts";
import { freeBytes } from "../demo/communes/free-bytes.ts";
import { SEEDS } from "./open-database.ts";
import type { Tool } from "./tool.ts";
import { WrongInput } from "./wrong-input.ts";

interface Options {
  readonly from: string;
  readonly to: string;
  readonly cells: string;
  readonly reporting: string;
  readonly late: string;
  readonly corrected: string;
  readonly seed: string;
  readonly dryRun?: boolean;
}

/** `demo-communes`: made-up returns of every real commune, as many as are wanted. */
export function demoCommunesCommand(tool: Tool): Command {
  const usual = USUAL_SIZE;
  const percent = (share: number): string => String(share * 100);
  return new Command("demo-communes")
    .description(
      "make a synthetic dataset of monthly returns of every commune, to try the atlas at size; run again it goes on where it was stopped",
    )
    .option("--from <month>", "first month, 2016-01 or later", writtenMonth(usual.from))
    .option("--to <month>", "last month", writtenMonth(usual.to))
    .option("--cells <n>", `figures in a return, up to ${CELLS.length}`, String(usual.cells))
    .option("--reporting <percent>", "returns that come", percent(usual.reporting))
    .option("--late <percent>", "of these a month late", percent(usual.late))
    .option("--corrected <percent>", "figures that are corrected later", percent(usual.corrected))
    .option("--seed <n>", "another number makes other figures", String(usual.seed))
    .option("--dry-run", "only tell how much it would be")
    .action(async (options: Options) => {
      const size = sizeOf(options);
      const wish = { seeds: SEEDS, size, now: tool.now().toISOString() };
      tool.print([inWords(await estimateCommunes(wish))]);
      if (options.dryRun === true) return;
      await tool.withDatabase(async (connection) => {
        await tool.seedAll(connection);
        try {
          await refuseFullDisk(connection, await estimateCommunes(wish, connection.pool));
          const made = await makeCommunes(connection.pool, {
            ...wish,
            progress: tool.say ?? (() => undefined),
          });
          tool.print([`${made.toLocaleString("en")} figures came in. Everything is there.`]);
        } catch (error) {
          if (error instanceof CannotMake) throw new WrongInput(error.message);
          throw error;
        }
      });
    });
}

function sizeOf(options: Options): CommuneSize {
  const month = (text: string): number => {
    const found = monthNumber(text);
    if (found === null) throw new WrongInput(`A month is written 2025-07, not "${text}".`);
    return found;
  };
  const number = (name: string, text: string): number => {
    if (text.trim() === "" || !Number.isFinite(Number(text)))
      throw new WrongInput(`--${name} needs a number, not "${text}".`);
    return Number(text);
  };
  const size: CommuneSize = {
    from: month(options.from),
    to: month(options.to),
    cells: number("cells", options.cells),
    reporting: number("reporting", options.reporting) / 100,
    late: number("late", options.late) / 100,
    corrected: number("corrected", options.corrected) / 100,
    seed: number("seed", options.seed),
  };
  const problem = sizeProblem(size);
  if (problem !== null) throw new WrongInput(problem);
  return size;
}

function inWords({ figures, months, bytes }: Estimate): string {
  const size = `${months} months, about ${figures.toLocaleString("en")} figures`;
  return `${size}; with their answers about ${gigabytes(bytes)} of the database's disk.`;
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** Nothing is begun that the disk cannot hold, where the database is on this machine and says where. */
async function refuseFullDisk({ pool }: Connection, { bytes }: Estimate): Promise<void> {
  const free = await freeBytes(pool);
  if (free !== null && free < bytes)
    throw new WrongInput(`The database's disk has ${gigabytes(free)} free. Nothing was begun.`);
}

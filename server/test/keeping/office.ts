import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { seed } from "../../src/import/seed.ts";
import { problemInWords } from "../../src/keeping/catalogue-problem.ts";
import { type CatalogueReport, changeCatalogue } from "../../src/keeping/change-catalogue.ts";
import { readFiles, textFile } from "../../src/keeping/read-files.ts";
import { atEnd } from "../at-end.ts";
import { connectionTo, fill } from "../db/test-database.ts";
import { openCopy } from "../template-database.ts";

export const SEEDS = resolve(import.meta.dirname, "../../../seeds");
export const NOW = "2026-11-30T08:00:00.000Z";

/** A database of an office that begins with nothing of ours (SEED=none). */
export async function emptyOffice(): Promise<Connection> {
  return connectionTo(
    await openCopy("office", (url) =>
      fill(url, async ({ pool }) => {
        await migrate(pool);
        await seed(pool, { folder: SEEDS, datasets: [], onlyLaw: true });
      }),
    ),
  );
}

/** A copy of the seeds that the test may change, as a later program would. */
export async function copyOfSeeds(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-seeds-"));
  atEnd(() => rm(folder, { recursive: true }));
  for (const each of ["reference", "places"])
    await cp(join(SEEDS, each), join(folder, each), { recursive: true });
  return folder;
}

/** Gives files as text, by their names; rows begin in line 2. */
export async function give(
  { pool }: Connection,
  files: Readonly<Record<string, string>>,
  options: { readonly dryRun?: boolean; readonly now?: string; readonly folder?: string } = {},
): Promise<CatalogueReport> {
  const { rows, problems } = await readFiles(
    Object.entries(files).map(([name, text]) => textFile(name, `${text.trim()}\n`)),
  );
  if (problems.length > 0) return { problems, changes: [], same: 0, commit: null };
  return changeCatalogue(pool, `${options.folder ?? SEEDS}/reference`, {
    rows,
    role: "administrator",
    what: "test",
    now: options.now ?? NOW,
    ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
  });
}

/** What is wrong, a line each. */
export const faultsOf = ({ problems }: CatalogueReport): string[] =>
  problems.map((problem) => `${problem.said.code} ${problemInWords(problem, "EN")}`);

/** An office's first dataset, whole: one indicator by model, due each month, on one form. */
export const FIRST_DATASET = {
  "indicators.csv": `id,kind,over_areas,over_models,breakdowns,rankable
patrols,FLOW,sum,sum,model,yes`,
  "categories.csv": "id\nwatch",
  "models.csv": "id,category,printed\nnight_watch,watch,Tổ tuần tra đêm|Tuần tra ban đêm\nday_watch,watch,",
  "datasets.csv": "id,reporting,calendar_from\nmonthly,SCHEDULED,2026-08",
  "due.csv": "dataset,indicator,every,day\nmonthly,patrols,MONTH,20",
  "form_lines.csv": "dataset,indicator,model\nmonthly,patrols,night_watch\nmonthly,patrols,day_watch",
  "reporters.csv": "dataset,area\nmonthly,ninh-binh-2025\nmonthly,ha-noi",
  "labels-vi.csv": `kind,id,name,definition,unit
dataset,monthly,Báo cáo tháng,,
indicator,patrols,Lượt tuần tra,Số lượt tuần tra trong kỳ.,lượt
category,watch,Tuần tra,,
model,night_watch,Tổ tuần tra đêm,,
model,day_watch,Tổ tuần tra ngày,,`,
  "labels-en.csv": `kind,id,name,definition,unit
dataset,monthly,Monthly return,,
indicator,patrols,Patrols,Patrols within the period.,patrols
category,watch,Watches,,
model,night_watch,Night watch,,
model,day_watch,Day watch,,`,
} as const;

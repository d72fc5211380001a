import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Kysely, Transaction } from "kysely";
import { append } from "../../audit/append.ts";
import { COMMAND_LINE } from "../../audit/entry.ts";
import type { Database } from "../../db/tables.ts";
import { areaNameAt, type Catalogue, type CatalogueVintage } from "../../statistics/catalogue/catalogue.ts";
import { communesOf } from "../communes-of.ts";
import type { ProvinceTopology } from "../geometry/provinces.ts";
import { makeOutlines, versionOf } from "../make-outlines.ts";
import { putInForce, showAgain, takeTurn, withdraw } from "../outline-store.ts";
import { readSource } from "../reading/read-source.ts";
import { OutlinesRefused, type FoundProblem } from "../words/problem.ts";
import { checkOutlines, type Accepted } from "./check-outlines.ts";
import type { KnownCommunes } from "./match-communes.ts";

export interface OutlinesWish {
  readonly file: string;
  readonly vintage: CatalogueVintage;
  /** Where the files of provinces lie that the catalogue names. */
  readonly folder: string;
  readonly accepted: readonly Accepted[];
  /** What is said of where they come from; null: the name of the file. */
  readonly source: string | null;
  readonly dryRun: boolean;
}

export interface OutlinesReport {
  readonly file: string;
  readonly vintage: string;
  /** Rows of the file; null: it could not be read. */
  readonly rows: number | null;
  readonly problems: readonly FoundProblem[];
  /** Of the outlines that are shown from now on; null: nothing was taken. */
  readonly version: string | null;
}

/** Takes the office's outlines of the communes of a vintage, whole or not at all. What is wrong with the file is in the report; thrown is only our own trouble. */
export async function importOutlines(
  db: Kysely<Database>,
  catalogue: Catalogue,
  { file, vintage, folder, accepted, source, dryRun }: OutlinesWish,
): Promise<OutlinesReport> {
  const about = { file: basename(file), vintage: vintage.id };
  try {
    const areas = await readSource(file);
    const provinces = JSON.parse(
      await readFile(join(folder, vintage.boundariesFile), "utf8"),
    ) as ProvinceTopology;
    const others = catalogue.vintages.filter(({ id }) => id !== vintage.id);
    const { problems, topology } = checkOutlines(
      areas,
      knownOf(catalogue, vintage),
      others.map((other) => knownOf(catalogue, other)),
      provinces,
      accepted,
    );
    const report = { ...about, rows: areas.length, problems, version: null };
    if (topology === null || dryRun) return report;
    const version = versionOf("official", vintage.id, JSON.stringify(topology));
    const made = await makeOutlines(topology);
    const origin = source ?? about.file;
    await db.transaction().execute(async (tx) => {
      await takeTurn(tx);
      await putInForce(tx, { version, vintage: vintage.id, synthetic: false, origin }, made);
      await noteInForce(tx, { vintage: vintage.id, version, source: origin });
    });
    return { ...report, version };
  } catch (error) {
    if (!(error instanceof OutlinesRefused)) throw error;
    return { ...about, rows: null, problems: [{ severity: "error", problem: error.problem }], version: null };
  }
}

/** Shows others of a vintage again: a version that was taken before, or made-up ones (null). False where there is no such version. */
export async function useOutlines(
  db: Kysely<Database>,
  vintage: string,
  version: string | null,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx);
    if (version === null) await withdraw(tx, vintage);
    else if (!(await showAgain(tx, vintage, version))) return false;
    await noteInForce(tx, { vintage, version: version ?? "synthetic" });
    return true;
  });
}

async function noteInForce(
  tx: Transaction<Database>,
  about: { readonly vintage: string; readonly version: string; readonly source?: string },
): Promise<void> {
  await append(tx, "data", { kind: "OUTLINES", by: COMMAND_LINE, about });
}

function knownOf(catalogue: Catalogue, vintage: CatalogueVintage): KnownCommunes {
  const communes = communesOf(catalogue, vintage);
  const provinces = [...new Set(communes.map(({ province }) => province))];
  return {
    vintage: vintage.id,
    communes,
    provinceNames: new Map(
      provinces.map((id) => {
        const area = catalogue.areas.byId.get(id);
        return [id, area === undefined ? [] : [areaNameAt(catalogue, area, null).vi, ...area.otherNames]];
      }),
    ),
  };
}

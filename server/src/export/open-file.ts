import type { Kysely } from "kysely";
import { nameOf } from "../graphql/sentences/names.ts";
import { noticeSentence } from "../graphql/sentences/notice-sentence.ts";
import type { AddressQuestion } from "../graphql/address/statistics-in-address.ts";
import type { Catalogue } from "../statistics/catalogue/catalogue.ts";
import { catalogueAsOf } from "../statistics/catalogue/catalogue-as-of.ts";
import { dataVersion } from "../statistics/catalogue/data-version.ts";
import { loadCatalogue } from "../statistics/catalogue/load-catalogue.ts";
import { listAreas, resolveDataset, resolveKnownAt } from "../statistics/request/resolve-request.ts";
import type { StatisticsRequest } from "../statistics/request/request.ts";
import type { Database } from "../db/tables.ts";
import { COLUMNS, columnsWith } from "./columns/columns.ts";
import type { CsvDialect } from "./formats/csv-dialect.ts";
import type { ExportFile } from "./formats/format.ts";
import { askedRows, boundariesAsked } from "./rows/asked-rows.ts";
import { countBeside } from "./rows/beside.ts";
import type { RowSource } from "./rows/row-source.ts";
import type { ExportLanguage, ExportSetting } from "./rows/export-row.ts";
import { readSourceCards } from "./rows/source-cards.ts";
import type { Snapshot } from "./rows/snapshot.ts";
import { wholeDataset } from "./rows/whole-dataset.ts";

export interface FileRequest {
  readonly dataset: string;
  readonly asked: AddressQuestion;
  readonly lang: ExportLanguage;
  readonly dialect: CsvDialect;
  /** What stands behind the question mark, as it came. */
  readonly question: string;
  /** Path and question, without `knownAt`. */
  readonly address: string;
}

/**
 * Everything a format needs to write what was asked, read from one snapshot. The first rows have been looked up, so that mistakes can still
 * be told.
 *
 * @param known a catalogue that may be of the snapshot's version; else it is read
 * @throws InputError
 */
export async function openFile(
  snapshot: Snapshot,
  known: Catalogue,
  request: FileRequest,
): Promise<ExportFile> {
  const newest = await catalogueOf(snapshot.db, known);
  const at = resolveKnownAt(newest, knownAtOf(request));
  // Of an instant: then its data version and its periods too are those of then, and the file is the same whatever has come in since.
  const catalogue = at === null ? newest : await catalogueAsOf(snapshot.db, newest, at);
  const described = describedFile(catalogue, request);
  const setting = {
    ...described.setting,
    sources: await readSourceCards(snapshot.db, described.setting.dataset),
  };
  const { asked } = request;
  if (asked.of === "question") {
    const rows = await askedRows(snapshot, setting, asked.request, asked.beside);
    const notes = rows.notes.map((notice) => noticeSentence(catalogue, notice, request.lang));
    return { ...described, setting, rows, notes, pointsPerRow: 1 + countBeside(asked.beside) };
  }
  if (asked.of === "areas") return { ...described, setting };
  const rows = wholeDataset(snapshot, setting, resolveKnownAt(catalogue, asked.knownAt));
  return { ...described, setting, rows };
}

/** All of it but its rows and their sources. Throws InputError. */
function describedFile(
  catalogue: Catalogue,
  { dataset: id, asked, lang, address, question, dialect }: FileRequest,
): ExportFile {
  const dataset = resolveDataset(catalogue, id);
  const { committedAt } = catalogue.dataVersion;
  const knownAt = resolveKnownAt(catalogue, knownAtOf({ asked }));
  const setting: ExportSetting = {
    catalogue,
    dataset,
    lang,
    knownAt: knownAt ?? committedAt,
    sources: new Map(),
  };
  const title = titleOf(setting, asked);
  return {
    setting,
    columns: asked.of === "question" ? columnsWith(asked.beside) : COLUMNS,
    rows: NO_ROWS,
    notes: [],
    pointsPerRow: 1,
    range: null,
    title,
    address: pinned(address, setting.knownAt),
    question,
    dialect,
    boundaries:
      asked.of === "dataset" ? [] : boundariesAsked(setting, asked.of === "areas" ? asked : asked.request),
    areas: asked.of === "areas" ? listAreas(catalogue, asked.level, asked.boundaries) : null,
  };
}

function knownAtOf({ asked }: Pick<FileRequest, "asked">): string | null {
  return asked.of === "question" ? asked.request.knownAt : asked.knownAt;
}

const NO_ROWS: RowSource = { total: async () => 0, read: async function* () {} };

async function catalogueOf(db: Kysely<Database>, known: Catalogue): Promise<Catalogue> {
  const { id } = await dataVersion(db);
  return id === known.dataVersion.id ? known : loadCatalogue(db);
}

/** Ids of what is asked; of a ratio its parts. */
export function indicatorsOf({
  indicators,
  ratio = null,
}: Pick<StatisticsRequest, "indicators" | "ratio">): readonly string[] {
  return ratio === null ? indicators : [ratio.numerator.indicator, ratio.denominator.indicator];
}

function titleOf({ catalogue, dataset, lang }: ExportSetting, asked: AddressQuestion): string {
  const body = nameOf(catalogue, "dataset", dataset.id, lang);
  if (asked.of === "dataset") return `${body} – ${lang === "VI" ? "toàn bộ" : "everything"}`;
  if (asked.of === "areas") return `${body} – ${asked.boundaries}`;
  const names = [...new Set(indicatorsOf(asked.request))].map((id) =>
    nameOf(catalogue, "indicator", id, lang),
  );
  const more = lang === "VI" ? "chỉ tiêu khác" : "more";
  if (asked.request.ratio) return `${body} – ${names.join(" / ")}`;
  const told = names.length > 3 ? [...names.slice(0, 3), `+ ${names.length - 3} ${more}`] : names;
  return `${body} – ${told.join("; ")}`;
}

/** The address that gives the same figures for ever. */
function pinned(address: string, knownAt: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}knownAt=${encodeURIComponent(knownAt)}`;
}

import type { Commune } from "../commune.ts";
import type { SourceArea } from "../reading/source-area.ts";
import { OutlinesRefused, type FoundProblem } from "../words/problem.ts";

/** Communes of a vintage, and what their provinces are called. */
export interface KnownCommunes {
  readonly vintage: string;
  readonly communes: readonly Commune[];
  readonly provinceNames: ReadonlyMap<string, readonly string[]>;
}

export interface MatchedAreas {
  /** Rows by the id of the commune they are of. */
  readonly areas: ReadonlyMap<string, readonly SourceArea[]>;
  readonly problems: readonly FoundProblem[];
}

/** Where a feature says its id beside its columns. */
const OWN_ID = "id of the feature";
/** Missing communes that are named. */
const NAMED = 10;

/**
 * Which commune each row is of: by our ids, by official codes of that time, else by the names of commune and province. Columns are found by what stands in them, whatever they
 * are called. Where there are codes and names, they must agree: many codes changed their meaning.
 *
 * @param others communes of other times, to tell whose file this is
 * @throws OutlinesRefused when most rows are of none
 */
export function matchCommunes(
  areas: readonly SourceArea[],
  known: KnownCommunes,
  others: readonly KnownCommunes[],
): MatchedAreas {
  const { communes, vintage } = known;
  const columns = columnsOf(areas);
  const byId = new Map(communes.map((each) => [each.id, [each]]));
  const byCode = new Map(communes.map((each) => [each.codeGso, [each]]));
  const byName = Map.groupBy(communes, ({ nameVi }) => bare(nameVi));
  const names = best(areas, columns, (written) => byName.has(bare(written)));
  const keys = [
    {
      found: best(areas, columns, (written) => byId.has(written)),
      of: (written: string) => byId.get(written),
    },
    {
      found: best(areas, columns, (written) => byCode.has(code(written))),
      of: (written: string) => byCode.get(code(written)),
    },
  ].find(({ found }) => found !== null && found.count * 2 > areas.length);
  const provinces = best(areas, columns, (written) => isProvince(known, bare(written)));
  const isByName =
    keys === undefined && names !== null && provinces !== null && names.count * 2 > areas.length;
  const told = keys?.found?.count ?? (isByName ? names.count : 0);
  const other = otherTime(areas, columns, others);
  if (told === 0 || (other !== null && other.matched > told))
    throw new OutlinesRefused({
      code: "NOT_TOLD_APART",
      args: { vintage, columns: columns.filter((column) => column !== OWN_ID).slice(0, 20), other },
    });

  const problems: FoundProblem[] = [];
  const error = (problem: FoundProblem["problem"]): void =>
    void problems.push({ severity: "error", problem });
  const matched = new Map<string, SourceArea[]>();
  areas.forEach((area, at) => {
    const row = at + 1;
    const column = keys?.found?.column ?? names?.column ?? "";
    const written = textAt(area, column);
    const candidates =
      keys === undefined
        ? namedSo(known, byName, textAt(area, names?.column ?? ""), textAt(area, provinces?.column ?? ""))
        : (keys.of(written) ?? []);
    const [found] = candidates;
    if (found === undefined)
      return error({ code: "COMMUNE_UNKNOWN", args: { row, column, written: written.slice(0, 80) } });
    if (candidates.length > 1) {
      const args = { row, written: written.slice(0, 80), candidates: candidates.slice(0, 5).map(called) };
      return error({ code: "COMMUNE_UNDECIDED", args });
    }
    const name = names === null || names.count * 2 <= areas.length ? "" : textAt(area, names.column);
    if (keys !== undefined && name !== "" && bare(name) !== bare(found.nameVi))
      error({
        code: "NAME_DIFFERS",
        args: { row, commune: called(found), written: name.slice(0, 80), vintage },
      });
    matched.set(found.id, [...(matched.get(found.id) ?? []), area]);
  });
  const inPieces = [...matched.values()].filter((rows) => rows.length > 1).length;
  if (inPieces > 0)
    problems.push({ severity: "warning", problem: { code: "IN_PIECES", args: { communes: inPieces } } });
  const missing = communes.filter(({ id }) => !matched.has(id));
  if (missing.length > 0)
    error({
      code: "MISSING",
      args: { vintage, count: missing.length, first: missing.slice(0, NAMED).map(called) },
    });
  return { areas: matched, problems };
}

/** A commune as messages name it. */
export const called = ({ nameVi, id }: Pick<Commune, "nameVi" | "id">): string => `${nameVi} (${id})`;

const code = (written: string): string => (/^\d{1,5}$/.test(written) ? written.padStart(5, "0") : written);

const KINDS = /^(phường|xã|thị trấn|đặc khu|tỉnh|thành phố|tp\.?|p\.|x\.)\s+/;

/** A name without what stands before it, as it is compared: marks count. */
function bare(written: string): string {
  return written.normalize("NFC").toLowerCase().trim().replaceAll(/\s+/g, " ").replace(KINDS, "");
}

const isProvince = ({ provinceNames }: KnownCommunes, name: string): boolean =>
  [...provinceNames.values()].some((names) => names.some((one) => bare(one) === name));

/** Communes of a name in a province; of several the one of the kind that is written, if it is. */
function namedSo(
  { provinceNames }: KnownCommunes,
  byName: ReadonlyMap<string, readonly Commune[]>,
  name: string,
  province: string,
): readonly Commune[] {
  const found = (byName.get(bare(name)) ?? []).filter((each) =>
    (provinceNames.get(each.province) ?? []).some((one) => bare(one) === bare(province)),
  );
  const words: Readonly<Record<string, string>> = {
    phuong: "phường",
    xa: "xã",
    thi_tran: "thị trấn",
    dac_khu: "đặc khu",
  };
  const written = name.normalize("NFC").toLowerCase().trim();
  const ofKind = found.filter(({ kind }) => written.startsWith(`${words[kind] ?? kind} `));
  return ofKind.length > 0 ? ofKind : found;
}

function columnsOf(areas: readonly SourceArea[]): readonly string[] {
  const named = new Set(areas.slice(0, 100).flatMap(({ properties }) => Object.keys(properties)));
  return [...(areas.some(({ id }) => id !== undefined) ? [OWN_ID] : []), ...named].slice(0, 100);
}

function textAt({ id, properties }: SourceArea, column: string): string {
  const written = column === OWN_ID ? id : properties[column];
  return typeof written === "string" || typeof written === "number" ? String(written).trim() : "";
}

/** The column in which most rows say something known. */
function best(
  areas: readonly SourceArea[],
  columns: readonly string[],
  isKnown: (written: string) => boolean,
): { readonly column: string; readonly count: number } | null {
  const counts = columns.map((column) => ({
    column,
    count: areas.filter((area) => isKnown(textAt(area, column))).length,
  }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? null : most;
}

/** The other time whose communes most rows name, by ids or codes; null where it is not most of them. */
function otherTime(
  areas: readonly SourceArea[],
  columns: readonly string[],
  others: readonly KnownCommunes[],
): { readonly vintage: string; readonly matched: number; readonly of: number } | null {
  const found = others.map(({ vintage, communes }) => {
    const ids = new Set(communes.flatMap(({ id, codeGso }) => [id, codeGso]));
    const matched = best(areas, columns, (written) => ids.has(code(written)))?.count ?? 0;
    return { vintage, matched, of: areas.length };
  });
  const [most] = found.toSorted((a, b) => b.matched - a.matched);
  return most !== undefined && most.matched * 2 > most.of ? most : null;
}

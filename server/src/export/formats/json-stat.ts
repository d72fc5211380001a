import { DIMENSIONS, memberName, TOTAL_CODE } from "../columns/breakdown-columns.ts";
import type { Cell } from "../columns/column.ts";
import { isBeside } from "../columns/beside-columns.ts";
import type { ExportRow } from "../rows/export-row.ts";
import type { ExportFile, Format } from "./format.ts";
import { indicatorLabel } from "../../graphql/sentences/indicator-label.ts";
import { distinctAreaName, nameOf, periodName } from "../../graphql/sentences/names.ts";
import { InputError } from "../../statistics/request/request.ts";

/** Most cells of the cube that a file lays out: readers of the format lay out all of them, empty ones too. */
const MOST_CELLS = 5_000_000;

interface Dimension {
  readonly id: string;
  readonly label: Readonly<Record<"VI" | "EN", string>>;
  readonly role: "metric" | "geo" | "time" | null;
  readonly memberOf: (row: ExportRow) => string;
  readonly nameOf: (row: ExportRow, file: ExportFile) => string;
  /** In the order of the catalogue; a member's place, whatever row it comes from. */
  readonly placeOf: (row: ExportRow, file: ExportFile) => number;
}

const ALL: readonly Dimension[] = [
  {
    id: "indicator",
    label: { VI: "Chỉ tiêu", EN: "Indicator" },
    role: "metric",
    memberOf: ({ indicator }) => indicator.id,
    nameOf: ({ indicator }, { setting }) => indicatorLabel(setting.catalogue, indicator, setting.lang).name,
    placeOf: ({ indicator }) => indicator.order,
  },
  {
    id: "area",
    label: { VI: "Địa bàn", EN: "Area" },
    role: "geo",
    memberOf: ({ place }) => place.area.id,
    nameOf: ({ place }, { setting }) => distinctAreaName(setting.catalogue, place.area, setting.lang),
    placeOf: ({ place }) => place.area.order,
  },
  {
    id: "period",
    label: { VI: "Kỳ", EN: "Period" },
    role: "time",
    memberOf: ({ place }) => place.period.id,
    nameOf: ({ place }, { setting }) => periodName(place.period, setting.lang),
    placeOf: ({ place }) => place.period.order,
  },
  ...DIMENSIONS.map(({ name, coordinate, title, label }): Dimension => ({
    id: name,
    label: title,
    role: null,
    memberOf: ({ breakdown }) => breakdown[coordinate] ?? TOTAL_CODE,
    nameOf: ({ breakdown }, { setting: { catalogue, lang } }) =>
      memberName(catalogue, label, breakdown[coordinate], lang),
    placeOf: ({ breakdown }, { setting: { catalogue } }) => {
      const id = breakdown[coordinate];
      const members = {
        model: catalogue.models,
        category: catalogue.categories,
        unitType: catalogue.unitTypes,
        awardLevel: catalogue.awardLevels,
      }[coordinate];
      // The total first, the rest beside the largest last.
      return id === null ? -1 : (members.byId.get(id)?.order ?? Number.MAX_SAFE_INTEGER);
    },
  })),
];

/** A dimension with the members that the rows have. */
interface Laid {
  readonly dimension: Dimension;
  readonly members: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly at: ReadonlyMap<string, number>;
}

/**
 * JSON-stat 2.0: one cube, its values, statuses and hedges by their place in it, and so what else was asked of each row. Its members
 * stand before the values, so the rows are read once for them and once more for each of these; nothing of a row is kept.
 */
export const jsonStat: Format = {
  id: "jsonstat.json",
  contentType: "application/json; charset=utf-8",
  isResumable: false,
  isText: true,
  mostRows: null,
  async *write(file) {
    const laid = await layOut(file);
    const size = laid.map(({ members }) => members.length);
    const steps = size.map((_, index) => size.slice(index + 1).reduce((product, each) => product * each, 1));
    const placeOf = (row: ExportRow): number =>
      laid.reduce(
        (sum, { dimension, at }, index) => sum + (at.get(dimension.memberOf(row)) ?? 0) * (steps[index] ?? 0),
        0,
      );
    const head = JSON.stringify(headOf(file, laid, size));
    yield head.slice(0, -1);
    yield* property(file, ',"value":', (row) =>
      row.answer.value === null ? null : [placeOf(row), row.answer.value],
    );
    yield* property(file, ',"status":', (row) => [placeOf(row), row.answer.status]);
    yield* property(file, ',"extension":{"qualifier":', ({ answer, ...row }) =>
      answer.qualifier === null ? null : [placeOf({ ...row, answer }), answer.qualifier],
    );
    const beside = file.columns.filter((column) => isBeside(column));
    if (beside.length > 0) {
      yield `,"columns":${JSON.stringify(beside.map(({ name, title }) => ({ name, title })))}`;
      yield* property(
        file,
        ',"cells":',
        (row) => [placeOf(row), beside.map((column) => column.read(row, file.setting))],
        false,
      );
    }
    yield `,"knownAt":${JSON.stringify(file.setting.knownAt)},"dataVersion":${file.setting.catalogue.dataVersion.id},"chain":${JSON.stringify(file.setting.catalogue.dataVersion.chain)},"address":${JSON.stringify(file.address)}}}\n`;
  },
};

async function layOut(file: ExportFile): Promise<readonly Laid[]> {
  const found = ALL.map(() => new Map<string, { readonly name: string; readonly place: number }>());
  for await (const batch of file.rows.read(null, true)) {
    mustFit(found.reduce((cells, { size }) => cells * Math.max(1, size), 1));
    for (const row of batch)
      for (const [index, dimension] of ALL.entries()) {
        const members = found[index];
        const id = dimension.memberOf(row);
        if (members === undefined || members.has(id)) continue;
        members.set(id, { name: dimension.nameOf(row, file), place: dimension.placeOf(row, file) });
      }
  }
  const laid = ALL.map((dimension, index): Laid => {
    const members = [...(found[index] ?? [])].sort(([, a], [, b]) => a.place - b.place);
    return {
      dimension,
      members: members.map(([id]) => id),
      names: new Map(members.map(([id, { name }]) => [id, name])),
      at: new Map(members.map(([id], place) => [id, place])),
    };
  });
  // A dimension along which nothing differs and nothing is broken down says nothing.
  const told = laid.filter(
    ({ dimension, members }) => dimension.role !== null || members.join() !== TOTAL_CODE,
  );
  mustFit(told.reduce((cells, { members }) => cells * members.length, 1));
  return told;
}

function mustFit(cells: number): void {
  if (cells <= MOST_CELLS) return;
  throw new InputError("indicators", { code: "FILE_TOO_WIDE", args: { most: MOST_CELLS } });
}

function headOf(
  { setting, title, notes }: ExportFile,
  laid: readonly Laid[],
  size: readonly number[],
): object {
  const { catalogue, lang } = setting;
  const withRole = (role: string): string[] =>
    laid.flatMap(({ dimension }) => (dimension.role === role ? [dimension.id] : []));
  return {
    version: "2.0",
    class: "dataset",
    label: title,
    source: nameOf(catalogue, "dataset", setting.dataset.id, lang),
    updated: catalogue.dataVersion.committedAt,
    ...(notes.length > 0 && { note: notes }),
    id: laid.map(({ dimension }) => dimension.id),
    size,
    role: { metric: withRole("metric"), geo: withRole("geo"), time: withRole("time") },
    dimension: Object.fromEntries(
      laid.map(({ dimension, members, names }) => [
        dimension.id,
        { label: dimension.label[lang], category: { index: members, label: Object.fromEntries(names) } },
      ]),
    ),
  };
}

/** One property that is an object by places: `"12":3.5`. */
async function* property(
  file: ExportFile,
  opening: string,
  entryOf: (row: ExportRow) => readonly [number, number | string | readonly Cell[]] | null,
  isBare = true,
): AsyncGenerator<string> {
  yield `${opening}{`;
  let isFirst = true;
  for await (const batch of file.rows.read(null, isBare)) {
    let text = "";
    for (const row of batch) {
      const entry = entryOf(row);
      if (entry === null) continue;
      text += `${isFirst ? "" : ","}"${entry[0]}":${JSON.stringify(entry[1])}`;
      isFirst = false;
    }
    yield text;
  }
  yield "}";
}

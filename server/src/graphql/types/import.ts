import { coverage } from "../../accounts/territories.ts";
import type { Resolvers } from "../../generated/schema.ts";
import { readDocument } from "../../import/hand-ins/rows/document.ts";
import { findWarnings, type FoundImport, type Viewer } from "../../import/hand-ins/find-imports.ts";
import { findEvents, findRemarks, findRows } from "../../import/hand-ins/find-parts.ts";
import { shownSheets } from "../../import/hand-ins/sheets/shown-sheets.ts";
import type { Checked } from "../../import/hand-ins/checked.ts";
import type { Context } from "../context.ts";
import { areaOf } from "./area.ts";
import { shownProblems } from "./import-parts.ts";

type ImportResolvers = NonNullable<Resolvers["Import"]>;

/** Whoever asks a question, for what is not for everybody. */
export function viewerOf({ asker, catalogue }: Context): Viewer {
  return { actor: asker(), covers: coverage(catalogue.areas.list) };
}

/** All that the newest check found, for whoever sees it. */
const seen = async (found: FoundImport): Promise<Checked | null> => (found.isSeen ? found.checked() : null);

export const Import: ImportResolvers = {
  dataset: ({ dataset }, _, { catalogue }) => {
    const known = catalogue.datasets.byId.get(dataset);
    if (known === undefined) throw new Error(`The catalogue has no dataset "${dataset}".`);
    return known;
  },
  document: ({ document }) => {
    if (document === null) return null;
    const { title, publisher, published, url, kind } = readDocument(Object(document));
    const orNull = (text: string): string | null => (text === "" ? null : text);
    return { title, kind, publisher: orNull(publisher), published: orNull(published), url: orNull(url) };
  },
  areas: ({ areas }, _, { catalogue }) => areas.map((id) => areaOf(catalogue, id)),
  problems: async (found) =>
    shownProblems(await seen(found), found.isSeen ? await found.answers() : new Map()),
  warnings: (found) => (found.isSeen ? findWarnings(found) : []),
  unanswered: async (found) =>
    found.isSeen ? (await findWarnings(found)).reduce((sum, each) => sum + each.unanswered, 0) : 0,
  questions: async (found) => (await seen(found))?.layout?.questions ?? [],
  sheets: (found, _, { live }) => shownSheets(live, found),
  sheet: async (found, { name }, { live }) =>
    (await shownSheets(live, found)).find(({ layout }) => layout.sheet === name) ?? null,
  notes: async (found) => (await seen(found))?.layout?.notes ?? [],
  moved: async (found) => (await found.checked())?.moved.furthest ?? [],
  rows: (found, { outcome, first, after }, { live }) =>
    findRows(live, found, { outcome: outcome ?? null, first: first ?? 100, after: after ?? null }),
  events: (found, { first }, { live, asker }) => findEvents(live, found, asker(), first ?? 50),
  remarks: (found, { first }, { live }) => findRemarks(live, found, first ?? 100),
};

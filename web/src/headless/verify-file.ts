import { askCauses } from "../briefing/again/ask-causes.ts";
import { type ChainFound, checkChain } from "../briefing/again/check-chain.ts";
import { makeAgain, type AskAt } from "../briefing/again/make-again.ts";
import { movedFigures, type MovedFigure } from "../briefing/again/moved-figures.ts";
import { BriefingError } from "../briefing/asking/ask.ts";
import { isOfNowOnly } from "../briefing/again/picture-again.ts";
import type { PageBlock, Provenance, WrittenBriefing } from "../briefing/page.ts";
import { documentFormats } from "../exports/documents/index.ts";
import type { DocumentTools } from "../exports/documents/document-format.ts";
import { exporterOf } from "../exports/offers.ts";
import { attachmentsOf } from "../exports/print/attachments.ts";
import { tableOf } from "../exports/reopen/read-rows.ts";
import { refreshDeck } from "../exports/office/refresh/refresh-deck.ts";
import { changedByHand, type HandChange } from "../exports/reopen/changed-by-hand.ts";
import type { FileContent } from "../exports/reopen/file-content.ts";
import { reopenFile } from "../exports/reopen/reopen-file.ts";
import type { RevisionCause } from "../generated/graphql.ts";

/** What is true of a file by now. */
export interface Verdict {
  readonly file: FileContent;
  /** As it was made, and as it would be made today. */
  readonly made: WrittenBriefing;
  readonly today: WrittenBriefing;
  readonly byHand: readonly HandChange[];
  readonly moved: readonly (MovedFigure & { readonly cause: RevisionCause | null })[];
  /** Whether the record of what was done to the data still is what it was when the file was made. */
  readonly chain: ChainFound;
}

/** Holds a file against what it was made of and against what is known today; null: it is none of ours. Throws BriefingError where it cannot be made again. */
export async function verifyFile(
  bytes: Uint8Array,
  askAt: AskAt,
  tools: DocumentTools,
): Promise<Verdict | null> {
  const file = reopenFile(bytes);
  if (file === null) return null;
  // Pictures of points hold no numbers that could be read again.
  const quick: DocumentTools = { ...tools, rasterise: () => Promise.resolve(new Uint8Array()) };
  const chain = await checkChain(askAt(null), file.origin.chain);
  if (isOfNowOnly(file.origin.madeFrom)) return { ...(await againstNow(file, askAt, quick)), chain };
  const both = await bothMakings(file, askAt).catch((error: unknown) => {
    // What was known then went with the end of the record, as after a restore to an earlier instant; what is known now did not.
    if (chain === "shorter" || chain === "other") return null;
    throw error;
  });
  if (both === null) return { ...(await againstNow(file, askAt, quick)), chain };
  const { made, today } = both;
  const written = await readAsWritten(file, made, quick);
  const verdict = await verdictOn(made, today, askAt);
  return { ...verdict, chain, file, byHand: written === null ? [] : changedByHand(file, written) };
}

/** What moved between two makings, and why. */
export async function verdictOn(
  made: WrittenBriefing,
  today: WrittenBriefing,
  askAt: AskAt,
): Promise<Omit<Verdict, "file">> {
  const moved = movedFigures(made, today);
  const causes = await askCauses(askAt(today.provenance.knownAt), made, moved);
  return {
    made,
    today,
    byHand: [],
    chain: "unsaid",
    moved: moved.map((one, i) => ({ ...one, cause: causes[i] ?? null })),
  };
}

/** A deck brought up to date, with what was made for it; null: it is no deck of ours. Throws BriefingError where it cannot be made again. */
export async function refreshFile(bytes: Uint8Array, askAt: AskAt, tools: DocumentTools) {
  const file = reopenFile(bytes);
  if (file?.format !== "pptx") return null;
  const { made, today } = await bothMakings(file, askAt);
  const decks = {
    file: bytes,
    made: await writtenAs(file, made, tools),
    today: await writtenAs(file, today, tools),
  };
  return { made, today, deck: refreshDeck(decks) };
}

/** What a file was made of, as it was and as it would be today. */
async function bothMakings({ origin, format }: Pick<FileContent, "origin" | "format">, askAt: AskAt) {
  const { madeFrom, knownAt, dataVersion, chain } = origin;
  const isOverTime = documentFormats.some(({ id, isOverTime: is = false }) => id === format && is);
  const made = await makeAgain(askAt, madeFrom, knownAt, { isOverTime });
  // As known at an instant, data of several versions say the same; the file names the one that it was asked of.
  const named = { dataVersion, ...(chain !== null && { chain }) };
  return { made: asOf(made, named), today: await makeAgain(askAt, madeFrom, null, { isOverTime }) };
}

/** A briefing that names a version and an instant, wherever it does. */
function asOf(
  briefing: WrittenBriefing,
  version: Partial<Pick<Provenance, "dataVersion" | "knownAt" | "chain">>,
): WrittenBriefing {
  const ofBlock = (block: PageBlock): PageBlock =>
    block.is === "figure" ? { ...block, figure: { ...block.figure, ...version } } : block;
  return {
    ...briefing,
    provenance: { ...briefing.provenance, ...version },
    pages: briefing.pages.map((page) => ({ ...page, blocks: page.blocks.map(ofBlock) })),
  };
}

/**
 * A file of what is answered as of now only, or of an instant that is no more: it is held against today alone. A number that differs moved or was changed by hand, which nobody can tell any longer. Throws
 * BriefingError where no number of it can be read.
 */
async function againstNow(
  file: FileContent,
  askAt: AskAt,
  tools: DocumentTools,
): Promise<Omit<Verdict, "chain">> {
  const { madeFrom, dataVersion, knownAt } = file.origin;
  const today = await makeAgain(askAt, madeFrom, null);
  const made = asOf(today, { dataVersion, knownAt });
  const written = await readAsWritten(file, made, tools);
  if (written === null)
    throw new BriefingError("Of a picture in pixels it cannot be said what was known at all.");
  const moved = changedByHand(file, written).map(({ place, found, expected }) => ({
    page: made.title,
    block: "",
    what: place,
    indicators: [],
    area: null,
    period: null,
    before: { text: found, value: null },
    after: { text: expected, value: null },
    cause: null,
  }));
  return { file, made, today, byHand: [], moved };
}

/** What is read of a file like another as we write it; null: no number of it can be read again, as of pixels. */
async function readAsWritten(
  file: FileContent,
  made: WrittenBriefing,
  tools: DocumentTools,
): Promise<Pick<FileContent, "tables" | "texts"> | null> {
  if (file.format === "png") return null;
  // Of what is printed the files inside are read: nothing has to be printed for that.
  if (file.format === "pdf") {
    const inside = attachmentsOf(made, true).filter(({ type }) => type === "text/csv");
    const text = new TextDecoder();
    return {
      tables: inside.map(({ name, bytes }) => tableOf(name.slice(0, -".csv".length), text.decode(bytes))),
      texts: [],
    };
  }
  if (documentFormats.some(({ id }) => id === file.format))
    return reopenFile(await writtenAs(file, made, tools));
  return reopenFile(await drawnAs(file, made, tools));
}

/** A picture as a file like another. */
async function drawnAs(
  { format, size = { width: 0, height: 0 }, origin }: FileContent,
  { pages }: WrittenBriefing,
  tools: DocumentTools,
): Promise<Uint8Array> {
  const exporter = exporterOf(format);
  const block = pages.flatMap(({ blocks }) => blocks).find(({ is }) => is === "figure");
  if (exporter === undefined || block?.is !== "figure") throw new RangeError(`no picture as ${format}`);
  const { figure, view, settings } = block;
  const { link } = origin;
  return exporter.write(
    figure,
    { ...settings, ...size, view, theme: "light", link },
    {
      boundaries: figure.vintage === null ? null : await tools.boundaries(figure.vintage),
      fonts: tools.fonts,
      rasterise: tools.rasterise,
    },
  );
}

/** A briefing as a file like another. */
export function writtenAs(
  { format, shape }: Pick<FileContent, "format" | "shape">,
  briefing: WrittenBriefing,
  tools: DocumentTools,
): Promise<Uint8Array> {
  const found = documentFormats.find(({ id }) => id === format);
  if (found === undefined) throw new RangeError(`no format ${format}`);
  return found.write(briefing, tools, { shape, mark: null });
}

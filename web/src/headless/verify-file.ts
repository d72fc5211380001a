import { askCauses } from "../briefing/again/ask-causes.ts";
import { makeAgain, type AskAt } from "../briefing/again/make-again.ts";
import { movedFigures, type MovedFigure } from "../briefing/again/moved-figures.ts";
import type { WrittenBriefing } from "../briefing/page.ts";
import { documentFormats } from "../exports/documents/index.ts";
import type { DocumentTools } from "../exports/documents/document-format.ts";
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
}

/** Holds a file against what it was made of and against what is known today; null: it is none of ours. Throws BriefingError where it cannot be made again. */
export async function verifyFile(
  bytes: Uint8Array,
  askAt: AskAt,
  tools: DocumentTools,
): Promise<Verdict | null> {
  const file = reopenFile(bytes);
  if (file === null) return null;
  const { made, today } = await bothMakings(file, askAt);
  // Pictures of points hold no numbers that could be read again.
  const quick: DocumentTools = { ...tools, rasterise: () => Promise.resolve(new Uint8Array()) };
  const written = reopenFile(await writtenAs(file, made, quick));
  const moved = movedFigures(made, today);
  const causes = await askCauses(askAt(today.provenance.knownAt), made, moved);
  return {
    file,
    made,
    today,
    byHand: written === null ? [] : changedByHand(file, written),
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
async function bothMakings({ origin }: Pick<FileContent, "origin">, askAt: AskAt) {
  const { madeFrom, knownAt, dataVersion } = origin;
  const made = await makeAgain(askAt, madeFrom, knownAt);
  return {
    // As known at an instant, data of several versions say the same; the file names the one that it was asked of.
    made: { ...made, provenance: { ...made.provenance, dataVersion } },
    today: await makeAgain(askAt, madeFrom, null),
  };
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

import { BriefingError, type AskAt } from "../asking/ask.ts";
import { askSetting } from "../asking/setting.ts";
import { readDocument } from "../document/read-document.ts";
import { joinBriefings } from "../join-briefings.ts";
import type { Json, WrittenBriefing } from "../page.ts";
import { writeBriefing } from "../write/write-briefing.ts";
import { field, isList } from "./json-fields.ts";
import { pictureAgain } from "./picture-again.ts";

export type { AskAt };

/** How a briefing is made again besides what it was made from. */
export interface MakingAgain {
  readonly link?: string | null;
  /** Whether the file has maps in every period. */
  readonly isOverTime?: boolean;
}

/**
 * Makes a briefing again of what it was made from, as known at an instant; null: as it is known now, all of it of one version of the data. Throws BriefingError where it
 * cannot be made again.
 */
export async function makeAgain(
  askAt: AskAt,
  madeFrom: Json,
  knownAt: string | null,
  { link = null, isOverTime = false }: MakingAgain = {},
): Promise<WrittenBriefing> {
  if (isList(madeFrom)) {
    // Of several in one file none has more than its own period.
    const made: WrittenBriefing[] = [];
    for (const one of madeFrom) made.push(await makeAgain(askAt, field(one, "madeFrom"), knownAt, { link }));
    const joined = joinBriefings(
      made,
      madeFrom.map((one, i) => {
        const name = field(one, "name");
        return typeof name === "string" ? name : String(i);
      }),
    );
    if (joined === null) throw new BriefingError("It was made of no briefing.");
    return joined;
  }
  const picture = field(madeFrom, "picture");
  if (picture !== null) return pictureAgain(askAt, picture, knownAt, link);
  const read = readDocument(madeFrom);
  if (read.is !== "document")
    throw new BriefingError(
      `What it was made from is no briefing: ${read.faults.map(({ at, message }) => `${at}: ${message}`).join("; ")}`,
    );
  const { document } = read;
  const pinned = knownAt ?? (await askSetting(askAt(null), document)).catalogue.dataVersion.committedAt;
  const setting = await askSetting(askAt(pinned), document);
  return writeBriefing(setting, { ...document, knownAt: pinned }, { link, isOverTime });
}

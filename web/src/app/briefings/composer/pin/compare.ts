import type { Client } from "urql";
import { movedFigures, type MovedFigure } from "../../../../briefing/again/moved-figures.ts";
import type { BriefingDocument } from "../../../../briefing/document/briefing-document.ts";
import type { Writing } from "../../../../briefing/write/write-briefing.ts";
import { writeInPage } from "../../writing/document-at.ts";
import { openSetting } from "../../writing/open-setting.ts";

/** Which figures of a pinned briefing are known otherwise by now: it is written twice, as known then and as known now. Throws BriefingError. */
export async function movedSince(
  client: Client,
  document: BriefingDocument,
  { signal, progress }: Writing,
): Promise<readonly MovedFigure[]> {
  const { knownAt: _then, ...now } = document;
  const half = (begun: number) => (done: number, all: number) => progress?.(begun * all + done, 2 * all);
  const common = signal === undefined ? {} : { signal };
  const write = async (one: BriefingDocument, begun: number) =>
    writeInPage(
      { document: one, setting: await openSetting(client, one) },
      { ...common, progress: half(begun) },
    );
  return movedFigures(await write(document, 0), await write(now, 1));
}

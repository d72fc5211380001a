import type { ReactNode } from "react";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import { Button } from "../../../ui/button.tsx";
import { download } from "../../../ui/browser/download.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { BrokenBriefing } from "../store/briefing-store.ts";
import { textFile } from "../store/document-file.ts";
import { removeWithUndo } from "./remove-with-undo.ts";

/** What lies where a briefing should and is none: what is wrong with it, and how it is taken away as it is. */
export function BrokenRow({ broken }: { readonly broken: BrokenBriefing }): ReactNode {
  const { locale } = useAtlas();
  const text = composeWords(locale).list;
  const { id, text: content, faults } = broken;
  return (
    <li className="own-row">
      <div className="own-main">
        <strong>{text.broken}</strong> <code>{id}</code>
        <p className="quiet">{text.brokenHint}</p>
        <ul className="faults">
          {faults.slice(0, 5).map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              <code>{at === "" ? text.whole : at}</code>: {message}
            </li>
          ))}
        </ul>
      </div>
      <div className="own-actions">
        <Button onPress={() => download(textFile(content, id))}>{text.takeAway}</Button>
        <Button onPress={() => removeWithUndo(id, id, text)}>{text.remove}</Button>
      </div>
    </li>
  );
}

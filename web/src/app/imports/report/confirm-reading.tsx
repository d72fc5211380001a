import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { CitedDocument } from "../typed/document-fields.tsx";
import { handInTyped } from "../typed/hand-in-typed.ts";
import { typedWords } from "../typed/typed-words.ts";
import type { Catalogue } from "../typed/use-catalogue.ts";
import { EntryItem } from "./entry-item.tsx";
import { firstOfWords, MarkedText } from "./marked-text.tsx";
import {
  confirmedRows,
  confirmUndoubted,
  type Entry,
  entryOf,
  isUndoubted,
  type Reading,
} from "./reading.ts";

interface ConfirmReadingProps {
  readonly catalogue: Catalogue;
  readonly reading: Reading;
  readonly dataset: string;
  readonly cited: CitedDocument;
  readonly onAgain: () => void;
}

/** The text beside the figures that it says: each is confirmed, corrected or struck, then they are handed in. */
export function ConfirmReading({
  catalogue,
  reading,
  dataset,
  cited,
  onAgain,
}: ConfirmReadingProps): ReactNode {
  const { locale, address } = useAtlas();
  const words = typedWords(locale);
  const text = words.report;
  const [entries, setEntries] = useState<readonly Entry[]>(() => reading.proposals.map(entryOf));
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const n = (count: number): string => formatNumber(count, locale);
  const doubted = entries.filter(({ proposed }) => proposed.doubts.length > 0).length;
  const open = entries.filter(({ state }) => state === "open").length;
  const confirmed = entries.filter(({ state }) => state === "confirmed").length;
  const put = (index: number, entry: Entry): void => setEntries(entries.with(index, entry));
  const send = async (): Promise<void> => {
    setSending(true);
    const rows = confirmedRows(entries);
    const said = await handInTyped({ dataset, rows, document: cited }, address.lang);
    setSending(false);
    if (said.is !== "done") setFailure(said.is === "refused" ? said.message : words.failure);
  };
  return (
    <>
      <div className="report-columns">
        <MarkedText reading={reading} />
        <section aria-labelledby="report-proposals">
          <h2 id="report-proposals">{text.proposals}</h2>
          <p>{entries.length === 0 ? text.none : text.found(n(entries.length), n(doubted))}</p>
          {entries.length === 0 ? null : (
            <p>
              <Button
                isDisabled={!entries.some(isUndoubted)}
                onPress={() => setEntries(confirmUndoubted(entries))}
              >
                {text.confirmAll}
              </Button>
            </p>
          )}
          <ol className="report-entries">
            {entries.map((entry, index) => (
              <EntryItem
                key={index}
                catalogue={catalogue}
                entry={entry}
                number={index + 1}
                wordsOf={firstOfWords(reading, index) + 1}
                onChange={(changed) => put(index, changed)}
              />
            ))}
          </ol>
        </section>
      </div>
      {reading.leftOut.length === 0 ? null : (
        <details className="report-left">
          <summary>
            <h2>{text.leftOut}</h2> <span className="quiet">{n(reading.leftOut.length)}</span>
          </summary>
          <ul>
            {reading.leftOut.map(({ words: said, reason, at }) => (
              <li key={at.from}>
                <q lang="vi">{said}</q> — {reason.sentence[locale]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {failure === null ? null : (
        <Notice kind="error">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="report-send">
        <Button
          look="solid"
          isDisabled={isSending || open > 0 || confirmed === 0}
          onPress={() => void send()}
        >
          {isSending ? words.sending : text.handIn(n(confirmed))}
        </Button>
        <Button onPress={onAgain}>{text.again}</Button>
        {open === 0 ? null : <span className="quiet">{text.left(n(open))}</span>}
      </div>
    </>
  );
}

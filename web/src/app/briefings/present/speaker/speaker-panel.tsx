import "./speaker.css";
import { useState, type ReactNode } from "react";
import { formatNumber } from "../../../../figure/format/format.ts";
import { presentWords } from "../../../../i18n/briefing-words.ts";
import { useNow } from "../../../../ui/browser/use-now.ts";
import { Button } from "../../../../ui/button.tsx";
import { SlideSheet } from "../../page/slide-sheet.tsx";
import { clockText, elapsed, toggled, type Elapsed } from "./elapsed.ts";
import type { Show } from "../stage/show.ts";

/** What the speaker wants to have at hand: the notes of the slide, the next one, the clock, and how long they have spoken. */
export function SpeakerPanel({
  show,
  at,
  isBeside = false,
}: {
  readonly show: Show;
  readonly at: number;
  /** Beside the slide, not in a window of its own. */
  readonly isBeside?: boolean;
}): ReactNode {
  const { slides, briefing, size, theme } = show;
  const { locale } = briefing;
  const text = presentWords(locale);
  const notes = slides[at]?.notes ?? [];
  const next = slides[at + 1];
  const n = (value: number): string => formatNumber(value, locale);
  return (
    <aside
      className={isBeside ? "present-speaker present-speaker-beside" : "present-speaker"}
      aria-label={text.notes}
    >
      <Clock text={text} />
      <section aria-label={text.nextPage} className="present-next">
        <h2>{next === undefined ? text.end : `${text.nextPage}: ${n(at + 2)}. ${next.title}`}</h2>
        {next === undefined ? null : (
          <SlideSheet
            slide={next}
            number={at + 2}
            count={slides.length}
            size={size}
            theme={theme}
            locale={locale}
            isThumbnail
          />
        )}
      </section>
      {/* Long notes are scrolled, by keys too. */}
      <section aria-label={text.notes} className="present-notes" tabIndex={0}>
        <h2>{text.notes}</h2>
        {notes.length === 0 ? (
          <p className="quiet">{text.noNotes}</p>
        ) : (
          notes.map((note) => <p key={note}>{note}</p>)
        )}
      </section>
    </aside>
  );
}

/** The time it is, and the time that was spoken. */
function Clock({ text }: { readonly text: ReturnType<typeof presentWords> }): ReactNode {
  const now = useNow(1000);
  const [spoken, setSpoken] = useState<Elapsed>(() => ({ since: now, before: 0 }));
  const isRunning = spoken.since !== null;
  const date = new Date(now);
  const two = (value: number): string => String(value).padStart(2, "0");
  return (
    <div className="present-clock" role="timer" aria-live="off">
      <p>
        <span>{text.clock}</span>
        <strong>
          {two(date.getHours())}:{two(date.getMinutes())}
        </strong>
      </p>
      <p>
        <span>{text.elapsed}</span>
        <strong>{clockText(elapsed(spoken, now))}</strong>
      </p>
      <p className="present-clock-buttons">
        <Button look="plain" onPress={() => setSpoken((before) => toggled(before, Date.now()))}>
          {isRunning ? text.stop : text.start}
        </Button>
        <Button look="plain" onPress={() => setSpoken({ since: isRunning ? Date.now() : null, before: 0 })}>
          {text.reset}
        </Button>
      </p>
    </div>
  );
}

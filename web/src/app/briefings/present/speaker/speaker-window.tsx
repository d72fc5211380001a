import "../present.css";
import type { ReactNode } from "react";
import { useState } from "react";
import { formatNumber } from "../../../../figure/format/format.ts";
import { presentWords } from "../../../../i18n/briefing-words.ts";
import { Button } from "../../../../ui/button.tsx";
import type { Blank, Command } from "../keys/commands.ts";
import { after, beginning } from "../keys/presenting.ts";
import { placeOf, type Show } from "../stage/show.ts";
import { SpeakerPanel } from "./speaker-panel.tsx";
import { Stage } from "../stage/stage.tsx";
import { useKeys } from "../keys/use-keys.ts";
import { useWindows } from "./use-windows.ts";

/** The speaker's own window: what the audience sees, what comes next, notes and time. It turns the slides of all windows. */
export function SpeakerWindow({
  show,
  at: id,
  name,
  onTurn,
}: {
  readonly show: Show;
  readonly at: string | null;
  readonly name: string;
  readonly onTurn: (id: string) => void;
}): ReactNode {
  const { slides, briefing, theme } = show;
  const { locale } = briefing;
  const text = presentWords(locale);
  const [blank, setBlank] = useState<Blank | null>(null);
  const at = placeOf(slides, id);
  const turn = (to: number): void => {
    const slide = slides[to];
    if (slide !== undefined && to !== at) onTurn(slide.id);
  };
  const act = (command: Command): void => {
    const next = after({ ...beginning, at, blank }, command, slides.length);
    setBlank(next.blank);
    turn(next.at);
  };
  useKeys(act, ({ do: what }) => ["next", "back", "first", "last", "go", "blank"].includes(what));
  useWindows(name, { at, blank }, (told) => {
    setBlank(told.blank);
    turn(Math.min(told.at, slides.length - 1));
  });
  const n = (value: number): string => formatNumber(value, locale);
  return (
    <div
      className={`present present-window present-${theme}`}
      role="region"
      aria-label={text.speaker(briefing.title)}
    >
      <div className="present-now">
        <div className={blank === null ? "present-main" : `present-main present-dimmed`}>
          <Stage show={show} at={at} undrawn={text.undrawn} />
        </div>
        <div className="present-now-foot">
          <Button onPress={() => act({ do: "back" })} isDisabled={at === 0}>
            {text.back}
          </Button>
          <span>{text.page(n(at + 1), n(slides.length), slides[at]?.title ?? "")}</span>
          <Button
            look="solid"
            onPress={() => act({ do: "next" })}
            isDisabled={at === slides.length - 1 && blank === null}
          >
            {text.next}
          </Button>
        </div>
      </div>
      <SpeakerPanel show={show} at={at} />
    </div>
  );
}

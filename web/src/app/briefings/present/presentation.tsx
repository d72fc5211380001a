import "./present.css";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { presentWords } from "../../../i18n/briefing-words.ts";
import { useAwake } from "../../../ui/browser/use-awake.ts";
import { useFullScreen } from "../../../ui/browser/use-full-screen.ts";
import { announce } from "../../../ui/live-region.tsx";
import type { Command } from "./keys/commands.ts";
import { Controls } from "./controls/controls.tsx";
import { KeysHelp } from "./over/keys-help.tsx";
import { Overview } from "./over/overview.tsx";
import { after, beginning, staysOnLeaving, type Presenting } from "./keys/presenting.ts";
import { placeOf, type Show } from "./stage/show.ts";
import { SpeakerPanel } from "./speaker/speaker-panel.tsx";
import { Stage } from "./stage/stage.tsx";
import { useKeys } from "./keys/use-keys.ts";
import { useSwipe } from "./keys/use-swipe.ts";
import { useWall } from "./wall/use-wall.ts";
import { useWindows } from "./speaker/use-windows.ts";

/** Milliseconds without a sign of anybody after which the controls go. */
const unseen = 3_000;

export interface PresentationProps {
  readonly show: Show;
  /** The id of the slide that the address says; null: the first. */
  readonly at: string | null;
  /** Seconds after which the next slide comes by itself; null: when somebody wants it. */
  readonly wall: number | null;
  /** What the windows of this presentation have in common. */
  readonly name: string;
  readonly onTurn: (id: string) => void;
  /** Begins or ends turning by itself. */
  readonly onWall: () => void;
  readonly onSpeaker: () => void;
  readonly onLeave: () => void;
  /** The briefing of newer data, laid out; null: there is none. */
  readonly renew: (signal: AbortSignal, show: Show) => Promise<Show | null>;
  readonly replace: (show: Show) => void;
}

/** A briefing on the whole screen, for those who listen. */
export function Presentation(props: PresentationProps): ReactNode {
  const { show, wall } = props;
  const { slides, briefing, theme } = show;
  const { locale } = briefing;
  const text = presentWords(locale);
  const stage = useRef<HTMLDivElement>(null);
  const [rest, setRest] = useState<Omit<Presenting, "at">>(beginning);
  const at = placeOf(slides, props.at);
  const state: Presenting = { ...rest, at };
  const { isFull, canBe, toggle } = useFullScreen();
  const isAwake = useAwake(unseen);
  const n = (value: number): string => formatNumber(value, locale);
  const turn = (to: number): void => {
    const slide = slides[to];
    if (slide !== undefined && to !== at) props.onTurn(slide.id);
  };
  const act = (command: Command): void => {
    if (command.do === "full") toggle();
    else if (command.do === "window") props.onSpeaker();
    else if (command.do === "leave" && !staysOnLeaving(state)) props.onLeave();
    else {
      const next = after(state, command, slides.length);
      setRest(next);
      turn(next.at);
      const said = saidOf(command, next, text);
      if (said !== null) announce(said);
    }
  };
  const typed = useKeys(
    act,
    (command) => state.over === null || command.do === "leave" || command.do === state.over,
  );
  useSwipe(stage, act);
  useWindows(props.name, { at, blank: state.blank }, (told) => {
    setRest((before) => ({ ...before, blank: told.blank }));
    turn(Math.min(told.at, slides.length - 1));
  });
  const isStill = state.isPaused || state.blank !== null || state.over !== null;
  useWall<Show>(wall, isStill, at, {
    shown: () => ({ at, count: slides.length }),
    turn,
    renew: (signal) => props.renew(signal, show),
    replace: (newer) => {
      props.replace(newer);
      const [first] = newer.slides;
      if (first !== undefined) props.onTurn(first.id);
    },
  });
  const title = slides[at]?.title ?? briefing.title;
  const isByItself = wall !== null && !isStill;
  const said = text.page(n(at + 1), n(slides.length), title);
  useEffect(() => {
    // Nobody who listens wants to hear a wall turn.
    if (!isByItself) announce(said);
  }, [said, isByItself]);
  const isIdle = !isAwake && state.over === null;
  return (
    <div
      className={`present present-${theme}${isIdle ? " present-idle" : ""}${state.hasNotes ? " present-beside" : ""}`}
      aria-label={text.stage(briefing.title)}
      role="region"
    >
      <div ref={stage} className="present-main">
        <Stage
          show={show}
          at={at}
          undrawn={text.undrawn}
          onUndrawn={() => (wall === null ? undefined : turn((at + 1) % slides.length))}
        />
      </div>
      {state.hasNotes ? <SpeakerPanel show={show} at={at} isBeside /> : null}
      {state.blank === null ? null : (
        <button
          type="button"
          className={`present-blank present-blank-${state.blank}`}
          aria-label={text[state.blank]}
          onClick={() => act({ do: "next" })}
        />
      )}
      {typed === "" ? null : <p className="present-typed">{text.typed(typed)}</p>}
      <Controls
        text={text}
        number={text.number(n(at + 1), n(slides.length))}
        isFirst={at === 0}
        isLast={at === slides.length - 1}
        isFull={isFull}
        canBeFull={canBe}
        hasNotes={state.hasNotes}
        wall={wall}
        isPaused={state.isPaused}
        act={act}
        onWall={props.onWall}
      />
      {state.over === "grid" ? (
        <Overview
          show={show}
          at={at}
          onGo={(to) => act({ do: "go", to: to + 1 })}
          onClose={() => act({ do: "leave" })}
        />
      ) : null}
      {state.over === "help" ? <KeysHelp text={text} onClose={() => act({ do: "leave" })} /> : null}
    </div>
  );
}

/** What a command changed, for those who do not see it. */
function saidOf(command: Command, next: Presenting, text: ReturnType<typeof presentWords>): string | null {
  if (command.do === "blank" && next.blank !== null) return text[next.blank];
  if (command.do === "pause") return next.isPaused ? text.paused : text.resumed;
  return null;
}

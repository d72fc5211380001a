import type { Blank, Command } from "./commands.ts";

/** What is on the screen of a presentation. */
export interface Presenting {
  /** The slide, from 0. */
  readonly at: number;
  /** The whole screen black or white, so that people look at the speaker; null: the slide is shown. */
  readonly blank: Blank | null;
  /** What lies over the slide; null: nothing. */
  readonly over: "grid" | "help" | null;
  /** Whether notes and the next slide stand beside it. */
  readonly hasNotes: boolean;
  /** Of a wall that turns by itself: whether it stands still. */
  readonly isPaused: boolean;
}

export const beginning: Presenting = { at: 0, blank: null, over: null, hasNotes: false, isPaused: false };

/** What is on the screen after a command; full screen, windows and leaving are not of it. `count`: how many slides there are. */
export function after(state: Presenting, command: Command, count: number): Presenting {
  const to = (at: number): Presenting => ({
    ...state,
    at: Math.max(0, Math.min(count - 1, at)),
    blank: null,
    over: null,
  });
  switch (command.do) {
    case "next":
      // A blank screen shows first what it hid.
      return to(state.blank === null ? state.at + 1 : state.at);
    case "back":
      return to(state.blank === null ? state.at - 1 : state.at);
    case "first":
      return to(0);
    case "last":
      return to(count - 1);
    case "go":
      return to(command.to - 1);
    case "blank":
      return { ...state, over: null, blank: state.blank === command.colour ? null : command.colour };
    case "grid":
    case "help":
      return { ...state, blank: null, over: state.over === command.do ? null : command.do };
    case "notes":
      return { ...state, hasNotes: !state.hasNotes };
    case "pause":
      return { ...state, isPaused: !state.isPaused };
    case "leave":
      return { ...state, blank: null, over: null };
    case "window":
    case "full":
      return state;
  }
}

/** Whether leaving only takes away what lies over the slide. */
export function staysOnLeaving({ blank, over }: Presenting): boolean {
  return blank !== null || over !== null;
}

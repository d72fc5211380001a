/** What somebody who presents asks for. */
export type Command =
  | { readonly do: "next" | "back" | "first" | "last" }
  /** A page by its number, from 1. */
  | { readonly do: "go"; readonly to: number }
  | { readonly do: "blank"; readonly colour: Blank }
  | { readonly do: "notes" | "window" | "grid" | "help" | "full" | "pause" | "leave" };

export type Blank = "black" | "white";

/** A key as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const byKey: Readonly<Record<string, Command>> = {
  ArrowRight: { do: "next" },
  ArrowDown: { do: "next" },
  PageDown: { do: "next" },
  ArrowLeft: { do: "back" },
  ArrowUp: { do: "back" },
  PageUp: { do: "back" },
  Backspace: { do: "back" },
  Home: { do: "first" },
  End: { do: "last" },
  b: { do: "blank", colour: "black" },
  ".": { do: "blank", colour: "black" },
  w: { do: "blank", colour: "white" },
  ",": { do: "blank", colour: "white" },
  n: { do: "notes" },
  s: { do: "window" },
  g: { do: "grid" },
  f: { do: "full" },
  p: { do: "pause" },
  "?": { do: "help" },
  Escape: { do: "leave" },
};

/** What a key asks for, after the figures that were typed before it. */
export interface Pressed {
  /** Figures of a page's number, which Enter goes to. */
  readonly typed: string;
  /** Null: nothing, or nothing yet. */
  readonly command: Command | null;
  /** Whether the key says something here; others are left to the browser. */
  readonly isOurs: boolean;
}

/** Most figures of a page's number. */
const mostFigures = 3;

/** Reads a key as presenters know them from other programs. Keys with Ctrl, Alt or the like are the browser's. */
export function pressed(typed: string, press: KeyPress): Pressed {
  const { key, shiftKey } = press;
  if (press.ctrlKey || press.altKey || press.metaKey) return { typed, command: null, isOurs: false };
  if (/^\d$/u.test(key)) return { typed: (typed + key).slice(-mostFigures), command: null, isOurs: true };
  if (key === "Enter")
    return {
      typed: "",
      command: typed === "" ? { do: "next" } : { do: "go", to: Number(typed) },
      isOurs: true,
    };
  if (key === " ") return { typed: "", command: { do: shiftKey ? "back" : "next" }, isOurs: true };
  const command = byKey[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return { typed: command === null ? typed : "", command, isOurs: command !== null };
}

import { describe, expect, it } from "vitest";
import { pressed, type Command, type KeyPress } from "../../../../src/app/briefings/present/keys/commands.ts";
import { clockText, elapsed, toggled } from "../../../../src/app/briefings/present/speaker/elapsed.ts";
import { after, beginning, staysOnLeaving } from "../../../../src/app/briefings/present/keys/presenting.ts";
import { placeOf, sizeFor } from "../../../../src/app/briefings/present/stage/show.ts";
import { swiped } from "../../../../src/app/briefings/present/keys/use-swipe.ts";

const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const asked = (name: string, more?: Partial<KeyPress>): Command | null =>
  pressed("", key(name, more)).command;

/** What is on the screen of twelve slides after some keys, one after the other. */
function keyed(...names: readonly string[]) {
  let typed = "";
  let state = beginning;
  for (const name of names) {
    const said = pressed(typed, key(name));
    typed = said.typed;
    if (said.command !== null) state = after(state, said.command, 12);
  }
  return state;
}

describe("keys of a presentation", () => {
  it.each([
    ["next", ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]],
    ["back", ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]],
    ["first", ["Home"]],
    ["last", ["End"]],
    ["notes", ["n", "N"]],
    ["grid", ["g", "G"]],
    ["full", ["f"]],
    ["window", ["s"]],
    ["pause", ["p"]],
    ["help", ["?"]],
    ["leave", ["Escape"]],
  ])("ask for %s", (what, names) => {
    for (const name of names) expect(asked(name), name).toEqual({ do: what });
  });

  it("turn back with the space bar and Shift", () => {
    expect(asked(" ", { shiftKey: true })).toEqual({ do: "back" });
  });

  it("are the browser's with Ctrl, Alt or the command key, and where they say nothing here", () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(pressed("", key("f", held))).toEqual({ typed: "", command: null, isOurs: false });
    expect(pressed("", key("Tab")).isOurs).toBe(false);
    expect(pressed("", key("F5")).isOurs).toBe(false);
  });

  it("go to a page by its number and Enter, no further than the last", () => {
    expect(keyed("1", "1", "Enter").at).toBe(10);
    expect(keyed("9", "9", "9", "Enter").at).toBe(11);
    expect(keyed("0", "Enter").at).toBe(0);
    expect(keyed("7", "ArrowRight", "Enter").at).toBe(2);
  });

  it("stay at both ends", () => {
    expect(keyed("ArrowLeft").at).toBe(0);
    expect(keyed("End", "ArrowRight").at).toBe(11);
  });

  it("make the screen black or white, and bring back the same page before they turn", () => {
    expect(keyed("ArrowRight", "b").blank).toBe("black");
    expect(keyed("b", "w").blank).toBe("white");
    expect(keyed("b", "b").blank).toBe(null);
    expect(keyed("ArrowRight", "b", "ArrowRight")).toMatchObject({ at: 1, blank: null });
  });

  it("close what lies over the slide before they leave", () => {
    expect(keyed("g").over).toBe("grid");
    expect(keyed("g", "?").over).toBe("help");
    expect(staysOnLeaving(keyed("g"))).toBe(true);
    expect(staysOnLeaving(keyed("b"))).toBe(true);
    expect(staysOnLeaving(keyed("g", "Escape"))).toBe(false);
  });
});

describe("a finger", () => {
  it("turns a page where it goes far and across", () => {
    expect(swiped(-80, 10)).toEqual({ do: "next" });
    expect(swiped(80, -10)).toEqual({ do: "back" });
    expect(swiped(-20, 0)).toBe(null);
    expect(swiped(-60, 90)).toBe(null);
  });
});

describe("an address", () => {
  const slides = [
    { id: "cover", page: null },
    { id: "facts", page: "facts" },
    { id: "method", page: "method" },
    { id: "method-2", page: "method" },
  ];
  it("finds a slide by its id, and the cover where it is of none", () => {
    expect(["facts", "method", "method-2", "gone", null].map((id) => placeOf(slides, id))).toEqual([
      1, 2, 3, 0, 0,
    ]);
  });
});

describe("a screen", () => {
  it("has slides of the nearest shape, in the hand upright ones of its own", () => {
    expect(sizeFor({ width: 1920, height: 1080 })).toEqual({ width: 960, height: 540 });
    expect(sizeFor({ width: 1024, height: 768 })).toEqual({ width: 720, height: 540 });
    const { width, height } = sizeFor({ width: 390, height: 844 });
    expect(height).toBeGreaterThan(1.5 * width);
  });
});

describe("the time that was spoken", () => {
  it("runs, stands still, and goes on", () => {
    const running = { since: 1_000, before: 0 };
    expect(elapsed(running, 61_000)).toBe(60_000);
    const still = toggled(running, 61_000);
    expect(elapsed(still, 500_000)).toBe(60_000);
    expect(elapsed(toggled(still, 500_000), 501_000)).toBe(61_000);
    // A clock that was set back takes nothing away.
    expect(elapsed(running, 0)).toBe(0);
  });

  it("is written as on a clock", () => {
    expect([0, 65_400, 3_600_000, 36_061_000].map(clockText)).toEqual([
      "0:00",
      "1:05",
      "1:00:00",
      "10:01:01",
    ]);
  });
});

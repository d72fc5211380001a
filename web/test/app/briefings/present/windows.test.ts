import { expect, it } from "vitest";
import { Windows, type Line } from "../../../../src/app/briefings/present/speaker/windows.ts";

/** Lines that hear each other at once, as windows of one browser do. */
function exchange() {
  const lines: { readonly hear: (data: unknown) => void; readonly line: Line }[] = [];
  const open = (): Line => {
    const listeners: ((event: MessageEvent) => void)[] = [];
    const own = {
      hear: (data: unknown) => {
        for (const listener of listeners) listener({ data } as MessageEvent);
      },
      line: {
        addEventListener: (_: string, listener: (event: MessageEvent) => void) => {
          listeners.push(listener);
        },
        postMessage: (data: unknown) => {
          for (const other of lines) if (other !== own) other.hear(data);
        },
        close: () => undefined,
      } as Line,
    };
    lines.push(own);
    return own.line;
  };
  return { open, say: (data: unknown) => lines.forEach(({ hear }) => hear(data)) };
}

it("keeps all windows on one slide, whichever turns; one that opens follows those that are there", () => {
  const { open, say } = exchange();
  const seen: Record<string, string[]> = { screen: [], speaker: [] };
  const window = (name: string) =>
    new Windows(open(), ({ at, blank }) => seen[name]?.push(`${at}${blank === null ? "" : ` ${blank}`}`));
  const screen = window("screen");
  screen.ask();
  screen.show(0, null);
  screen.show(4, null);
  const speaker = window("speaker");
  speaker.show(0, null);
  speaker.ask();
  expect(seen).toEqual({ screen: [], speaker: ["4"] });
  speaker.show(4, null);
  speaker.show(5, null);
  screen.show(5, null);
  screen.show(5, "black");
  expect(seen).toEqual({ screen: ["5"], speaker: ["4", "5 black"] });
  // Whatever else is said there means nothing.
  for (const noise of [
    null,
    "x",
    { is: "shows" },
    { is: "shows", at: -1, blank: null },
    { is: "shows", at: 1, blank: "red" },
  ])
    say(noise);
  expect(seen).toEqual({ screen: ["5"], speaker: ["4", "5 black"] });
});

it("is each by itself where a browser has no line between windows", () => {
  const alone = new Windows(null, () => expect.unreachable());
  alone.ask();
  alone.show(1, null);
  alone.close();
});

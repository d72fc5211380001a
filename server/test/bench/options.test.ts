import { expect, test } from "vitest";
import { LANES, readOptions } from "../../bench/options.ts";

test("help names every lane and every option, and measures nothing", () => {
  const read = readOptions(["--help"]);
  if (!("say" in read)) throw new Error("It would measure.");
  expect(read.exitCode).toBe(0);
  for (const lane of Object.keys(LANES)) expect(read.say).toContain(`  ${lane} `);
  for (const name of [
    "only",
    "seconds",
    "rounds",
    "large",
    "observations",
    "keep",
    "make",
    "months",
    "minutes",
    "kills",
    "fault",
    "rate",
    "before",
    "proxy",
    "filled",
    "port",
    "smallest",
  ])
    expect(read.say).toContain(`--${name}`);
});

test("what is written wrong is told before anything is measured", () => {
  const told = (...args: string[]): string => {
    const read = readOptions(args);
    return "say" in read && read.exitCode === 2 ? read.say : "it would measure";
  };
  expect(told("--onyl", "files")).toContain("--onyl");
  expect(told("--only", "file")).toContain('no lane "file"');
  expect(told("--proxy", "squid")).toContain("own, caddy, nginx");
  expect(told("--rounds", "many")).toContain("--rounds");
});

test("what is not said is as usual, and less where nothing is to be measured", () => {
  const options = (...args: string[]) => {
    const read = readOptions(args);
    return "options" in read ? read.options : null;
  };
  expect(options()).toMatchObject({
    only: null,
    rounds: 3,
    large: 1_000_000,
    filled: null,
    keep: null,
    smallest: false,
  });
  expect(options("--only", "files", "--rounds", "2")).toMatchObject({ only: "files", rounds: 2 });
  expect(options("--only", "communes", "--keep", "kept", "--make")).toMatchObject({
    keep: "kept",
    isOnlyMade: true,
  });
  expect(options("--smallest")).toMatchObject({ rounds: 1, large: 10_000, months: 2 });
});

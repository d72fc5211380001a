import { expect, test } from "vitest";
import { benchWays } from "./bench-ways.ts";
import { filledWays } from "./filled-ways.ts";
import { ownDataWays } from "./own-data-ways.ts";
import { readmeCommands } from "./readme-commands.ts";
import { toolWays } from "./tool-ways.ts";
import { commands } from "./typing.ts";

const known = [toolWays, benchWays, filledWays(), ownDataWays()].flatMap((ways) => Object.keys(ways));

test("every command of README.md is typed by a test, and every one that is known here is one of README's", () => {
  expect(known.toSorted()).toEqual([...new Set(commands)].toSorted());
});

test("commands are found in blocks and in the text; a block that is not marked is refused", () => {
  const text =
    "Type `npm run it -- --help`, not `it`:\n\n```sh\nA=1 npm start # comes up\nnpm \\\n  test\n```\n";
  expect(readmeCommands(text)).toEqual(["npm run it -- --help", "A=1 npm start", "npm test"]);
  expect(() => readmeCommands("```\nnpm start\n```\n")).toThrow('marked ""');
});

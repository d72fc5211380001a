import { expect, it } from "vitest";
import { reopenFile } from "../../src/exports/reopen/reopen-file.ts";
import { everyFileMade } from "./every-file.ts";

it("every file of every format carries count and hash of the chain of the data, where it is looked for later", async () => {
  const without = (await everyFileMade()).flatMap(({ name, bytes }) => {
    // A briefing as JSON is for programs, and is what it says.
    const said = name === "briefing json" ? textOf(bytes) : (reopenFile(bytes)?.origin.chain ?? "");
    return /\d+:[0-9a-f]{64}/u.test(said) ? [] : [name];
  });
  expect(without).toEqual([]);
});

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

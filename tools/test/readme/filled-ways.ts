import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openFilledDatabase } from "../../../server/test/filled-database.ts";
import { desk, FILLING, run, type Started, type Ways } from "./typing.ts";

/** The ways that want everything that comes along: on a copy of the database that the whole run fills once. */
export function filledWays(): Ways {
  const { folder, start } = desk();
  let running: Promise<Started> | null = null;
  const startOnFilled = async (command: string): Promise<Started> =>
    start(command.replace(/postgres:\S+/u, await openFilledDatabase()), {});
  const runningAtlas = (command = "DATABASE_URL=postgres: npm start") => (running ??= startOnFilled(command));
  const briefing = async (command: string, name: string): Promise<Uint8Array> => {
    const { address } = await runningAtlas();
    const file = join(folder, name);
    const { code, said } = await run(`${command.replace(name, file)} --url ${address}`, {});
    expect(said).toContain(file);
    expect(code).toBe(0);
    return readFileSync(file);
  };
  return {
    async "DATABASE_URL=postgres://user:password@host:5432/atlas npm start"(command) {
      // The first start, on an empty database, is made once for all tests that need a full one (filled-database.ts).
      const again = await runningAtlas(command);
      expect((await fetch(`${again.address}/readyz`)).status).toBe(200);
      expect(again.said()).not.toMatch(FILLING);
    },

    async "npm run atlas -- export --indicator coverage --unit-type commune --dataset demo --period 2025 --format png --out coverage.png"(
      command,
    ) {
      const { address } = await runningAtlas();
      const file = join(folder, "coverage.png");
      const { code, said } = await run(`${command.replace("coverage.png", file)} --url ${address}`, {});
      expect(said).toContain(file);
      expect(code).toBe(0);
      const png = readFileSync(file);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
      expect(png.length).toBeGreaterThan(50_000);
    },

    async "npm run atlas -- export --indicator coverage --unit-type commune --dataset demo --period 2025 --versus 2024 --format svg --out change.svg"(
      command,
    ) {
      const { address } = await runningAtlas();
      const file = join(folder, "change.svg");
      const { code, said } = await run(`${command.replace("change.svg", file)} --url ${address}`, {});
      expect(said).toContain(file);
      expect(code).toBe(0);
      const svg = readFileSync(file, "utf8");
      // Both periods and the sign of changes are said; synthetic figures say so.
      for (const words of ["2025 so với", "2024", "giả lập", "+0,4"]) expect(svg).toContain(words);
    },

    async "npm run atlas -- brief --template national --dataset demo --period 2025 --format pptx --out national.pptx"(
      command,
    ) {
      const slides = await briefing(command, "national.pptx");
      expect(partsOf(slides)).toContain("ppt/slides/slide5.xml");
      expect(partsOf(slides).some((part) => part.startsWith("ppt/charts/"))).toBe(true);
    },

    async "npm run atlas -- brief --template province --area ninh-binh-2025 --dataset demo --period 2025 --format docx --out ninh-binh.docx"(
      command,
    ) {
      const parts = partsOf(await briefing(command, "ninh-binh.docx"));
      expect(parts).toContain("word/document.xml");
      expect(parts.some((part) => part.startsWith("word/charts/"))).toBe(true);
    },
  };
}

/** Names of the files in a zip, as its directory lists them. */
function partsOf(zip: Uint8Array): readonly string[] {
  const bytes = Buffer.from(zip);
  const names: string[] = [];
  for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 46))
    names.push(bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  return names;
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { PROJECT } from "../shell.ts";
import { ask, desk, FILLING, run, type Started, type Ways } from "./typing.ts";

/** The ways that need data of their own: of the published figures alone, for filling the synthetic ones in takes longest. */
export function ownDataWays(): Ways {
  const { dataDir, folder, start: startOn } = desk();
  const environment = { DATA_DIR: dataDir, SEED: "published" };
  const start = (command: string) => startOn(command, environment);
  /** The atlas that the tool's commands find running. */
  let running: Promise<Started> | null = null;
  const runningAtlas = () => (running ??= start("npm start"));
  return {
    async "npm start"(command) {
      const first = await start(command);
      expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
      for (const path of ["/", "/graphiql"]) {
        const page = await fetch(first.address + path);
        expect(page.headers.get("content-type")).toMatch(/^text\/html/u);
        expect(await page.text()).toContain("<!doctype html>");
      }
      expect(await ask(first.address, "{ datasets { id figures } }")).toMatchObject({
        data: {
          datasets: expect.arrayContaining([
            { id: "published", figures: expect.toSatisfy((figures) => Number(figures) > 0) },
          ]),
        },
      });
      // PostgreSQL keeps this note while it runs.
      const note = join(dataDir, "postgres/postmaster.pid");
      expect(existsSync(note)).toBe(true);
      first.interrupt();
      // npm itself says 130 when it was ended by Ctrl-C.
      expect([0, 130]).toContain(await first.ended);
      expect(existsSync(note)).toBe(false);
      const second = await runningAtlas();
      // It took up where the first left off: nothing was read again.
      expect(first.said()).toMatch(FILLING);
      expect(second.said()).not.toMatch(FILLING);
      console.info(
        `npm start: ready after ${first.seconds.toFixed(1)} s, again after ${second.seconds.toFixed(1)} s`,
      );
    },

    async "npm run atlas -- import figures.csv --dataset published"(command) {
      const { address } = await runningAtlas();
      const file = join(folder, "figures.csv");
      const typed = command.replace("figures.csv", file);
      const [header = ""] = readFileSync(join(PROJECT, "seeds/published/observations.csv"), "utf8").split(
        "\n",
      );
      const row = (given: Record<string, string>): string =>
        header
          .split(",")
          .map((column) => given[column] ?? "")
          .join(",");
      const figure = {
        indicator: "models_new",
        area: "nam-dinh",
        period: "2005",
        value: "7",
        source: "s001",
      };
      writeFileSync(file, `${header}\n${row({ ...figure, value: "seven" })}\n`);
      const refused = await run(typed, environment);
      expect(refused.said).toContain('row 2, value (H2) "seven"');
      expect(refused.code).toBe(1);
      writeFileSync(file, `${header}\n${row(figure)}\n`);
      const taken = await run(typed, environment);
      expect(taken.said).toContain(
        "figures.csv: imported into published (1 new, 0 already there, 0 refused)",
      );
      expect(taken.code).toBe(0);
      const query = `{ statistics(indicators: "models_new", areas: "nam-dinh", periods: "2005", boundaries: "VN-2008") { nodes { value } } }`;
      expect(await ask(address, query)).toMatchObject({ data: { statistics: { nodes: [{ value: 7 }] } } });
    },
  };
}

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** Every file, made in a process of its own, in another time zone and language. */
async function madeIn(zone: string, language: string): Promise<unknown> {
  const script = `
    import { everyFile } from "./web/test/exports/every-file.ts";
    process.stdout.write(JSON.stringify(await everyFile()));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module-typescript", "-e", script],
    { cwd: new URL("../../..", import.meta.url), env: { ...process.env, TZ: zone, LANG: language } },
  );
  return JSON.parse(stdout);
}

it("files of every format are the same bytes in two processes, in two time zones", async () => {
  const [east, west] = await Promise.all([
    madeIn("Pacific/Kiritimati", "vi_VN.UTF-8"),
    madeIn("Pacific/Pago_Pago", "C"),
  ]);
  expect(Object.keys(east as object).length).toBeGreaterThan(12);
  expect(west).toEqual(east);
});

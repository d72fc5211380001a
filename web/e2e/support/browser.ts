import { chromium } from "@playwright/test";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/** A Chromium to test with. */
export interface Browser {
  readonly executablePath: string;
  /** What it needs in its environment, beyond ours. */
  readonly env: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** No sandbox, for in containers tests run as root; and nothing that a browser does on its own account. */
export const BROWSER_FLAGS = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever a page asks for, only this machine answers.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const CACHE = resolve(import.meta.dirname, "../../../.cache");

/**
 * Finds a browser: the one named by CHROMIUM_PATH, Playwright's own, the system's, else the one that comes as a package.
 * Call it once before the workers start; unpacking takes some seconds the first time.
 *
 * @throws Error saying what can be done, when there is none: a browser test is never skipped
 */
export async function findBrowser(environment: Environment): Promise<Browser> {
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const found = [chromium.executablePath(), ...systemCandidates(environment)].find((path) =>
    existsSync(path),
  );
  return found === undefined ? unpackBrowser() : { executablePath: found, env: {} };
}

/** Where a system's own Chromium would be, in the order of PATH. */
export function systemCandidates(environment: Environment): string[] {
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function unpackBrowser(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No Chromium was found, and none comes along for this machine. Set CHROMIUM_PATH, or run `npx playwright install chromium` in web/.",
    );
  }
  const folder = join(CACHE, "chromium");
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) await unpackInto(folder);
  const env = { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") };
  return { executablePath, env };
}

/** The font that comes along and no other, so that pages look the same on every machine. */
function fontList(folder: string): string {
  const path = (name: string): string =>
    join(folder, "fonts", name).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path("fonts")}</dir><cachedir>${path("cache")}</cachedir></fontconfig>
`;
}

/** The package unpacks into the folder of temporary files, whose name is the same for all users: it gets one of its own. */
async function unpackInto(folder: string): Promise<void> {
  console.log("Unpacking the browser for the tests (once) …");
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const before = { ...process.env };
  try {
    process.env["TMPDIR"] = fresh;
    // Makes it bring the libraries along that a bare Linux lacks; asked at the moment of import.
    process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs24.x";
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    restore(before);
  }
  // Its own list of fonts names folders of the temporary files; without any font it falls over at the first form field.
  writeFileSync(join(fresh, "fonts", "fonts.conf"), fontList(folder));
  rmSync(folder, { recursive: true, force: true });
  // Renamed when whole, so that an interrupted unpacking is not taken for a browser.
  renameSync(fresh, folder);
}

function restore(before: NodeJS.ProcessEnv): void {
  for (const name of ["TMPDIR", "AWS_LAMBDA_JS_RUNTIME", "FONTCONFIG_PATH", "LD_LIBRARY_PATH", "HOME"]) {
    const value = before[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const TOOL = resolve(import.meta.dirname, "../../src/cli/main.ts");

/** A backup that is being made of a data directory, by the tool. */
export interface Backup {
  readonly pid: number;
  /** Its file, where the tool said it is made; null where it said it is not. */
  readonly made: Promise<string | null>;
}

/** Backups of a data directory, and whether those that were made are whole. */
export class Backups {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder = mkdtempSync(join(tmpdir(), "movement-atlas-kills-"));
  #count = 0;
  #made = 0;

  constructor(dataDir: string) {
    this.#environment = { ...process.env, DATA_DIR: dataDir };
  }

  begin(): Backup {
    const file = join(this.#folder, `${(this.#count += 1)}.backup`);
    const child = spawn(process.execPath, [TOOL, "backup", "--out", file], {
      stdio: "ignore",
      env: this.#environment,
    });
    const made = once(child, "exit").then(([code]) => (code === 0 ? file : null));
    return { pid: child.pid ?? 0, made };
  }

  /** What is wrong with a backup that the tool said is made. */
  async findTorn(backup: Backup): Promise<string[]> {
    const file = await backup.made;
    if (file === null) return [];
    this.#made += 1;
    const child = spawn(process.execPath, [TOOL, "backup", "verify", file], { stdio: "ignore" });
    const [code] = await once(child, "exit");
    rmSync(file, { force: true });
    return code === 0 ? [] : [`a backup that was made is not whole (${code})`];
  }

  /** That were made. */
  get made(): number {
    return this.#made;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
